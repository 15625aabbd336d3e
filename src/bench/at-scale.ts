import { createBot } from '../bot.js';
import { readConfig } from '../config.js';
import { loadKnowledge } from '../load-knowledge.js';
import { createLog } from '../log.js';
import { indexPassages } from '../search/passage-index.js';
import { sampleOf, typedQuestions } from './asked-questions.js';
import type { ScaleFigures } from './scale-figures.js';
import { scalePassages } from './scale.js';
import { timeEach, timesOf } from './timing.js';

const MEGABYTE = 1024 * 1024;
/** Questions before those that count: Node compiles what runs often, and pictures are drawn once. */
const WARM_UP = 200;

/** Runs in a process of its own, so that its memory is that of the bot: `at-scale.js <times the notes> <questions> <rounds>`. */
const [factor = 1, most = 1, rounds = 1] = process.argv.slice(2).map(Number);
const { knowledgeFolder } = readConfig(process.env);
const bot = createBot(await scaledKnowledge(), createLog({ logLevel: 'silent' }), { logMisses: false });
const questions = sampleOf(await typedQuestions(knowledgeFolder), most);

await timeEach(sampleOf(questions, WARM_UP), bot.respondToLine);
const times: number[] = [];
for (let round = 0; round < rounds; round += 1) times.push(...(await timeEach(questions, bot.respondToLine)));
globalThis.gc?.();
const { rss, heapUsed } = process.memoryUsage();
