import { hasSense, type Word } from './meaning.js';

/** Hours a day between two times of day, with the position behind them. */
export interface ClockSpan {
  readonly hours: string;
  readonly to: number;
}

const TO: ReadonlySet<string> = new Set(['to', '-', 'till', 'til', 'until', 'and']);

/** Reads "8am to 6pm", "from 8 to 18 h": when something runs on each day. At least one of the times must show that it is one. */
export function clockSpanAt(words: readonly Word[], at: number): ClockSpan | undefined {
  const from = timeOfDayAt(words, at);
  if (!from || !TO.has(words[from.to]?.text ?? '')) return undefined;
  const until = timeOfDayAt(words, from.to + 1);
  if (!until || !(from.marked || until.marked || comesAfterDay(words[at - 1]))) return undefined;
  // "9 to 5pm" starts in the morning; "10pm to 6am" runs over midnight.
  const hours = (until.hour - from.hour + 24) % 24;
  return hours === 0 ? undefined : { hours: String(hours), to: until.to };
}

/** "from 8 to 18", "weekdays 8 to 18". */
function comesAfterDay(word: Word | undefined): boolean {
  return word?.text === 'from' || hasSense(word, 'schedule');
}

interface TimeOfDay {
  readonly hour: number;
  readonly marked: boolean;
  readonly to: number;
}

function timeOfDayAt(words: readonly Word[], at: number): TimeOfDay | undefined {
  const word = words[at];
  if (!word || !hasSense(word, 'digits') || !/^\d{1,2}$/.test(word.text)) return undefined;
  const hour = Number(word.text);
  const half = words[at + 1]?.text ?? '';
  if (hour > 24 || !/^(?:am|pm|uhr|o'clock)$/.test(half))
    return hour > 24 ? undefined : { hour, marked: false, to: at + 1 };
  const inHalf = half === 'pm' && hour < 12 ? hour + 12 : half === 'am' && hour === 12 ? 0 : hour;
  return { hour: inHalf, marked: true, to: at + 2 };
}
