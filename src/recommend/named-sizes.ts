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
/** "a day" is mostly a rhythm ("40 a day"), and a duration only behind such words. */
const LASTS = '(?:takes?|taking|lasts?|runs?|running|needs?|for|about|nearly|almost|over|under|than)';
const DIGITS = '\\d+(?:[.,]\\d+)?';
const WORDS = Object.keys(NUMBER_WORDS)
  .sort((a, b) => b.length - a.length)
  .join('|');
const AMOUNT = `(?:(?<digits>${DIGITS})[\\s-]*|(?<words>${WORDS})[\\s-]+|(?<=\\b(?:${LASTS}|(?:jobs?|scripts?|tasks?|runs?|reports?|work) of)\\s)(?<article>an?)\\s+)`;
const UNIT = '(?<unit>ms|milliseconds?|secs?|seconds?|s|mins?|minutes?|m|hrs?|hours?|h|days?|d|weeks?)\\b';
/** "Each 20 minutes" is a rhythm, "5,000 films, each 20 minutes" is none. */
const RHYTHM =
  '(?<rhythm>\\b(?:every|(?<!(?:,|\\bof)\\s)each|per|once|twice|times|past|last|next|within|in)\\s+(?:the\\s+)?)?';
const DURATION = new RegExp(`${RHYTHM}(?<![\\w.])${AMOUNT}${UNIT}`, 'gi');
const SIZE = new RegExp(
  `(?<![\\w.])(?<digits>${DIGITS})\\s*(?<unit>tb|gb|gib|gigs?|gigabytes?|mb|megs?|megabytes?)\\b(?:\\s+(?:of\\s+)?(?<kind>ram|memory))?`,
  'gi',
);

/** How long something runs, in seconds, for each duration that a text names; rhythms ("every 5 minutes") are none. */
export function durationsIn(text: string): number[] {
  return runTimes(text).map(({ groups }) => {
    const unit = groups?.['unit']?.toLowerCase() ?? '';
    const seconds = SECONDS[unit === 'ms' || unit.startsWith('mil') ? 'ms' : unit.charAt(0)] ?? 0;
    const words = groups?.['words']?.toLowerCase();
    const amount = words === undefined ? numberOf(groups?.['digits'] ?? '1') : (NUMBER_WORDS[words] ?? 1);
    return amount * seconds;
  });
}

/** A text with the duration that another one names in the place of its own; nothing unless both name one. */
export function withDuration(text: string, said: string): string | undefined {
  const [now] = runTimes(said);
  const [before] = runTimes(text);
  return now && before && text.replace(before[0], now[0]);
}

function runTimes(text: string): RegExpExecArray[] {
  // "3M" is three million of something.
  return [...text.matchAll(DURATION)].filter(
    ({ groups }) => groups?.['rhythm'] === undefined && groups?.['unit'] !== 'M',
  );
}

const RUN =
  '(?:jobs?|scripts?|tasks?|runs?|process(?:es|ing)?|batch(?:es)?|reports?|renders?|computations?|calculations?|imports?|exports?|work)';
const DURATION_UNNAMED = `${AMOUNT}${UNIT}`.replace(/\?<\w+>/g, '?:');
const OF_RUN = new RegExp(
  [
    `\\b${LASTS}\\s+(?:about\\s+|around\\s+|up\\s+to\\s+)?${DURATION_UNNAMED}`,
    `(?<![\\w.])${DURATION_UNNAMED}[\\s-]+(?:of\\s+\\w|(?:\\w+\\s+)?${RUN}\\b)`,
    `\\b${RUN}\\s+(?:of\\s+|for\\s+)?${DURATION_UNNAMED}`,
  ].join('|'),
  'i',
);
const NO_RUN = /\b(?:idle|asleep|sleeps?|waits?|waiting|nothing happens)\b/i;

/** Whether a text says of a duration that something runs so long: "takes 30 minutes", "a 40 minute job". "Idle for 23 hours" is none. */
export function statesRunTime(text: string): boolean {
  return OF_RUN.test(text) && !NO_RUN.test(text);
}

/** Sizes of memory that a text names, in gigabytes. */
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
