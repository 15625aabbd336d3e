import { MINUTES } from '../timetable/minutes.js';
import { isPiece } from '../timetable/pieces.js';
import { isShort } from './periods.js';
import { begin, type Reading } from './reading.js';
import { type Scope, scopeOfLength } from './scope.js';
import type { Term, TermOfKind } from './term.js';

/** Adds a time to what it belongs to: the count of its clause, or else what is told before or behind it. */
export function addScope(reading: Reading, scope: Scope, at: number): void {
  const { sources, terms, pieces, scopesFirst, pending } = reading;
  const source = sources.at(-1);
  const place = placeOf(terms, at);
  const from = terms[at]?.from ?? 0;
  const isException = [from - 1, from - 2].some((before) => isPiece(pieces, before, /^(?:except|but)$/));
  const isBehind = place === 'behind' || (place === 'alone' && !scopesFirst && !isException);
  if (!source || !isBehind) pending.push(scope);
  // "60 a day by staff and 8 a day by volunteers, Monday to Friday"
  else if (place === 'alone' && sources.every(({ scopes }) => scopes.length === 0))
    for (const one of sources) one.scopes.push(scope);
  else source.scopes.push(scope);
}

/** Whether a time stands before or behind the count of its clause; alone in a clause it belongs to another. */
function placeOf(terms: readonly Term[], at: number): 'before' | 'behind' | 'alone' {
  const isEnd = ({ kind }: Term) => kind === 'joint' || kind === 'and';
  const isCount = ({ kind }: Term) => kind === 'count';
  const start = terms.slice(0, at).findLastIndex(isEnd) + 1;
  if (terms.slice(start, at).some(isCount)) return 'behind';
  const behind = terms.slice(at);
  const end = behind.findIndex(isEnd);
  return behind.slice(0, end < 0 ? behind.length : end).some(isCount) ? 'before' : 'alone';
}

/** Days of the week; all seven say nothing. */
export function readDays(reading: Reading, { days, every, off, single }: TermOfKind<'days'>, at: number): void {
  const scope = off
    ? { not: days }
    : days.length === 7
      ? {}
      : { days, ...(every && { every }), ...(single && { single }) };
  addScope(reading, scope, at);
}

/** "Otherwise", unless nothing comes then: "zero otherwise". */
export function readRest(reading: Reading, at: number): void {
  if (!reading.zero) addScope(reading, { rest: true }, at);
  reading.zero = false;
}

/** What stands before the time for which something goes on. */
const SPANNED = /^(?:for|over|during|whole|entire|full|lasts?|all)$/;
/** In minutes: what takes no longer may be how long one run takes. */
const LONGEST_RUN = 15;

/**
 * "8 hours a day" are times, "for 10 days" is how long it goes on.
 * @returns whether it has its place
 */
export function readLength(reading: Reading, term: TermOfKind<'length'>, at: number): boolean {
  const { terms, pieces, sources } = reading;
  const { minutes, from } = term;
  const [previous, source] = [terms[at - 1], sources.at(-1)];
  // "The other 23 hours", "what will the 10 days cost?"
  if ((previous?.kind === 'rest' && previous.to === from) || source?.span === minutes) return true;
  // "5 classes of 45 minutes"
  if (previous?.kind === 'count' && isPiece(pieces, from - 1, /^of$/)) return false;
  const isPartOfDay = minutes >= MINUTES.hour && minutes < MINUTES.day;
  // "500 calls an hour (12 hours)", "350 an hour during the 8 hours in which we are open"
  const isHours =
    isPartOfDay &&
    (isPiece(pieces, from - 1, /^\($/) || (isPiece(pieces, from - 1, /^the$/) && source?.rate && isShort(source.rate)));
  const isSpanned = isPiece(pieces, from - 1, SPANNED);
  const scope = scopeOfLength(term, terms[at + 1]) ?? (isHours && !isSpanned ? { minutes } : undefined);
  if (scope) addScope(reading, scope, at);
  // "I spent 38 years in"
  else if (minutes >= MINUTES.year && !isSpanned) reading.unused.add(term);
  else if (isSpan(reading, term, at, isSpanned)) return setSpan(reading, minutes);
  else if (minutes <= LONGEST_RUN) reading.unused.add(term);
  // "We run 7 days"
  else return minutes === MINUTES.week;
  return true;
}

function isSpan({ terms }: Reading, { minutes, dated }: TermOfKind<'length'>, at: number, isSpanned: boolean): boolean {
  if (isSpanned) return minutes > LONGEST_RUN;
  return minutes >= MINUTES.day && minutes !== MINUTES.week && (dated === true || isNearCount(terms, at));
}

function setSpan(reading: Reading, minutes: number): boolean {
  const source = reading.sources.at(-1) ?? begin(reading);
  // "Nov 15 thru Dec 24 (40 days)"
  if (source.span !== undefined && Math.abs(source.span - minutes) > MINUTES.day) return false;
  source.span = minutes;
  return true;
}

/** Whether a count stands in the same sentence. */
function isNearCount(terms: readonly Term[], at: number): boolean {
  const isEnd = (term: Term) => term.kind === 'joint' && term.ends;
  const end = terms.findIndex((term, place) => place > at && isEnd(term));
  const start = terms.slice(0, at).findLastIndex(isEnd) + 1;
  return terms.slice(start, end < 0 ? terms.length : end).some(({ kind }) => kind === 'count');
}
