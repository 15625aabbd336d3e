import { type Decimal, exact, plain } from '../../decimal.js';
import { AN_HOUR } from '../../quantities/periods.js';
import { hasSense, matches, senseOf, type Word, type Words } from '../tokens/sense.js';
import { DAYS } from '../tokens/vocabulary/quantity-words.js';
import { clockSpanAt, isOff, OFF } from './clock.js';
import { type Amount, spanOf } from './entity.js';
import { numberAt } from './numbers.js';
import { comesOnce } from './once.js';
import { rateAt } from './rates.js';
import { NAMED_TIMES, TO } from './time-of-day.js';
import { hoursOfWeek } from './week-span.js';

/** Days of the week, or hours of each of them, with the position behind. */
type Part = { readonly to: number } & (
  | { readonly days: readonly string[]; readonly hours?: Decimal }
  | { readonly days?: undefined; readonly hours: Decimal; readonly bare?: true }
);

/** So many hours on each of these days. */
interface Block {
  readonly days: readonly string[];
  readonly hours: Decimal;
}

/** Words between the parts that say nothing of their own. */
const BETWEEN =
  /^(?:on|every|each|of|for|at|from|in|the|an?|it|runs?|running|only|just|then|also|but|per|days?|maybe|perhaps|about|around|and|n|,|;|plus|&|\+|mornings?|evenings?|afternoons?|nights?|in the (?:morning|afternoon|evening)s?)$/;
/** Days and hours of each day of a week. */
const MOST_PARTS = 14;
const ALL_OF = /^(?:all|whole|entire|full)$/;

/**
 * Reads hours that differ by the day, and their sum in a week: "10 hours on weekdays and 4 on Saturday", "mon-thu 8 hours, fri 4", "9 to 17 on
 * weekdays plus all weekend", "Friday, Saturday and Sunday, 6 hours each evening".
 */
export function weekPlanAt(words: Words, at: number): Amount | undefined {
  if (!mayBegin(words[at]) || !words.some((word) => hasSense(word, 'weekday', 'schedule'))) return undefined;
  const parts: Part[] = [];
  let to = at;
  for (let place = at; place < words.length; place += 1) {
    const part = partAt(words, place);
    if (parts.length > MOST_PARTS || (parts.length === 0 && part && 'bare' in part)) return undefined;
    if (part) {
      parts.push(part);
      to = part.to;
      place = to - 1;
    } else if (parts.length === 0 || !matches(words[place], BETWEEN)) break;
  }
  const blocks = blocksOf(joinDays(parts));
  // "Day and night, and from 9 to 17 on weekdays" are times of different things.
  if (!blocks || isOff(words, at) || blocks.some(({ hours }) => hours.gt('24'))) return undefined;
  const days = blocks.flatMap((block) => block.days);
  // One block is a time on each of some days, which others read as well; several that share a day contradict each other.
  if (new Set(days).size < days.length || (blocks.length === 1 && parts.length < 3)) return undefined;
  if (parts.some((part) => 'bare' in part) && isCounted(words.slice(0, at))) return undefined;
  while (matches(words[to], /^(?:each|days?|(?:morn|even)ings?|afternoons?|nights?)$/)) to += 1;
  // "Saturday mornings until 13:00", "Sunday is off": more is said of the last day than was read.
  if (words.slice(to, to + 2).some((word) => matches(word, OFF) || matches(word, TO))) return undefined;
  const hours = blocks.reduce((sum, block) => sum.plus(block.hours.times(String(block.days.length))), exact('0'));
  return hoursOfWeek({ hours: plain(hours.round(4)), once: comesOnce(words, at), ...spanOf(words, at, to) });
}

/** Whether a part may begin with a word: most cannot, and are left at once. */
function mayBegin(word: Word | undefined): boolean {
  const isNumber = hasSense(word, 'digits', 'number') || NAMED_TIMES.has(word?.text ?? '');
  return isNumber || hasSense(word, 'weekday', 'schedule') || matches(word, ALL_OF);
}

