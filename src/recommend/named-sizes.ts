import { UP_TO_TEN } from '../language/number-words.js';

const SECONDS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3_600, d: 86_400, w: 604_800 };
const NUMBER_WORDS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(UP_TO_TEN.slice(1).map((word, place) => [word, place + 1])),
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  half: 0.5,
  'half an': 0.5,
  'half a': 0.5,
  'a few': 3,
  several: 4,
  few: 3,
};
/** "A day" is mostly a rate ("40 a day"), and a duration only after these words. */
const LASTS = '(?:takes?|taking|lasts?|runs?|running|needs?|for|about|nearly|almost|over|under|than)';
const DIGITS = '\\d+(?:[.,]\\d+)?';
const WORDS = Object.keys(NUMBER_WORDS)
  .sort((a, b) => b.length - a.length)
  .join('|');
const AMOUNT = `(?:(?<digits>${DIGITS})[\\s-]*|(?<words>${WORDS})[\\s-]+|(?<=\\b(?:${LASTS}|(?:jobs?|scripts?|tasks?|runs?|reports?|work) of)\\s)(?<article>an?)\\s+)`;
const UNIT = '(?<unit>ms|milliseconds?|secs?|seconds?|s|mins?|minutes?|m|hrs?|hours?|h|days?|d|weeks?)\\b';
/** "Each 20 minutes" is an interval, but not in "5,000 films, each 20 minutes". */
const INTERVAL =
  '(?<interval>\\b(?:every|(?<!(?:,|\\bof)\\s)each|per|once|twice|times|past|(?<!\\b(?:they|it|that|which|who|can|could|may|might|will|would|must|to|not|only|\\w{2,}s)\\s)last|next|within|in)\\s+(?:the\\s+)?)?';
const DURATION = new RegExp(`${INTERVAL}(?<![\\w.])${AMOUNT}${UNIT}`, 'gi');
const SIZE = new RegExp(
  `(?<![\\w.])(?<digits>${DIGITS})\\s*(?<unit>tb|gb|gib|gigs?|gigabytes?|mb|megs?|megabytes?)\\b(?:\\s+(?:of\\s+)?(?<kind>ram|memory))?`,
  'gi',
);

/** The durations in a text, in seconds, without intervals ("every 5 minutes"). */
export function durationsIn(text: string): number[] {
  return durationMatches(text).map(({ groups }) => {
    const unit = groups?.['unit']?.toLowerCase() ?? '';
    const seconds = SECONDS[unit === 'ms' || unit.startsWith('mil') ? 'ms' : unit.charAt(0)] ?? 0;
    const words = groups?.['words']?.toLowerCase();
    const amount = words === undefined ? numberOf(groups?.['digits'] ?? '1') : (NUMBER_WORDS[words] ?? 1);
    return amount * seconds;
  });
}

/** A text with its first duration replaced by that of another text; undefined unless both have one. */
export function withDuration(text: string, other: string): string | undefined {
  const [from] = durationMatches(text);
  const [to] = durationMatches(other);
  return from && to && text.replace(from[0], to[0]);
}

/** "A lot of visitors one day" is no day long. */
const ONE_DAY = /^one[\s-]+day$/i;
const ENDS_LASTING = new RegExp(`\\b${LASTS}\\s+$`, 'i');

function durationMatches(text: string): RegExpExecArray[] {
  // "3M" is three million.
  return [...text.matchAll(DURATION)].filter(
    ({ 0: typed, groups, index }) =>
      groups?.['interval'] === undefined &&
      groups?.['unit'] !== 'M' &&
      !(ONE_DAY.test(typed) && !ENDS_LASTING.test(text.slice(0, index))),
  );
}

/** The memory sizes in a text, in gigabytes. */
export function memoryIn(text: string): number[] {
  return [...text.matchAll(SIZE)].flatMap(({ groups }) => {
    if (groups?.['kind'] === undefined) return [];
    const unit = groups['unit']?.toLowerCase() ?? '';
    const scale = unit.startsWith('t') ? 1_024 : unit.startsWith('m') ? 1 / 1_024 : 1;
    return [numberOf(groups['digits'] ?? '') * scale];
  });
}

function numberOf(digits: string): number {
  return Number(digits.replace(',', '.'));
}
