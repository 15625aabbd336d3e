import { ALL_DAYS, type WeekDays } from '../timetable/days.js';
import { MINUTES } from '../timetable/minutes.js';
import type { Term, TermOfKind } from './term.js';

/** At which times something comes. */
export interface Scope {
  readonly days?: WeekDays;
  /** On these days nothing comes. */
  readonly not?: WeekDays;
  /** Minutes of each of the days. */
  readonly minutes?: number;
  /** So many days of a month. */
  readonly monthly?: number;
  /** At all times that nothing else has. */
  readonly rest?: true;
  /** What comes then comes on each of these days. */
  readonly every?: boolean;
  /** It is one day, which may come once: "on Tuesday". */
  readonly single?: boolean;
}

/** Several times of one thing as one; nothing for hours of some days and others of other days. */
export function joinedScopes(scopes: readonly Scope[]): Scope | undefined {
  const [hours, days] = [
    scopes.flatMap(({ minutes }) => minutes ?? []),
    scopes.flatMap((one) => (one.days ? [one.days] : [])),
  ];
  if (hours.length > 1 && days.length > 1) return undefined;
  return Object.assign({}, ...scopes, {
    ...(days.length > 0 && { days: days.flat() }),
    ...(hours.length > 0 && { minutes: hours.reduce((sum, one) => sum + one, 0) }),
  });
}

/** Weeks of a month of 730 hours. */
export const WEEKS_A_MONTH = 730 / 168;

/** On how many days of a week. */
export function daysAWeek({ days = ALL_DAYS, not = [], monthly }: Scope = {}): number {
  if (monthly !== undefined) return monthly / WEEKS_A_MONTH;
  return new Set(days.filter((day) => !not.includes(day))).size;
}

/** For how many minutes of a week. */
export function minutesAWeek(scope: Scope = {}): number {
  return daysAWeek(scope) * (scope.minutes ?? MINUTES.day);
}

/** So many pieces may stand between a time and on which days it is: "the three hours that they drive each weekday". */
const FARTHEST_DAYS = 9;

/** "8 hours a day", "5 days a week", "22 days a month": how long, with how often behind it. */
export function scopeOfLength({ minutes, to }: TermOfKind<'length'>, next: Term | undefined): Scope | undefined {
  if (next?.kind === 'days' && next.every && next.from - to <= FARTHEST_DAYS) return { minutes };
  // "8 hours on 20 days a month"
  const isWholeDays = next?.kind === 'length' && next.minutes % MINUTES.day === 0;
  if (isWholeDays && minutes < MINUTES.day && next.from - to <= 2) return { minutes };
  if (next?.kind !== 'rate' || next.rate.every !== 1 || next.from - to > (next.firm ? FARTHEST_DAYS : 2))
    return undefined;
  const days = minutes / MINUTES.day;
  switch (next.rate.period) {
    case 'day':
      return days < 1 ? { minutes } : undefined;
    case 'week':
      return Number.isInteger(days) && days <= 7 ? (days === 7 ? {} : { days: ALL_DAYS.slice(0, days) }) : undefined;
    case 'month':
      return Number.isInteger(days) && days <= 31 ? { monthly: days } : undefined;
    default:
      return undefined;
  }
}

/** Whether a term says at which times something comes. */
export function isScope(terms: readonly Term[], at: number): boolean {
  const term = terms[at];
  if (term?.kind === 'length') return scopeOfLength(term, terms[at + 1]) !== undefined;
  return term?.kind === 'days' || term?.kind === 'spell' || term?.kind === 'rest';
}
