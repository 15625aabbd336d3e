import type { Amount } from '../facts.js';
import type { OptionCollector } from '../options-of-part.js';
import { quoted } from '../quoted.js';
import { isDaily } from '../times.js';
import { isDuration } from './slots.js';
import { isFrequency, type SortedAmounts } from './sort-amounts.js';

/** Reads how long what is paid by the hour runs, and explains away how much it is used. */
export function readRunning(collector: OptionCollector, sorted: SortedAmounts): void {
  const durations = sorted.named.filter(isDuration);
  const runs = sorted.named.filter(
    (amount) => isFrequency(amount) && (durations.length > 0 || amount.noun === undefined),
  );
  collector.hours('hours', [...sorted.schedules, ...durations, ...runs]);
  const daily = runs.filter(isDaily);
  if (durations.length === 0 && collector.has('hours') && daily.length > 0)
    collector.explained.push(`${quoted(daily)} is every day of the week.`);
  explainUses(
    collector,
    [...sorted.named, ...(sorted.crowd.people?.rate ? [sorted.crowd.people] : [])].filter(
      (amount) => !runs.includes(amount),
    ),
  );
}

/** Requests and visitors cost nothing extra where something runs anyway. */
function explainUses(collector: OptionCollector, amounts: readonly Amount[]): void {
  const uses = amounts.filter(
    ({ noun, rate }) => noun === 'requests' || noun === 'messages' || (noun === 'people' && rate !== undefined),
  );
  collector.explain(uses, `However much it is used, it costs the same: ${quoted(uses)} changes nothing.`);
}
