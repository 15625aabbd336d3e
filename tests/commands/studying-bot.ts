import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { commands } from '../../commands/index.js';
import type { Answer } from '../../src/answer/answer.js';
import { type BotOptions, createBot } from '../../src/bot.js';
import { createLog } from '../../src/log.js';
import { openSqlite } from '../../src/store/open-sqlite.js';
import { type StudyMemory, studyMemory } from '../../src/store/study-memory.js';
import type { Asker } from '../../src/study/asker.js';
import { bank, studied } from '../fixture/bank.js';

/** A bot with the made-up notes and questions that remembers, with a clock that a test sets. */
export interface StudyingBot {
  readonly memory: StudyMemory;
  readonly clock: { time: number };
  readonly say: (line: string, asker: Asker) => Promise<Answer>;
}

let people = 0;

/** A member whom nobody has seen yet. */
export function newAsker(where: Partial<Asker> = {}): Asker {
  people += 1;
  return { id: String(100_000_000_000_000 + people), ...where };
}

/** The line that answers a question, rightly or not. */
export function lineFor({ item, options, nextSteps }: Extract<Answer, { kind: 'question' }>, rightly: boolean): string {
  const right = bank.find(item)?.options.find((option) => option.right)?.text;
  return nextSteps[options.findIndex(({ text }) => (text === right) === rightly)]?.line ?? '';
}

/** The line of a button. */
export function stepOf({ nextSteps }: Answer, label: string): string {
  return nextSteps.find((step) => step.label === label)?.line ?? '';
}

/** A bot over a new file. */
export function studyingBot(start: string, options: Partial<BotOptions> = {}, knowledge = studied): StudyingBot {
  const log = createLog({ logLevel: 'silent' });
  const memory = studyMemory(() => openSqlite(mkdtempSync(path.join(tmpdir(), 'study-'))), log);
  const clock = { time: Date.parse(start) };
  const bot = createBot(knowledge, log, { commands, logMisses: false, memory, now: () => clock.time, ...options });
  return { memory, clock, say: async (line, asker) => (await bot.respondToLine(line, undefined, asker)).answer };
}
