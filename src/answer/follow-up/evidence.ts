import type { Entry } from '../../notes/entries.js';
import { MONTH_NAMES } from '../../time/month-names.js';
import type { Intent } from '../../understand/follow-up.js';
import type { Answer } from '../answer.js';
import { textWithQuestion } from './conversation.js';

const DATE = new RegExp(
  `\\b(?:(?:since|until|by|from|after|before|in|on|of|early|mid|late|spring|summer|autumn|winter|${MONTH_NAMES.join('|')}) (?:19|20)\\d\\d|(?:19|20)\\d\\d-\\d\\d)\\b`,
  'i',
);
const EXAMPLE = /\bfor (?:example|instance)\b|\bsuch as\b|\bexamples?\b/i;

/** Tests whether an entry gives what a follow-up asks for: without a date or an example, an answer would only seem to. */
const PROVIDES: Partial<Readonly<Record<Intent, RegExp>>> = { date: DATE, example: EXAMPLE };

/** Whether an answer provides what a follow-up asks for. */
export function provides(intent: Intent, answer: Answer, entries: readonly Entry[]): boolean {
  if (intent === 'reason') return answer.kind !== 'explanation';
  const pattern = PROVIDES[intent];
  return !pattern || entries.some((entry) => !entry.passage.error && pattern.test(textWithQuestion(entry)));
}

/** What the notes lack, after they have said everything else. */
export const LACKING: Partial<Readonly<Record<Intent, string>>> = {
  reason: 'no further reason for that',
  date: 'no date for that',
  example: 'no example of that',
};
