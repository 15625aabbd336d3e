import { plain } from '../decimal.js';
import { roundedMonthly } from '../quantities/counts.js';
import { formatCount, formatDuration, formatMemory } from '../quantities/format.js';
import { PERIODS, perMonth } from '../quantities/periods.js';
import type { Said } from '../quantities/said.js';
import type { Amount } from './facts.js';

/** A count as an option takes it: "3M", "1500", "50000/day"; in periods such as "every 5 minutes", what they come to in a month. */
function saidCount({ value, rate, negative }: Amount): Said {
  const short = formatCount(value);
  const text = `${negative ? '-' : ''}${short.includes(',') ? plain(value) : short}`;
  if (!rate || (rate.period === 'month' && value.mod('1').eq('0'))) return { text, value, negative };
  const period = PERIODS[rate.period];
  if (rate.every.eq('1')) return { text: `${text}/${rate.period}`, value, period, negative };
  const monthly = roundedMonthly(perMonth(value, period).div(rate.every));
  const whole = monthly.mod('1').eq('0');
  return {
    text: `${plain(monthly)}${whole ? '' : '/month'}`,
    value: monthly,
    ...(!whole && { period: PERIODS.month }),
  };
}

/** A size, a time or vCPUs as an option takes them: "512MB", "200ms", "0.5"; without a unit it is left to the option's own rule. */
function saidMeasured(measure: Exclude<Amount['measure'], 'count'>, { value, bare, negative }: Amount): Said {
  const shown = bare ? plain(value) : SHOWN[measure](value).replaceAll(/[ ,]/g, '');
  return { text: `${negative ? '-' : ''}${shown}`, value, bare, negative };
}

const SHOWN = { memory: formatMemory, time: formatDuration, vcpu: plain };

/** An amount as an option takes it that holds counts, sizes, times or vCPUs. */
export function saidAs(measure: Amount['measure'], amount: Amount): Said {
  return measure === 'count' ? saidCount(amount) : saidMeasured(measure, amount);
}

/**
 * Data that comes at a rate, as what that is in a month, with a reading that says so.
 * @param text how the data and its rate were typed
 */
export function dataAMonth(data: Amount, { period, every }: NonNullable<Amount['rate']>, text: string): Amount {
  const value = perMonth(data.value, PERIODS[period]).div(every).div('1024').round(4).times('1024');
  const month = { ...data, value };
  return { ...month, readings: [...data.readings, { text, as: `${saidAs('memory', month).text} a month` }] };
}
