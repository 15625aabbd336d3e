import { senseOf, type Words } from '../tokens/sense.js';
import { daysAt } from './days.js';
import type { MarkOf } from './mark.js';
import { isPiece, type Pieces, past } from './pieces.js';
import { lengthAt, type Read } from './times.js';

/** "Stopped between lessons" */
const RUNS = /^(?:lessons?|classes|sessions?|runs?|builds?|jobs?|uses?|them)$/;
/** Ends a clause. */
export const SEPARATORS = /^[,;.:?!]$/;
/** Joins two clauses. */
export const AND = /^(?:and|&|\+|n|plus|or|nor|also|then)$/;
const OFF =
  /^(?:off|stop|stops|stopped|stopping|down|idle|paused?|parked|closed|shut|dark|holiday|asleep|sleeps?|except|excluding|excl|apart|minus|kill|killed|kills|never|not|nothing|none|sleep)$/;
const ON = /^(?:on|up|runs?|running|open|opens|live|awake)$/;
/** Both deny each other: "never off", "no stops", "didn't stop". */
export const DENIED =
  /^(?:never|no|not|non|without|didnt|didn't|doesnt|doesn't|dont|don't|isnt|isn't|wont|won't|forgot|forgets?)$/;
/** So many pieces before "off" may deny it: "we don't turn it off", "I forget to turn off". */
const FARTHEST_DENIAL = 4;
const FULL: readonly RegExp[] = [
  /^(?:24 ?[/x×*-] ?7|24 hours?|24 ?hrs?|24 ?h)$/,
  /^(?:day|days) (?:and|n|&|\+) (?:night|nights)$/,
  /^always$/,
  /^(?:all|whole|full|entire) day$/,
];
/** Without a pause. */
export const NONSTOP = /^(?:nonstop|non stop|continuous|continuously|straight|uninterrupted)$/;

/** "24/7", "day and night", "round the clock", "never off" */
export function fullAt(pieces: Pieces, at: number, words: Words): Read<MarkOf> | undefined {
  const word = pieces[at]?.word ?? -1;
  const { hoursADay, daysAWeek } = senseOf(words[word], 'schedule') ?? {};
  if (hoursADay === '24' && daysAWeek === '7' && !/^all (?:week|month)/.test(words[word]?.text ?? '')) {
    const isDenial = /^(?:no|non|not|never)\b/.test(words[word]?.text ?? '');
    const to = at + pieces.slice(at).filter((piece) => piece.word === word).length;
    return { value: { kind: 'full', ...(isDenial && { nonstop: true as const }) }, to };
  }
  for (const most of [3, 2, 1]) {
    const text = pieces
      .slice(at, at + most)
      .map((piece) => piece.text)
      .join(' ');
    if (FULL.some((form) => form.test(text)) && !isPiece(pieces, at + most, /^(?:a|per|each|every)$/))
      return { value: { kind: 'full' }, to: at + most };
    if (NONSTOP.test(text)) return { value: { kind: 'full', nonstop: true }, to: at + most };
  }
  // "Never off", "no stops"
  return isPiece(pieces, at, DENIED) && isPiece(pieces, at + 1, /^(?:off|stop(?:s|ped)?|pauses?|paused|breaks?|down)$/)
    ? { value: { kind: 'full', nonstop: true }, to: at + 2 }
    : undefined;
}

/** "Other days", "the rest of the week", "otherwise", "in between". */
export function restAt(pieces: Pieces, at: number): Read<MarkOf> | undefined {
  const the = past(pieces, at, /^(?:on|the|all|in|for|at)$/);
  const isOfRuns = isPiece(pieces, the, /^between$/) && isPiece(pieces, the + 1, RUNS);
  if (isOfRuns) return { value: { kind: 'rest' }, to: the + 2 };
  const isPause = the > at && isPiece(pieces, at, /^in$/) && isPiece(pieces, the, /^(?:between|breaks?)$/);
  if (isPause || isPiece(pieces, the, /^(?:otherwise|else|remaining)$/))
    return { value: { kind: 'rest' }, to: the + 1 };
  if (!isPiece(pieces, the, /^(?:other|rest)$/)) return undefined;
  const of = past(pieces, the + 1, /^(?:of|the|each|a|every)$/);
  const isNamed = isPiece(pieces, of, /^(?:days?|hours?|week|time|times|nights?)$/);
  return { value: { kind: 'rest' }, to: isNamed ? of + 1 : the + 1 };
}

function isDenied(pieces: Pieces, at: number): boolean {
  const before = pieces.slice(Math.max(0, at - FARTHEST_DENIAL), at);
  return before
    .slice(before.findLastIndex(({ text }) => SEPARATORS.test(text) || AND.test(text)) + 1)
    .some(({ text }) => DENIED.test(text));
}

/** Whether something runs or is off at the times around. */
export function polarityAt(pieces: Pieces, at: number): Read<MarkOf> | undefined {
  // "Every day but Thursdays", but not "weekdays 9 to 17, but Saturday 10 to 14"
  const days = isPiece(pieces, at, /^but$/) ? daysAt(pieces, at + 1) : undefined;
  if (days && (!pieces[days.to] || isPiece(pieces, days.to, /^(?:[,;.:?!]|and|&)$/)))
    return { value: { kind: 'off' }, to: at + 1 };
  if (isPiece(pieces, at, /^(?:but|without)$/) && isPiece(pieces, at + 1, /^(?:not|for)$/))
    return { value: { kind: 'off' }, to: at + 2 };
  if (
    isPiece(pieces, at, OFF) &&
    !(isPiece(pieces, at, /^(?:not|never|no|nothing)$/) && lengthAt(pieces, at + 1)) &&
    !isDenied(pieces, at) &&
    !isPiece(pieces, at + 1, /^(?:after|when|once|if)$/) &&
    !isPiece(pieces, at - 1, /^(?:kicks?|kicked|put|pay|scale|scales)$/)
  )
    return { value: { kind: 'off' }, to: at + 1 };
  return isPiece(pieces, at, ON) ? { value: { kind: 'on' }, to: at + 1 } : undefined;
}
