import { type Decimal, exact, ZERO } from '../../decimal.js';
import { A_DAY, AN_HOUR } from '../../quantities/periods.js';
import {
  hasSense,
  isUnknown,
  matches,
  type Role,
  roleOf,
  senseOf,
  typedText,
  type Word,
  type Words,
} from '../tokens/sense.js';
import {
  amountOver,
  dataPerMonth,
  eachBehind,
  IMPLIED,
  optionValue,
  togetherAround,
  withPositions,
  withThousands,
} from './amount.js';
import { type Amount, DATA_OPTIONS, range } from './entity.js';
import { halfAt, numberAt, type ParsedNumber } from './numbers.js';
import { type Frequency, rateAt } from './rates.js';

/** CPU units come in multiples of this; fewer are vCPUs, for no task has 128 of those. */
const LEAST_UNITS = '128';
/** So many words may stand between a size and what it is for: "50 gigs of fast local disk". */
const FARTHEST_ROLE = 3;
/** So many may stand between the name of a size and it: "/tmp was bumped up to 4 GB". */
const FARTHEST_BEFORE = 5;
/** So many words may stand between "keep" and for how long. */
const FARTHEST_KEPT = 4;
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
  const unit = isNamedValue(words, to) ? undefined : words[to];
  const memory = senseOf(unit, 'memory');
  if (memory) return memoryAt(words, at, to, number, memory.megabytes, used);
  if (hasSense(unit, 'vcpu')) return amountOver(words, at, to + 1, number, { measure: 'vcpu', value: vcpusOf(number) });
  const time = senseOf(unit, 'time');
  const found = time && timeAt(words, at, to, number, exact(time.milliseconds));
  // The word itself was not understood.
  return found && isKind ? { ...found, at: found.at.filter((place) => place !== number.to) } : found;
}

/** "Two exam weeks", "three lab hours": a word that says nothing may stand before how long. */
function isKindOfTime(words: Words, at: number): boolean {
  return isUnknown(words[at]) && !words[at]?.text.endsWith('s') && LONG.has(senseOf(words[at + 1], 'period')?.period);
}

const LONG: ReadonlySet<string | undefined> = new Set(['hour', 'day', 'week', 'month']);

/** "an hour each", "takes a second": how long, if the words around say that it is no rate. */
export function articleTimeAt(words: Words, at: number): Amount | undefined {
  const unit = words[at + 1];
  const time = senseOf(unit, 'time');
  if (!time) return undefined;
  const kept = hasSense(words[at], 'article') && isKept(words, at, at + 2);
  if (!kept && senseOf(unit, 'period')?.period === 'month') return undefined;
  if (isThis(words, at))
    return amountOver(words, at, at + 2, IMPLIED, { measure: 'time', value: exact(time.milliseconds) });
  if (!hasSense(words[at], 'article')) return undefined;
  const half = halfAt(words, at + 2);
  const to = half ?? at + 2;
  if (half === undefined && !kept && !hasSense(words[at - 1], 'lasting') && !hasSense(words[to], 'each'))
    return undefined;
  const value = exact(half === undefined ? '1' : '1.5').times(time.milliseconds);
  return amountOver(words, at, to, IMPLIED, { measure: 'time', value, ...(kept && { kept }) });
}

/** "This weekend", "for the week": once, and no time that comes back. */
function isThis(words: Words, at: number): boolean {
  const text = words[at]?.text ?? '';
  return /^(?:this|next)$/.test(text) || (/^(?:the|my|our)$/.test(text) && matches(words[at - 1], /^(?:for|over)$/));
}

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
  const named = roleAfter(words, behind) ?? roleBefore(words, at, used) ?? (rate && throughGateway(words));
  // "500 GB per month each"
  const isEach = hasSense(words[behind], 'each');
  const one = isEach ? withPositions({ ...found, each: true }, range(to + 1, behind)) : found;
  const whole = one.each ? [] : togetherAround(words, at, to + 1);
  const size = withPositions(whole.length > 0 ? { ...one, together: true } : one, whole);
  // Nothing is chosen by kilobytes: they are what one request carries.
  if (!named) return exact(megabytes).lt('1') ? { ...size, role: 'payload' } : size;
  if (named.role === 'between-zones' && words.some(isBothWays)) return bothWays(size, named);
  const each = size.each || eachBehind(words, (named.at.at(-1) ?? 0) + 1) !== undefined;
  const data = withPositions({ ...size, each, role: named.role }, named.at);
  return named.role in DATA_OPTIONS ? monthlyData(words, data, to + 1) : data;
}

