import type { Help, Invalid } from './kinds/about-commands.js';
import type { Exam, Recommendation } from './kinds/advice.js';
import type { AlsoLikely, NextStep } from './kinds/base.js';
import type {
  Comparison,
  ErrorExplanation,
  Explanation,
  Others,
  Passages,
  Steps,
  Unknown,
} from './kinds/from-notes.js';
import type { QuoteAnswer } from './kinds/quote.js';
import type { Notice, Progress, QuizQuestion, QuizVerdict } from './kinds/study.js';

export type * from './kinds/about-commands.js';
export type * from './kinds/advice.js';
export type * from './kinds/base.js';
export type * from './kinds/from-notes.js';
export type * from './kinds/quote.js';
export type * from './kinds/study.js';

/** How an answer to a plain line came about. */
export interface Decision {
  /** Unsure: this is only what may be meant, and the alternatives are shown beside it. */
  readonly certainty: 'sure' | 'unsure';
  /** Name of the decider whose answer it is. */
  readonly decidedBy: string;
  /** What each decider said in its turn. */
  readonly trace: readonly string[];
  /** What else was likely, the likeliest first. */
  readonly alternatives: readonly AlternativeAnswer[];
  /** What the next candidates say, if they are not far behind: shown at once, below the answer. */
  readonly alsoLikely?: readonly AlsoLikely[];
}

/** Another answer: pressing its button runs the line. */
export interface AlternativeAnswer extends NextStep {
  /** 0 to 1. */
  readonly probability: number;
}

/** What the bot knows about a request, as data. Layout is the business of `replies/`. */
export type Answer = (
  | Explanation
  | Comparison
  | Passages
  | Steps
  | ErrorExplanation
  | Recommendation
  | Exam
  | Others
  | Unknown
  | QuoteAnswer
  | QuizQuestion
  | QuizVerdict
  | Progress
  | Notice
  | Help
  | Invalid
) &
  Partial<Decision>;
