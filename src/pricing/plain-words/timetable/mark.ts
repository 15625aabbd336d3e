import type { WeekDays } from './days.js';
import type { Spell, TimeOfDay } from './times.js';

/** What a piece of a text says about when something runs. */
export type Mark = {
  readonly from: number;
  readonly to: number;
  readonly also?: { readonly from: number; readonly to: number };
} & MarkOf;

/** The marks of one kind. */
export type MarkOfKind<K extends Mark['kind']> = Mark & { readonly kind: K };

/** The marks of one kind, in their order. */
export function ofKind<K extends Mark['kind']>(marks: readonly Mark[], kind: K): readonly MarkOfKind<K>[] {
  return marks.filter((mark): mark is MarkOfKind<K> => mark.kind === kind);
}

/** What a mark says, without its place. */
export type MarkOf =
  /** Whole: all of these days; too: beside others; monthly: so many of them a month. */
  | {
      readonly kind: 'days';
      readonly days: WeekDays;
      readonly whole?: true;
      readonly too?: true;
      readonly monthly?: number;
    }
  /** All days that are not named. */
  | { readonly kind: 'rest' }
  | ({ readonly kind: 'spell' } & Spell)
  | { readonly kind: 'switch'; readonly on: boolean; readonly time: TimeOfDay }
  /** For so many minutes between two dates. */
  | { readonly kind: 'dates'; readonly minutes: number }
  /** From one minute of the week to another. */
  | { readonly kind: 'stretch'; readonly start: number; readonly end: number; readonly nonstop?: true }
  /** In minutes; implied: without a number. */
  | { readonly kind: 'length'; readonly minutes: number; readonly implied?: true }
  /** Nonstop: it may also say of a time that it has no pause. */
  | { readonly kind: 'full'; readonly nonstop?: true }
  | { readonly kind: 'off' | 'on' | 'joint' | 'and' }
  /** Runs: so many times, and not so many hours. */
  | { readonly kind: 'number'; readonly value: number; readonly runs: boolean }
  /** So many times in so many of a period. */
  | {
      readonly kind: 'often';
      readonly times: number;
      readonly every: number;
      readonly period: Period;
      readonly adverb?: true;
    }
  /** A part of all time. */
  | { readonly kind: 'share'; readonly share: number };

/** Periods that a rhythm may have. */
export type Period = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/** Whether a mark says that something comes once in each of such a period: "a day", "every week". */
export function isEvery(mark: MarkOf, ...periods: readonly Period[]): boolean {
  return mark.kind === 'often' && mark.times === 1 && mark.every === 1 && periods.includes(mark.period);
}