function partAt(words: Words, at: number): Part | undefined {
  const word = words[at];
  const days = daysOf(word);
  const { hoursADay, daysAWeek } = senseOf(word, 'schedule') ?? {};
  const isAll = matches(words[at - 1], ALL_OF) || (words[at - 1]?.text === 'of' && matches(words[at - 2], ALL_OF));
  if (days) {
    const hours = isAll || hoursADay ? exact(hoursADay ?? '24') : undefined;
    return { days, ...(hours && { hours }), to: at + 1 };
  }
  // "All weekend": the part begins at the next word.
  const behind = words[at + 1]?.text === 'of' ? at + 2 : at + 1;
  if (matches(word, ALL_OF) && daysOf(words[behind])) return partAt(words, behind);
  if (!mayBegin(word)) return undefined;
  if (hoursADay !== undefined) return daysAWeek === undefined ? { hours: exact(hoursADay), to: at + 1 } : undefined;
  const clock = clockSpanAt(words, at, true);
  return clock ? { hours: exact(clock.hours), to: clock.to } : hoursAt(words, at);
}

/** The days that a word names, unless they are all of a week. */
function daysOf(word: Word | undefined): readonly string[] | undefined {
  const day = senseOf(word, 'weekday')?.day;
  if (day !== undefined) return [day];
  const { days, daysAWeek } = senseOf(word, 'schedule') ?? {};
  if (daysAWeek === '5') return DAYS.slice(0, 5);
  return daysAWeek === '2' ? DAYS.slice(5) : days;
}

/** "10 hours", "90 minutes a day", and "4" where the hours stand before. */
function hoursAt(words: Words, at: number): Part | undefined {
  const number = numberAt(words, at);
  if (!number || number.scaled || number.negative || number.value.lte('0')) return undefined;
  const unit = senseOf(words[number.to], 'time')?.milliseconds;
  const hours = number.value.times(unit ?? AN_HOUR).div(AN_HOUR);
  // A day is none of so many hours.
  if (hours.gte('24')) return undefined;
  // "…, 8 teams"
  const isOfThings = hasSense(words[number.to], 'noun', 'instance');
  if (unit === undefined) return isOfThings ? undefined : { hours, bare: true, to: number.to };
  const rate = rateAt(words, number.to + 1, true);
  return { hours, to: rate?.period === 'day' ? rate.to : number.to + 1 };
}

/** "Friday, Saturday and Sunday" as one part. */
function joinDays(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const isList = last?.days && part.days && (last.days.length === 1 || part.days.length === 1);
    // "The whole of Saturday and Sunday"
    if (isList && !part.hours && (!last.hours || last.hours.eq('24')))
      joined.splice(-1, 1, { ...last, days: [...last.days, ...part.days], to: part.to });
    else joined.push(part);
  }
  return joined;
}

/** Each part of days with the hours beside it; several hours beside one part of days are all of these days. */
function blocksOf(parts: readonly Part[]): readonly Block[] | undefined {
  const [days, ...more] = parts.flatMap((part) => (part.days ? [part] : []));
  const times = parts.flatMap((part) => (part.days ? [] : [part]));
  if (times.length > 1 && days && !days.hours && more.length === 0) {
    const isList = days === parts[0] || days === parts.at(-1);
    return isList && times.every((time) => !time.bare)
      ? [{ days: days.days, hours: times.reduce((sum, { hours }) => sum.plus(hours), exact('0')) }]
      : undefined;
  }
  const blocks: Block[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const [part, next] = [parts[index], parts[index + 1]];
    if (part?.days && part.hours) {
      blocks.push({ days: part.days, hours: part.hours });
      continue;
    }
    const [named, time] = part?.days ? [part, next] : [next, part];
    if (!named?.days || named.hours || !time || time.days) return undefined;
    // "Weekdays 8": a number without a unit is one of hours only if hours stand before it.
    if (time.bare && blocks.length === 0) return undefined;
    blocks.push({ days: named.days, hours: time.hours });
    index += 1;
  }
  return blocks.length > 0 ? blocks : undefined;
}

/** Whether things are counted, of which a number without a unit may be more: "2 servers 8 hours on weekdays and 4 on Saturday". */
function isCounted(words: Words): boolean {
  return words.some(
    (word, at) => hasSense(word, 'digits', 'number') && hasSense(words[at + 1], 'noun', 'instance', 'service', 'role'),
  );
}
