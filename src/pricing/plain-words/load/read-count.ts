import { isPiece } from '../timetable/pieces.js';
import { isResult } from './read-parts.js';
import { FARTHEST_RATE } from './read-rate.js';
import { begin, finishExtra, isCountedLater, noteLast, type Reading } from './reading.js';
import { hasRhythm, isEmpty, isOf, type Source } from './source.js';
import type { Term, TermOfKind } from './term.js';

type Count = TermOfKind<'count'>;

/**
 * A number of things or runs: it multiplies what it belongs to, or something else begins with it.
 * @returns whether it has its place
 */
export function readCount(reading: Reading, term: Count, at: number): boolean {
  const { terms, sources, sentence } = reading;
  const [next, source] = [terms[at + 1], sources.at(-1)];
  // "Twice (once to book, once to confirm)": says more exactly what was told.
  if (reading.inBrackets && source && !hasOwnRate(terms, at)) {
    reading.unused.add(term);
    return true;
  }
  if (isOfList(reading, term, at)) return false;
  const isBatch = reading.batch || (next?.kind === 'batch' && next.behind);
  reading.batch = false;
  if (isBatch && source) return divide(sources, source, term);
  if (source && isResult(reading, term)) return term.value === 1 || source.values.includes(term.value);
  if (reading.extra && (term.times || term.value === 1 || sentence === reading.extra.sentence)) {
    // "10 % need 2 more"
    finishExtra(reading, term.value > MOST_MORE ? Number.NaN : term.value);
    return true;
  }
  if (term.value === 0) {
    Object.assign(reading, { pending: [], zero: true });
    return true;
  }
  if (isOneOfMany(reading, term, next)) {
    reading.each = { kind: 'each', nouns: term.nouns, behind: false, from: term.from, to: term.to };
    return true;
  }
  return multiply(reading, term, at);
}

/** So many things may be told one by one. */
const MOST_LISTED = 10;

/** "Three things start it: …" */
function isOfList({ terms, pieces }: Reading, { value }: Count, at: number): boolean {
  const next = terms[at + 1];
  return value > 1 && value <= MOST_LISTED && next?.kind === 'joint' && isPiece(pieces, next.from, /^:$/);
}

/** A part that comes again needs at most so many more. */
const MOST_MORE = 10;

/** "20 at a time": said twice, it divides once. */
function divide(sources: readonly Source[], source: Source, { value }: Count): boolean {
  const noun = `÷${value}`;
  if (!sources.some(({ nouns }) => nouns.includes(noun))) source.value /= value;
  source.nouns.push(noun);
  source.onlyPeople = false;
  return true;
}

/** "300 orders a day, one order makes 5 calls": what each of them does. */
function isOneOfMany({ sources, each }: Reading, term: Count, next: Term | undefined): boolean {
  const isMany = (source: Source) => source.values.some((value) => value > 1) && isOf(source, term);
  return term.value === 1 && next?.kind === 'count' && !each && sources.some(isMany);
}

function multiply(reading: Reading, term: Count, at: number): boolean {
  const { terms, sources, each, last } = reading;
  const next = terms[at + 1];
  const isSum = isAnother(reading, term, at);
  const hasOwn = hasOwnRate(terms, at);
  // "6 wardens and 40 students, each …", "each prints 2 labels and makes 3 calls": they are not multiplied.
  const before = terms[at - 2]?.kind === 'rate' ? terms[at - 3] : terms[at - 2];
  const isBeside = terms[at - 1]?.kind === 'and' && before === last.count && term.value > 1 && !term.times;
  if (isBeside && !isSum && !hasOwn) return false;
  const targets = isSum ? last.targets : targetsOf(reading, term, at);
  if (hasOwn && targets.some(({ rate, values }) => rate && values.length > 0)) return false;
  const named = each && sources.some((source) => isOf(source, each));
  const isLater = each && isCountedLater(reading, at, each.nouns);
  // "Each of our members makes 20 calls": nobody knows how many they are.
  const isOfNone = each && !named && targets.every(isEmpty) && !isLater;
  // "Each view and also each order is one call"
  if (isOfNone || (each && reading.more)) return false;
  for (const target of targets) {
    // "Twice, once for the kitchen and once for the bill"
    if (isSum && last.count && target.values.includes(last.count.value + term.value)) continue;
    target.value *= isSum && last.count ? (last.count.value + term.value) / last.count.value : term.value;
    target.summed ||= isSum;
    if (each && target.doers === 1) target.doers = target.value / term.value;
    if (term.value > 1 && each) target.bases.push(...each.nouns);
    if (term.value > 1 && next?.kind === 'each')
      target.bases.push(...(next.nouns.length > 0 ? next.nouns : target.nouns));
    target.values.push(term.value);
    target.nouns.push(...(term.nouns.length > 0 || term.times ? term.nouns : (sources.at(-2)?.nouns ?? [])));
    target.own.push(...term.nouns);
    target.onlyTimes &&= term.times === true;
    target.onlyPeople = term.people === true && target.values.length === 1;
    if (term.nouns.some((noun) => target.wants.includes(noun))) target.wants = [];
    if (isLater && !named) target.wants = [...target.wants, ...each.nouns];
  }
  noteLast(reading, { count: term, targets });
  Object.assign(reading, { each: undefined, by: false, more: false, and: false });
  return true;
}

