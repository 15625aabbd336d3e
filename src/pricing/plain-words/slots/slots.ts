import { exact, isWhole } from '../../decimal.js';
import { IMPLIED, withPositions } from '../entities/amount.js';
import { type Amount, type Clause, entitiesOf } from '../entities/entity.js';
import type { Noun, Role } from '../tokens/sense.js';
import type { Slot } from './interpretation.js';
import { isAlways } from './times.js';

/** Whether an amount counts one of these, or something that is not named. */
export function counts(amount: Amount, ...nouns: readonly (Noun | undefined)[]): boolean {
  return amount.measure === 'count' && amount.role === undefined && nouns.includes(amount.noun);
}

/** Whether an amount stands before the service or instance type without another noun: "3 lambdas". */
export function countsHead(amount: Amount, head?: Amount['beforeHead']): boolean {
  const before = amount.beforeHead !== undefined && (head === undefined || amount.beforeHead === head);
  // Nobody has 0.1 of it.
  return (
    before &&
    isWhole(amount.value) &&
    amount.noun === undefined &&
    amount.rate === undefined &&
    amount.role === undefined
  );
}

/** Whether an amount is a size for one of these. */
function isSizeFor(amount: Amount, ...roles: readonly (Role | undefined)[]): boolean {
  return amount.measure === 'memory' && roles.includes(amount.role);
}

/** Whether an amount says how long one run takes. */
export function isDuration(amount: Amount): boolean {
  return amount.measure === 'time' && amount.rate === undefined && amount.role !== 'disk';
}

/** The slot for vCPUs. */
export const VCPU_SLOT: Slot = { option: 'vcpu', takes: ({ measure }) => measure === 'vcpu', measure: 'vcpu' };

/** The slot for memory that is not said to be something else. */
export const MEMORY_SLOT: Slot = {
  option: 'memory',
  takes: (amount) => isSizeFor(amount, undefined, 'memory'),
  measure: 'memory',
};

/** The slot for the length of one run. */
export const DURATION_SLOT: Slot = { option: 'duration', takes: isDuration, measure: 'time' };

/** A slot for a number of things. */
export function countSlot(option: string, takes: Slot['takes']): Slot {
  return { option, takes, measure: 'count' };
}

/** A slot for disk. */
export function diskSlot(option: string, ...roles: readonly (Role | undefined)[]): Slot {
  return { option, takes: (amount) => isSizeFor(amount, ...roles), measure: 'memory' };
}

/** The slot for how often a function runs. */
export const REQUESTS_SLOT: Slot = countSlot('requests', (amount) =>
  counts(amount, 'requests', 'messages', 'jobs', 'images', undefined),
);

/** So many people that each have one of their own; nothing if the text does not say so. */
export function ownersOf({ people }: SortedAmounts, entities: Clause): Amount | undefined {
  if (!people || people.rate || people.together || people.spread) return undefined;
  return people.each || entitiesOf(entities, 'each-person').length > 0 ? people : undefined;
}

/** The amounts of one part by what can be done with them. */
export interface SortedAmounts {
  /** With a unit, a noun or a rate. */
  readonly named: readonly Amount[];
  /** Numbers alone. */
  readonly bare: readonly Amount[];
  /** Times that come back: "8 hours a day". */
  readonly schedules: readonly Amount[];
  /** The only crowd. */
  readonly people: Amount | undefined;
}

/** Sorts the amounts of one part. */
export function sortAmounts(entities: Clause): SortedAmounts {
  const amounts = entitiesOf(entities, 'amount');
  const schedules = amounts.filter(({ measure, rate }) => measure === 'time' && rate !== undefined);
  const alone = amounts.filter(({ measure, bare }) => measure === 'count' && bare);
  const bare = alone.filter(({ loose }) => !loose);
  const all = amounts.filter((amount) => !schedules.includes(amount) && !alone.includes(amount));
  const crowds = all.filter((amount) => counts(amount, 'people', 'audience'));
  const [people, ...more] = crowds.filter(({ spread }) => !spread);
  if (more.length > 0) return { named: all, bare, schedules, people: undefined };
  const named = all.filter((amount) => amount !== people && !(amount.spread && crowds.includes(amount)));
  return { named, bare, schedules, people: people ?? crowds[0] };
}

