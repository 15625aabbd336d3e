import { type Decimal, exact, ZERO } from '../decimal.js';
import { formatDuration } from './format.js';
import type { Parsed, QuantityRules } from './parsed.js';
import { LONG_TIMES } from './periods.js';
import { type Given, parseInUnits } from './said.js';
import { LONGEST_TEXT, tidy, wordTable } from './tidy.js';

/** No function runs longer, in milliseconds: a longer time is for how long its requests come. */
export const LONGEST_RUN_MS = '900000';

/** Units below a second, which are no periods. */
export const SHORT_TIMES = wordTable({
  // Two characters look like the Greek letter in "µs"; tidying folds them into this one.
  'us \u03bcs microsecond microseconds': '0.001',
  'ms msec msecs millis milli millisec millisecs millisecond milliseconds': '1',
});
const MILLISECONDS: ReadonlyMap<string, string> = new Map([...SHORT_TIMES, ...LONG_TIMES, ['m', '60000']]);

/** Rules for a duration in milliseconds, with the default unit. */
export interface DurationRules extends QuantityRules {
  /** Milliseconds if left out. */
  readonly bareUnit?: 'ms' | 's';
}

/** Rules for the duration of one run, up to a number of milliseconds. */
export function runsUpTo(most: string, bareUnit: DurationRules['bareUnit'] = 'ms'): DurationRules {
  return { quantity: 'duration', least: '0.001', most, whole: false, show: formatDuration, bareUnit };
}

/** Parses the duration of one run, in milliseconds: `200ms`, `1.5s`, `2 min`, `1m30s`. */
export function parseDuration(given: Given, rules: DurationRules): Parsed<Decimal> {
  return parseInUnits(inOneUnit(given), rules, MILLISECONDS, () => rules.bareUnit ?? 'ms');
}

const PART = /(\d+) ?([a-z\u03bc]+)(?: ?(?:,|and ))? ?/g;

/** `1m30s` in milliseconds. Units must get smaller: `30s1m` stays as it is. */
function inOneUnit(given: Given): Given {
  if (typeof given !== 'string' || given.length > LONGEST_TEXT) return given;
  const text = tidy(given);
  const parts = [...text.matchAll(PART)];
  const units = parts.map(([, , unit = '']) => Number(MILLISECONDS.get(unit)));
  const isWhole = parts.length > 1 && parts.map(([matched]) => matched).join('') === text;
  if (!isWhole || !units.every((unit, at) => unit < (units[at - 1] ?? Number.POSITIVE_INFINITY))) return given;
  return `${parts.reduce((sum, [, number = ''], at) => sum.plus(exact(number).times(String(units[at]))), ZERO).toFixed()}ms`;
}
