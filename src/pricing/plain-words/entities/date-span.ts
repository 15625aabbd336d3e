import { dayOfYear } from '../../../time/day-of-year.js';
import { monthNamed } from '../../../time/month-names.js';
import { exact } from '../../decimal.js';
import { A_DAY, A_MONTH } from '../../quantities/periods.js';
import { hasSense, matches, senseOf, type Word, type Words } from '../tokens/sense.js';
import { amountOver, IMPLIED } from './amount.js';
import { isOff } from './clock.js';
import { type AskedPeriod, type Entity, spanOf } from './entity.js';
import { TO } from './time-of-day.js';

const LONGEST_MONTH_DAYS = 31;
/** "June, July and August" are a time even without "for"; of two months something may be told. */
const FEWEST_LISTED = 3;
const JOINT = /^(?:,|and|it's|its|it|is|now|already|up to|including|inclusive)$/;
const BEGINS = /^(?:since|from)$/;
/** "In June, July and August" is when something else holds. */
const WHEN = /^(?:in|during|until|till|by|before|after)$/;
/** "1st", "the 4th" */
export const RANK = /^(?:st|nd|rd|th)$/;
const YEAR = /^20\d\d$/;

/** A month, and the day of it if that is said, with the position behind. */
interface CalendarDay {
  readonly month: number;
  readonly day?: number;
  readonly to: number;
}

/**
 * Reads how long something is there that is told by dates: "23 Dec till 2 Jan", "since March, now it is July", "June, July and August". Days
 * and months at both ends count, unless the second is now.
 */
export function dateSpanAt(words: Words, at: number): Entity | undefined {
  const from = dayAt(words, at);
  // The month of a day is none of itself.
  if (!from || isOff(words, at) || dayOfMonth(words, at - 1)) return undefined;
  const listed = from.day === undefined ? listedAt(words, at, from) : undefined;
  if (listed) return listed;
  // "In November and December" is when something else holds.
  let second = from.to;
  while (matches(words[second], JOINT) || matches(words[second], TO)) second += 1;
  const until = dayAt(words, second);
  const between = words
    .slice(from.to, second)
    .filter(({ text }) => text !== 'and' || words[at - 1]?.text === 'between');
  const isTo = between.some((word) => matches(word, TO) || word.text === 'up to');
  const isNow = words.slice(from.to, second + 3).some(({ text }) => text === 'now' || text === 'already');
  const isSince = isNow && matches(words[at - 1], BEGINS);
  if (!until || !(isTo || isSince) || matches(words[until.to], YEAR)) return undefined;
  // "From 15 October to February" may go to its end, and "June to September 4" may be so many.
  if ((from.day === undefined) !== (until.day === undefined)) return undefined;
  const to = until.to + Number(matches(words[until.to], /^(?:now|already)$/));
  if (isOfOneThing(words, at, to)) return undefined;
  if (from.day === undefined) return months(((until.month - from.month + 12) % 12) + Number(!isSince), words, at, to);
  const days = ((dayOf(until) - dayOf(from) + 365) % 365) + Number(!isSince);
  if (days > LONGEST_MONTH_DAYS)
    return period(`${days} days`, exact(A_DAY).times(String(days)).div(A_MONTH), words, at, to);
  const readings = [{ text: spanOf(words, at, to).typed, as: `${days} days` }];
  return amountOver(
    words,
    at,
    to,
    { ...IMPLIED, readings },
    { measure: 'time', value: exact(A_DAY).times(String(days)), each: false },
  );
}

/** "June, July and August" */
function listedAt(words: Words, at: number, first: CalendarDay): Entity | undefined {
  let [number, { month, to }] = [1, first];
  for (let next = nextOf(words, to); next?.month === (month + 1) % 12; next = nextOf(words, to)) {
    number += 1;
    ({ month, to } = next);
  }
  // "July + August"
  const isSum = number > 1 && words.slice(at, to).some((word) => matches(word, /^[+&]$/));
  return (number < FEWEST_LISTED && !isSum) || matches(words[at - 1], WHEN) ? undefined : months(number, words, at, to);
}

/** "A t3.small, and a t3.large from June to September": a period of the price would be one of both. */
function isOfOneThing(words: Words, at: number, to: number): boolean {
  const isThing = (word: Word | undefined) => hasSense(word, 'instance', 'service');
  const isCompared = words.some((word) => hasSense(word, 'compare') || senseOf(word, 'separator')?.separator === 'or');
  const near = [...words.slice(at - 2, at), ...words.slice(to, to + 2)];
  return !isCompared && near.some(isThing) && words.filter(isThing).length > 1;
}

function nextOf(words: Words, at: number): CalendarDay | undefined {
  let place = at;
  while (matches(words[place], /^(?:,|and|&|\+)$/)) place += 1;
  const next = dayAt(words, place);
  return next?.day === undefined ? next : undefined;
}

/** "March", "23 Dec", "the 2nd of January", "Dec 1st"; the first of "3 to 17 October" is in the month of the second. */
function dayAt(words: Words, at: number): CalendarDay | undefined {
  // "The start of February", "the end of May"
  const edge = words[at]?.text === 'the' ? at + 1 : at;
  const isEdge = matches(words[edge], /^(?:start|beginning|end|first|1st)$/) && words[edge + 1]?.text === 'of';
  if (isEdge && monthAt(words, edge + 2) >= 0) return { month: monthAt(words, edge + 2), to: edge + 3 };
  const month = monthAt(words, at);
  if (month >= 0) {
    const day = dayOfMonth(words, at + 1);
    return { month, ...(day && { day: day.value }), to: day?.to ?? at + 1 };
  }
  const day = dayOfMonth(words, words[at]?.text === 'the' ? at + 1 : at);
  if (!day) return undefined;
  const name = words[day.to]?.text === 'of' ? day.to + 1 : day.to;
  const behind = monthAt(words, name);
  if (behind >= 0) return { month: behind, day: day.value, to: name + 1 };
  const until = matches(words[day.to], TO) ? dayAt(words, day.to + 1) : undefined;
  return until?.day !== undefined && until.day > day.value
    ? { month: until.month, day: day.value, to: day.to }
    : undefined;
}

function dayOfMonth(words: Words, at: number): { readonly value: number; readonly to: number } | undefined {
  const text = words[at]?.text ?? '';
  const value = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (value < 1 || value > LONGEST_MONTH_DAYS) return undefined;
  return { value, to: matches(words[at + 1], RANK) ? at + 2 : at + 1 };
}

/** Which month a word names; none is negative. */
function monthAt(words: Words, at: number): number {
  return monthNamed(words[at]?.text ?? '');
}

function dayOf({ month, day = 1 }: CalendarDay): number {
  return dayOfYear(month, day);
}

function months(number: number, words: Words, at: number, to: number): Entity | undefined {
  return number > 1 ? period(`${number} months`, exact(String(number)), words, at, to) : undefined;
}

function period(name: string, length: AskedPeriod['months'], words: Words, at: number, to: number): Entity {
  return { kind: 'asked-period', name, months: length, lasting: true, dated: true, ...spanOf(words, at, to) };
}
