import { exact } from '../../decimal.js';
import { roundedMonthly } from '../../quantities/counts.js';
import { IMPLIED } from '../entities/amount.js';
import { type Amount, type Entities, range } from '../entities/entity.js';
import { isPiece, type Pieces, piecesOf } from '../timetable/pieces.js';
import { hasSense, typedAt, type Words } from '../tokens/sense.js';
import { stemOf } from './counts.js';
import { isOnce, leavesOpen, saysNothing } from './left-open.js';
import { numberAt } from './numbers.js';
import { isOfBatch, type LoadNoun, nounOfLoad } from './one-function.js';
import { isLong } from './periods.js';
import { runsOf } from './runs.js';
import { sourcesOf, type WholeSource } from './sources.js';
import { type Term, termsOf } from './term.js';
import { termsIn } from './terms.js';

/** How often something runs, and the positions of all words that say it. */
export interface Load {
  readonly entities: Entities;
  readonly at: readonly number[];
  /** The position at which the text says it. */
  readonly place: number;
}

/** Places of the precision to which runs are worked out. */
const PLACES = 6;

/**
 * Reads how often one function runs as one number, from all that a text says of it: chains of what people do, parts, batches, several
 * sources, and at which times they come.
 * @returns nothing where the text says none of that, or something besides, or a number has no place
 */
export function loadIn(words: Words): Load | undefined {
  const noun = nounOfLoad(words);
  if (noun === undefined) return undefined;
  const pieces = piecesOf(words);
  const terms = termsIn(pieces, words);
  const { sources, unused } = sourcesOf(terms, pieces) ?? {};
  if (!sources?.some(comes)) return undefined;
  const at = wordsOf(
    terms.filter((term) => !unused?.has(term)),
    pieces,
    words,
  );
  if (leavesOpen(words, at, sources, termsOf(terms, 'count').length)) return undefined;
  const runs = runsOf(sources, isOnce(words) && !terms.some(isRhythm));
  return runs !== undefined && Number.isFinite(runs) && runs > 0
    ? { at, place: placeOf(terms, pieces), entities: [counted(noun, runs, sources, at, words)] }
    : undefined;
}

/** The positions of the words that say how often. What describes a thing that is counted stays to be read. */
function wordsOf(terms: readonly Term[], pieces: Pieces, words: Words): readonly number[] {
  const named = new Set(termsOf(terms, 'each').flatMap(({ nouns }) => nouns));
  const isSaid = (term: Term, place: number): boolean => {
    const word = words[pieces[place]?.word ?? -1];
    if (term.kind === 'batch') return true;
    if (hasSense(word, 'service', 'memory', 'choice', 'separator')) return false;
    const noun = numberAt(pieces, term.from, words)?.to ?? 0;
    if (term.kind !== 'count' || place < noun) return true;
    const text = pieces[place]?.text ?? '';
    // "4 classes of 25"
    const isGroup = place === noun && text.endsWith('s') && isPiece(pieces, place + 1, /^of$/);
    return hasSense(word, 'noun', 'times', 'group') || isGroup || named.has(stemOf(text));
  };
  const said = terms
    .filter(({ kind }) => !/^(?:joint|more|and|by)$/.test(kind))
    .flatMap((term) => range(term.from, term.to).filter((place) => isSaid(term, place)))
    .map((place) => pieces[place]?.word ?? 0);
  const others = words.flatMap((word, at) => (saysNothing(word) || isOfBatch(words, at) ? at : []));
  return [...new Set([...said, ...others])].sort((a, b) => a - b);
}

/** Where the last thing is counted, or how often it comes: beside the service that this happens to. */
function placeOf(terms: readonly Term[], pieces: Pieces): number {
  const last = termsOf(terms, 'count').at(-1) ?? termsOf(terms, 'rate').at(-1);
  return pieces[last?.from ?? 0]?.word ?? 0;
}

/** Whether something is counted, or comes by itself: "a month" may be that of the bill. */
function comes({ values, rate }: WholeSource): boolean {
  return values.length > 0 || (rate !== undefined && !isLong(rate));
}

/** "Weekly", "every night" */
function isRhythm(term: Term): boolean {
  return term.kind === 'rate' && !/^(?:month|year)$/.test(term.rate.period);
}

/** The runs as they were told, if they come at one rate all the time, and else for a month. */
function counted(
  noun: LoadNoun,
  runs: number,
  sources: readonly WholeSource[],
  at: readonly number[],
  words: Words,
): Amount {
  const [only, ...others] = sources;
  const isPlain = others.length === 0 && !only?.scope && only?.span === undefined;
  const told = isPlain && only?.rate ? { value: only.value, ...only.rate } : undefined;
  const value = exact((told?.value ?? runs).toFixed(PLACES));
  return {
    kind: 'amount',
    ...IMPLIED,
    measure: 'count',
    noun,
    value: told ? value : roundedMonthly(value),
    bare: false,
    each: false,
    rate: { period: told?.period ?? 'month', every: exact(String(told?.every ?? 1)) },
    typed: typedAt(words, at),
    at,
    readings: [],
  };
}
