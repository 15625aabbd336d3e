import type { WeekDays } from '../timetable/days.js';
import { MINUTES } from '../timetable/minutes.js';
import { isPiece, type Pieces } from '../timetable/pieces.js';
import { stemOf } from './terms.js';
import type { Rate, Term, TermOfKind } from './term.js';

/** At which times a source runs. */
export interface Scope {
  readonly days?: WeekDays;
  /** On these days nothing runs. */
  readonly not?: WeekDays;
  /** Minutes of each of the days. */
  readonly minutes?: number;
  /** Days of a month. */
  readonly monthly?: number;
  readonly rest?: true;
  /** What comes then comes on each of these days. */
  readonly every?: boolean;
  /** Hours of some days, and others of other days. */
  readonly mixed?: true;
}

/** One thing that starts runs: so many at a rate, at some times. */
export interface Source {
  /** The stems of all that is counted. */
  nouns: string[];
  /** The stems of what has several of something else each. */
  bases: string[];
  /** All numbers of it. */
  values: number[];
  value: number;
  rate?: Rate;
  scope?: Scope;
  scopes: Scope[];
  /** It goes on for so many minutes, once. */
  span?: number;
  /** It comes besides what else there is; and: behind "and". */
  more: boolean;
  and: boolean;
  /** Nothing but how often has been counted so far. */
  onlyTimes: boolean;
  /** The stems of what it is for each of, whose number has not been told yet. */
  wants: string[];
  readonly sentence: number;
  /** A part of it comes again. */
  extended: boolean;
  /** Runs of different kinds were added up. */
  summed: boolean;
  /** Neither a count nor a rate has been told yet. */
  empty: boolean;
}

/** What runs, and not what comes. */
const DOER = /^(?:lambdas?|functions?|it|jobs?|cron|crons?|scripts?|bot|which|that)$/;
/** A number of what one of many does, where nothing says "each". */
const MOST_OF_ONE = 100;
/** What stands before the time for which something goes on. */
const SPANNED = /^(?:for|over|during|whole|entire|full|lasts?|all)$/;
/** In minutes: what takes no longer may be how long one run takes. */
const LONGEST_RUN = 15;
/** So many pieces may stand between a time and on which days it is: "the three hours that they drive each weekday". */
const FARTHEST_TIMES = 9;
/** So many pieces may stand between what comes and how often. */
const FARTHEST_RATE = 6;
/** The same where "a second" may be how long one takes. */
const NEAREST_RATE = 4;

/**
 * Puts what is counted together: the counts of one source are multiplied.
 * @returns nothing if a number has no place
 */
