import { type Decimal, isWhole, plain, roundHalfUp } from '../decimal.js';
import { PERIODS, perMonth } from './periods.js';

const SHORT_COUNTS = [
  ['1e12', 'T'],
  ['1e9', 'B'],
  ['1e6', 'M'],
] as const;

/** In GB: no function or task has so much memory. */
const MUCH = '10';

/** Digits with commas between thousands: `152,083,333`. Decimals stay as they are. */
export function groupThousands(digits: string): string {
  const [whole = '', decimals] = digits.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** A whole number with "million" if that loses nothing: `1 million`, `750,000`. */
export function inMillions(digits: string): string {
  return digits.endsWith('000000') ? `${groupThousands(digits.slice(0, -6))} million` : groupThousands(digits);
}

/** A count, short if that loses nothing: `3M`, `1.5B`, `152,083,333`. `parseMonthly` reads it back unchanged. */
export function formatCount(count: Decimal): string {
  for (const [size, letter] of SHORT_COUNTS) {
    const short = count.div(size);
    if (short.gte('1') && short.eq(short.round(2))) return `${groupThousands(plain(short))}${letter}`;
  }
  return groupThousands(plain(count));
}

/** How often something happens in a month: `3M`, `30.4167/month`. `parseMonthly` reads it back unchanged. */
export function formatMonthly(count: Decimal): string {
  return `${formatCount(count)}${isWhole(count) ? '' : '/month'}`;
}

/** A count with what is counted: `3M requests`, `1 request`. */
export function formatCounted(count: Decimal, one: string, more = `${one}s`): string {
  return `${formatCount(count)} ${count.eq('1') ? one : more}`;
}

/** Memory or disk from MB (1,024 MB are a GB), in whole GB if possible, much and what is no whole MB also in parts of one: `512 MB`, `2 GB`, `76.0417 GB`. Parses back unchanged. */
export function formatMemory(megabytes: Decimal): string {
  const gigabytes = megabytes.div('1024');
  const places = gigabytes.gte(MUCH) ? 4 : 0;
  const isTenth = !megabytes.eq(megabytes.round(0)) && gigabytes.eq(gigabytes.round(1));
  const whole = gigabytes.gte('1') && (isTenth || gigabytes.eq(gigabytes.round(places)));
  return whole ? `${groupThousands(plain(gigabytes))} GB` : `${groupThousands(plain(megabytes))} MB`;
}

/** Disk from GB: `50 GB`, `1,000 GB`. Parses back unchanged. */
export function formatGigabytes(gigabytes: Decimal): string {
  return `${groupThousands(plain(gigabytes))} GB`;
}

/** A duration from milliseconds: `200 ms`, `1.5 s`, `2 min`, `36 h`. Parses back unchanged. */
export function formatDuration(milliseconds: Decimal): string {
  if (milliseconds.lt('1000')) return `${plain(milliseconds)} ms`;
  const hours = milliseconds.div('3600000');
  if (hours.gte('1') && hours.eq(hours.round(0))) return `${plain(hours)} h`;
  const minutes = milliseconds.div('60000');
  if (minutes.gte('1') && minutes.eq(minutes.round(0))) return `${plain(minutes)} min`;
  return `${plain(milliseconds.div('1000'))} s`;
}

/** vCPUs: `0.25 vCPU`. Parses back unchanged. */
export function formatVcpu(vcpu: Decimal): string {
  return `${plain(vcpu)} vCPU`;
}

/** Hours rounded to two places, for display: `730`, `173.81`. */
export function shownHours(hours: Decimal): string {
  return groupThousands(plain(hours.gte('1') ? hours.round(2) : hours));
}

/** Hours a month as short as they were typed: `365`, `8h/day` for 243.3333, `40h/week`. Parses back unchanged. */
export function hoursText(hours: Decimal): string {
  if (hours.eq(hours.round(2))) return plain(hours);
  for (const period of [PERIODS.day, PERIODS.week]) {
    const { numerator, denominator } = period.timesAMonth;
    const each = hours.times(denominator).div(numerator).round(2);
    if (roundHalfUp(perMonth(each, period), 4).eq(hours)) return `${plain(each)}h/${period.name}`;
  }
  return plain(hours);
}

/** Hours a month: `730 h`, `243.3333 h`. Parses back unchanged. */
export function formatHours(hours: Decimal): string {
  return `${plain(hours)} h`;
}
