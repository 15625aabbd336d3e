import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize } from 'node:v8';
import type { Knowledge } from '../src/knowledge/knowledge.js';
import { assembleKnowledge, loadLearned } from '../src/knowledge/load.js';
import { decodeWritten } from '../src/knowledge/written-knowledge.js';
import { loadPrices } from '../src/pricing/rates.js';
import { KNOWLEDGE_FOLDER, TRAINING_FOLDER } from './knowledge-folder.js';
import { realBank } from './quiz/real-bank.js';

/** What the build before the tests has read and analysed; to do it again in each worker takes seconds. */
const built = (file: string): Buffer => readFileSync(fileURLToPath(new URL(`../dist/start/${file}`, import.meta.url)));
const written = decodeWritten(built('knowledge.json').toString('latin1'));
const words = deserialize(built('entry-words.bin'));

const prices = await loadPrices(KNOWLEDGE_FOLDER);
if (!prices.ok) throw new Error(prices.problems.map(({ message }) => message).join('\n'));
const learned = await loadLearned(path.join(TRAINING_FOLDER, 'learned'));

/** The real knowledge, loaded once for each worker; its questions of quizzes are those that the build made, as for members. */
export const knowledge: Knowledge = {
  ...assembleKnowledge(written, prices.value, path.join(KNOWLEDGE_FOLDER, 'pictures'), learned, { words }),
  loadItems: () => Promise.resolve(realBank),
};
