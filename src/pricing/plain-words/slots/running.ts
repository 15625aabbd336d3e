import { type Decimal, exact, larger, roundUp } from '../../decimal.js';
import { A_DAY, A_MINUTE } from '../../quantities/periods.js';
import { type Amount, type Clause, entitiesOf, quoted } from '../entities/entity.js';
import type { OptionCollector } from './interpretation.js';
import { alwaysOn, counts, isDuration, isFrequency, ownersOf, type SortedAmounts } from './slots.js';
import { isDaily, runsPerDay } from './times.js';

/**
 * Reads how long what is paid by the hour runs, and explains away how much it is used.
 * @param option how many of it run
 * @param hours for how long
 */
export function readRunning(
  collector: OptionCollector,
  sorted: SortedAmounts,
  entities: Clause,
  option: string,
  hours = 'hours',
): void {
  // "30,000 requests a day of 300 ms": what takes so long is no run of a server.
  const durations = sorted.named.filter((amount) => isDuration(amount) && amount.value.gte(SHORTEST_RUN));
  // Without a time of its own, what comes so often is how it is used, and no run.
  const isUse = (amount: Amount) => durations.length === 0 && isTraffic(amount, entities);
  const isRun = (amount: Amount) =>
    isFrequency(amount)
      ? !isUse(amount) && (durations.length > 0 || amount.noun === undefined)
      : isTimed(amount, durations);
  const runs = sorted.named.filter(isRun).map(inOneMonth);
  const parallel = collector.has(option)
    ? undefined
    : runs.find((run) => !isDaily(run) && atOnce(run, durations).gt('1'));
  const number = parallel ? atOnce(parallel, durations) : exact('1');
  if (parallel) {
    const { rate: _, ...said } = parallel;
    collector.setCount(option, { ...said, value: number });
  }
  const alone = runs.map((run) => (run === parallel ? { ...run, value: run.value.div(number) } : run));
  collector.hours(hours, [...sorted.schedules, ...durations, ...alone]);
  const daily = runs.filter(isDaily);
  if (durations.length === 0 && collector.has(hours) && daily.length > 0)
    collector.explained.push(`${quoted(daily)} is every day of the week.`);
  // "For 12 labs, 3 hours each" may be one for each of them.
  const isOfEach = entitiesOf(entities, 'amount').some(({ each }) => each);
  const served = sorted.people && !isOfEach && !ownersOf(sorted, entities) ? [sorted.people] : [];
  explainUses(
    collector,
    // "3 hours, 3M requests": those may be what takes so long.
    [...sorted.named, ...served].filter(
      (amount) => !isRun(amount) && !(durations.length > 0 && !amount.rate && counts(amount, 'requests')),
    ),
    isUse,
  );
}

/** "10,000 runs, 3 minutes each" run one after the other, and are no requests to what runs anyway. */
function isTimed(amount: Amount, durations: readonly Amount[]): boolean {
  return counts(amount, 'requests', 'jobs') && !amount.each && durations.some(({ each }) => each);
}

/** What comes without a rate comes in the month that the bill is for. */
function inOneMonth(amount: Amount): Amount {
  return amount.rate ? amount : { ...amount, rate: { period: 'month', every: exact('1') } };
}

/** As few as have room for all "10,000 tasks a day of 10 minutes". */
function atOnce(run: Amount, durations: readonly Amount[]): Decimal {
  const [shortest] = durations.map(({ value }) => value).sort((a, b) => a.cmp(b));
  if (!shortest || !run.rate) return exact('1');
  return roundUp(larger(shortest, exact(A_MINUTE)).times(runsPerDay(run)).div(A_DAY));
}

/** Nothing that is paid by the hour starts several times a minute, or while it is always on. */
function isTraffic(amount: Amount, entities: Clause): boolean {
  const isOften = alwaysOn(entities).length > 0 || runsPerDay(amount).gt(MOST_RUNS_A_DAY);
  return isFrequency(amount) && !isDaily(amount) && isOften;
}

/** Once every minute. */
const MOST_RUNS_A_DAY = '1440';
/** In milliseconds: nobody starts a server for less. */
const SHORTEST_RUN = '5000';

/** Requests and visitors cost nothing extra where something runs anyway; whether people without a rate share it is not known. */
export function explainUses(
  collector: OptionCollector,
  amounts: readonly Amount[],
  isUse: (amount: Amount) => boolean = () => false,
): void {
  const uses = amounts.filter(
    (amount) =>
      // Messages that a task each is started for are counted as tasks.
      !amount.spread && (/^(?:requests|messages|audience|people)$/.test(amount.noun ?? '') || isUse(amount)),
  );
  collector.explain(uses, `It costs the same however much it is used, so ${quoted(uses)} changes nothing.`);
}
