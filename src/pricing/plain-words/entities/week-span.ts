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

/**
 * Reads "Friday 18:00 till Sunday midnight": hours that go on over some days of each week, or of one if they come once. Longer ones may be
 * hours of each of the days, which is asked.
 */
export function spanOfDaysAt(words: Words, at: number): Entity | undefined {
  const from = matches(words[at - 1], /^(?:this|next|coming|an?)$/) ? undefined : momentAt(words, at);
  if (!from || !matches(words[from.to], TO)) return undefined;
  const until = momentAt(words, matches(words[from.to + 1], /^(?:this|the|on)$/) ? from.to + 2 : from.to + 1);
  if (!until) return undefined;
  const often = rateAt(words, until.to);
  const placed = spanOf(words, at, often?.period === 'week' ? often.to : until.to);
  // "Friday evening to Sunday night"
  if (!from.hour || !until.hour) return { kind: 'stray', ...placed };
  const span = until.hour.minus(from.hour).plus(A_WEEK).mod(A_WEEK);
  if (span.eq('0')) return undefined;
  const once = comesOnce(words, at);
  // From noon to noon are the hours of no day.
  const isOfDays = until.hour.mod('24').gt(from.hour.mod('24'));
  if (!once && isOfDays && span.gt(LONGEST_WEEKEND)) return { kind: 'stray', ...placed };
  return hoursOfWeek({ hours: plain(span.round(4)), once, ...placed });
}

/** A time of a week in hours from its beginning, if it is said, with the position behind it. */
interface Moment {
  readonly hour?: Decimal;
  readonly to: number;
}

/** Reads "Friday 18:00", "sun at 6 pm", "fri 18h". */
function momentAt(words: Words, at: number): Moment | undefined {
  const day = senseOf(words[at], 'weekday')?.day;
  let place = at + 1;
  // "Friday evening at 18:00"
  while (matches(words[place], /^(?:at|,|morning|afternoon|evening|night|around|about)$/)) place += 1;
  if (day === undefined) return undefined;
  const time = timeOfDayAt(words, place);
  if (!time) return matches(words[at + 1], /^(?:morning|afternoon|evening|night)$/) ? { to: at + 2 } : undefined;
  const isUnit = words[time.to]?.glued && matches(words[time.to], /^(?:h|hrs?)$/);
  const days = String(DAYS.indexOf(day));
  return { hour: time.hour.plus(exact('24').times(days)), to: isUnit ? time.to + 1 : time.to };
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