/** "In both directions": data between zones is billed in each. */
function isBothWays({ text }: Word, at: number, words: Words): boolean {
  return (
    /^(?:both|each)\b/.test(text) && /^(?:ways?|directions?)$/.test(text.split(' ')[1] ?? words[at + 1]?.text ?? '')
  );
}

function bothWays(size: Amount, { role, at }: NamedRole): Amount {
  const data = withPositions({ ...size, role, value: size.value.times('2') }, at);
  const as = `${optionValue('memory', data).text}, as each direction is billed`;
  return { ...data, readings: [...data.readings, { text: size.typed, as }] };
}

/** "5 GB of logs a day": what comes at a rate is counted for a month. */
function monthlyData(words: Words, data: Amount, size: number): Amount {
  const behind = (data.at.at(-1) ?? 0) + 1;
  // "2 GB of logs to CloudWatch per day"
  const where = words.slice(behind, behind + FARTHEST_DATA).findIndex((_, at) => rateOrPace(words, behind + at));
  const from = rateOrPace(words, size) ? size : behind + Math.max(0, where);
  const rate = rateOrPace(words, from);
  if (!rate || rate.period === 'month') return data;
  const text = typedText(words, data.at[0] ?? from, Math.max(rate.to, behind));
  const each = data.each || hasSense(words[rate.to], 'each');
  return withPositions(
    { ...dataPerMonth(data, rate, text), each, typed: text },
    range(Math.min(from, behind), rate.to),
  );
}

/** How often so much comes, also "in 3 days", where it goes on "at that pace" or is asked for a month. */
function rateOrPace(words: Words, at: number): Frequency | undefined {
  // "1200 GB data out, per year" asks for the price of a year.
  if (words[at - 1]?.text === ',' && !hasSense(words[at - 2], 'time')) return undefined;
  const rate = rateAt(words, at, true);
  if (rate || !matches(words[at], /^(?:in|within|over)$/)) return rate;
  const number = numberAt(words, at + 1);
  const period = number && senseOf(words[number.to], 'period')?.period;
  const goesOn =
    period && words.some(({ text }, place) => /^(?:pace|rate|speed)$/.test(text) || isMonthly(words, place));
  return goesOn ? { period, every: number.value, to: number.to + 1 } : undefined;
}

/** "So per month", "what is that a month?": not that of an amount, nor of the costs. */
function isMonthly(words: Words, at: number): boolean {
  const before = words[at - 1];
  const isAlone = matches(before, /^(?:so|that|this|it|what)$/) || hasSense(before, 'separator');
  return isAlone && rateAt(words, at)?.period === 'month' && !hasSense(words[at + 1], 'cost');
}

/** "A NAT gateway with 50 GB a day": what comes at a rate goes through it. */
function throughGateway(words: Words): NamedRole | undefined {
  const isNamed = words.some((word) => senseOf(word, 'choice')?.value === 'nat_gateways');
  return isNamed ? { role: 'nat-data', at: [] } : undefined;
}

interface NamedRole {
  readonly role: Role;
  /** Positions of the words that say it. */
  readonly at: readonly number[];
}

/** "200 GB of data out": "data" alone does not say which, so a word behind it that does is preferred. */
function roleAfter(words: Words, from: number): NamedRole | undefined {
  // "300 GB out", "2 TB out of Mumbai", but not "8 GB out of 16"
  const [out, of, where] = words.slice(from, from + 3);
  if (out?.text === 'out' && (of?.text !== 'of' || hasSense(where, 'region', 'service') || where?.text === 'aws'))
    return { role: 'data-out', at: [from] };
  let vague: NamedRole | undefined;
  for (let at = from; at < from + FARTHEST_ROLE; at += 1) {
    const word = words[at];
    const role = sizeRole(word);
    if (role && role !== 'data' && !isNamedValue(words, at)) return { role, at: [...(vague?.at ?? []), at] };
    if (role === 'data') vague ??= { role, at: [at] };
    // "4 GB in /tmp"
    else if (hasSense(word, 'in-place') && sizeRole(words[at + 1]) === 'temporary') continue;
    else if (!word || hasSense(word, 'separator', 'digits', 'number', 'in-place', 'service')) return vague;
  }
  return vague;
}

/** What a size may be for; "8 GB, takes 45 minutes" names a duration and no size. */
function sizeRole(word: Word | undefined): Role | undefined {
  const role = roleOf(word);
  return role === 'duration' || role === 'warm' || role === 'snapstart' ? undefined : role;
}

