import { exact } from '../../decimal.js';
import { AN_HOUR } from '../../quantities/periods.js';
import { hasSense, matches, type Words } from '../tokens/sense.js';
import { IMPLIED } from './amount.js';
import { type Amount, type Placed, spanOf } from './entity.js';
import { TO, timeOfDayAt } from './time-of-day.js';

/** "Friday 18:00 till Sunday midnight": from a time of one day to a time of another. Whether it goes on in between is not read, but asked. */
export function spanOfDaysAt(words: Words, at: number): (Placed & { readonly typed: string }) | undefined {
  const from = behindMoment(words, at);
  if (from === undefined || !matches(words[from], TO)) return undefined;
  const to = behindMoment(words, matches(words[from + 1], /^(?:this|the|on)$/) ? from + 2 : from + 1);
  return to === undefined ? undefined : spanOf(words, at, to);
}

/** Behind "Friday 18:00", "sun at 6 pm", "fri 18h", "Friday evening". */
function behindMoment(words: Words, at: number): number | undefined {
  if (!hasSense(words[at], 'weekday')) return undefined;
  const part = matches(words[at + 1], /^(?:morning|afternoon|evening|night)$/) ? at + 2 : at + 1;
  const time = timeOfDayAt(words, matches(words[part], /^(?:at|,|around|about)$/) ? part + 1 : part);
  if (!time) return part > at + 1 ? part : undefined;
  return words[time.to]?.glued && matches(words[time.to], /^(?:h|hrs?)$/) ? time.to + 1 : time.to;
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
