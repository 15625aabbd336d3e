import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Entry } from '../../notes/entries.js';
import type { Candidate } from '../../retrieval/candidate.js';
import { MONTH_NAMES } from '../../time/month-names.js';
import type { Answer } from '../answer.js';
import { ledWith } from '../build/told.js';
import { THRESHOLDS } from '../thresholds.js';
import { type Context, candidatesOf, closenessTo, contextOf, entryText, nearby } from './context.js';
import { notSaidOf } from './lacking.js';
import { isSure, otherThan } from './other-than.js';
import { saying } from './saying.js';

/** What makes a statement give what a line lacks. */
export const GIVES = {
  reason:
    /\bbecause\b|\bso that\b|, so\b|\bdue to\b|\botherwise\b|: it\b|\bas (?:it|they|there)\b|\bwhy\b|\breasons?\b/i,
  change:
    /\b(?:can|cannot|may) (?:\w+ )?be (?:chang|rais|increas|extend)ed\b|\badjustable\b|\bunless you ask\b|^(?:how (?:do|can) I|can (?:I|the|it)) [^?]*\b(?:change|set|adjust|raise|increase)\b/i,
  date: new RegExp(
    `\\b(?:(?:since|until|by|from|after|before|in|on|of|early|mid|late|spring|summer|autumn|winter|${MONTH_NAMES.join('|')}) (?:19|20)\\d\\d|(?:19|20)\\d\\d-\\d\\d)\\b`,
    'i',
  ),
  example: /\bfor (?:example|instance)\b|\bsuch as\b|\bexamples?\b/i,
} as const;

/** What gives a line what it lacks: close to what was told, or likely and not far from it. */
export function given(wants: keyof typeof GIVES, text: string, context: Context, knowledge: Knowledge): Answer {
  const gives = wants === 'change' && LIMITS.test(ledWith(context.answer)) ? RAISED : GIVES[wants];
  const fits = (entry: Entry): boolean => gives.test(entryText(entry)) && entry.passage.error === undefined;
  const mayRepeat = wants === 'change' || wants === 'date';
  const near = nearby(context, (entry) => fits(entry) && (mayRepeat || !context.told.includes(entry)), knowledge);
  const close = near.filter(({ closeness }) => closeness >= THRESHOLDS.closeSure);
  if (close.length > 0) return saying(close, 'sure', text, knowledge);
  const ofQuotas = gives === RAISED ? nearby(context, isOfQuotas, knowledge) : [];
  if (ofQuotas.length > 0) return saying(ofQuotas.slice(0, 1), 'unsure', text, knowledge);
  // Whether one limit can be raised, or since when it is so, says nothing of its neighbour.
  if (mayRepeat) return notSaidOf(wants, text, context, knowledge);
  const closeness = closenessTo(context, knowledge);
  const isNear = ({ said }: Candidate): boolean =>
    said.kind === 'entry' && !isGuide(said.entry) && closeness(said.entry) >= THRESHOLDS.close;
  const likely = otherThan(context, text, isNear, knowledge);
  const [entry] = isSure(likely) ? (contextOf(text, likely, knowledge)?.told ?? []) : [];
  if (entry && fits(entry)) return likely;
  const [likeliest] = entry ? candidatesOf([{ entry, closeness: closeness(entry) }]) : [];
  return notSaidOf(wants, text, context, knowledge, likeliest);
}

/** What tells of a limit: there, what can be changed is something else. */
const LIMITS = /\b(?:at most|up to|by default|no more than|maximum|limit|quota|has|have|holds?|allows?) (?:\S+ )?\d/i;
const RAISED =
  /\b(?:rais|increas|extend)ed\b|\brais(?:e|ing) (?:the|its|this|that)\b|\badjustable\b|\bon request\b|\b(?:hard|soft) limit\b|\bask for (?:more|up to|a)\b|\bunless you ask\b|\bgrows? with\b|^(?:how (?:do|can) I|can (?:I|the|it)) [^?]*\b(?:raise|increase|more|bigger|larger|longer)\b/i;

/** What holds for all quotas of a service. */
function isOfQuotas({ statement: { text } }: Entry): boolean {
  return /(?<!Service )\bquotas\b.*\braised\b|^a quota of\b/i.test(text);
}

function isGuide({ passage }: Entry): boolean {
  return passage.task !== undefined || passage.error !== undefined;
}
