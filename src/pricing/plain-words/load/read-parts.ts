import { isPiece, type Piece } from '../timetable/pieces.js';
import { stemOf } from './counts.js';
import { begin, finishExtra, hasCountBehind, isCountedLater, type Reading } from './reading.js';
import { isOf, merge, onEachDay, type Source } from './source.js';
import { type TermOfKind, termsOf } from './term.js';

/**
 * "4 % of them", "10 % are retried"
 * @returns whether it has its place
 */
export function readShare(reading: Reading, { value, nouns, extra }: TermOfKind<'share'>): boolean {
  const { sources, more } = reading;
  const last = sources.at(-1);
  const base = (extra ? sources.findLast(({ rate }) => rate) : undefined) ?? last;
  if (!base || (extra && base.values.length === 0)) {
    (last ?? begin(reading)).value *= value;
    return true;
  }
  // "10 % of the orders need one more", where each has 3 runs: of which it is one more is not clear.
  const isUnclear = extra && (base.summed || nouns.some((noun) => base.bases.includes(noun)));
  if (base.extended || isUnclear) return false;
  base.nouns.push(...nouns);
  base.onlyPeople = false;
  base.extended = extra;
  if (extra || more) reading.extra = { source: base, share: value, sentence: reading.sentence };
  else base.value *= value;
  reading.more = false;
  return true;
}

/**
 * "Each", "per order": of the count behind it, or of the one before.
 * @returns whether it has its place
 */
export function readEach(reading: Reading, term: TermOfKind<'each'>, at: number): boolean {
  const { terms, sources, pieces, last } = reading;
  const source = sources.at(-1);
  const isOnDays = source?.scopes.some(({ days, rest }) => days || rest);
  if (source && ((isOnDays && term.nouns.length === 0) || term.nouns.includes('dai'))) onEachDay(source);
  // "A play is one call."
  const previous = terms[at - 1];
  const isFirst = previous === undefined || (previous.kind === 'joint' && previous.ends);
  if ((!term.behind || isFirst) && hasCountBehind(reading, at)) {
    reading.each = term;
    return true;
  }
  if (source) source.onlyPeople = false;
  if (!source || !last.count) return true;
  if (isOf({ nouns: source.own }, term)) {
    // "12 sensors. Every sensor reports each minute": how often stands here.
    if (terms[at + 1]?.kind === 'rate') last.sentence = reading.sentence;
    return true;
  }
  const named = sources.findLast((one) => one !== source && isOf(one, term));
  if (named) {
    const hasRate = named.rate && terms[at + 1]?.kind === 'rate';
    return hasRate ? timesCount(reading, source, term) : merge(source, named, sources);
  }
  if (!source.rate && isCountedLater(reading, at, term.nouns)) {
    source.wants = [...source.wants, ...term.nouns];
    return true;
  }
  const before = sources.at(-2);
  if (before && !source.rate && !(term.nouns.length === 0 && source.scopes.length > 0)) {
    // "2 calls per login" behind several kinds of logins
    if (sources.length > 2 && source.value !== 1) return false;
    return merge(source, before, sources);
  }
  // "12,800 files, split into chunks, one run per chunk": how many chunks is not told.
  const isCutInto = pieces.some(
    ({ text }, place) =>
      term.nouns[0] === stemOf(text) && pieces.slice(Math.max(0, place - FARTHEST_CUT), place).some(isInto),
  );
  if (!before && term.behind && isCutInto) source.wants = [...source.wants, ...term.nouns];
  return true;
}

/** So many pieces may stand between "into" and the parts. */
const FARTHEST_CUT = 4;
const isInto = ({ text }: Piece): boolean => text === 'into';

/** "On weekdays 260 per door, and 20 per door on Sundays": as many as there are of what is named, which has a rate of its own. */
function timesCount({ terms }: Reading, source: Source, { nouns, from }: TermOfKind<'each'>): boolean {
  const first = termsOf(terms, 'count').find((count) => count.nouns.some((noun) => nouns.includes(noun)));
  if (!first || first.from > from || terms.find(({ kind }) => kind === 'count') !== first) return false;
  source.value *= first.value;
  return true;
}

/** The end of a clause, or of a sentence. */
export function readJoint(reading: Reading, { ends, from }: TermOfKind<'joint'>): void {
  reading.clause += 1;
  if (isPiece(reading.pieces, from, /^[()]$/)) reading.inBrackets = isPiece(reading.pieces, from, /^\($/);
  if (!ends) return;
  reading.sentence += 1;
  reading.and = false;
  finishExtra(reading);
}

/** "22 shops x 40 orders", "4 classes of 25", but not "our team of 6" */
export function readBy(reading: Reading, at: number): void {
  const { terms, last } = reading;
  const previous = terms[at - 1];
  const isBehindCount = last.count !== undefined && last.count.value > 1 && previous === last.count;
  const isBehindRate = previous?.kind === 'rate' && terms[at - 2] === last.count;
  reading.by = isBehindCount || isBehindRate || previous?.kind === 'by';
}

/**
 * "Batches of 25", "20 at a time"
 * @returns whether it has its place
 */
export function readBatch(reading: Reading, { behind }: TermOfKind<'batch'>, at: number): boolean {
  reading.batch = !behind;
  return !behind || reading.terms[at - 1]?.kind === 'count';
}

/** Whether a number says again what was told: "12 tenants, so 12 calls", "it comes twice, so that it runs twice". */
export function isResult({ pieces, last, clause }: Reading, { from }: TermOfKind<'count'>): boolean {
  const start = last.count && (clause === last.clause || clause === last.clause + 1) ? last.count.to : from - 1;
  return pieces.slice(start, from).some(({ text }) => RESULT.test(text));
}

const RESULT = /^(?:so|thus|meaning|therefore|that's|thats)$/;
