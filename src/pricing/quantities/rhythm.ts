import { type Decimal, exact } from '../decimal.js';
import { NONSTOP } from './hours.js';

/** When something runs: so many hours on each of so many days. */
export interface Rhythm {
  readonly daily: Decimal;
  readonly days: Decimal;
  readonly of: 'week' | 'month';
}

const WRITTEN = /^([\d.]+)(h|min)(?:\*([\d.]+)d\/(week|month)|\/day)$/;

/** Parses hours that say on which days they are: "24/7", "8h/day", "20min*5d/week"; "40h/week" does not. */
export function parseRhythm(text: string): Rhythm | undefined {
  if (text === NONSTOP.text) return { daily: exact('24'), days: exact('7'), of: 'week' };
  const [typed, number = '', unit, days = '7', of] = WRITTEN.exec(text) ?? [];
  if (typed === undefined) return undefined;
  return { daily: exact(number).div(unit === 'h' ? '1' : '60'), days: exact(days), of: of === 'month' ? of : 'week' };
}

/** The hours of one day on so many days, as the option takes them: "8h*5d/week". */
export function rhythmText(daily: string, days: string | number, of: Rhythm['of']): string {
  return `${daily}*${days}d/${of}`;
}
