import type { Entry } from '../../notes/entries.js';
import { MONTH_NAMES } from '../../time/month-names.js';
import type { Intent } from '../../understand/follow-up.js';
import { textWithQuestion } from './conversation.js';

const RAISED =
  /\b(?:rais|increas|extend)ed\b|\brais(?:e|ing) (?:the|its|this|that)\b|\badjustable\b|\bon request\b|\b(?:hard|soft) limit\b|\bask for (?:more|up to|a)\b|\bunless you ask\b|\bgrows? with\b|^(?:how (?:do|can) I|can (?:I|the|it)) [^?]*\b(?:raise|increase|more|bigger|larger|longer)\b/i;
const DATE = new RegExp(
  `\\b(?:(?:since|until|by|from|after|before|in|on|of|early|mid|late|spring|summer|autumn|winter|${MONTH_NAMES.join('|')}) (?:19|20)\\d\\d|(?:19|20)\\d\\d-\\d\\d)\\b`,
  'i',
);
const EXAMPLE = /\bfor (?:example|instance)\b|\bexamples?\b/i;
const REASON = /^why\b|\b(?:because|so that|therefore|due to|the reason)\b|, (?:so|as|since)\b/i;
const TROUBLE = /^why\b.*\b(?:not|never|no|fail\w*|cannot|stuck|error)\b/i;

type Test = (entry: Entry) => boolean;

/** Tests whether an entry of the notes around a context gives what a follow-up asks for. */
export const PROVIDES: Partial<Readonly<Record<Intent, Test>>> = {
  change: (entry) => matches(RAISED, entry),
  date: (entry) => matches(DATE, entry),
  example: (entry) => entry.passage.kind === 'section' && matches(EXAMPLE, entry),
  steps: ({ passage }) => passage.task !== undefined,
  trouble: ({ passage, question = '' }) => passage.error !== undefined || TROUBLE.test(question),
};

/** Tests whether an entry that a search finds gives what a follow-up asks for; without a date it would only seem to. */
export const EVIDENCE: Partial<Readonly<Record<Intent, Test>>> = {
  date: (entry) => matches(DATE, entry),
  // Steps with commands show a case, and so do reasons to use something.
  example: (entry) =>
    entry.passage.task !== undefined || entry.passage.path.includes('When to use it') || matches(EXAMPLE, entry),
  reason: (entry) => matches(REASON, entry),
};

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
