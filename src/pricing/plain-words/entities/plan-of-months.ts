import { type Decimal, exact, isWhole, plain, sum } from '../../decimal.js';
import type { ServiceId } from '../../price-lists.js';
import { formatCount, formatCounted } from '../../quantities/format.js';
import { AN_HOUR, HOURS_A_MONTH } from '../../quantities/periods.js';
import { matches, typedText, type Word, type Words } from '../tokens/sense.js';
import { IMPLIED } from './amount.js';
import { type Amount, type Entities, type Entity, entitiesOf, startOf } from './entity.js';
import { nonstop } from './hours-of-week.js';
import { type MonthSpan, monthSpansIn, monthsLeft } from './month-spans.js';
import { CHANGES } from './plan-of-counts.js';

/** A number that differs from month to month, as parts with their times. */
export interface PlanOfMonths {
  readonly parts: readonly Entities[];
  /** Everything that says it. */
  readonly said: ReadonlySet<Entity>;
}

/** A number, and for how many months of a year it holds. */
interface Stretch {
  readonly amount: Amount | undefined;
  readonly value: Decimal;
  readonly months: Decimal;
  readonly at: readonly number[];
}

const NOTHING = /^(?:nothing|none|off|zero)$/;
const YEAR = /^(?:years?|yr|yearly|annual|annually)$/;
const CUTS = /^(?:[,;.:()]|then|but|while|and|whereas)$/;

/** "Jan-Mar 2 servers, Apr-Jun 4, the rest of the year 1": each number with the hours of a year in which at least so many run. */
export function machinesByMonth(entities: Entities, words: Words): PlanOfMonths | undefined {
  const read = stretchesIn(entities, words, isOfMachines);
  if (!read) return undefined;
  const { stretches, said } = read;
  const counts = stretches.flatMap(({ amount }) => amount ?? []);
  const at = stretches.flatMap((stretch) => stretch.at);
  const levels = [...new Map(counts.map((count) => [plain(count.value), count])).values()];
  levels.sort((a, b) => a.value.cmp(b.value));
  const parts = levels.map((count, place): Entities => {
    const months = sum(stretches.flatMap(({ value, months: long }) => (value.gte(count.value) ? [long] : [])));
    const number = count.value.minus(levels[place - 1]?.value ?? '0');
    const readings = place === 0 ? [...count.readings, planReading(stretches, words)] : [];
    const time = months.eq('12') ? nonstop(at) : hoursOfYear(months, at);
    return [{ ...count, value: number, readings }, time, ...(place === 0 ? [aYear(at)] : [])];
  });
  return { parts, said };
}

/** What is free each month makes the mean of several months another price than theirs. */
const FREE_EACH_MONTH: ReadonlySet<ServiceId> = new Set(['lambda', 'stepfunctions']);

/** "Q1 1M calls a month, Q2 5M, Q3 20M, Q4 50M": the mean of a year. */
export function withMeanOfMonths(entities: Entities, words: Words): Entities {
  const isFree = entitiesOf(entities, 'service').some(({ service }) => FREE_EACH_MONTH.has(service));
  const read = isFree ? undefined : stretchesIn(entities, words, isOfUses);
  const first = read?.stretches.find(({ amount }) => amount?.noun)?.amount;
  if (!read || !first) return entities;
  const { stretches, said } = read;
  const mean = sum(stretches.map(({ value, months }) => value.times(months))).div(
    sum(stretches.map((one) => one.months)),
  );
  const whole = mean.round(0);
  const at = stretches.flatMap((stretch) => [...stretch.at, ...(stretch.amount?.at ?? [])]).sort((a, b) => a - b);
  const reading = planReading(stretches, words);
  const readings = [...first.readings, { ...reading, as: `${reading.as}, ${formatCount(whole)} a month in the mean` }];
  const amount: Amount = { ...first, value: whole, bare: false, loose: false, readings, at };
  return entities.flatMap((entity) => (entity === first ? [amount, aYear(at)] : said.has(entity) ? [] : [entity]));
}

/**
 * Numbers of one thing, each with its months; months of which nothing is told have none.
 * @returns nothing if a number has no months, or months no number
 */
function stretchesIn(entities: Entities, words: Words, isMeant: (amount: Amount) => boolean) {
  const spans = monthSpansIn(words);
  if (spans.length < 2 || !spans.some(({ number }) => number)) return undefined;
  const left = monthsLeft(spans);
  const within = (entity: Entity) =>
    entity.at.length > 0 && spans.some(({ at }) => entity.at.some((place) => at.includes(place)));
  const amounts = entitiesOf(entities, 'amount').filter((amount) => !within(amount) && isMeant(amount));
  const nothing = words.flatMap((word, at) => (matches(word, NOTHING) ? [at] : []));
  const numbers = [
    ...amounts.map((amount) => ({ amount, at: startOf(amount) })),
    ...nothing.map((at) => ({ amount: undefined, at })),
  ];
  numbers.sort((a, b) => a.at - b.at);
  const pairs = left && (pairedByClause(spans, numbers, words) ?? pairedInTurn(spans, numbers));
  if (!left || !pairs || amounts.length < 2 - nothing.length || amounts.length === 0) return undefined;
  const rests = pairs.filter(([span]) => !span.number);
  // Of months that are not told nobody knows how many run.
  const isWhole = rests.length === 1 ? left.gt('0') : left.eq('0') || words.some((word) => matches(word, YEAR));
  if (rests.length > 1 || !isWhole) return undefined;
  const stretches = pairs.map(
    ([span, { amount, at }]): Stretch => ({
      amount,
      value: amount?.value ?? exact('0'),
      months: span.number ?? left,
      at: amount ? span.at : [...span.at, at],
    }),
  );
  const isOf = (entity: Entity) =>
    within(entity) || isWordOfPlan(entity, words) || entity.at.some((at) => nothing.includes(at));
  return {
    stretches,
    said: new Set(entities.filter((entity) => isOf(entity) || amounts.some((one) => one === entity))),
  };
}

