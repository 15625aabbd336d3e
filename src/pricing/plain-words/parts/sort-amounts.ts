import { type Amount, type Fact, factsOf } from '../facts.js';
import { isAlways } from '../times.js';
import { type Crowd, crowdIn } from './people.js';
import { counts } from './slots.js';

/** The amounts of one part by what can be done with them. */
export interface SortedAmounts {
  /** With a unit, a noun or a rate. */
  readonly named: readonly Amount[];
  /** Numbers alone. */
  readonly bare: readonly Amount[];
  /** Times that come back: "8 hours a day". */
  readonly schedules: readonly Amount[];
  readonly crowd: Crowd;
}

/** Sorts the amounts of one part. */
export function sortAmounts(facts: readonly Fact[]): SortedAmounts {
  const amounts = factsOf(facts, 'amount');
  const schedules = amounts.filter(({ measure, rate }) => measure === 'time' && rate !== undefined);
  const alone = amounts.filter(({ measure, bare }) => measure === 'count' && bare);
  const bare = alone.filter(({ loose }) => !loose);
  const crowd = crowdIn(amounts.filter((amount) => !schedules.includes(amount) && !alone.includes(amount)));
  return { named: crowd.amounts, bare, schedules, crowd };
}

/** Whether an amount says how often something runs: "3 times a day", "every 5 minutes", "40 jobs a night". */
export function isFrequency(amount: Amount): boolean {
  return amount.rate !== undefined && counts(amount, 'requests', 'jobs', 'tasks', undefined);
}

/** Schedules that leave nothing out: "24/7". */
export function alwaysOn(facts: readonly Fact[]): readonly Fact[] {
  return factsOf(facts, 'schedule').filter(isAlways);
}
