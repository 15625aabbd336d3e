import { hasSense, isPeople, matches, nounOf, type SenseKind, type Word, type Words } from '../tokens/sense.js';
import { isMonth } from './rates.js';

/** Where a sentence or a bracket begins or ends, and where a clause of one does. */
export const BETWEEN_SENTENCES = /^[.?!;()]$/;
const CLAUSE_END = /^(?:[.?!;:(),]|and)$/;
/** What belongs to something else in the same sentence. */
const BACK = /^(?:of (?:them|those|these|em)|with|w \/|having|incl|including|plus|months?|years?|yrs?)$/;
/** So many words that mean nothing here make a sentence of more than a list of numbers. */
const LEAST_WORDS = 3;
/** What also stands in a sentence that says nothing of what is to be priced. */
const SILENT: ReadonlySet<SenseKind> = new Set<SenseKind>([
  ...(['digits', 'number', 'scale', 'part', 'article', 'per', 'lasting', 'separator', 'group', 'without'] as const),
  ...(['vague', 'spent', 'compare', 'in-place', 'on', 'region', 'place', 'context', 'of-them'] as const),
]);
/** Years that something has lasted are no time that it runs. */
const LONG = /^(?:months?|years?|yrs?)$/;
/** Before "to" and "down" these say that a number changes. */
const CHANGES =
  /^(?:up|down|peaks?|max|maximum|(?:drop|grow|rise|increase|decrease|double|triple|become|jump|fall|shrink|reduce|lower)(?:s|d|ed)?|scal(?:es?|ed|ing)|goes)$/;
const DONE = /^(?:done|finished|finishes|ready|completes|completed|over|through)$/;

/** The positions of all sentences and clauses that say nothing of what is to be priced, beside one that does. */
export function positionsApart(words: Words): ReadonlySet<number> {
  const sentences = between(words, BETWEEN_SENTENCES).filter((sentence) => isApart(sentence, words));
  // "4 of us, exam in 3 weeks", but "and 3 of them" points back, "with 3 retries" goes on, and "for 2 years" asks.
  const clauses = between(words, CLAUSE_END).filter(
    (clause) => isApart(clause, words) && !clause.some((at) => matches(words[at], BACK)),
  );
  return new Set([...sentences, ...clauses].flat());
}

/** The positions between words of this form. */
function between(words: Words, end: RegExp): readonly (readonly number[])[] {
  const found: number[][] = [[]];
  words.forEach((word, at) => {
    if (matches(word, end)) found.push([]);
    else found.at(-1)?.push(at);
  });
  return found;
}

function isApart(sentence: readonly number[], words: Words): boolean {
  const plain = sentence.filter(
    (at) => words[at]?.senses.length === 0 && matches(words[at], /^\p{L}/u) && !isMonth(words[at]?.text ?? ''),
  );
  const least = sentence.some((at) => isAway(words, at)) ? 1 : LEAST_WORDS;
  // "If we stop it from 20 December to 3 January", "at night it drops to 1"
  if (sentence.some((at) => matches(words[at], /^(?:stop|stopped|stopping)$/) || isChangeTo(words, at))) return false;
  return plain.length >= least && sentence.every((at) => isSilent(words[at]) || isAway(words, at));
}

function isChangeTo(words: Words, at: number): boolean {
  return matches(words[at], CHANGES) && matches(words[at + 1], /^(?:up|down|to)$/);
}

/** "Exam in 3 weeks", "2 months ago": when something else is, and no time that it runs. */
function isAway(words: Words, at: number): boolean {
  const isTime = hasSense(words[at], 'time') && hasSense(words[at - 1], 'digits', 'number');
  // "Done in 6 minutes" is how long it takes.
  const isIn = words[at - 2]?.text === 'in' && !matches(words[at - 3], DONE);
  return isTime && (isIn || matches(words[at + 1], /^(?:ago|away|left|later|old)$/));
}

function isSilent(word: Word | undefined): boolean {
  if (isPeople(nounOf(word)) || matches(word, LONG)) return true;
  return word?.senses.every(({ kind }) => SILENT.has(kind)) ?? true;
}
