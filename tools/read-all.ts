import { readConfig, readEnvironment } from '../src/config.js';
import type { Knowledge } from '../src/knowledge/knowledge.js';
import { assembleKnowledge, type EntrySources, type Learned, readFolder } from '../src/knowledge/load.js';
import type { WrittenKnowledge } from '../src/knowledge/written-knowledge.js';

/**
 * Reads the knowledge folder itself, not the copy in a bundle.
 * @returns the knowledge, and a function that combines it with what was learned
 * @throws KnowledgeError with file, line and what to change
 */
export async function readAll(): Promise<{
  readonly written: WrittenKnowledge;
  readonly assemble: (learned: Learned, sources?: EntrySources) => Knowledge;
}> {
  const { knowledgeFolder } = readConfig(readEnvironment());
  const { written, prices } = await readFolder(knowledgeFolder);
  return { written, assemble: (learned, sources) => assembleKnowledge(written, prices, '', learned, sources) };
}
