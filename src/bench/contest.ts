import type { Bot } from '../bot.js';
import { fits, textOf } from '../evaluation/judge.js';
import type { Question } from '../evaluation/questions.js';
import type { Knowledge } from '../knowledge.js';
import type { Passage } from '../notes/passages.js';
import type { Document, Rival, Search } from './rival.js';
import { percentile, timeEach } from './timing.js';

/** How an engine did. */
export interface Result {
  readonly name: string;
  /** Median milliseconds of a question. */
  readonly time: number;
  /** Share of the questions whose answer the best text holds, 0 to 1, and with how many characters it does so at the median. */
  readonly first: number;
  readonly characters: number;
  /** The same for any of the best texts; a bot shows one. */
  readonly among?: number;
}
