import { type Decimal, exact, plain } from '../../decimal.js';
import { hasSense, matches, type Words } from '../tokens/sense.js';

/** Hours between two times, with the position behind them. */
interface ClockSpan {
  readonly hours: string;
  readonly to: number;
}

const TO = /^(?:to|-|till|til|until|and|through|bis)$/;
/** The span is when it does not run: "off from 8 pm to 7 am". */
export const OFF = /^(?:off|stopped|stops?|down|idle|paused|sleeps?|sleeping|shut|closed|asleep|except|outside)$/;
const FARTHEST_OFF = 3;

/** Reads "8am to 6pm", "from 8 to 18 h": when something runs on each day. At least one of the times must show that it is one. */
export function clockSpanAt(words: Words, at: number): ClockSpan | undefined {
  const from = timeOfDayAt(words, at);
  if (!from) return undefined;
  // "8pm-midnight": the mark between letters is lost
  const isNamed = from.marked && NAMED_TIMES.has(words[from.to]?.text ?? '');
  const until =
    isNamed || matches(words[from.to], TO) ? timeOfDayAt(words, isNamed ? from.to : from.to + 1) : undefined;
  if (!until || !(from.marked || until.marked || isBesideDay(words, at, until.to))) return undefined;
  // "9 to 5pm" starts in the morning; "10pm to 6am" runs over midnight.
  // "8 to 6" ends in the evening: half a day has no two halves by itself.
  const isEvening = !until.halved && from.hour.lt('12') && until.hour.lte(from.hour);
  const end = isEvening ? until.hour.plus('12') : until.hour;
  const span = end.minus(from.hour).plus('24').mod('24');
  if (span.eq('0')) return undefined;
  const before = words.slice(Math.max(0, at - FARTHEST_OFF), at);
  const isOff = before.some((word) => matches(word, OFF) || hasSense(word, 'without'));
  return { hours: plain((isOff ? exact('24').minus(span) : span).round(4)), to: until.to };
}

/** "from 8 to 18", "weekdays 8 to 18", "9-17, mon-fri". */
function isBesideDay(words: Words, at: number, to: number): boolean {
  const behind = words[to]?.text === ',' ? words[to + 1] : words[to];
  return (
    words[at - 1]?.text === 'from' || [words[at - 1], behind].some((word) => hasSense(word, 'schedule', 'weekday'))
  );
}

interface TimeOfDay {
  readonly hour: Decimal;
  /** Minutes, "am" or "pm", or a word for it say which half of the day it is in. */
  readonly halved: boolean;
  readonly marked: boolean;
  readonly to: number;
}

const NAMED_TIMES: ReadonlyMap<string, string> = new Map([
  ['noon', '12'],
  ['midday', '12'],
  ['midnight', '0'],
]);

function timeOfDayAt(words: Words, at: number): TimeOfDay | undefined {
  const word = words[at];
  const named = NAMED_TIMES.get(word?.text ?? '');
  if (named !== undefined) return { hour: exact(named), halved: true, marked: true, to: at + 1 };
  if (!word || !hasSense(word, 'digits') || !/^\d{1,2}$/.test(word.text)) return undefined;
  const minutes = minutesAt(words, at + 1);
  const to = minutes === undefined ? at + 1 : at + 3;
  const hour = exact(word.text).plus(exact(minutes ?? '0').div('60'));
  if (hour.gt('24')) return undefined;
  const isMorning = matches(words[to], /^(?:am|in the morning)$/);
  const isEvening = matches(words[to], /^(?:pm|in the (?:afternoon|evening))$/);
  if (!isMorning && !isEvening && !matches(words[to], /^(?:uhr|o'clock)$/))
    return { hour, halved: minutes !== undefined, marked: minutes !== undefined, to };
  const moved = isEvening && hour.lt('12') ? hour.plus('12') : isMorning && hour.gte('12') ? hour.minus('12') : hour;
  return { hour: moved, halved: true, marked: true, to: to + 1 };
}

/** "7:30" is a time; "lambda 7: 30" is not. */
function minutesAt(words: Words, at: number): string | undefined {
  const [mark, minutes] = [words[at], words[at + 1]];
  const isTime = mark?.text === ':' && mark.glued && minutes?.glued && /^[0-5]\d$/.test(minutes.text);
  return isTime ? minutes.text : undefined;
}
