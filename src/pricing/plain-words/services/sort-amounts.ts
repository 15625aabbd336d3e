import { type Amount, type Fact, factsOf } from '../facts.js';

/** The amounts of one part by what can be done with them. */
export interface SortedAmounts {
  /** With a unit, a noun or a rate. */
  readonly named: readonly Amount[];
  /** Numbers alone. */
  readonly bare: readonly Amount[];
  /** Times that come back: "8 hours a day". */
  readonly schedules: readonly Amount[];
}

/** Sorts the amounts of one part. */
export function sortAmounts(facts: readonly Fact[]): SortedAmounts {
  const amounts = factsOf(facts, 'amount');
  const schedules = amounts.filter(({ measure, rate }) => measure === 'time' && rate !== undefined);
  const bare = amounts.filter(({ measure, bare: alone }) => measure === 'count' && alone);
  return { named: amounts.filter((amount) => !schedules.includes(amount) && !bare.includes(amount)), bare, schedules };
}
