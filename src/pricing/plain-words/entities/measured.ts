import { type Decimal, exact, plain } from '../../decimal.js';
import { AN_HOUR } from '../../quantities/periods.js';
import {
  hasSense,
  isNumeric,
  isUnknown,
  matches,
  nounOf,
  senseOf,
  typedText,
  type Word,
  type Words,
} from '../tokens/sense.js';
import {
  amountOver,
  dataPerMonth,
  eachBehind,
  optionValue,
  togetherAround,
  withPositions,
  withThousands,
} from './amount.js';
import { betweenRegions } from './between-regions.js';
import { DATA_OPTIONS } from './data-options.js';
import { type Amount, endOf, range, startOf } from './entity.js';
import { timeAt } from './lengths.js';
import type { ParsedNumber } from './numbers.js';
import { rateAt } from './rates.js';
import {
  keptLogs,
  leavesBefore,
  ofSnapshot,
  onlyDataOut,
  roleAfter,
  roleBefore,
  throughGateway,
  trafficOut,
} from './size-role.js';

/** CPU units come in multiples of this; fewer are vCPUs, for no task has 128 of those. */
const LEAST_UNITS = '128';
/** So many words that say nothing may stand between data and how much of it. */
const FARTHEST_DATA = 5;

/** Reads a number with a unit: a size, a time or vCPUs. */
export function measuredAt(
  words: Words,
  at: number,
  number: ParsedNumber,
  used: ReadonlySet<number>,
): Amount | undefined {
  const isKind = isKindOfTime(words, number.to);
  const to = isKind || matches(words[number.to], /^(?:-|of)$/) ? number.to + 1 : number.to;
  const unit = words[to];
  const memory = senseOf(unit, 'memory');
  if (memory) return memoryAt(words, at, to, number, memory.megabytes, used);
  if (hasSense(unit, 'vcpu')) return amountOver(words, at, to + 1, number, { measure: 'vcpu', value: vcpusOf(number) });
  const time = senseOf(unit, 'time');
  const isRest = matches(words[at - 1], /^(?:(?:the )?other|remaining)$/) && isRestOfDay(words, at, number.value);
  if (isRest && (!time || senseOf(unit, 'period')?.period === 'hour')) {
    const hours = { measure: 'time', value: number.value.times(AN_HOUR), rate: A_DAY_EACH } as const;
    return amountOver(words, at, time ? to + 1 : number.to, number, hours);
  }
  const found = time && timeAt(words, at, to, number, exact(time.milliseconds));
  if (!found) return undefined;
  const timed = isOfRuns(words, at) ? { ...found, each: true } : found;
  // The word itself was not understood.
  return isKind ? { ...timed, at: timed.at.filter((place) => place !== number.to) } : timed;
}

const A_DAY_EACH = { period: 'day', every: exact('1') } as const;

/** "8 h a day, and the other 16": the hours that are left of a day. */
function isRestOfDay(words: Words, at: number, value: Decimal): boolean {
  const left = plain(exact('24').minus(value));
  return words
    .slice(0, at)
    .some(({ text }, place) => text === left && senseOf(words[place + 1], 'period')?.period === 'hour');
}

/** "100 runs of 2 hours", "jobs taking 5 minutes": how long each is. */
function isOfRuns(words: Words, at: number): boolean {
  const isBetween = matches(words[at - 1], /^(?:of|taking|lasting|takes?)$/);
  return isBetween && /^(?:requests|jobs)$/.test(nounOf(words[at - 2]) ?? '');
}

/** "Two exam weeks", "three lab hours": a word that says nothing may stand before how long. */
function isKindOfTime(words: Words, at: number): boolean {
  return isUnknown(words[at]) && !words[at]?.text.endsWith('s') && LONG.has(senseOf(words[at + 1], 'period')?.period);
}

const LONG: ReadonlySet<string | undefined> = new Set(['hour', 'day', 'week', 'month']);

