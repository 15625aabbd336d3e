import { type Decimal, exact, plain } from '../../decimal.js';
import { AN_HOUR } from '../../quantities/periods.js';
import { hasSense, matches, senseOf, typedText, type Words } from '../tokens/sense.js';
import { DAYS } from '../tokens/vocabulary/quantity-words.js';
import { IMPLIED } from './amount.js';
import { type DateSpan, dayOfYearAt } from './date-spans.js';
import { type Amount, range } from './entity.js';
import { comesOnce, endsForGood, isPast } from './once.js';
import { rateAt } from './rates.js';
import { type ClockSpan, type TimeOfDay, TO, timeOfDayAt } from './time-of-day.js';

/** Longer spans may mean office hours on each of the days: "Monday 9 to Friday 17". */
const LONGEST_WEEKEND = '72';
/** What says that it does not stop in between. */
const NONSTOP =
  /\b(?:non ?-? ?stop|without (?:stop|stopping|pause|a break)|straight|continuous(?:ly)?|uninterrupted|round the clock|24 ?\/ ?7|(?:kept|keep|left|leave|stays?) (?:it )?(?:on|up|running)|day and night|through the nights?)\b/;

/** Hours from one time of a week to another, with the positions of both. */
export interface WeekSpan extends Omit<ClockSpan, 'start'> {
  readonly at: readonly number[];
  readonly typed: string;
  readonly once: boolean;
  /** It may also be the hours of each of the days. */
  readonly open?: true;
}

/**
 * Reads "Friday 18:00 till Sunday midnight", "started Friday 18:00, stopped Monday 9:00", "launched on 5 May at 10:00, terminated on 9 May
 * at 16:00": hours that go on over some days.
 */
export function weekSpanAt(words: Words, at: number): WeekSpan | undefined {
  const isOther = matches(words[at - 1], /^(?:this|next|coming|an?)$/);
  const from = isOther ? undefined : momentAt(words, at);
  const isJoined = from !== undefined && matches(words[from.to], TO);
  // "Sunday 10:00 to 22:00" is over on the same day.
  if (!from || (isJoined && timeOfDayAt(words, from.to + 1))) return undefined;
  // "To this Monday 9am"
  const joined = matches(words[from.to + 1], /^(?:this|the|on)$/) ? from.to + 2 : from.to + 1;
  const isTold = !(isJoined && momentAt(words, joined));
  const next = isTold ? endOfStory(words, at, from.to) : joined;
  const until = next === undefined ? undefined : momentAt(words, next);
  if (next === undefined || until?.of !== from.of) return undefined;
  const span = until.hour.minus(from.hour).plus(from.of).mod(from.of);
  const isLast = matches(words[at - 1], /^last$/);
  const once = from.of === A_YEAR || isLast || comesOnce(words, at) || (isTold && endsForGood(words, from.to, next));
  if (span.eq('0')) return undefined;
  // From noon to noon are the hours of no day.
  const isOfDays = until.hour.mod('24').gt(from.hour.mod('24')) && !NONSTOP.test(typedText(words).toLowerCase());
  const open = !once && !isTold && span.gt(LONGEST_WEEKEND) && isOfDays && { open: true as const };
  const often = rateAt(words, until.to);
  const to = often?.period === 'week' ? often.to : until.to;
  // "For a 20 minute test": how long it was meant to be.
  const meant = range(from.to, next).filter((place) => [place, place - 1].some((one) => isLength(words, one)));
  const typed = `${typedText(words, at, from.to)} to ${typedText(words, next, to)}`;
  return {
    hours: plain(span.round(4)),
    to,
    typed,
    once,
    ...open,
    at: [...range(at, from.to), ...meant, ...range(next, to)],
  };
}

function isLength(words: Words, at: number): boolean {
  return hasSense(words[at], 'digits', 'number') && hasSense(words[at + 1], 'time');
}

/** "Launched on 3 March, and only deleted on 20 June": the days from one date to another of a year, if that is told. */
export function toldDatesAt(words: Words, at: number): DateSpan | undefined {
  const from = momentAt(words, at) ? undefined : dayOfYearAt(words, at);
  const next = from && isPast(words, at) ? endOfStory(words, at, from.to, dayOfYearAt) : undefined;
  const until = next === undefined ? undefined : dayOfYearAt(words, next);
  if (!from || next === undefined || !until || until.day <= from.day) return undefined;
  const typed = `${typedText(words, at, from.to)} to ${typedText(words, next, until.to)}`;
  if (new Set(typed.match(/\b20\d\d\b/g)).size > 1) return undefined;
  return { days: until.day - from.day, typed, at: [...range(at, from.to), ...range(next, until.to)] };
}

