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
  /** A number of things or runs; nouns: the stems of what is counted. */
  | { readonly kind: 'count'; readonly value: number; readonly nouns: readonly string[]; readonly times?: true }
  /** Firm: no period of a bill, but when something comes: "every 5 minutes". */
  | { readonly kind: 'rate'; readonly rate: Rate; readonly firm: boolean }
  /** For each of what these stems name; behind: it belongs to what stands before it. */
  | { readonly kind: 'each'; readonly nouns: readonly string[]; readonly behind: boolean }
  /** A part of what comes; extra: so much comes once more. */
  | { readonly kind: 'share'; readonly value: number; readonly nouns: readonly string[]; readonly extra: boolean }
  /** So many at once are one run. */
  | { readonly kind: 'batch'; readonly behind: boolean }
  /** Every: what comes then comes on each of them. */
  | { readonly kind: 'days'; readonly days: WeekDays; readonly every?: boolean; readonly off?: boolean }
  | { readonly kind: 'spell'; readonly minutes: number }
  /** All times that no other term names. */
  | { readonly kind: 'rest' }
  | { readonly kind: 'length'; readonly minutes: number; readonly dated?: true }
  /** A time of the day at which something happens. */
  | { readonly kind: 'moment' }
  /** Ends a clause, or a sentence. */
  | { readonly kind: 'joint'; readonly ends: boolean }
  /** Something comes besides: "plus", "on top". */
  | { readonly kind: 'more' }
  | { readonly kind: 'and' }
  /** What is between is that of each before: "8 × 30", "4 classes of 25". */
  | { readonly kind: 'by' };

/** The terms of one kind, in their order. */
export function termsOf<K extends Term['kind']>(terms: readonly Term[], kind: K): readonly TermOfKind<K>[] {
  return terms.filter((term): term is TermOfKind<K> => term.kind === kind);
}
