import type { Amount, Fact } from '../facts.js';
import type { OptionCollector } from '../options-of-part.js';
import { quoted } from '../quoted.js';
import { isDaily, shortRuns } from '../times.js';
import { ownersOf } from './people.js';
import { isDuration } from './slots.js';
import { alwaysOn, isFrequency, type SortedAmounts } from './sort-amounts.js';

/** Reads how long what is paid by the hour runs, and explains away how much it is used. */
export function readRunning(collector: OptionCollector, sorted: SortedAmounts, facts: readonly Fact[]): void {
  const durations = sorted.named.filter(isDuration);
  const always = alwaysOn(facts).length > 0 && durations.length === 0;
  const runs = sorted.named.filter(
    (amount) => isFrequency(amount) && !isUse(amount, always) && (durations.length > 0 || amount.noun === undefined),
  );
  collector.hours('hours', [...sorted.schedules, ...durations, ...runs]);
  const daily = runs.filter(isDaily);
  if (durations.length === 0 && collector.has('hours') && daily.length > 0)
    collector.explained.push(`${quoted(daily)} is every day of the week.`);
  const { people } = sorted.crowd;
  const served = people && !ownersOf(sorted.crowd, facts) ? [people] : [];
  explainUses(
    collector,
    [...sorted.named, ...served].filter((amount) => !runs.includes(amount)),
    always,
  );
}

/** Nothing that is paid by the hour starts several times a minute, or while it is always on: that is how often it is used. */
function isUse(amount: Amount, always: boolean): boolean {
  return isFrequency(amount) && !isDaily(amount) && (always || shortRuns(amount).gt(RUNS_A_DAY));
}

/** Once every minute. */
const RUNS_A_DAY = '1440';

/** Requests and visitors cost nothing extra where something runs anyway; whether people without a rate share it is not known. */
function explainUses(collector: OptionCollector, amounts: readonly Amount[], always: boolean): void {
  const uses = amounts.filter(
    (amount) =>
      /^(?:requests|messages|audience)$/.test(amount.noun ?? '') ||
      (amount.noun === 'people' && amount.rate !== undefined) ||
      isUse(amount, always),
  );
  collector.explain(uses, `However much it is used, it costs the same: ${quoted(uses)} changes nothing.`);
}
