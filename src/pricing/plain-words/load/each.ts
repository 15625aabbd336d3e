import { MINUTES } from '../timetable/minutes.js';
import { isPiece, type Pieces, past } from '../timetable/pieces.js';
import type { Read } from '../timetable/times.js';
import { hasSense, senseOf, type Words } from '../tokens/sense.js';
import { countAt, nounsAt, wordAt } from './counts.js';
import type { TermOf } from './term.js';

const EACH = /^(?:each|every|per)$/;
const EVERYBODY = /^(?:everybody|everyone|apiece|ea|cada|those)$/;
const MOST_NOUNS = 3;

/**
 * Reads for each of what something holds: "each", "every order", "per door", "everybody", "40 calls a lesson".
 * @param counted the stems of all that the text counts
 */
export function eachAt(
  pieces: Pieces,
  at: number,
  words: Words,
  counted: ReadonlySet<string>,
): Read<TermOf> | undefined {
  if (isOfSize(pieces, at, words)) return undefined;
  const each = (nouns: readonly string[], behind: boolean, to: number): Read<TermOf> => ({
    value: { kind: 'each', nouns, behind },
    to,
  });
  if (isPiece(pieces, at, /^a$/) && isPiece(pieces, at + 1, /^(?:piece|pop)$/)) return each([], true, at + 2);
  if (isPiece(pieces, at, EVERYBODY)) return each([], false, at + 1);
  const isArticle = isPiece(pieces, at, /^an?$/);
  if (!isArticle && !isPiece(pieces, at, EACH)) return undefined;
  const of = past(pieces, at + 1, /^(?:one|single|of|the|our|my|these|those|them|all)$/);
  const nouns = nounsAt(pieces, of, words).value.slice(0, MOST_NOUNS);
  const named = nouns.findIndex((noun) => counted.has(noun));
  if (isArticle) return named === 0 ? each(nouns.slice(0, 1), true, of + 1) : undefined;
  return each(nouns, isPiece(pieces, at, /^per$/), named >= 0 ? of + named + 1 : of);
}

/** So many pieces may stand between "each" and what one takes. */
const FARTHEST_SIZE = 8;

/** "200 ms per call", "each request takes 200 ms", "each time": says nothing of how often. */
function isOfSize(pieces: Pieces, at: number, words: Words): boolean {
  if (isSize(pieces, at - 1, words) || isPiece(pieces, at + 1, /^time$/)) return true;
  for (let place = at + 1; place < at + FARTHEST_SIZE; place += 1) {
    if (isPiece(pieces, place, /^[,;.:?!()]$/) || countAt(pieces, place, words)) return false;
    // "Each sensor reports once every minute" tells no size.
    const isRate = isPiece(pieces, place - 1, /^(?:each|every|per|an?)$/);
    if (isSize(pieces, place, words) && !isRate) return true;
  }
  return false;
}

/** Whether a piece is the unit of a size, or of a time that one run may take. */
export function isSize(pieces: Pieces, at: number, words: Words): boolean {
  const word = wordAt(pieces, at, words);
  const milliseconds = senseOf(word, 'time')?.milliseconds;
  return hasSense(word, 'memory') || (milliseconds !== undefined && Number(milliseconds) < MINUTES.hour * 60_000);
}

const BATCH = /^(?:batch|batches|groups|chunks|bundles|blocks|packs)$/;
const RUN = /^(?:batch|go|run|invocation|invoke|call|execution)$/;

/** Reads that several are one run: "in batches of", "batch size", "one run per 50 writes", "at a time", "in one go", "per batch". */
export function batchAt(pieces: Pieces, at: number, words: Words): Read<TermOf> | undefined {
  const before = batchBefore(pieces, at, words);
  if (before !== undefined) return { value: { kind: 'batch', behind: false }, to: before };
  const behind = isSize(pieces, at - 1, words) ? undefined : batchBehind(pieces, at);
  return behind === undefined ? undefined : { value: { kind: 'batch', behind: true }, to: behind };
}

/** The position behind words that make one run of the number behind them. */
function batchBefore(pieces: Pieces, at: number, words: Words): number | undefined {
  // "A nightly batch of 850 updates" is a load.
  const isOne =
    isPiece(pieces, at, /^batch$/) &&
    isPiece(pieces, at + 1, /^of$/) &&
    isPiece(pieces, at - 1, /^(?:a|the|nightly|daily|weekly|hourly|monthly)$/);
  const size = past(pieces, at + 1, /^(?:size|sizes|of|is|=|:|are)$/);
  if (isPiece(pieces, at, BATCH) && size > at + 1 && !isOne) return size;
  const per = past(pieces, at, isPiece(pieces, at + 1, /^every$/) ? /^(?:for|every)$/ : /^(?:per|every)$/);
  const number = per > at ? countAt(pieces, per, words) : undefined;
  return number && number.value.value > 1 ? per : undefined;
}

/** The position behind words that make one run of the number before them. */
function batchBehind(pieces: Pieces, at: number): number | undefined {
  if (isPiece(pieces, at, /^at$/) && isPiece(pieces, at + 1, /^once$/)) return at + 2;
  if (isPiece(pieces, at, /^at$/) && isPiece(pieces, at + 1, /^an?$/) && isPiece(pieces, at + 2, /^time$/))
    return at + 3;
  const lead = past(pieces, at, /^(?:per|in|into|for|with|by|to)$/);
  const one = past(pieces, lead, /^(?:an?|one|each|every|single|lambda|function)$/);
  if (lead === at) return undefined;
  // "30 in one upload"
  const isNamed =
    isPiece(pieces, lead - 1, /^(?:in|into)$/) &&
    isPiece(pieces, one - 1, /^(?:one|single)$/) &&
    isPiece(pieces, one, /^(?!sec|min|hour|day|night|week|month|year|evening|morning)\p{L}{3,}$/u);
  // "It has to go through"
  const isLed = one > lead || isPiece(pieces, lead - 1, /^per$/);
  return isNamed || (isLed && isPiece(pieces, one, RUN) && !isPiece(pieces, one + 1, /^(?:size|of)$/))
    ? one + 1
    : undefined;
}
