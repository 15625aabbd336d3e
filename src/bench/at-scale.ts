import { createBot } from '../bot.js';
import { readConfig } from '../config.js';
import type { Knowledge } from '../knowledge.js';
import { loadKnowledge } from '../load-knowledge.js';
import { createLog } from '../log.js';
import { readClassifier } from '../search/learned/classifier-file.js';
import { recallOf } from '../search/learned/recall.js';
import { indexPassages } from '../search/passage-index.js';
import { writtenKnowledge } from '../written-knowledge.js';
import { sampleOf, typedQuestions } from './asked-questions.js';
import { scalePassages } from './scale.js';
import type { ScaleFigures } from './scale-figures.js';
import { timeEach, timesOf } from './timing.js';

const MEGABYTE = 1024 * 1024;

/** Runs in a process of its own, so that its memory is that of the bot: `at-scale.js <times the notes> <questions> <rounds>`. */
const [factor = 1, most = 1, rounds = 1] = process.argv.slice(2).map(Number);
const { knowledgeFolder } = readConfig(process.env);
const { knowledge, indexSeconds } = await scaledKnowledge();
const questions = sampleOf(await typedQuestions(knowledgeFolder), most);
const times = await askAll();
globalThis.gc?.();
const { rss, heapUsed } = process.memoryUsage();
const figures: ScaleFigures = {
  passages: knowledge.index.passages.length,
  indexSeconds,
  times: timesOf(times),
  rss: rss / MEGABYTE,
  heap: heapUsed / MEGABYTE,
};
process.send?.(figures);

/** The index of the real passages is let go, so that it does not count. */
async function scaledKnowledge(): Promise<{ knowledge: Knowledge; indexSeconds: number }> {
  const { index: real, ...rest } = await loadKnowledge(knowledgeFolder);
  const { learned } = await writtenKnowledge(knowledgeFolder);
  const classifier = readClassifier(learned.statements);
  const passages = scalePassages(
    real.passages.map(({ passage }) => passage),
    factor,
  );
  const start = performance.now();
  const index = indexPassages(passages, recallOf(passages, classifier));
  return { knowledge: { ...rest, index }, indexSeconds: (performance.now() - start) / 1000 };
}

/** The first round does not count: Node compiles what runs often, and pictures are drawn once. */
async function askAll(): Promise<number[][]> {
  const bot = createBot(knowledge, createLog({ logLevel: 'silent' }), { logMisses: false });
  await timeEach(questions, bot.respondToLine);
  const measured: number[][] = [];
  for (let round = 0; round < rounds; round += 1) measured.push(await timeEach(questions, bot.respondToLine));
  return measured;
}