/**
 * "20 seconds every 5 minutes" as how long a run takes and how often there is one, if nothing else says so.
 * @param takesRuns whether a number is that of runs
 * @param entities all of the part, of which days by name are so many runs a week
 * @param longest of a run, in milliseconds; a longer time is when it is there
 */
export function asRuns(
  sorted: SortedAmounts,
  takesRuns: Slot['takes'],
  entities: Clause,
  longest?: string,
): SortedAmounts {
  const { named, schedules } = sorted;
  const weekly = schedules.length === 0 && !named.some(takesRuns) && named.some(isDuration) && onNamedDays(entities);
  if (weekly) return { ...sorted, named: [...named, weekly] };
  const [run, ...more] = schedules;
  const isLong = longest !== undefined && run?.value.gt(longest);
  // "Nightly, 2.5 hours every night" says twice how often.
  const again = named.filter((one) => one.rate?.period === 'day' && run?.rate?.period === 'day' && saysHowOften(one));
  const others = named.filter((one) => !again.includes(one));
  if (!run?.rate || more.length > 0 || isLong || others.some((one) => takesRuns(one) || isDuration(one))) return sorted;
  const { rate, ...time } = run;
  const often: Amount = { ...time, measure: 'count', value: exact('1'), rate, each: false };
  const at = [often, ...again].flatMap((one) => one.at);
  return { ...sorted, named: [...others, time, withPositions(often, at)], schedules: [] };
}

/** "Every Monday", "on Mondays and Thursdays": a run on each of these days, if nothing says more of them. */
function onNamedDays(entities: Clause): Amount | undefined {
  const times = entitiesOf(entities, 'schedule');
  const days = times.flatMap((time) => (time.hoursADay === undefined && time.days && !time.once ? time.days : []));
  if (days.length === 0 || times.some((time) => !time.days || time.denied)) return undefined;
  const at = times.flatMap((time) => time.at);
  const typed = times.map((time) => time.typed).join(' ');
  const rate = { period: 'week', every: exact('1') } as const;
  const value = exact(String(new Set(days).size));
  return { kind: 'amount', ...IMPLIED, bare: false, each: false, measure: 'count', value, rate, typed, at };
}

/** Whether an amount says how often something runs: "3 times a day", "every 5 minutes", "40 jobs a night". */
export function isFrequency(amount: Amount): boolean {
  return amount.rate !== undefined && counts(amount, 'requests', 'jobs', 'tasks', undefined);
}

/** "400 jobs, once a month": how many, times how often. */
export function manyTimes(amounts: readonly Amount[], isCounted: Slot['takes']): readonly Amount[] {
  const counted = amounts.filter(isCounted);
  const often = counted.find(saysHowOften);
  const many = counted.find(({ rate, each }) => !rate && !each);
  if (!often?.rate || !many || counted.length !== 2) return amounts;
  const { rate, at } = often;
  const all = withPositions({ ...many, value: many.value.times(often.value), rate }, at);
  return amounts.filter((amount) => amount !== often).map((amount) => (amount === many ? all : amount));
}

/** "Every night" and "twice a day" say nothing of how many. */
export function saysHowOften({ rate, typed }: Amount): boolean {
  return rate !== undefined && SAYS_HOW_OFTEN.test(typed);
}

const SAYS_HOW_OFTEN = /^(?:once|twice|thrice|every|each|daily|nightly|weekly|hourly)\b/i;

/** Schedules that leave nothing out: "24/7". */
export function alwaysOn(entities: Clause): Clause {
  return entitiesOf(entities, 'schedule').filter(isAlways);
}
