import type { Answer } from './answer.js';

/** Kinds of answers that the notes give. */
export const FROM_NOTES: ReadonlySet<Answer['kind']> = new Set([
  'passages',
  'explanation',
  'comparison',
  'steps',
  'error',
]);

/** The probability that an answer is right, 0 to 1. */
export function probabilityOf({ sources: [first] }: Answer): number {
  return first?.score ?? 0;
}

/** Whether the notes answer for sure. */
export function isAnswered({ kind, certainty }: Answer): boolean {
  return FROM_NOTES.has(kind) && certainty === 'sure';
}

/** Whether they do, and are more likely right than wrong. */
export function isLikelyRight(answer: Answer): boolean {
  return isAnswered(answer) && probabilityOf(answer) > 0.5;
}