type Number = { readonly amount: Amount | undefined; readonly at: number };
type Pair = readonly [MonthSpan, Number];

/** Each clause has a number and its months. */
function pairedByClause(
  spans: readonly MonthSpan[],
  numbers: readonly Number[],
  words: Words,
): readonly Pair[] | undefined {
  const clause = clauseOf(spans, words);
  const pairs = spans.flatMap((span): readonly Pair[] => {
    const [number, ...more] = numbers.filter(({ at }) => clause(at) === clause(startOf(span)));
    return number && more.length === 0 ? [[span, number]] : [];
  });
  const isWhole = pairs.length === spans.length && pairs.length === numbers.length;
  return isWhole && new Set(pairs.map(([, { at }]) => at)).size === pairs.length ? pairs : undefined;
}

/** In which clause a word stands; the months of a list are no clauses, and neither are months in brackets. */
function clauseOf(spans: readonly MonthSpan[], words: Words): (at: number) => number {
  const inSpan = new Set(spans.flatMap(({ at }) => at));
  const isCut = (word: Word | undefined, at: number) =>
    matches(word, CUTS) && !inSpan.has(at) && !isAroundSpan(words, at, inSpan);
  return (at) => words.slice(0, at).filter(isCut).length;
}

function isAroundSpan(words: Words, at: number, inSpan: ReadonlySet<number>): boolean {
  const { text = '' } = words[at] ?? {};
  return (text === '(' && inSpan.has(at + 1)) || (/^[):]$/.test(text) && inSpan.has(at - 1));
}

/** Numbers and months by turns: "2 from january to march 4 from april to june". */
function pairedInTurn(spans: readonly MonthSpan[], numbers: readonly Number[]): readonly Pair[] | undefined {
  if (spans.length !== numbers.length) return undefined;
  const isSpanFirst = startOf(spans[0] ?? { at: [] }) < (numbers[0]?.at ?? 0);
  const order = spans.flatMap((span, place) => {
    const at = numbers[place]?.at ?? -1;
    return isSpanFirst ? [startOf(span), at] : [at, startOf(span)];
  });
  const isInTurn = order.every((at, place) => place === 0 || at > (order[place - 1] ?? -1));
  return isInTurn
    ? spans.flatMap((span, place): readonly Pair[] => (numbers[place] ? [[span, numbers[place]]] : []))
    : undefined;
}

function isOfMachines({ measure, noun, bare, beforeHead, role, rate, value }: Amount): boolean {
  // "July to December 1, yearly"
  const isYearly = rate?.period === 'year';
  const isLone = bare || isYearly || beforeHead !== undefined;
  const isOwn = noun === undefined ? isLone : /^(?:tasks|instances|nodes)$/.test(noun);
  return measure === 'count' && isOwn && !role && (!rate || isYearly) && isWhole(value);
}

function isOfUses({ measure, noun, bare, scaled, rate }: Amount): boolean {
  const isOwn = noun === undefined ? bare && scaled : /^(?:requests|jobs|events|runs)$/.test(noun);
  return measure === 'count' && isOwn && (!rate || rate.period === 'month');
}

/** "Up to", "goes down": how numbers follow each other. */
function isWordOfPlan(entity: Entity, words: Words): boolean {
  return /^(?:vague|stray)$/.test(entity.kind) && entity.at.some((at) => matches(words[at], CHANGES));
}

function hoursOfYear(months: Decimal, at: readonly number[]): Amount {
  const value = exact(HOURS_A_MONTH).times(AN_HOUR).times(months);
  const rate = { period: 'year', every: exact('1') } as const;
  return { kind: 'amount', ...IMPLIED, measure: 'time', value, rate, bare: false, each: false, typed: '', at };
}

function aYear(at: readonly number[]): Entity {
  return { kind: 'asked-period', name: 'a year', months: exact('12'), typed: '', at };
}

/** The plan as it was told. */
function planReading(stretches: readonly Stretch[], words: Words) {
  const places = stretches.flatMap(({ at, amount }) => [...at, ...(amount?.at ?? [])]);
  const text = typedText(words, Math.min(...places), Math.max(...places) + 1);
  const told = stretches.map(({ value, months }) => `${formatCount(value)} for ${formatCounted(months, 'month')}`);
  return { text, as: told.join(', ') };
}
