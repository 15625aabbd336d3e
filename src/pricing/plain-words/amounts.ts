import { type Decimal, exact } from '../decimal.js';
import type { Amount } from './facts.js';
import { hasSense, type Noun, type Role, senseOf, type Word } from './meaning.js';
import { halfAt, numberAt, type PlainNumber } from './numbers.js';
import { type Rate, rateAt } from './periods.js';

/** An amount with the positions of the words that it is made of; others may stand between them. */
export interface FoundAmount {
  readonly amount: Amount;
  readonly used: readonly number[];
}

/** So many words may stand between a number and what it counts: "20 pre-warmed arm lambda functions". */
const FARTHEST_NOUN = 4;
/** So many words that say nothing may stand between what is counted and how often. */
const FARTHEST_RATE = 5;
/** Fewer CPU units than that are vCPUs: nobody has 128 of those in one task. */
const LEAST_UNITS = '128';

/** Reads the amount that starts at a word: a number with its unit, what it counts, how often, and what it is for. */
export function amountAt(words: readonly Word[], at: number, used: ReadonlySet<number>): FoundAmount | undefined {
  const number = numberAt(words, at);
  if (!number) return undefined;
  const typed = words.slice(at, number.to);
  return (
    optionAt(words, at, number, used) ??
    measuredAt(words, at, number, used) ??
    countedAt(words, at, number) ??
    namedBefore(words, at, number, used) ??
    found(words, at, number.to, { ...plainCount(number, typed), bare: true })
  );
}

/** "every 5 minutes", "once an hour" and "nightly" count without a number that would say of what. */
export function recurrenceAt(words: readonly Word[], at: number): FoundAmount | undefined {
  const rate = hasSense(words[at], 'rate') || /^(?:every|each)$/.test(words[at]?.text ?? '') ? rateAt(words, at) : undefined;
  if (!rate || rate.period === 'month') return undefined;
  const one = { value: exact('1'), to: at, scaled: false, negative: false, dotBeforeThree: false, readings: [] };
  return found(words, at, rate.to, { ...plainCount(one, words.slice(at, rate.to)), rate });
}

/** "an hour each", "takes a second": how long, if the words around say so. */
export function articleTimeAt(words: readonly Word[], at: number): FoundAmount | undefined {
  const time = senseOf(words[at + 1], 'time');
  if (!hasSense(words[at], 'article') || !time) return undefined;
  const half = halfAt(words, at + 2);
  const to = half ?? at + 2;
  const lasts = hasSense(words[at - 1], 'lasting') || hasSense(words[to], 'each') || half !== undefined;
  if (!lasts || words[at + 1]?.text === 'month') return undefined;
  const value = exact(half === undefined ? '1' : '1.5').times(time.milliseconds);
  const one = { value, to, scaled: false, negative: false, dotBeforeThree: false, readings: [] };
  return found(words, at, to, { ...plainCount(one, words.slice(at, to)), measure: 'time' });
}

/** "requests=3M", "memory:512": the name with a mark before the number wins over what follows. */
function optionAt(
  words: readonly Word[],
  at: number,
  number: PlainNumber,
  used: ReadonlySet<number>,
): FoundAmount | undefined {
  const mark = words[at - 1];
  if (!mark || !(mark.text === '=' || (mark.text === ':' && words[at]?.glued))) return undefined;
  if (hasSense(words[number.to], 'memory', 'time', 'vcpu') && words[number.to]?.glued) return undefined;
  return namedBefore(words, at, number, used);
}

function measuredAt(
  words: readonly Word[],
  at: number,
  number: PlainNumber,
  used: ReadonlySet<number>,
): FoundAmount | undefined {
  const to = words[number.to]?.text === '-' || words[number.to]?.text === 'of' ? number.to + 1 : number.to;
  const unit = words[to];
  if (!unit) return undefined;
  const typed = words.slice(at, to + 1);
  const memory = senseOf(unit, 'memory');
  if (memory) {
    const value = withThousands(number, memory.megabytes === '1').times(memory.megabytes);
    return withRole(words, at, to + 1, { ...plainCount(number, typed), measure: 'memory', value }, used);
  }
  if (hasSense(unit, 'vcpu', 'cpu-units')) return vcpuAt(words, at, to, number);
  const time = senseOf(unit, 'time');
  return time && timeAt(words, at, to, number, exact(time.milliseconds));
}

function vcpuAt(words: readonly Word[], at: number, to: number, number: PlainNumber): FoundAmount {
  const inUnits = hasSense(words[to], 'cpu-units') || number.value.gte(LEAST_UNITS);
  const value = inUnits ? number.value.div('1024') : number.value;
  const next = inUnits && hasSense(words[to + 1], 'cpu-units') ? to + 2 : to + 1;
  return found(words, at, next, { ...plainCount(number, words.slice(at, next)), measure: 'vcpu', value });
}

