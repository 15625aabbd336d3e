import { isLong, isShort } from './periods.js';
import { begin, hasCountBehind, noteLast, type Reading } from './reading.js';
import { scopeOfLength } from './scope.js';
import type { Source } from './source.js';
import type { Rate, TermOfKind } from './term.js';

/** So many pieces may stand between what comes and how often. */
export const FARTHEST_RATE = 6;
/** The same where "a second" may be how long one run takes. */
const NEAREST_RATE = 4;

/**
 * How often: of what was counted last, or of something else that comes by itself ("every 5 minutes").
 * @returns whether it has its place
 */
export function readRate(reading: Reading, term: TermOfKind<'rate'>, at: number): boolean {
  const { terms, sources, unused } = reading;
  const source = sources.at(-1);
  if (isToldAlready(reading, term, at)) return true;
  if (source && !source.rate && isRateOf(reading, term)) {
    source.rate = term.rate;
    // "400 clients report every 20 seconds"
    if (term.firm) source.onlyPeople = false;
    reading.each = undefined;
    noteLast(reading);
    return true;
  }
  // "Every 5 minutes, daily"
  if (term.firm && source?.rate && isShort(source.rate) && term.rate.period === 'day' && !reading.more) return false;
  // "We are closed on Mondays. Every other day …"
  if (isEvery(term.rate, 'day', 2) && terms.some((one) => one.kind === 'days' && one.off)) return false;
  const isOfBill = isLong(term.rate) && sources.length > 0 && !hasCountBehind(reading, at);
  if (!term.firm || isOfBill) {
    unused.add(term);
    return true;
  }
  begin(reading).rate = term.rate;
  noteLast(reading);
  return true;
}

/** "8 hours a day", "from 9 to 6 every day", "20 a minute every day" */
function isToldAlready({ terms, sources, more }: Reading, term: TermOfKind<'rate'>, at: number): boolean {
  const previous = terms[at - 1];
  if (previous?.kind === 'length' && scopeOfLength(previous, term)) return true;
  const isTime = previous && /^(?:days|spell|rest)$/.test(previous.kind) && term.from - previous.to <= 2;
  if (isTime && (isEvery(term.rate, 'day') || isEvery(term.rate, 'week'))) return true;
  const { rate, scopes = [] } = sources.at(-1) ?? {};
  const isWithinDays = rate !== undefined && isShort(rate) && scopes.some(({ minutes }) => minutes !== undefined);
  return isWithinDays && term.rate.period === 'day' && term.firm && !more;
}

/** Whether a rate is that of what was counted last: firm in its sentence, else close behind it. */
function isRateOf({ pieces, clause, sentence, last }: Reading, term: TermOfKind<'rate'>): boolean {
  if (term.firm) return sentence === last.sentence;
  if (!last.count || clause !== last.clause) return false;
  const between = pieces.slice(last.count.to, term.from);
  const farthest = isShort(term.rate) ? NEAREST_RATE : FARTHEST_RATE;
  return between.length <= farthest && !between.some(({ text }) => /^(?:[mg]b|ms|gig|megs?)$/.test(text));
}

function isEvery({ period, every }: Rate, of: Rate['period'], times = 1): boolean {
  return period === of && every === times;
}

/** "8,000 reactions and 700 commands a day": the first come as often as the second. */
export function withSharedRates(sources: readonly Source[]): void {
  for (const [at, source] of sources.entries()) {
    const next = sources[at + 1];
    const isAlone = !source.rate && source.scopes.length === 0 && source.values.length === 1;
    if (isAlone && next?.and && next.rate && next.sentence === source.sentence) source.rate = next.rate;
  }
}
