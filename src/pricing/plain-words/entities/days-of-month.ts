import { matches, type Words } from '../tokens/sense.js';
import { dayAt } from './date-spans.js';

const ORDINAL = /^(?:first|second|third|fourth|last|1st|2nd|3rd|4th)$/;
/** What follows it, as one text. */
const OF_MONTH = /^(?:week|weekend|\w*day)s? (?:of|in) (?:(?:the|each|every|an?) )?months?$/;
/** So many words may. */
const LONGEST_OF_MONTH = 4;

/** "The first Monday of each month", "on the 1st and the 15th": days of a month of which nothing says how many hours they are. */
export function daysOfMonthAt(words: Words, at: number): number | undefined {
  if (matches(words[at], ORDINAL)) {
    const behind = words.slice(at + 1, at + 1 + LONGEST_OF_MONTH).map(({ text }) => text);
    const length = behind.findLastIndex((_, last) => OF_MONTH.test(behind.slice(0, last + 1).join(' '))) + 1;
    if (length > 0) return at + 1 + length;
  }
  const first = ordinalAt(words, at);
  if (first === undefined || !matches(words[first], /^(?:and|,|&)$/)) return undefined;
  return ordinalAt(words, words[first + 1]?.text === 'the' ? first + 2 : first + 1);
}

/** "15th", but not "15": the position behind it. */
function ordinalAt(words: Words, at: number): number | undefined {
  const to = dayAt(words, at)?.to;
  return to === at + 2 ? to : undefined;
}
