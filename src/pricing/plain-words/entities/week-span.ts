import { type Decimal, exact, plain } from '../../decimal.js';
import { AN_HOUR } from '../../quantities/periods.js';
import { matches, senseOf, type Words } from '../tokens/sense.js';
import { DAYS } from '../tokens/vocabulary/quantity-words.js';
import { IMPLIED } from './amount.js';
import { type Amount, type Entity, type Placed, spanOf } from './entity.js';
import { comesOnce } from './once.js';
import { rateAt } from './rates.js';
import { TO, timeOfDayAt } from './time-of-day.js';

/** Longer spans may mean office hours on each of the days: "Monday 9 to Friday 17". */
const LONGEST_WEEKEND = '72';
const A_WEEK = '168';

/** Between two moments or behind the second this says that it is the time now: "since Friday 6 pm and it's Monday 9 am now". */
const NOW = /^(?:now|it's|its)$/;
/** "Started Friday 18:00, killed it Monday 9:00" */
const ENDED = /^(?:stopped|terminated|killed|deleted|ended|noticed)$/;
/** What else may stand between two moments. */
const BETWEEN = /^(?:,|;|it|is|this|the|on|i|we)$/;
const PART_OF_DAY = /^(?:morning|afternoon|evening|night)$/;
/** Days beside weekdays, by how far they are from today. */
const NAMED_DAYS: ReadonlyMap<string, string> = new Map([
  ['yesterday', '-1'],
  ['today', '0'],
]);

/**
 * Reads "Friday 18:00 till Sunday midnight": hours that go on over some days of each week, or of one if they come once. Longer ones may be
 * hours of each of the days, and without a time of day it is not clear when they end; both are asked, with what is likely.
 */
export function spanOfDaysAt(words: Words, at: number): Entity | undefined {
  const from = matches(words[at - 1], /^(?:this|next|coming|an?)$/) ? undefined : momentAt(words, at);
  if (!from) return undefined;
  let second = from.to;
  while ([TO, NOW, ENDED, BETWEEN].some((one) => matches(words[second], one))) second += 1;
  const until = momentAt(words, second, from.isNamed);
  if (!until || from.isNamed !== until.isNamed) return undefined;
  const between = words.slice(from.to, second);
  const isNow = [...between, words[until.to]].some((word) => matches(word, NOW));
  const isHour = from.hour && until.hour;
  if (
    !isNow &&
    (!between.some((word) => matches(word, TO) || matches(word, ENDED)) || !(isHour ?? (from.isPart || until.isPart)))
  )
    return undefined;
  const often = rateAt(words, until.to);
  const isBehind = often?.period === 'week' ? often.to : until.to + Number(matches(words[until.to], NOW));
  const placed = spanOf(words, at, isBehind);
  const once = isNow || until.isNamed || comesOnce(words, at);
  const each = once ? '' : '/week';
  const days = until.day.minus(from.day).plus('7').mod('7');
  // "Friday evening to Sunday night"
  if (!from.hour || !until.hour)
    return { kind: 'stray', ...(days.gt('0') && { hours: [`${plain(days.times('24'))}h${each}`] }), ...placed };
  const span = days.times('24').plus(until.hour).minus(from.hour).plus(A_WEEK).mod(A_WEEK);
  if (span.eq('0')) return undefined;
  // From noon to noon are the hours of no day.
  const ofDay = until.hour.minus(from.hour);
  if (!once && ofDay.gt('0') && span.gt(LONGEST_WEEKEND)) {
    const office = plain(ofDay.times(days.plus('1')).round(4));
    return { kind: 'stray', hours: [`${office}h/week`, `${plain(span.round(4))}h/week`], ...placed };
  }
  const read = hoursOfWeek({ hours: plain(span.round(4)), once, ...placed });
  return once ? read : { ...read, readings: [{ text: placed.typed, as: 'every week' }] };
}

/** A day and the hour of it, if that is said, with the position behind. */
interface Moment {
  readonly day: Decimal;
  readonly hour?: Decimal;
  /** Its part of the day is said: "Friday evening". */
  readonly isPart: boolean;
  /** "Yesterday", "today" */
  readonly isNamed: boolean;
  readonly to: number;
}

/**
 * Reads "Friday 18:00", "sun at 6 pm", "fri 18h", "6 pm on Friday", "yesterday 4 pm".
 * @param isToday an hour without a day is one of today
 */
function momentAt(words: Words, at: number, isToday = false): Moment | undefined {
  const day = dayAt(words, at);
  if (!day) {
    const time = timeOfDayAt(words, at);
    if (!time?.marked) return undefined;
    const place = words[time.to]?.text === 'on' ? time.to + 1 : time.to;
    const behind = dayAt(words, place);
    if (behind) return { ...behind, hour: time.hour, isPart: false, to: place + 1 };
    return isToday ? { day: exact('0'), hour: time.hour, isNamed: true, isPart: false, to: time.to } : undefined;
  }
  let place = at + 1;
  // "Friday evening at 18:00"
  while (matches(words[place], /^(?:at|,|around|about)$/) || matches(words[place], PART_OF_DAY)) place += 1;
  const time = timeOfDayAt(words, place);
  const isPart = matches(words[at + 1], PART_OF_DAY);
  if (!time) return { ...day, isPart, to: isPart ? at + 2 : at + 1 };
  const isUnit = words[time.to]?.glued && matches(words[time.to], /^(?:h|hrs?)$/);
  return { ...day, hour: time.hour, isPart, to: isUnit ? time.to + 1 : time.to };
}

function dayAt(words: Words, at: number): Pick<Moment, 'day' | 'isNamed'> | undefined {
  const weekday = senseOf(words[at], 'weekday')?.day;
  const named = NAMED_DAYS.get(words[at]?.text ?? '');
  if (named !== undefined) return { day: exact(named), isNamed: true };
  return weekday === undefined ? undefined : { day: exact(String(DAYS.indexOf(weekday))), isNamed: false };
}

/** Hours that some days of a week have together, in each week or once. */
export function hoursOfWeek({
  at,
  hours,
  once,
  typed,
}: Placed & { readonly hours: string; readonly once: boolean; readonly typed: string }): Amount {
  const readings = once ? [{ text: typed, as: `${hours} hours` }] : [];
  const rate = once ? {} : { rate: { period: 'week', every: exact('1') } as const };
  const time = { measure: 'time', value: exact(hours).times(AN_HOUR), bare: false, each: false, clock: true } as const;
  return { kind: 'amount', ...IMPLIED, ...time, ...rate, typed, at, readings };
}