/** Smaller units may follow: "1m30s", "2 min 30 s"; a rate makes it a schedule: "8 hours a day". */
function timeAt(words: readonly Word[], at: number, to: number, number: PlainNumber, unit: Decimal): FoundAmount {
  let value = withThousands(number, unit.lte('1')).times(unit);
  let next = to + 1;
  const half = halfAt(words, next);
  if (half !== undefined) {
    value = value.plus(unit.div('2'));
    next = half;
  }
  const more = numberAt(words, next);
  const smaller = more && senseOf(words[more.to], 'time');
  if (more && smaller && unit.gt(smaller.milliseconds) && !hasSense(words[more.to + 1], 'noun')) {
    value = value.plus(more.value.times(smaller.milliseconds));
    next = more.to + 1;
  }
  const amount = { ...plainCount(number, words.slice(at, next)), measure: 'time' as const, value };
  const rate = rateAt(words, next);
  return rate ? found(words, at, rate.to, { ...amount, rate }) : found(words, at, next, amount);
}

/** A number with what it counts behind it, and how often. */
function countedAt(words: readonly Word[], at: number, number: PlainNumber): FoundAmount | undefined {
  const counted = nounAfter(words, number.to);
  const rate = rateAfter(words, counted?.to ?? number.to);
  if (!counted && !rate) return undefined;
  const to = number.to;
  const amount = { ...plainCount(number, words.slice(at, to)), value: withThousands(number, !number.scaled) };
  const result = found(words, at, to, {
    ...amount,
    ...(counted?.noun && { noun: counted.noun }),
    ...(counted?.role && { role: counted.role }),
    ...(counted?.beforeHead && { beforeHead: true }),
    ...(rate && { rate }),
    each: counted !== undefined && hasSense(words[counted.to], 'each'),
  });
  const rateWords = rate ? range(rate.from, rate.to) : [];
  return { ...result, used: [...result.used, ...rateWords, ...(counted?.used ?? [])] };
}

interface Counted {
  readonly noun?: Noun;
  readonly role?: Role;
  readonly beforeHead?: boolean;
  readonly to: number;
  readonly used: readonly number[];
}

/** What a number counts: the first noun behind it, past names of services, processors and words that say nothing. */
function nounAfter(words: readonly Word[], from: number): Counted | undefined {
  let beforeHead = false;
  let role: Role | undefined;
  for (let at = from; at < Math.min(words.length, from + FARTHEST_NOUN + 1); at += 1) {
    const word = words[at];
    if (!word || stopsNoun(word)) break;
    role ??= senseOf(word, 'role')?.role === 'warm' ? 'warm' : undefined;
    const noun = senseOf(word, 'noun')?.noun;
    if (noun) return { noun, ...(role && { role }), beforeHead, to: at + 1, used: [at] };
    beforeHead ||= hasSense(word, 'service', 'instance');
    if (hasSense(word, 'instance')) break;
  }
  if (role) return { role, to: from, used: [] };
  return beforeHead ? { beforeHead, to: from, used: [] } : undefined;
}

function stopsNoun(word: Word): boolean {
  if (senseOf(word, 'role')) return !hasSense(word, 'noun') && senseOf(word, 'role')?.role !== 'warm';
  if (hasSense(word, 'service', 'noun', 'instance')) return false;
  const senses = ['separator', 'digits', 'number', 'memory', 'time', 'vcpu', 'rate', 'per', 'part', 'region', 'schedule'] as const;
  return hasSense(word, ...senses, 'both', 'another', 'choice', 'in-place');
}

/** How often, directly behind what is counted or past a few words that say nothing: "requests, I mean, per hour". */
function rateAfter(words: readonly Word[], from: number): (Rate & { readonly from: number }) | undefined {
  for (let at = from; at <= Math.min(words.length, from + FARTHEST_RATE); at += 1) {
    const rate = rateAt(words, at);
    if (rate) return { ...rate, from: at };
    const word = words[at];
    const skipped = word && (word.meanings.length === 0 || word.text === ',' || hasSense(word, 'noun', 'cost'));
    if (!skipped && !(word && hasSense(word, 'service') && at === from)) return undefined;
  }
  return undefined;
}

/** "memory 512", "concurrency of 10", "requests = 3M": a name before a number without a unit. */
function namedBefore(
  words: readonly Word[],
  at: number,
  number: PlainNumber,
  used: ReadonlySet<number>,
): FoundAmount | undefined {
  let name = at - 1;
  while (name >= 0 && /^(?:[=:]|of|is|at|to)$/.test(words[name]?.text ?? '')) name -= 1;
  const word = words[name];
  if (!word || used.has(name)) return undefined;
  const amount = { ...plainCount(number, words.slice(at, number.to)), value: withThousands(number, !number.scaled) };
  const role = senseOf(word, 'role')?.role;
  const noun = senseOf(word, 'noun')?.noun;
  if (!role && !noun && !hasSense(word, 'vcpu')) return undefined;
  const measure = hasSense(word, 'vcpu') ? 'vcpu' : role && role !== 'warm' && role !== 'snapstart' ? (role === 'duration' ? 'time' : 'memory') : 'count';
  const result = found(words, at, number.to, { ...amount, measure, bare: measure !== 'count', ...(role && { role }), ...(noun && { noun }) });
  return { ...result, used: [...result.used, name] };
}
