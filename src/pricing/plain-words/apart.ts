import { STOP_WORDS } from '../../language/stop-words.js';
import type { Amount, Fact } from './facts.js';
import { type MeaningKind, senseOf, typedText, type Word } from './meaning.js';

/** Where a sentence or a bracket begins or ends. */
const END = /^[.?!;()]$/;
/** So many words that mean nothing here make a sentence of more than a list of numbers. */
const LEAST_WORDS = 3;
/** What also stands in a sentence that says nothing of what is to be priced. */
const SILENT: ReadonlySet<MeaningKind> = new Set([
  ...(['digits', 'number', 'scale', 'part', 'article', 'per', 'lasting', 'separator', 'group'] as const),
  ...(['without', 'vague', 'spent', 'correction', 'in-place', 'on', 'region', 'place', 'context', 'of-them'] as const),
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
  const isApart = ({ at }: Fact) => at.every((position) => apart.has(position));
  const kept = facts.filter((fact) => !isApart(fact));
  const ofEach = kept.some((fact) => fact.kind === 'each-person' || (fact.kind === 'amount' && isOfEach(fact)));
  const isUsed = kept.some((fact) => fact.kind === 'amount' && fact.measure === 'count' && fact.rate);
  return facts.map((fact) => {
    if (!isApart(fact) || !isSaidApart(fact)) return fact;
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
  return fact.measure === 'count' && !fact.rate && !fact.role;
}

/** The positions of all sentences that say nothing of what is to be priced, beside one that does. */
function positionsApart(words: readonly Word[]): ReadonlySet<number> {
  const sentences: number[][] = [[]];
  words.forEach(({ text }, at) => {
    if (END.test(text)) sentences.push([]);
    else sentences.at(-1)?.push(at);
  });
  const apart = sentences.filter((sentence) => {
    const plain = sentence.filter((at) => /^\p{L}/u.test(words[at]?.text ?? '') && words[at]?.meanings.length === 0);
    return plain.length >= LEAST_WORDS && sentence.every((at) => isSilent(words[at]));
  });
  return new Set(apart.flat());
}

function isSilent(word: Word | undefined): boolean {
  const noun = senseOf(word, 'noun')?.noun;
  if (noun === 'people' || noun === 'audience' || LONG.test(word?.text ?? '')) return true;
  return word?.meanings.every(({ kind }) => SILENT.has(kind)) ?? true;
}