function memoryAt(
  words: Words,
  at: number,
  to: number,
  number: ParsedNumber,
  megabytes: string,
  used: ReadonlySet<number>,
): Amount {
  const value = (megabytes === '1' ? withThousands(number) : number.value).times(megabytes);
  const found = amountOver(words, at, to + 1, number, { measure: 'memory', value });
  const rate = rateAt(words, to + 1, true);
  // "20 GB a month through it", "5 GB a day of logs"
  const isPast = rate && (rate.period === 'month' || (roleAfter(words, rate.to)?.role ?? '') in DATA_OPTIONS);
  const behind = isPast ? rate.to : to + 1;
  const near =
    betweenRegions(words, behind) ??
    ofSnapshot(words, at, behind) ??
    roleAfter(words, behind) ??
    roleBefore(words, at, used) ??
    leavesBefore(words, at) ??
    // "NAT gateway or NAT instance, 50 GB"
    (((rate || words.some(({ text }) => /^nat instances?$/.test(text))) && throughGateway(words)) || undefined);
  const isComing = rate !== undefined && rate.period !== 'month';
  const said = (isComing ? undefined : keptLogs(words, at, behind, near)) ?? near;
  const isOpen = said === undefined || said.role === 'data' || said.role === 'images';
  const named = (isOpen ? onlyDataOut(words) : undefined) ?? (said && trafficOut(words, said)) ?? said;
  // "500 GB per month each"
  const isEach = hasSense(words[behind], 'each');
  const one = isEach ? withPositions({ ...found, each: true }, range(to + 1, behind)) : found;
  const whole = one.each ? [] : togetherAround(words, at, to + 1);
  const size = withPositions(whole.length > 0 ? { ...one, together: true } : one, whole);
  // Nothing is chosen by kilobytes: they are what one request carries.
  if (!named) return exact(megabytes).lt('1') ? { ...size, role: 'payload' } : size;
  if (named.role === 'between-zones' && words.some(isBothWays)) {
    const data = { ...size, role: named.role, value: size.value.times('2') };
    const as = `${optionValue('memory', data).text}, both ways together`;
    return withPositions({ ...data, readings: [...data.readings, { text: size.typed, as }] }, named.at);
  }
  const last = named.at.at(-1) ?? 0;
  const each = size.each || hasSense(words[last], 'each') || eachBehind(words, last + 1) !== undefined;
  // "20 GB disks", but "two 20 GB disks" are so many
  const plural = matches(words[last], DISKS) && !isNumeric(words[at - 1]) && { plural: true as const };
  const data = withPositions({ ...size, each, ...plural, role: named.role }, named.at);
  return named.role in DATA_OPTIONS ? monthlyData(words, data, to + 1) : data;
}

const DISKS = /(?:disk|volume|drive|ssd)s$/;

/** "Both ways", "each direction" */
function isBothWays(word: Word, at: number, words: Words): boolean {
  return matches(word, /^(?:both|each)\b/) && matches(words[at + 1], /^(?:ways?|directions?)$/);
}

/** "5 GB of logs a day": what comes at a rate is counted for a month. */
function monthlyData(words: Words, data: Amount, size: number): Amount {
  const behind = endOf(data);
  // "1200 GB data out, per year" asks for the price of a year.
  // "300 GB of kept logs for a year"
  const isKept = (at: number) => data.role === 'logs-kept' && matches(words[at - 1], /^for$/);
  const isOfPrice = (at: number) => isKept(at) || (words[at - 1]?.text === ',' && !hasSense(words[at - 2], 'time'));
  const from = [size, ...range(behind, behind + FARTHEST_DATA)].find((at) => rateAt(words, at, true) && !isOfPrice(at));
  const rate = from === undefined ? undefined : rateAt(words, from, true);
  if (from === undefined || !rate || rate.period === 'month') return data;
  const text = typedText(words, startOf(data), Math.max(rate.to, behind));
  const each = data.each || hasSense(words[rate.to], 'each');
  return withPositions(
    { ...dataPerMonth(data, rate, text, monthSaid(words)), each, typed: text },
    range(Math.min(from, behind), rate.to),
  );
}

/** "In a month of 30 days", "over 30 days": how many days the month has, if that is said. */
function monthSaid(words: Words): string | undefined {
  const said = words.find(
    (word, at) =>
      matches(word, /^(?:28|29|30|31)$/) && matches(words[words[at + 1]?.text === '-' ? at + 2 : at + 1], /^days?$/),
  );
  return said?.text;
}

/** "256" and "512" are CPU units; 1024 of them are a vCPU. */
export function vcpusOf(number: ParsedNumber): Decimal {
  const units = withThousands(number);
  return units.gte(LEAST_UNITS) && units.mod(LEAST_UNITS).eq('0') ? units.div('1024') : number.value;
}
