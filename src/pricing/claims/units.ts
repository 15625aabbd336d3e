import { type Decimal, exact } from '../decimal.js';
import { numberAt } from '../plain-words/entities/numbers.js';
import { hasSense, matches, nounOf, senseOf, type Word, type Words } from '../plain-words/tokens/sense.js';
import { LEXICON } from '../plain-words/tokens/vocabulary/lexicon.js';
import { A_MONTH, MILLISECONDS, PERIODS, perMonth } from '../quantities/periods.js';

/** What a price is paid for: "per GB-month" is for one GB and a month, "per million requests" for a million counted things. */
export interface PriceUnit {
  /** The measure: GB, vCPU, what is counted such as requests, anything counted, or the thing itself, such as a gateway. */
  readonly of: string;
  readonly count: Decimal;
  /** How long, in milliseconds; nothing if time does not matter. */
  readonly time?: Decimal | undefined;
}

const ONE = exact('1');
const TIMES: Readonly<Record<string, string>> = MILLISECONDS;
const SCALES: Readonly<Record<string, string>> = { '1K': '1e3', '1M': '1e6' };
const MEASURES: readonly string[] = ['GB', 'vCPU', 'IOPS', 'MBps', 'LCU', 'NLCU', 'EPU', 'DSU', 'fraction'];

/** A unit of the price lists: `GB-second`, `1M-requests`, `instance-hour`. */
export function listedUnit(unit: string): PriceUnit {
  const parts = unit.split('-');
  const scale = SCALES[parts[0] ?? ''];
  const time = parts.map((part) => TIMES[part]).find(Boolean);
  return {
    of:
      scale === undefined
        ? (MEASURES.find((measure) => parts.includes(measure)) ?? 'thing')
        : countedBy(parts[1] ?? ''),
    count: exact(scale ?? '1'),
    time: time === undefined ? undefined : exact(time),
  };
}

/** A price of one unit in another; nothing if the units measure different things. GB of storage often go without their month. */
export function inUnit(price: Decimal, from: PriceUnit, to: PriceUnit): Decimal | undefined {
  const isCounted = [from, to].some(({ of }) => of === ANYTHING) && isCount(from) && isCount(to);
  if (from.of !== to.of && !isCounted) return undefined;
  const times = [from.time, to.time].filter((time) => time !== undefined);
  const isStored = from.of === 'GB' && times.length === 1 && times[0]?.eq(A_MONTH);
  const isTimeless = isCount(from) || isStored;
  if (!isTimeless && times.length === 1) return undefined;
  const longer = isTimeless ? ONE : (to.time ?? ONE).div(from.time ?? ONE);
  return price.times(to.count).div(from.count).times(longer);
}

/** What is counted where a unit does not say: "per million". */
const ANYTHING = 'anything';

/** The noun that stands for all words of the same: calls and events are requests. */
function countedBy(word: string): string {
  const nouns = (LEXICON.get(word) ?? []).flatMap((sense) => (sense.kind === 'noun' ? [sense.noun] : []));
  return nouns[0] ?? (word === 'minutes' ? 'connection-minutes' : word);
}

function isCount({ of }: PriceUnit): boolean {
  return of !== 'thing' && !MEASURES.includes(of);
}

/** A unit as far as it was read. */
type Part = Partial<PriceUnit>;

/** No unit has more words: "per Application Load Balancer-hour (or partial hour)". */
const LONGEST = 8;
const JOINS = /^[-/]$/;

/**
 * Reads the unit behind or before an amount: "per GB-month", "/hour", "a month", "hourly", "per 1,000 requests".
 * @param alone whether it may go without "per", as that of a quantity: "730 hours"
 * @returns nothing unless it names a measure, a number or a time
 */
export function unitAt(
  words: Words,
  at: number,
  alone = false,
): { readonly unit: PriceUnit; readonly to: number } | undefined {
  if (!alone && !opensUnit(words[at]) && !hasSense(words[at], 'rate')) return undefined;
  const behind = words[at + 1];
  const isAlone = behind === undefined || hasSense(behind, 'separator');
  if (matches(words[at], /^each$/) && isAlone) return { unit: { of: ANYTHING, count: ONE }, to: at + 1 };
  let read: Part = {};
  let to = at;
  for (let next = at; next < Math.min(words.length, at + LONGEST); ) {
    const word = words[next];
    const isFirst = Object.keys(read).length === 0;
    const number = isFirst && !alone && opensUnit(words[next - 1]) ? numberAt(words, next) : undefined;
    const part: Part | undefined = number ? { count: number.value } : partOf(word);
    const isJoin = opensUnit(word) || matches(word, JOINS);
    if (!part && !isJoin && !(opensUnit(words[next - 1]) && word?.senses.length === 0)) break;
    if (part && Object.keys(part).some((key) => key in read && key !== 'count')) break;
    next = number?.to ?? next + 1;
    if (!part) continue;
    read = { ...read, ...part };
    if (Object.keys(part).length > 0) to = next;
  }
  const isOpen = !read.of && !read.time && read.count?.lt('1e3');
  if (to === at || isOpen || read.count?.eq('0')) return undefined;
  const { of, count = ONE, time } = read;
  // "Per 100 ms" is by that long, "per 1,000" by as many.
  const unit =
    of === undefined && time
      ? { of: 'thing', count: ONE, time: time.times(count) }
      : { of: of ?? ANYTHING, count, time };
  return { unit, to };
}

function opensUnit(word: Word | undefined): boolean {
  return hasSense(word, 'per') || matches(word, /^(?:this|last|for every|for each|per \w+)$/);
}

/** What a word says about a unit; nothing in it if the word only names the thing. */
function partOf(word: Word | undefined): Part | undefined {
  const memory = senseOf(word, 'memory');
  const time = senseOf(word, 'time');
  const rate = senseOf(word, 'rate');
  const noun = nounOf(word);
  if (memory) return { of: 'GB', count: exact(memory.megabytes).div('1024') };
  if (hasSense(word, 'vcpu')) return { of: 'vCPU' };
  if (time) return { time: exact(time.milliseconds) };
  if (rate) return { time: exact(A_MONTH).div(perMonth(ONE, PERIODS[rate.period])) };
  const each = senseOf(word, 'each')?.of;
  if (each !== undefined) return isThing(each) ? {} : { of: each };
  if (noun && !isThing(noun)) return { of: MEASURED_NOUNS[noun] ?? noun };
  return noun || hasSense(word, 'service', 'instance', 'choice', 'role', 'public-address') ? {} : undefined;
}

/** Whether a noun stands for things that have a price themselves. */
export function isThing(noun: string): boolean {
  return THINGS.has(noun);
}

const THINGS: ReadonlySet<string> = new Set(
  'extras addresses volumes instances clusters nodes tasks zones metrics'.split(' '),
);
const MEASURED_NOUNS: Readonly<Record<string, string>> = {
  'capacity-units': 'LCU',
  'own nlcu': 'NLCU',
  iops: 'IOPS',
  throughput: 'MBps',
};
