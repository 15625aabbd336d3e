import path from 'node:path';
import { commands } from '../../commands/index.js';
import { createBot } from '../../src/bot.js';
import { readConfig } from '../../src/config.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { assembleKnowledge, loadLearned, readFolder } from '../../src/knowledge/load.js';
import { createLog } from '../../src/log.js';
import { passagesOf } from '../../src/notes/passages.js';
import { sampleOf, typedQuestions } from './asked-questions.js';
import type { ScaleFigures } from './report-scale.js';
import { scalePassages } from './scale.js';
import { summarizeTimes, timeEach } from './timing.js';

const MEGABYTE = 1024 * 1024;

/** Measures the bot in its own process: `at-scale.js <times the notes> <questions> <rounds>`. */
const [factor = 1, most = 1, rounds = 1] = process.argv.slice(2).map(Number);
const { knowledgeFolder } = readConfig(process.env);
const { knowledge, indexSeconds } = await scaledKnowledge();
const questions = sampleOf(await typedQuestions(), most);
const times = await askAll();
globalThis.gc?.();
const { rss, heapUsed } = process.memoryUsage();
const figures: ScaleFigures = {
  passages: new Set(knowledge.index.entries.map(({ passage }) => passage)).size,
  indexSeconds,
  times: summarizeTimes(times),
  rss: rss / MEGABYTE,
  heap: heapUsed / MEGABYTE,
};
process.send?.(figures);

async function scaledKnowledge(): Promise<{ knowledge: Knowledge; indexSeconds: number }> {
  const [{ written, prices }, learned] = await Promise.all([readFolder(knowledgeFolder), loadLearned()]);
  const start = performance.now();
  const knowledge = assembleKnowledge(written, prices, path.join(knowledgeFolder, 'pictures'), learned, {
    passagesFrom: (topics, factKeys) => scalePassages(passagesOf(topics, factKeys), factor),
  });
  return { knowledge, indexSeconds: (performance.now() - start) / 1000 };
}

/** The first round does not count: Node compiles hot code, and pictures are drawn once. Each round has its own bot, because replies are cached. */
async function askAll(): Promise<number[][]> {
  const round = (): Promise<number[]> =>
    timeEach(
      questions,
      createBot(knowledge, createLog({ logLevel: 'silent' }), { commands, logMisses: false }).respondToLine,
    );
  await round();
  const measured: number[][] = [];
  while (measured.length < rounds) measured.push(await round());
  return measured;
}
