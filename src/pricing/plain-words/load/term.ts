import type { PeriodName } from '../../quantities/periods.js';
import type { WeekDays } from '../timetable/days.js';

/** How often: once in so many of a period. */
export interface Rate {
  readonly every: number;
  readonly period: PeriodName;
}

/** What a piece of a text says about how often something happens, and the pieces that say it. */
export type Term = TermOf & { readonly from: number; readonly to: number };

/** The terms of one kind. */
export type TermOfKind<K extends Term['kind']> = Term & { readonly kind: K };

/** What a term says, without its place. */
export type TermOf =
  /** A number of things or runs. Nouns: the stems of what is counted; times: "3 times", "twice"; people: who comes, and not what they do. */
  | {
      readonly kind: 'count';
      readonly value: number;
      readonly nouns: readonly string[];
      readonly times?: true;
      readonly people?: true;
    }
  /** Firm: it says when something comes ("every 5 minutes") and cannot be the period of a bill. */
  | { readonly kind: 'rate'; readonly rate: Rate; readonly firm: boolean }
  /** For each of what these stems name. Behind: it belongs to the count before it ("3 calls per order"). */
  | { readonly kind: 'each'; readonly nouns: readonly string[]; readonly behind: boolean }
  /** A part of what comes. Extra: so much comes once more ("10 % are retried"). */
  | { readonly kind: 'share'; readonly value: number; readonly nouns: readonly string[]; readonly extra: boolean }
  /** So many are one run. Behind: as many as the count before it ("20 at a time"). */
  | { readonly kind: 'batch'; readonly behind: boolean }
  /** Every: what comes then comes on each of these days; off: nothing runs on them; single: one day, which may come once. */
  | {
      readonly kind: 'days';
      readonly days: WeekDays;
      readonly every?: boolean;
      readonly off?: boolean;
      readonly single?: boolean;
    }
  /** A part of the day, by the clock. */
  | { readonly kind: 'spell'; readonly minutes: number }
  /** All times that no other term names. */
  | { readonly kind: 'rest' }
  /** For so long; dated: from one date to another. */
  | { readonly kind: 'length'; readonly minutes: number; readonly dated?: true }
  /** A time of the day at which something happens. */
  | { readonly kind: 'moment' }
  /** Ends a clause, or a sentence. */
  | { readonly kind: 'joint'; readonly ends: boolean }
  /** Something comes besides: "plus", "on top". */
  | { readonly kind: 'more' }
  | { readonly kind: 'and' }
  /** What stands behind it is that of each before it: "8 × 30", "4 classes of 25". */
  | { readonly kind: 'by' };

/** The terms of one kind, in their order. */
export function termsOf<K extends Term['kind']>(terms: readonly Term[], kind: K): readonly TermOfKind<K>[] {
  return terms.filter((term): term is TermOfKind<K> => term.kind === kind);
}
