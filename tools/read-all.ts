import { readConfig, readEnvironment } from '../src/config.js';
import type { Knowledge } from '../src/knowledge/knowledge.js';
import { assembleKnowledge, type EntrySources, type Learned } from '../src/knowledge/load.js';
import { readKnowledge } from '../src/knowledge/read-folder.js';
import type { WrittenKnowledge } from '../src/knowledge/written-knowledge.js';
import { orThrow } from '../src/pricing/json-file.js';
import { pricesOf } from '../src/pricing/rates.js';

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
  const readPrices = pricesOf(knowledgeFolder);
  const [written, prices] = await Promise.all([readKnowledge(knowledgeFolder, readPrices), readPrices().then(orThrow)]);
  return { written, assemble: (learned, sources) => assembleKnowledge(written, prices, '', learned, sources) };
}
