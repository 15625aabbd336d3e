import { MINUTES } from '../timetable/minutes.js';
import type { Pieces } from '../timetable/pieces.js';
import { readCount } from './read-count.js';
import { readBatch, readBy, readEach, readJoint, readShare } from './read-parts.js';
import { readRate, withSharedRates } from './read-rate.js';
import { addScope, readDays, readLength, readRest } from './read-times.js';
import { finishExtra, type Reading, readingOf } from './reading.js';
import { joinedScopes, type Scope } from './scope.js';
import type { Source } from './source.js';
import type { Term } from './term.js';

/** A source with all that is told of its times. */
export type WholeSource = Omit<Source, 'scopes'> & { readonly scope?: Scope };

/** What starts runs, and the terms that say nothing of it. */
export interface Sources {
  readonly sources: readonly WholeSource[];
  readonly unused: ReadonlySet<Term>;
}

/**
 * Puts what is counted together: the counts of one source are multiplied.
 * @returns nothing if a number or a time has no place
 */
export function sourcesOf(terms: readonly Term[], pieces: Pieces): Sources | undefined {
  const reading = readingOf(terms, pieces);
  if (!terms.every((term, at) => read(reading, term, at))) return undefined;
  // "One in the morning and another in the evening"
  if (reading.more) return undefined;
  finishExtra(reading);
  if (!placePending(reading)) return undefined;
  const { sources, unused } = reading;
  withSharedRates(sources);
  if (sources.some(({ wants, onlyPeople }) => wants.length > 0 || onlyPeople)) return undefined;
  const whole = sources.filter((source) => sources.length === 1 || saysSomething(source)).map(wholeOf);
  return whole.every((source) => source !== undefined) ? { sources: whole, unused } : undefined;
}

/** Whether a term has its place. */
function read(reading: Reading, term: Term, at: number): boolean {
  switch (term.kind) {
    case 'count':
      return readCount(reading, term, at);
    case 'rate':
      return readRate(reading, term, at);
    case 'share':
      return readShare(reading, term);
    case 'each':
      return readEach(reading, term, at);
    case 'batch':
      return readBatch(reading, term, at);
    case 'length':
      return readLength(reading, term, at);
    case 'days':
      readDays(reading, term, at);
      return true;
    case 'spell':
      addScope(reading, { minutes: term.minutes }, at);
      return true;
    case 'rest':
      readRest(reading, at);
      return true;
    case 'by':
      readBy(reading, at);
      return true;
    case 'joint':
      readJoint(reading, term);
      return true;
    case 'more':
    case 'and':
      reading[term.kind] = true;
      return true;
    case 'moment':
      return true;
  }
}

/** Times that are told last belong to the only thing that comes, or to the last one without a time. */
function placePending({ sources, pending }: Reading): boolean {
  const last = sources.at(-1);
  if (pending.length === 0) return true;
  if (!last || (sources.length > 1 && last.scopes.length > 0)) return false;
  // "5 a second from 9 to 17, nothing otherwise"
  last.scopes.push(...pending.filter(({ rest }) => !rest || sources.length > 1));
  return true;
}

/** "One call takes 200 ms" says nothing of how often. */
function saysSomething({ rate, span, value, values, more }: Source): boolean {
  return rate !== undefined || span !== undefined || value !== 1 || values.length === 0 || more;
}

function wholeOf({ scopes, span, ...source }: Source): WholeSource | undefined {
  const scope = joinedScopes(scopes);
  if (!scope) return undefined;
  // "Every 10 seconds for an hour and a half on Sundays"
  const isOfDays = span !== undefined && span < MINUTES.day && scope.days;
  const all = isOfDays ? { ...scope, minutes: span } : scope;
  return {
    ...source,
    ...(Object.keys(all).length > 0 && { scope: all }),
    ...(span !== undefined && !isOfDays && { span }),
  };
}