/** In "512mb memory:1gb" the name belongs to what follows. */
function isNamedValue(words: Words, at: number): boolean {
  const isGlued = words[at + 1]?.text === '=' || words[at + 2]?.glued === true;
  return isGlued && matches(words[at + 1], /^[=:]$/) && hasSense(words[at + 2], 'digits');
}

function roleBefore(words: Words, at: number, used: ReadonlySet<number>): NamedRole | undefined {
  let name = at - 1;
  while (name >= at - FARTHEST_BEFORE && leadsToSize(words[name])) name -= 1;
  // "Data transfer out of Frankfurt 2 TB", "cross AZ chatter, 2.2 TB"
  const transfer = transferBefore(words, name);
  const role = sizeRole(words[name]) ?? roleOf(words[transfer ?? -1]);
  const found = transfer ?? name;
  return role && !used.has(found) ? { role, at: [found] } : undefined;
}

/** Where data transfer is named that stands alone: past a comma, a few words that say nothing, and a place. */
function transferBefore(words: Words, at: number): number | undefined {
  const mayPass = (word: Word | undefined) =>
    leadsToSize(word) || roleOf(word) === 'data' || hasSense(word, 'region', 'in-place');
  let name = matches(words[at], /^[,.]$/) ? at - 1 : at;
  while (name > at - FARTHEST_BEFORE && mayPass(words[name])) name -= 1;
  return senseOf(words[name], 'unpriced')?.what === 'transfer' ? name : undefined;
}

/** "/tmp bumped to", "disk: ", "memory of": also past words that mean nothing here. */
function leadsToSize(word: Word | undefined): boolean {
  if (matches(word, /^(?:[=:]|of|is|at|set|to|a|the|about|around|roughly|almost|nearly|only|just)$/)) return true;
  return word?.senses.length === 0 && /^\p{L}{2,}$/u.test(word.text);
}

/** "256" and "512" are CPU units; 1024 of them are a vCPU. */
export function vcpusOf(number: ParsedNumber): Decimal {
  const units = withThousands(number);
  return units.gte(LEAST_UNITS) && units.mod(LEAST_UNITS).eq('0') ? units.div('1024') : number.value;
}

/** Smaller units may follow: "1m30s", "2 min 30 s"; a rate makes it a schedule: "8 hours a day". */
function timeAt(words: Words, at: number, to: number, number: ParsedNumber, unit: Decimal): Amount {
  const half = halfAt(words, to + 1);
  const smaller = half === undefined ? smallerTime(words, to + 1, unit) : { value: unit.div('2'), to: half };
  // "2 days 8 hours each"
  const isOfEach = unit.gte(A_DAY) && hasSense(words[smaller.to], 'each');
  const rest = isOfEach ? { value: ZERO, to: to + 1 } : smaller;
  // Nobody writes "1.500 hours" for one and a half.
  const isWhole = unit.lte('1') || (unit.gte(AN_HOUR) && number.value.times('100').mod('1').eq('0'));
  const value = (isWhole ? withThousands(number) : number.value).times(unit).plus(rest.value);
  // "15 minutes each per day"
  const each = hasSense(words[rest.to], 'each');
  // Nothing runs for "200 ms a day": the rate is that of something before.
  const mayRecur = unit.gt('1');
  // "4 hours on a school day"
  const past = each || hasSense(words[rest.to], 'on');
  const rate = mayRecur ? (rateAt(words, rest.to, true) ?? (past ? rateAt(words, rest.to + 1) : undefined)) : undefined;
  const kept = !rate && isKept(words, at, rest.to);
  const parts = { measure: 'time', value, ...(rate ? { rate, ...(each && { each }) } : kept && { kept }) } as const;
  return amountOver(words, at, rate?.to ?? rest.to, number, parts);
}

/** Logs with "retention 30 days", "we keep them for 2 weeks", "90 days of retention". */
function isKept(words: Words, from: number, to: number): boolean {
  const around = [...words.slice(Math.max(0, from - FARTHEST_KEPT), from), ...words.slice(to, to + 2)];
  const isOfLogs = words.some((word) => roleOf(word) === 'logs');
  return (
    isOfLogs && around.some(({ text }) => /^(?:keep|keeping|keeps|kept|retain|retained|retention|stored?)$/.test(text))
  );
}

function smallerTime(words: Words, at: number, unit: Decimal): { readonly value: Decimal; readonly to: number } {
  const more = numberAt(words, at);
  const smaller = more && senseOf(words[more.to], 'time');
  if (!more || !smaller || unit.lte(smaller.milliseconds)) return { value: exact('0'), to: at };
  return { value: more.value.times(smaller.milliseconds), to: more.to + 1 };
}