export function sourcesOf(terms: readonly Term[], pieces: Pieces): { readonly sources: readonly Source[]; readonly unused: ReadonlySet<Term> } | undefined {
  const sources: Source[] = [];
  const isScope = (term: Term | undefined) => term !== undefined && /^(?:days|spell|rest)$/.test(term.kind);
  const scopesFirst =
    terms.findIndex((term, at) => isScope(term) || isTimesOf(terms, at)) < terms.findIndex((term) => term.kind === 'count' || term.kind === 'rate' && term.firm);
  const unused = new Set<Term>();
  let pending: Scope[] = [];
  let each: TermOfKind<'each'> | undefined;
  let batch = false;
  let extra: { source: Source; share: number } | undefined;
  let [clause, sentence] = [0, 0];
  let [lastClause, lastSentence] = [-1, -1];
  let zero = false;
  let [more, and, by] = [false, false, false];
  let lastCount: Term | undefined;
  let lastTargets: Source[] = [];
  const current = () => sources.at(-1);

  const begin = (): Source => {
    const source: Source = { nouns: [], bases: [], values: [], scopes: [], value: 1, more, and, onlyTimes: true, wants: [], sentence, extended: false, summed: false, empty: true };
    if (pending.length > 0) {
      source.scopes.push(...pending);
      source.scope = joined(source.scopes);
      pending = [];
    }
    sources.push(source);
    [more, and] = [false, false];
    return source;
  };
  const addScope = (scope: Scope, index: number) => {
    const source = current();
    const place = placeOf(terms, index);
    const isException = isPiece(pieces, (terms[index]?.from ?? 0) - 1, /^(?:except|but)$/) || isPiece(pieces, (terms[index]?.from ?? 0) - 2, /^(?:except|but)$/);
    if (source && (place === 'behind' || (place === 'alone' && !scopesFirst && !isException))) {
      source.scopes.push(scope);
      source.scope = joined(source.scopes);
    }
    else pending.push(scope);
  };
  const merge = (from: Source, into: Source) => {
    if (from === into) return true;
    if (from.rate && into.rate) return false;
    into.value *= from.value;
    into.values.push(...from.values);
    into.nouns.push(...from.nouns);
    const rate = into.rate ?? from.rate;
    if (rate) into.rate = rate;
    const scope = into.scope ?? from.scope;
    if (scope) into.scope = scope;
    into.onlyTimes &&= from.onlyTimes;
    into.empty &&= from.empty;
    sources.splice(sources.indexOf(from), 1);
    return true;
  };

  for (const [index, term] of terms.entries()) {
    const next = terms[index + 1];
    const previous = terms[index - 1];
    const source = current();
    if (term.kind === 'joint') {
      clause += 1;
      if (term.ends) {
        sentence += 1;
        and = false;
      }
      if (extra && term.ends) extra = finished(extra);
    } else if (term.kind === 'more') more = true;
    else if (term.kind === 'and') and = true;
    // "22 shops x 40 orders", "4 classes of 25", but not "our team of 6"
    else if (term.kind === 'by') by = (lastCount?.kind === 'count' && lastCount.value > 1 && previous === lastCount) || previous?.kind === 'by' || (previous?.kind === 'rate' && terms[index - 2] === lastCount);
    else if (term.kind === 'batch') {
      if (term.behind && previous?.kind !== 'count') return undefined;
      batch = !term.behind;
    }
    else if (term.kind === 'days') addScope(term.off ? { not: term.days } : term.days.length === 7 ? {} : { days: term.days, ...(term.every && { every: true }) }, index);
    else if (term.kind === 'spell') addScope({ minutes: term.minutes }, index);
    else if (term.kind === 'rest') {
      if (!zero) addScope({ rest: true }, index);
      zero = false;
    }
    else if (term.kind === 'length') {
      if (previous?.kind === 'rest' && previous.to === term.from) continue;
      // "What will the 4 days cost?"
      if (source?.span === term.minutes) continue;
      const scope = scopeOf(term, next);
      if (scope) addScope(scope, index);
      // "500 calls an hour (12 hours)"
      else if (isPiece(pieces, term.from - 1, /^\($/) && term.minutes >= MINUTES.hour && term.minutes < MINUTES.day) addScope({ minutes: term.minutes }, index);
      else if ((term.minutes >= MINUTES.day || (term.minutes > LONGEST_RUN && isPiece(pieces, term.from - 1, SPANNED))) && (term.dated || isNearCount(terms, index) || isPiece(pieces, term.from - 1, SPANNED)) && !(term.minutes === MINUTES.week && !isPiece(pieces, term.from - 1, SPANNED))) {
        const at = source ?? begin();
        // "Nov 15 thru Dec 24 (40 days)"
        if (at.span !== undefined && Math.abs(at.span - term.minutes) > MINUTES.day) return undefined;
        at.span = term.minutes;
      } else if (isPiece(pieces, term.from - 1, /^the$/) && term.minutes >= MINUTES.hour && term.minutes < MINUTES.day && source?.rate && isShort(source.rate))
        addScope({ minutes: term.minutes }, index);
      else if (term.minutes === MINUTES.week) continue;
      else if (term.minutes > LONGEST_RUN) return undefined;
      else unused.add(term);
    } else if (term.kind === 'share') {
      const base = term.extra ? (sources.findLast(({ rate }) => rate) ?? source) : source;
      if (!base || (base.values.length === 0 && term.extra)) {
        const begun = source ?? begin();
        begun.value *= term.value;
        continue;
      }
      base.nouns.push(...term.nouns);
      // "10 % of the orders need one more", where an order has 3 runs: of which it is one more is not clear.
      if (term.extra && term.nouns.some((noun) => base.bases.includes(noun))) return undefined;
      if (base.extended || (term.extra && base.summed)) return undefined;
      base.extended ||= term.extra;
      if (term.extra || more) extra = { source: base, share: term.value };
      else base.value *= term.value;
      more = false;
    } else if (term.kind === 'each') {
      if ((source?.scope?.days || source?.scope?.rest) && term.nouns.length === 0) source.scope = { ...source.scope, every: true };
      if (term.nouns.includes('day') && source?.scope) source.scope = { ...source.scope, every: true };
      if (!term.behind && hasCountBehind(terms, index)) each = term;
      else if (source && lastCount) {
        const target = sources.findLast((one) => one !== source && named(one, term));
        const isOwn = named(source, term);
        if (target && !isOwn) {
          if (!merge(source, target)) return undefined;
        } else if (!isOwn && !source.rate && isCountedLater(terms, index, term)) {
          source.wants.push(...term.nouns);
        } else if (sources.length > 1 && !isOwn && source.rate === undefined && !(term.nouns.length === 0 && source.scope)) {
          const base = sources.at(-2);
          // "2 calls per login" behind several kinds of logins
          if (sources.length > 2 && source.value !== 1) return undefined;
          if (base && !merge(source, base)) return undefined;
        } else if (!isOwn && sources.length === 1 && term.behind && pieces.filter(({ text }) => term.nouns[0] === stemOf(text)).length > 1) source.wants.push(...term.nouns);
      }
    } else if (term.kind === 'rate') {
      if (previous?.kind === 'length' && scopeOf(previous, term)) continue;
      const isOfScope = isScope(previous) && previous && term.from - previous.to <= 2 && /^(?:day|week)$/.test(term.rate.period);
      if (isOfScope || (source?.rate && /^(?:day|weekday)$/.test(term.rate.period) && isShort(source.rate) && term.firm && !more)) {
        continue;
      }
      const isSame = clause === lastClause;
      if (source && !source.rate && (term.firm ? sentence === lastSentence : isSame && lastCount && term.from - lastCount.to <= (isShort(term.rate) ? NEAREST_RATE : FARTHEST_RATE) && !pieces.slice(lastCount.to, term.from).some(({ text }) => /^(?:[mg]b|ms|gig|megs?)$/.test(text)))) {
        source.rate = term.rate;
        source.empty = false;
        each = undefined;
      } else if (term.rate.every === 2 && term.rate.period === 'day' && terms.some((one) => one.kind === 'days' && one.off)) return undefined;
      else if (term.firm && !(sources.length > 0 && /^(?:month|quarter|year)$/.test(term.rate.period) && !hasCountBehind(terms, index))) {
        const begun = begin();
        begun.rate = term.rate;
        begun.empty = false;
      } else {
        unused.add(term);
        continue;
      }
      [lastClause, lastSentence] = [clause, sentence];
    } else if (term.kind === 'count') {
      const isBatch = batch || (next?.kind === 'batch' && next.behind);
      batch = false;
      if (isBatch && source) {
        if (!sources.some(({ nouns }) => nouns.includes(`÷${term.value}`))) source.value /= term.value;
        source.nouns.push(`÷${term.value}`);
        continue;
      }
      // "12 tenants, so 12 calls"
      if (source && isPiece(pieces, term.from - 1, /^(?:so|thus|meaning|therefore|that's|thats|makes)$/)) {
        if (term.value !== 1 && !source.values.includes(term.value)) return undefined;
        continue;
      }
      if (extra && (term.times || term.value === 1 || sentence === lastSentence)) {
        extra.source.value *= 1 + extra.share * (term.value > 10 ? Number.NaN : term.value);
        extra = undefined;
        continue;
      }
      // "Zero otherwise"
      if (term.value === 0) {
        pending = [];
        zero = true;
        continue;
      }
      // "One order makes 5 calls"
      if (term.value === 1 && next?.kind === 'count' && !each && sources.some(({ nouns, values }) => values.some((value) => value > 1) && term.nouns.some((noun) => nouns.includes(noun)))) {
        each = { kind: 'each', nouns: term.nouns, behind: false, from: term.from, to: term.to };
        continue;
      }
      const ownRate = rateBehind(terms, index);
      const isSame = clause === lastClause;
      const isNear = sentence === lastSentence;
      const wanted: TermOfKind<'each'> | undefined = each;
      each = undefined;
      const tied = isPiece(pieces, term.from - 1, /^(?:our|my|the|all|these|about|around)$/) ? term.from - 2 : term.from - 1;
      // "Every night a job over 800 files", "every night 800 files arrive", but not "every night it logs 20 lines"
      const isTied = term.times || next?.kind === 'each' || (next?.kind === 'batch' && next.behind) || isPiece(pieces, tied, /^(?:for|of|to|with|across|over|from|all)$/) || (previous?.kind === 'rate' && !pieces.slice(previous.to, term.from).some(({ text }) => DOER.test(text)));
      const wanting = sources.filter(({ wants }) => term.nouns.some((noun) => wants.includes(noun)));
      const all = wanted ? sources.filter((one) => named(one, wanted)) : wanting;
      const isLater = wanted !== undefined && all.length === 0 && isCountedLater(terms, index, wanted);
      const isLinked =
        source &&
        !isLater &&
        !(more && !wanted && !by) &&
        !(pending.length > 0 && !source.empty && (source.rate || source.scope) && !wanted) &&
        (by ||
          wanted ||
          term.nouns.some((noun) => source.wants.includes(noun)) ||
          source.empty ||
          (isSame && !(source.rate && ownRate) && ((source.onlyTimes && (source.values.length > 0 || isTied)) || (source.values.length > 0 && term.value <= MOST_OF_ONE && (term.times || term.nouns.length > 0)))) ||
          (isNear && !source.rate && (term.times || (ownRate && term.value <= MOST_OF_ONE && !term.nouns.some((noun) => source.nouns.includes(noun))))) ||
          // "Every morning, Monday to Friday, for 815 pupils"
          (isNear && source.values.length === 0 && source.rate && !ownRate && isTied) ||
          // "2 newsletters a month to 12,000 subscribers"
          (isSame && !ownRate && isTied) ||
          // "…, which runs it once"
          (term.value === 1 && !ownRate) ||
          (isNear && term.times && !source.onlyTimes && !ownRate && !source.rate));
      by = false;
      const isOnes = term.value === 1 && lastCount?.kind === 'count' && lastCount.value === 1 && previous?.kind === 'and' && previous.to === term.from;
      const isSum = previous?.kind === 'and' && terms[index - 2] === lastCount && lastCount?.kind === 'count' && ((term.times && lastCount.times) || isOnes) && !ownRate;
      const targets = isSum ? lastTargets : all.length > 0 ? all : isLinked && source ? (wanted && sources.length > 1 && !isNear ? sources : [source]) : [begin()];
      if (ownRate && targets.some(({ rate, values }) => rate && values.length > 0 && !(wanting.length > 0 && false))) return undefined;
      const previousSource = sources.at(-2);
      const isListed = targets[0] === sources.at(-1) && targets[0]?.empty && !ownRate && term.value > 1 && next?.kind !== 'each' && isNear && previousSource?.rate && (term.times || term.nouns.length === 0) && !targets[0].scope?.every;
      if (isListed && targets[0] && previousSource?.rate) targets[0].rate = previousSource.rate;
      for (const target of targets) {
        // "Once at the start and once at the end"
        // "Twice, once for the kitchen and once for the bill"
        if (isSum && lastCount?.kind === 'count' && target.values.includes(lastCount.value + term.value)) continue;
        target.summed ||= isSum;
        if (isSum && lastCount?.kind === 'count') target.value *= (lastCount.value + term.value) / lastCount.value;
        else target.value *= term.value;
        if (term.value > 1 && wanted) target.bases.push(...wanted.nouns);
        if (term.value > 1 && next?.kind === 'each') target.bases.push(...next.nouns, ...(next.nouns.length === 0 ? target.nouns : []));
        target.values.push(term.value);
        target.empty = false;
        target.nouns.push(...(term.nouns.length > 0 || term.times ? term.nouns : (sources.at(-2)?.nouns ?? [])));
        target.onlyTimes &&= term.times === true;
        if (term.nouns.some((noun) => target.wants.includes(noun))) target.wants = [];
        if (wanted && all.length === 0 && isCountedLater(terms, index, wanted)) target.wants.push(...wanted.nouns);
      }
      lastCount = term;
      lastTargets = targets;
      [lastClause, lastSentence] = [clause, sentence];
      [more, and] = [false, false];
    }
  }
  // "One in the morning and another in the evening"
  if (more) return undefined;
  if (extra) finished(extra);
  const last = sources.at(-1);
  if (pending.length > 0) {
    // "5 a second from 9 to 17, nothing otherwise"
    const told = pending.filter(({ rest }) => !rest || sources.length > 1);
    const free = sources.length === 1 ? sources[0] : last?.scope ? undefined : last;
    if (!free) return undefined;
    pending = told;
    free.scopes.push(...pending);
    free.scope = joined(free.scopes);
  }
  // "8,000 reactions and 700 commands a day"
  for (const [at, one] of sources.entries()) {
    const other = sources[at + 1];
    if (!one.rate && !one.scope && other?.and && other.rate && other.sentence === one.sentence && one.values.length === 1) one.rate = other.rate;
  }
  if (sources.some(({ wants, scope }) => wants.length > 0 || scope?.mixed)) return undefined;
  for (const one of sources) {
    // "Every 10 seconds for an hour and a half on Sundays"
    if (one.span === undefined || one.span >= MINUTES.day || !one.scope?.days) continue;
    one.scope = { ...one.scope, minutes: one.span };
    delete one.span;
  }
  // "One call takes 200 ms" says nothing of how often.
  const left = sources.filter(({ value, rate, values, span, more: besides }) => sources.length === 1 || rate || span || value !== 1 || values.length === 0 || besides);
  return { sources: left, unused };
}

function finished({ source, share }: { readonly source: Source; readonly share: number }): undefined {
  source.value *= 1 + share;
  return undefined;
}

function joined(scopes: readonly Scope[]): Scope {
  const isMixed = scopes.filter(({ minutes }) => minutes !== undefined).length > 1 && scopes.filter(({ days }) => days).length > 1;
  return scopes.reduce((all, one) => ({ ...all, ...one, ...(isMixed && { mixed: true as const }), ...(all.days && one.days && { days: [...all.days, ...one.days] }), ...(all.minutes !== undefined && one.minutes !== undefined && { minutes: all.minutes + one.minutes }) }), {});
}

const isShort = ({ period }: Rate): boolean => /^(?:second|minute|hour)$/.test(period);

/** "8 hours a day", "22 days a month" */
function scopeOf(length: TermOfKind<'length'>, next: Term | undefined): Scope | undefined {
  if (next?.kind === 'days' && next.every && next.from - length.to <= FARTHEST_TIMES) return { minutes: length.minutes };
  if (next?.kind !== 'rate' || next.from - length.to > (next.firm ? FARTHEST_TIMES : 2) || next.rate.every !== 1) return undefined;
  const { period } = next.rate;
  const days = length.minutes / MINUTES.day;
  if (period === 'day' && days < 1) return { minutes: length.minutes };
  if (period === 'weekday' && days < 1) return { minutes: length.minutes, days: [0, 1, 2, 3, 4] };
  if (period === 'week' && days === 7) return {};
  if (period === 'week' && Number.isInteger(days) && days <= 7) return { days: [0, 1, 2, 3, 4, 5, 6].slice(0, days) };
  if (period === 'month' && Number.isInteger(days) && days <= 31) return { monthly: days };
  return undefined;
}

/** Whether a time stands before or behind the count of its clause; alone in a clause it belongs to another. */
function placeOf(terms: readonly Term[], at: number): 'before' | 'behind' | 'alone' {
  const isEnd = ({ kind }: Term) => kind === 'joint' || kind === 'and';
  const start = terms.findLastIndex((term, place) => place < at && isEnd(term));
  const end = terms.findIndex((term, place) => place > at && isEnd(term));
  const isCount = ({ kind }: Term) => kind === 'count';
  if (terms.slice(start + 1, at).some(isCount)) return 'behind';
  return terms.slice(at, end < 0 ? terms.length : end).some(isCount) ? 'before' : 'alone';
}

/** Whether a count or a rate stands in the same sentence. */
function isNearCount(terms: readonly Term[], at: number): boolean {
  const end = terms.findIndex((term, place) => place > at && term.kind === 'joint' && term.ends);
  const start = terms.findLastIndex((term, place) => place < at && term.kind === 'joint' && term.ends);
  return terms.slice(start + 1, end < 0 ? terms.length : end).some(({ kind }) => kind === 'count');
}

function isTimesOf(terms: readonly Term[], at: number): boolean {
  const term = terms[at];
  return term?.kind === 'length' && scopeOf(term, terms[at + 1]) !== undefined;
}

/** Whether a count stands behind in the same clause, so that "each" is that of it. */
function hasCountBehind(terms: readonly Term[], at: number): boolean {
  for (const term of terms.slice(at + 1)) {
    if (term.kind === 'count') return true;
    if (term.kind === 'joint' || term.kind === 'rate' || term.kind === 'length' || term.kind === 'and') return false;
  }
  return false;
}

/** Whether what an "each" names is counted behind it. */
function isCountedLater(terms: readonly Term[], at: number, { nouns }: TermOfKind<'each'>): boolean {
  return terms.slice(at + 1).some((term) => term.kind === 'count' && term.nouns.some((noun) => nouns.includes(noun)));
}

function rateBehind(terms: readonly Term[], at: number): boolean {
  const from = terms[at]?.to ?? 0;
  for (const term of terms.slice(at + 1)) {
    if (term.kind === 'days' && term.every) return true;
    if (term.kind === 'rate') return term.firm || term.from - from <= FARTHEST_RATE;
    if (term.kind !== 'each') return false;
  }
  return false;
}

function named({ nouns }: Source, each: TermOfKind<'each'>): boolean {
  return each.nouns.some((noun) => nouns.includes(noun));
}