/** "Once at the start and once at the end", "one for the booking and one for the reminder" are added up. */
function isAnother({ terms, last: { count } }: Reading, term: Count, at: number): boolean {
  if (!count || terms[at - 1]?.kind !== 'and' || terms[at - 2] !== count || hasOwnRate(terms, at)) return false;
  const isOnes = term.value === 1 && count.value === 1 && terms[at - 1]?.to === term.from;
  return isOnes || (term.times === true && count.times === true);
}

/** What a count multiplies: what counts the things that it is for each of, what it is linked to, or else something new. */
function targetsOf(reading: Reading, term: Count, at: number): readonly Source[] {
  const { sources, each, sentence, last } = reading;
  const source = sources.at(-1);
  const named = sources.filter((one) => (each ? isOf(one, each) : term.nouns.some((noun) => one.wants.includes(noun))));
  if (named.length > 0) return named;
  if (source && isLinked(reading, source, term, at)) return each && sentence !== last.sentence ? sources : [source];
  const begun = begin(reading);
  const before = sources.at(-2);
  // "12,000 times a month, 8,500 times and 4,200 times"
  const isListed =
    sentence === last.sentence &&
    term.value > 1 &&
    (term.times || (term.nouns.length === 0 && (begun.scopes.length > 0 || begun.and))) &&
    reading.terms[at + 1]?.kind !== 'each' &&
    !hasOwnRate(reading.terms, at) &&
    !begun.scopes.some(({ every }) => every);
  if (isListed && before?.rate) begun.rate = before.rate;
  // "Each does 60 a day on weekdays and 25 on a Saturday"
  const isElliptic = term.nouns.length === 0 && !term.times && sentence === last.sentence && !begun.more;
  if (isElliptic && before) begun.value *= before.doers;
  return [begun];
}

/** "45 minutes, and we do three of those" */
function isOfAll({ pieces }: Reading, { to }: Count): boolean {
  return isPiece(pieces, to, /^of$/) && isPiece(pieces, to + 1, /^(?:those|these|them)$/);
}

/** A number of what one of many does, where nothing says "each". */
const MOST_OF_ONE = 100;

/** Whether a count multiplies what was told before it. */
function isLinked(reading: Reading, source: Source, term: Count, at: number): boolean {
  const { each, more, by, pending, clause, sentence, last } = reading;
  if (each && isCountedLater(reading, at, each.nouns)) return false;
  if (each || by || isOfAll(reading, term)) return true;
  const isOfOtherTimes = pending.length > 0 && !isEmpty(source) && (source.rate || source.scopes.length > 0);
  if (more || isOfOtherTimes) return false;
  if (isEmpty(source)) return true;
  const own = hasOwnRate(reading.terms, at);
  const isTied = isTiedToRate(reading, term, at);
  const isOfOne = term.value <= MOST_OF_ONE && (term.times || term.nouns.length > 0);
  if (!own && term.value === 1) return true;
  if (clause === last.clause) {
    // "2 newsletters a month to 12,000 subscribers", "twice a month all 6,000 pupils", "35 children upload 4 files"
    if (!own && isTied) return true;
    const isCounted = source.values.length > 0;
    if (!(hasRhythm(source) && own) && ((source.onlyTimes && (isCounted || isTied)) || (isCounted && isOfOne)))
      return true;
  }
  if (sentence !== last.sentence) return false;
  // "2,000 customers, they order 3 times", "12 sensors, 4 readings an hour"
  const isOther = !term.nouns.some((noun) => source.nouns.includes(noun));
  if (!source.rate && (term.times || (own && term.value <= MOST_OF_ONE && isOther))) return true;
  // "Every morning, Monday to Friday, for 815 pupils"
  return source.values.length === 0 && !own && isTied;
}

/** What runs, and not what comes. */
const DOER = /^(?:lambdas?|functions?|it|jobs?|crons?|scripts?|bot|which|that)$/;

/** "Every night a job over 800 files", "every night 800 files arrive", but not "every night it logs 20 lines" */
function isTiedToRate({ terms, pieces }: Reading, term: Count, at: number): boolean {
  const [previous, next] = [terms[at - 1], terms[at + 1]];
  if (term.times || next?.kind === 'each' || (next?.kind === 'batch' && next.behind)) return true;
  const before = isPiece(pieces, term.from - 1, /^(?:our|my|the|all|these|about|around)$/)
    ? term.from - 2
    : term.from - 1;
  if (isPiece(pieces, before, /^(?:for|of|to|with|across|over|from|all)$/)) return true;
  return previous?.kind === 'rate' && !pieces.slice(previous.to, term.from).some(({ text }) => DOER.test(text));
}

/** Whether a count has how often behind it. */
function hasOwnRate(terms: readonly Term[], at: number): boolean {
  const next = terms.slice(at + 1).find(({ kind }) => kind !== 'each');
  if (next?.kind === 'days') return next.every === true;
  return next?.kind === 'rate' && (next.firm || next.from - (terms[at]?.to ?? 0) <= FARTHEST_RATE);
}
