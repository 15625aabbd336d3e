import { STOP_WORDS } from '../../language/stop-words.js';
import type { Amount, Fact } from './facts.js';
import { hasSense, type MeaningKind, senseOf, typedText, type Word } from './meaning.js';

/** Where a sentence or a bracket begins or ends. */
const END = /^[.?!;()]$/;
/** What belongs to something else in the same sentence. */
const BACK = /^(?:of (?:them|those|these|em)|with|w \/|having|incl|including|plus|months?|years?|yrs?)$/;
/** Where a part of one does. */
const CLAUSE_END = /^(?:[.?!;:(),]|and)$/;
/** So many words that mean nothing here make a sentence of more than a list of numbers. */
const LEAST_WORDS = 3;
/** What also stands in a sentence that says nothing of what is to be priced. */
const SILENT: ReadonlySet<MeaningKind> = new Set<MeaningKind>([
  'digits',
  'number',
  'scale',
  'part',
  'article',
  'per',
  'lasting',
  'separator',
  'group',
  'without',
  'vague',
  'spent',
  'compare',
  'correction',
  'in-place',
  'on',
  'region',
  'place',
  'context',
  'of-them',
]);
/** Years that something has lasted are no time that it runs. */
const LONG = /^(?:months?|years?|yrs?)$/;

/**
 * Numbers, denials and vague words of a sentence that says nothing of what is to be priced ("We are a choir of 63 singers.")
 * are no part of the price: they are told as not counted. What may multiply the price stays: people, and all numbers beside
 * "each".
 */
export function withoutApart(facts: readonly Fact[], words: readonly Word[]): readonly Fact[] {
  const apart = positionsApart(words);
  if (apart.size === 0) return facts;
  const isWithin = ({ at }: Fact) => at.every((position) => apart.has(position));
  const kept = facts.filter((fact) => !isWithin(fact));
  const ofEach = kept.some((fact) => fact.kind === 'each-person' || (fact.kind === 'amount' && isOfEach(fact)));
  const isUsed = kept.some((fact) => fact.kind === 'amount' && fact.measure === 'count' && fact.rate);
  return facts.map((fact) => {
    if (!isWithin(fact) || !isSaidApart(fact)) return fact;
    const counts = fact.kind === 'amount' && (ofEach || (fact.noun && isUsed));
    if (counts) return fact;
    const last = fact.at.at(-1) ?? 0;
    const noun = words[last + 1];
    const to = noun?.meanings.length === 0 && !STOP_WORDS.has(noun.text) ? last + 2 : last + 1;
    return { kind: 'aside', what: 'apart', typed: typedText(words, fact.at[0] ?? 0, to), at: fact.at };
  });
}

/** "Each about 40 calls". */
function isOfEach({ measure, each }: Amount): boolean {
  return measure === 'count' && each;
}

function isSaidApart(fact: Fact): fact is Extract<Fact, { readonly typed: string }> {
  if (fact.kind !== 'amount') return /^(?:stray|negation|vague|asked-period)$/.test(fact.kind);
  return (fact.measure === 'count' || fact.measure === 'time') && !fact.rate && !fact.role;
}

/** The positions of all sentences and clauses that say nothing of what is to be priced, beside one that does. */
function positionsApart(words: readonly Word[]): ReadonlySet<number> {
  const sentences = between(words, END).filter((sentence) => isApart(sentence, words));
  // "4 of us, exam in 3 weeks", but "and 3 of them" points back, "with 3 retries" goes on, and "for 2 years" asks.
  const pointsBack = (at: number) => BACK.test(words[at]?.text ?? '') && !isAway(words, at);
  const clauses = between(words, CLAUSE_END).filter((clause) => isApart(clause, words) && !clause.some(pointsBack));
  return new Set([...sentences, ...clauses].flat());
}

/** The positions between words of this form. */
function between(words: readonly Word[], end: RegExp): readonly (readonly number[])[] {
  const found: number[][] = [[]];
  words.forEach(({ text }, at) => {
    if (end.test(text)) found.push([]);
    else found.at(-1)?.push(at);
  });
  return found;
}

function isApart(sentence: readonly number[], words: readonly Word[]): boolean {
  const plain = sentence.filter((at) => /^\p{L}/u.test(words[at]?.text ?? '') && words[at]?.meanings.length === 0);
  const least = sentence.some((at) => isAway(words, at)) ? 1 : LEAST_WORDS;
  return plain.length >= least && sentence.every((at) => isSilent(words[at]) || isAway(words, at));
}

/** "Exam in 3 weeks", "2 months ago": when something else is, and no time that it runs. */
function isAway(words: readonly Word[], at: number): boolean {
  const isTime = hasSense(words[at], 'time') && hasSense(words[at - 1], 'digits', 'number');
  return isTime && (words[at - 2]?.text === 'in' || /^(?:ago|away|left|later|old)$/.test(words[at + 1]?.text ?? ''));
}

function isSilent(word: Word | undefined): boolean {
  const noun = senseOf(word, 'noun')?.noun;
  if (noun === 'people' || noun === 'audience' || LONG.test(word?.text ?? '')) return true;
  return word?.meanings.every(({ kind }) => SILENT.has(kind)) ?? true;
}
