import type { Answer } from '../../../src/answer/answer.js';

/** What every answer has, with nothing in it. */
export const BASE = { sources: [], nextSteps: [], corrections: [] };

/** A line that the notes do not answer. */
export const UNKNOWN: Answer = {
  ...BASE,
  kind: 'unknown',
  question: '',
  reason: 'off-topic',
  nearest: [],
  near: false,
  questions: 0,
};
