import { matches, type Words } from '../tokens/sense.js';

const SOME_DAY =
  /^(?:first|second|third|fourth|last|1st|2nd|3rd|4th) (?:week|weekend|\w*day)s? (?:of|in) (?:(?:the|each|every|an?) )?months?$/;
/** So many words say that. */
const LONGEST_SOME_DAY = 5;

/** "The first Monday of each month", "on the 1st and the 15th": days of a month of which nothing says how many hours they are. */
export function daysOfMonthAt(words: Words, at: number): number | undefined {
  for (let to = at + LONGEST_SOME_DAY; to > at + 1; to -= 1)
    if (
      SOME_DAY.test(
        words
          .slice(at, to)
          .map(({ text }) => text)
          .join(' '),
      )
    )
      return to;
  const first = dayAt(words, at);
  const and = first !== undefined && matches(words[first], /^(?:and|,|&)$/) ? first + 1 : undefined;
  const next = and === undefined ? undefined : dayAt(words, words[and]?.text === 'the' ? and + 1 : and);
  return next;
}

/** "15th": the position behind it. */
function dayAt(words: Words, at: number): number | undefined {
  const isDay = matches(words[at], /^(?:[12]?\d|3[01])$/) && matches(words[at + 1], /^(?:st|nd|rd|th)$/);
  return isDay ? at + 2 : undefined;
}
