import { exact, plain } from '../decimal.js';
import { roundedMonthly } from '../quantities/counts.js';
import { formatCount, formatDuration, formatMemory } from '../quantities/format.js';
import { perMonth, readPeriod } from '../quantities/periods.js';
import type { Amount } from './facts.js';

/** A count as an option takes it: "3M", "1500", "50000/day". */
export function countText({ value, rate, negative }: Amount): string {
  const short = formatCount(value);
  const text = `${negative ? '-' : ''}${short.includes(',') ? plain(value) : short}`;
  if (!rate || (rate.period === 'month' && value.mod('1').eq('0'))) return text;
  if (rate.every.eq('1')) return `${text}/${rate.period}`;
  const period = readPeriod(`/${rate.period}`);
  if (!period) return text;
  const monthly = roundedMonthly(perMonth(value, period).div(rate.every));
  return `${plain(monthly)}${monthly.mod('1').eq('0') ? '' : '/month'}`;
}

/** A size as an option takes it: "512MB"; a number without a unit is left to the option's own rule. */
export function memoryText({ value, bare, negative }: Amount): string {
  const text = bare ? plain(value) : formatMemory(value).replaceAll(/[ ,]/g, '');
  return negative ? `-${text}` : text;
}

/** A duration as an option takes it: "200ms". */
export function durationText({ value, bare, negative }: Amount): string {
  const text = bare ? plain(value) : formatDuration(value).replaceAll(' ', '');
  return negative ? `-${text}` : text;
}

/** vCPUs as an option takes them. */
export function vcpuText({ value, negative }: Amount): string {
  return `${negative ? '-' : ''}${plain(value)}`;
}

/** Minutes as an option takes them: "3M". */
export function minutesText({ value }: Amount): string {
  return formatCount(value.div(exact('60000'))).replaceAll(',', '');
}

/** An amount in the form of its options. */
export function amountText(amount: Amount): string {
  switch (amount.measure) {
    case 'count':
      return countText(amount);
    case 'memory':
      return memoryText(amount);
    case 'time':
      return durationText(amount);
    case 'vcpu':
      return vcpuText(amount);
  }
}
