import type { Question } from '../../../tools/evaluate/questions.js';

/** A question of the evaluation, with what matters to a test changed. */
export const question = (changes: Partial<Question>): Question => ({
  kind: 'ask',
  question: 'q',
  says: [],
  not: [],
  ...changes,
});
