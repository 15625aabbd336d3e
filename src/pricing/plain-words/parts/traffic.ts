import { exact } from '../../decimal.js';
import { roundedMonthly } from '../../quantities/counts.js';
import { type Amount, type Fact, factsOf } from '../facts.js';
import { withWords } from '../found-amount.js';
import { isUnsaid, runsAMonth } from '../hours.js';
import type { OptionCollector } from '../options-of-part.js';
import { quoted } from '../quoted.js';
import { alwaysOn } from './sort-amounts.js';

/**
 * What comes at a rate and only at some times is counted for a month: "every 5 minutes, on weekdays from 9 to 5". Where the
 * number is that of a month anyway, it makes no difference when they come.
 * @param schedules times that come back
 */
export function withinHours(
  amounts: readonly Amount[],
  isTraffic: (amount: Amount) => boolean,
  schedules: readonly Amount[],
  facts: readonly Fact[],
  collector: OptionCollector,
): readonly Amount[] {
  const always = alwaysOn(facts);
  const when = [...schedules, ...factsOf(facts, 'schedule').filter((fact) => !always.includes(fact))];
  if (amounts.some(isTraffic)) collector.use(...always);
  if (when.length === 0) return amounts;
  return amounts.map((amount) => {
    if (!isTraffic(amount)) return amount;
    if (!amount.rate || amount.rate.period === 'month') {
      collector.explain(when, `The number is that of a month, whenever they come: ${quoted(when)} changes nothing.`);
      return amount;
    }
    const unsaid = factsOf(facts, 'schedule').filter(isUnsaid);
    const isDaily = !/^(?:second|minute|hour)$/.test(amount.rate.period);
    if (isDaily) collector.explain(unsaid, `At which hour makes no difference: ${quoted(unsaid)} changes nothing.`);
    if (isDaily && unsaid.length === when.length) return amount;
    const monthly = runsAMonth(amount, schedules, facts);
    if (!monthly) return amount;
    const rate = { period: 'month', every: exact('1') } as const;
    return withWords(
      { ...amount, value: roundedMonthly(monthly), rate },
      when.flatMap(({ at }) => at),
    );
  });
}
