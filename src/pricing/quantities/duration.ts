import { type Decimal, exact, ZERO } from '../decimal.js';
import { checkRules, numberError, readingsOf, readText } from './amount.js';
import { formatDuration } from './format.js';
import { readNumber } from './number.js';
import { type Parsed, parsed, type QuantityRules, type Reading, refused } from './parsed.js';
import { LONG_TIMES } from './periods.js';
import { type Given, type Said, saidIn } from './said.js';
import { wordTable } from './tidy.js';

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
export function runsUpTo(most: string, bareUnit?: DurationRules['bareUnit']): DurationRules {
  return {
    quantity: 'duration',
    least: '0.001',
    most,
    whole: false,
    show: formatDuration,
    ...(bareUnit && { bareUnit }),
  };
}

const UNIT = /^([a-z\u03bc]+)(?: ?(?:,|and )?) ?/;

/** Parses the duration of one run, in milliseconds: `200ms`, `1.5s`, `2 min`, `1m30s`. */
export function parseDuration(given: Given, rules: DurationRules): Parsed<Decimal> {
  const { quantity, bareUnit = 'ms' } = rules;
  const said = saidIn(given, quantity, (typed) => readTime(typed, rules));
  if (!said.ok) return said;
  const { value, text, bare } = said.value;
  if (!bare) return checkRules(value, text, rules, said.readings);
  const reading = { text: text.trim(), as: `${value.toFixed()} ${bareUnit}` };
  return checkRules(value.times(bareUnit === 's' ? '1000' : '1'), text, rules, [reading]);
}

function readTime(typed: string, rules: QuantityRules): Parsed<Said> {
  const text = readText(typed, rules);
  if (!text.ok) return text;
  const readings: Reading[] = [];
  let total = ZERO;
  let previousUnit: Decimal | undefined;
  for (let rest = text.value; rest !== ''; ) {
    const number = readNumber(rest);
    if (typeof number === 'string') return numberError(number, typed, rules);
    if (number.rest === '' && !previousUnit) return parsed({ text: typed, value: number.value, bare: true });
    const unit = readUnit(number.rest, previousUnit);
    if (!unit) return refused({ kind: 'unknown-unit', quantity: rules.quantity, text: typed, unit: number.rest });
    readings.push(...readingsOf(number));
    total = total.plus(number.value.times(unit.milliseconds));
    previousUnit = unit.milliseconds;
    rest = unit.rest;
  }
  return parsed({ text: typed, value: total }, readings);
}

/** Only the first number may come without a unit, and units must get smaller: `1m30s`, not `30s1m` or `1m30`. */
function readUnit(text: string, previous: Decimal | undefined) {
  const [matched = '', name = ''] = UNIT.exec(text) ?? [];
  const milliseconds = MILLISECONDS.get(name);
  if (milliseconds === undefined || previous?.lte(milliseconds)) return undefined;
  return { milliseconds: exact(milliseconds), rest: text.slice(matched.length) };
}
