import { readConfig, readEnvironment } from '../src/config.js';
import type { Knowledge } from '../src/knowledge/knowledge.js';
import { assembleKnowledge, type EntrySources, type Learned } from '../src/knowledge/load.js';
import { readKnowledge } from '../src/knowledge/read-folder.js';
import type { WrittenKnowledge } from '../src/knowledge/written-knowledge.js';
import { orThrow } from '../src/pricing/json-file.js';
import { pricesOf } from '../src/pricing/rates.js';

/** The knowledge as it is written, and how it is put together with what was learned so far. */
export interface AllRead {
  readonly written: WrittenKnowledge;
  readonly assemble: (learned: Learned, sources?: EntrySources) => Knowledge;
}

/**
 * Reads the knowledge folder anew, whatever a bundle brought along.
 * @throws KnowledgeError with file, line and what to change
 */
export async function readAll(): Promise<AllRead> {
  const { knowledgeFolder } = readConfig(readEnvironment());
  const readPrices = pricesOf(knowledgeFolder);
  const [written, prices] = await Promise.all([readKnowledge(knowledgeFolder, readPrices), readPrices().then(orThrow)]);
  return { written, assemble: (learned, sources) => assembleKnowledge(written, prices, '', learned, sources) };
}
