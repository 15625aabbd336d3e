import { type Decimal, exact } from '../decimal.js';
import { numberAt } from '../plain-words/entities/numbers.js';
import { hasSense, matches, nounOf, senseOf, type Word, type Words } from '../plain-words/tokens/sense.js';
import { A_MONTH, MILLISECONDS, PERIODS, perMonth } from '../quantities/periods.js';

/** What a price is paid for: "per GB-month" is for one GB and a month, "per million requests" for a million counted things. */
export interface PriceUnit {
  /** What is measured; `count` for requests and the like, `thing` for what has the price itself, such as a gateway. */
  readonly of: string;
  readonly count: Decimal;
  /** How long, in milliseconds; nothing if time does not matter. */
  readonly time?: Decimal | undefined;
}

const ONE = exact('1');
const TIMES: Readonly<Record<string, string>> = MILLISECONDS;
const SCALES: Readonly<Record<string, string>> = { '1K': '1e3', '1M': '1e6' };
/** What is measured, by its name in the units of price lists. */
const MEASURES: Readonly<Record<string, string>> = {
  GB: 'GB',
  vCPU: 'vCPU',
  IOPS: 'iops',
  MBps: 'throughput',
  LCU: 'capacity-units',
  NLCU: 'own nlcu',
  GLCU: 'own glcu',
  EPU: 'EPU',
  DSU: 'DSU',
  fraction: 'fraction',
};
const THINGS: ReadonlySet<string> = new Set(
  'extras addresses volumes instances clusters nodes tasks zones metrics alarms dashboards'.split(' '),
);

/** Whether a noun stands for things that have a price themselves. */
export function isThing(noun: string): boolean {
  return THINGS.has(noun);
}

/** A unit of the price lists: `GB-second`, `1M-requests`, `instance-hour`. */
export function listedUnit(unit: string): PriceUnit {
  const parts = unit.split('-');
  const scale = SCALES[parts[0] ?? ''];
  if (scale !== undefined) return { of: 'count', count: exact(scale) };
  const time = parts.map((part) => TIMES[part]).find(Boolean);
  return {
    of: parts.map((part) => MEASURES[part]).find(Boolean) ?? 'thing',
    count: ONE,
    time: time === undefined ? undefined : exact(time),
  };
}

/** A price of one unit in another; nothing if the units measure different things. */
export function inUnit(price: Decimal, from: PriceUnit, to: PriceUnit): Decimal | undefined {
  const [before, after] = [timeOf(from), timeOf(to)];
  if (from.of !== to.of || !before !== !after) return undefined;
  return price
    .times(to.count)
    .div(from.count)
    .times((after ?? ONE).div(before ?? ONE));
}

/** GB of storage often go without their month, and a number of requests has no time. */
function timeOf({ of, time }: PriceUnit): Decimal | undefined {
  return of === 'count' ? undefined : (time ?? (of === 'GB' ? exact(A_MONTH) : undefined));
}

/** No unit has more words: "per Application Load Balancer-hour (or partial hour)". */
const LONGEST = 8;

/**
 * Reads the unit that begins at a word: "per GB-month", "/hour", "a month", "hourly", "per 1,000 requests".
 * @returns nothing unless it names a measure, a number or a time
 */
export function unitAt(words: Words, at: number): { readonly unit: PriceUnit; readonly to: number } | undefined {
  if (!hasSense(words[at], 'per', 'rate') && !matches(words[at], /^per /)) return undefined;
  let read: Partial<PriceUnit> = {};
  let to = at;
  for (let next = at; next < Math.min(words.length, at + LONGEST); ) {
    const word = words[next];
    const number = next === at + 1 ? numberAt(words, next) : undefined;
    // "Per GB allocated per month"
    const isPassed = matches(word, /^-$/) || (hasSense(words[next - 1], 'per') && word?.senses.length === 0);
    const part = number ? { count: number.value } : isPassed ? {} : partOf(word);
    if (!part || Object.keys(part).some((key) => key in read && key !== 'count')) break;
    next = number?.to ?? next + 1;
    if (Object.keys(part).length > 0) to = next;
    read = { ...read, ...part };
  }
  const { of, count = ONE, time } = read;
  const isOpen = !of && !time && count.lt('1e3');
  if (to === at || isOpen || count.eq('0')) return undefined;
  // "Per 100 ms" is by that long, "per 1,000" by as many.
  const unit = !of && time ? { of: 'thing', count: ONE, time: time.times(count) } : { of: of ?? 'count', count, time };
  return { unit, to };
}

/** What a word says about a unit; nothing in it if the word only names the thing, and none if it ends the unit. */
function partOf(word: Word | undefined): Partial<PriceUnit> | undefined {
  const memory = senseOf(word, 'memory');
  const time = senseOf(word, 'time');
  const rate = senseOf(word, 'rate');
  const noun = nounOf(word) ?? senseOf(word, 'each')?.of;
  if (noun === 'gb-seconds') return { of: 'GB', count: ONE, time: exact(MILLISECONDS.second) };
  if (memory) return { of: 'GB', count: exact(memory.megabytes).div('1024') };
  if (hasSense(word, 'vcpu')) return { of: 'vCPU' };
  if (time) return { time: exact(time.milliseconds) };
  if (rate) return { time: exact(A_MONTH).div(perMonth(ONE, PERIODS[rate.period])) };
  if (noun && !isThing(noun)) return { of: Object.values(MEASURES).includes(noun) ? noun : 'count' };
  return noun || hasSense(word, 'per', 'service', 'instance', 'choice', 'role', 'public-address') ? {} : undefined;
}
