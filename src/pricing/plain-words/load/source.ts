import type { Scope } from './scope.js';
import type { Rate, TermOfKind } from './term.js';

/** One thing that starts runs: so many at a rate, at some times. Its fields are filled as the text is read. */
export interface Source {
  /** All that is counted, multiplied. */
  value: number;
  /** The numbers that were multiplied. */
  readonly values: number[];
  /** The stems of what is counted; with those of what was counted before, where it is of the same kind: "30,000 trips and 45,000". */
  readonly nouns: string[];
  /** The same without what was counted before. */
  readonly own: string[];
  /** How many there are of what does something each: "3 clinics, each 60 visits". */
  doers: number;
  /** The stems of what has several of something else each. */
  readonly bases: string[];
  /** The stems of what it is for each of, whose number has not been told yet. */
  wants: readonly string[];
  rate?: Rate;
  readonly scopes: Scope[];
  /** It goes on for so many minutes, once. */
  span?: number;
  /** It comes besides what was told before; and: behind "and". */
  readonly more: boolean;
  readonly and: boolean;
  readonly sentence: number;
  /** Nothing but how often has been counted so far: "twice". */
  onlyTimes: boolean;
  /** Nothing but people has been counted so far: who comes, and not what they do. */
  onlyPeople: boolean;
  /** A part of it comes again. */
  extended: boolean;
  /** Runs of different kinds were added up: "once as a preview and once as the final version". */
  summed: boolean;
}

/** Whether neither a count nor a rate of a source has been told yet. */
export function isEmpty({ values, rate }: Source): boolean {
  return values.length === 0 && rate === undefined;
}

/** Whether how often a source comes is told, or that it comes on each of its days. */
export function hasRhythm({ rate, scopes }: Source): boolean {
  return rate !== undefined || scopes.some(({ every }) => every);
}

/** Whether a source counts what an "each" names. */
export function isOf({ nouns }: Pick<Source, 'nouns'>, each: Pick<TermOfKind<'each'>, 'nouns'>): boolean {
  return each.nouns.some((noun) => nouns.includes(noun));
}

/** Marks that what a source counts comes on each of its days. */
export function onEachDay(source: Source): void {
  if (source.scopes.length > 0) source.scopes.push({ every: true });
}

/**
 * Makes two sources one.
 * @returns whether that is possible: both may not have a rate of their own
 */
export function merge(from: Source, into: Source, sources: Source[]): boolean {
  if (from === into) return true;
  if (from.rate && into.rate) return false;
  into.value *= from.value;
  into.values.push(...from.values);
  into.nouns.push(...from.nouns);
  into.own.push(...from.own);
  const rate = into.rate ?? from.rate;
  if (rate) into.rate = rate;
  if (into.scopes.length === 0) into.scopes.push(...from.scopes);
  into.onlyTimes &&= from.onlyTimes;
  into.onlyPeople &&= from.onlyPeople;
  sources.splice(sources.indexOf(from), 1);
  return true;
}
