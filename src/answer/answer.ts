import type { AlsoLikely, NextStep } from './kinds/base.js';
import type { NotesAnswer } from './kinds/from-notes.js';
import type { GeneralAnswer } from './kinds/general.js';
import type { StudyAnswer } from './kinds/study.js';

export type * from './kinds/base.js';
export type * from './kinds/exam.js';
export type * from './kinds/from-notes.js';
export type * from './kinds/general.js';
export type * from './kinds/guides.js';
export type * from './kinds/quiz.js';
export type * from './kinds/recommendation.js';
export type * from './kinds/study.js';
export type * from './kinds/topics.js';
export type * from './kinds/unknown.js';

/** How the answer to a plain line was chosen. */
export interface Decision {
  /** Unsure answers are shown as a guess, beside their alternatives. */
  readonly certainty: 'sure' | 'unsure';
  /** Name of the decider that answered. */
  readonly decidedBy: string;
  /** What each decider in turn returned. */
  readonly trace: readonly string[];
  /** The other likely answers, the likeliest first. */
  readonly alternatives: readonly AlternativeAnswer[];
  /** What the runner-up says, if it is nearly as likely: shown beside the answer as its equal. */
  readonly equallyLikely?: AlsoLikely;
  /** What the runners-up say, if their probability is close: shown below the answer. */
  readonly alsoLikely?: readonly AlsoLikely[];
}

/** Another answer: pressing its button runs the line. */
export interface AlternativeAnswer extends NextStep {
  /** 0 to 1. */
  readonly probability: number;
}

/** The reply to a request, as data. The layout is up to `replies/`. */
export type Answer = (NotesAnswer | GeneralAnswer | StudyAnswer) & Partial<Decision>;
