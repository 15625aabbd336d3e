import type { Entry } from '../../notes/entries.js';
import { MONTH_NAMES } from '../../time/month-names.js';
import type { Intent } from '../../understand/follow-up.js';
import type { Answer } from '../answer.js';
import { textWithQuestion } from './conversation.js';

const RAISED =
  /\b(?:rais|increas|extend)ed\b|\brais(?:e|ing) (?:the|its|this|that)\b|\badjustable\b|\bon request\b|\b(?:hard|soft) limit\b|\bask for (?:more|up to|a)\b|\bunless you ask\b|\bgrows? with\b|^(?:how (?:do|can) I|can (?:I|the|it)) [^?]*\b(?:raise|increase|more|bigger|larger|longer)\b/i;
const DATE = new RegExp(
  `\\b(?:(?:since|until|by|from|after|before|in|on|of|early|mid|late|spring|summer|autumn|winter|${MONTH_NAMES.join('|')}) (?:19|20)\\d\\d|(?:19|20)\\d\\d-\\d\\d)\\b`,
  'i',
);
const EXAMPLE = /\bfor (?:example|instance)\b|\bsuch as\b|\bexamples?\b/i;
const TROUBLE = /^why\b.*\b(?:not|never|no|fail\w*|cannot|stuck|error)\b/i;

/** Tests whether an entry gives what a follow-up asks for. */
export const PROVIDES: Partial<Readonly<Record<Intent, (entry: Entry) => boolean>>> = {
  change: (entry) => matches(RAISED, entry),
  date: (entry) => matches(DATE, entry),
  example: (entry) => matches(EXAMPLE, entry),
  steps: ({ passage }) => passage.task !== undefined,
  undo: ({ passage }) => passage.task?.undo !== undefined,
  trouble: ({ passage, question = '' }) => passage.error !== undefined || TROUBLE.test(question),
};

/** Whether an answer provides what a follow-up asks for; without a date or an example it would only seem to. */
export function provides(intent: Intent, answer: Answer, entries: readonly Entry[]): boolean {
  if (intent === 'reason') return answer.kind !== 'explanation';
  const isEvidence = intent === 'date' || intent === 'example' ? PROVIDES[intent] : undefined;
  return !isEvidence || entries.some(isEvidence);
}

function matches(pattern: RegExp, entry: Entry): boolean {
  return entry.passage.error === undefined && pattern.test(textWithQuestion(entry));
}

/** Whether a statement is about all quotas of a service. */
export function isAboutQuotas({ statement: { text } }: Entry): boolean {
  return /(?<!Service )\bquotas\b.*\braised\b|^a quota of\b/i.test(text);
}

/** What the notes lack, after they have said everything else. */
export const LACKING: Partial<Readonly<Record<Intent, string>>> = {
  reason: 'no further reason for that',
  change: 'nothing on whether that can be changed',
  date: 'no date for that',
  example: 'no example of that',
  steps: 'no steps for that',
};
