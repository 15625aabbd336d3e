import type { Pieces } from '../timetable/pieces.js';
import { isScope, type Scope } from './scope.js';
import type { Source } from './source.js';
import type { Term, TermOfKind } from './term.js';

/** What has been read of a text so far, term by term. */
export interface Reading {
  readonly terms: readonly Term[];
  readonly pieces: Pieces;
  /** Times are told before what comes then. */
  readonly scopesFirst: boolean;
  readonly sources: Source[];
  /** Terms that say nothing of how often: the period of the bill, how long one run takes. */
  readonly unused: Set<Term>;
  /** Times of what will be told. */
  pending: Scope[];
  /** For each of what the next count is. */
  each: TermOfKind<'each'> | undefined;
  /** The next count is the size of a batch. */
  batch: boolean;
  /** The next number may say how many more of a part there are. */
  extra: { readonly source: Source; readonly share: number; readonly sentence: number } | undefined;
  /** The next count comes besides, behind "and", or is multiplied. */
  more: boolean;
  and: boolean;
  by: boolean;
  /** Zero was told for the times that stand behind it. */
  zero: boolean;
  /** Between two brackets. */
  inBrackets: boolean;
  clause: number;
  sentence: number;
  /** The last count, where it went, and where the last count or rate stands. */
  last: { readonly count?: TermOfKind<'count'>; readonly targets: readonly Source[]; clause: number; sentence: number };
}

/** The start of a reading. */
export function readingOf(terms: readonly Term[], pieces: Pieces): Reading {
  const times = terms.findIndex((_, at) => isScope(terms, at));
  const comes = terms.findIndex((term) => term.kind === 'count' || (term.kind === 'rate' && term.firm));
  return {
    terms,
    pieces,
    scopesFirst: times < comes,
    sources: [],
    unused: new Set(),
    pending: [],
    each: undefined,
    batch: false,
    extra: undefined,
    more: false,
    and: false,
    by: false,
    zero: false,
    inBrackets: false,
    clause: 0,
    sentence: 0,
    last: { targets: [], clause: -1, sentence: -1 },
  };
}

/** Begins another source, at the times that were told for it. */
export function begin(reading: Reading): Source {
  const { more, and, sentence, sources, pending } = reading;
  const source: Source = {
    value: 1,
    values: [],
    nouns: [],
    own: [],
    bases: [],
    wants: [],
    doers: 1,
    scopes: pending,
    more,
    and,
    sentence,
    onlyTimes: true,
    onlyPeople: false,
    extended: false,
    summed: false,
  };
  sources.push(source);
  Object.assign(reading, { pending: [], more: false, and: false });
  return source;
}

/** Remembers where the last count or rate stands. */
export function noteLast(reading: Reading, last: Partial<Reading['last']> = {}): void {
  reading.last = { ...reading.last, ...last, clause: reading.clause, sentence: reading.sentence };
}

/** Counts a part that comes again, so many times. */
export function finishExtra(reading: Reading, times = 1): void {
  if (reading.extra) reading.extra.source.value *= 1 + reading.extra.share * times;
  reading.extra = undefined;
}

/** Whether what an "each" names is counted behind it. */
export function isCountedLater({ terms }: Reading, at: number, nouns: readonly string[]): boolean {
  return terms.slice(at + 1).some((term) => term.kind === 'count' && term.nouns.some((noun) => nouns.includes(noun)));
}

/** Whether a count stands behind in the same clause, so that "each" is that of it. */
export function hasCountBehind({ terms }: Reading, at: number): boolean {
  const next = terms.slice(at + 1).find(({ kind }) => /^(?:count|joint|rate|length|and)$/.test(kind));
  return next?.kind === 'count';
}