/** "Started Friday at 18:00 …, and remembered it on Monday 9:00": where the second time begins. */
function endOfStory(words: Words, at: number, from: number, timeAt: TimeAt = momentAt): number | undefined {
  const isStarted = words.slice(Math.max(0, at - FARTHEST_START), at).some((word) => matches(word, STARTED));
  const next = words.findIndex((_, place) => place >= from && place < from + LONGEST_STORY && timeAt(words, place));
  const isEnded = words.slice(from, Math.max(from, next)).some((word) => matches(word, ENDED));
  // "…, it's Monday 9am now"
  return isStarted && (isEnded || matches(words[next - 1], /^(?:it'?s|is)$/)) ? next : undefined;
}

type TimeAt = (words: Words, at: number) => unknown;

/** What begins, and what ends, when somebody tells it. */
const STARTED =
  /^(?:(?:start|launch|boot|create|turn|switch|spin|bring|open|deploy)(?:s|ed|d)?|left|forgot|spun|on|up|running|ran|since)$/;
export const ENDED =
  /(?:^| )(?:(?:stop|kill|terminate|destroy|delete|close|remove|end)(?:s|ed|ped|d)?|remembered|noticed|reali[sz]ed|found|saw|now|today|off|down|back|until|till|shut|tear|tore)(?: everything| all| it| them)?$/;
/** So many words may stand between that and the first time, and between both times. */
const FARTHEST_START = 6;
const LONGEST_STORY = 30;

/** A time of a week, or of a year, in hours from its beginning. */
interface Moment {
  readonly hour: Decimal;
  readonly of: typeof A_WEEK | typeof A_YEAR;
  readonly to: number;
}

const A_WEEK = '168';
const A_YEAR = '8760';

/** Reads "Friday 18:00", "sun at 6 pm", "fri 18h", "5 May at 10:00". */
export function momentAt(words: Words, at: number): Moment | undefined {
  const weekday = senseOf(words[at], 'weekday')?.day;
  const date = weekday === undefined ? dayOfYearAt(words, at) : undefined;
  const day = weekday === undefined ? date?.day : DAYS.indexOf(weekday);
  let hour = date?.to ?? at + 1;
  const first = hour;
  // "Friday evening at 18:00"
  while (hour < first + 2 && matches(words[hour], /^(?:at|,|mornings?|afternoons?|evenings?|nights?|around|about)$/))
    hour += 1;
  const time = day === undefined ? undefined : (timeOfDayAt(words, hour) ?? partOfDayAt(words, first));
  if (day === undefined || !time || (date && !time.marked)) return undefined;
  const unit = words[time.to];
  return {
    hour: time.hour.plus(exact('24').times(String(day))),
    of: date ? A_YEAR : A_WEEK,
    to: unit?.glued && matches(unit, /^(?:h|hrs?)$/) ? time.to + 1 : time.to,
  };
}

/** When a part of a day begins if nobody says it; a night is over at midnight. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ['morning', '8'],
  ['afternoon', '14'],
  ['evening', '18'],
  ['night', '24'],
]);

/** "Friday evening" */
function partOfDayAt(words: Words, at: number): TimeOfDay | undefined {
  const hour = PARTS.get(words[at]?.text ?? '');
  return hour === undefined ? undefined : { hour: exact(hour), half: 'said', marked: false, to: at + 1 };
}

/** Hours that some days of a week have together, in each week or once. */
export function hoursOfWeek({ at, hours, once, typed }: Omit<WeekSpan, 'to'>): Amount {
  const readings = once ? [{ text: typed, as: `${hours} hours` }] : [];
  const rate = once ? {} : { rate: { period: 'week', every: exact('1') } as const };
  const time = { measure: 'time', value: exact(hours).times(AN_HOUR), bare: false, each: false, clock: true } as const;
  return { kind: 'amount', ...IMPLIED, ...time, ...rate, typed, at, readings };
}
