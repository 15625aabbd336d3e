import { ALL_DAYS, daysAt } from './days.js';
import type { MarkOf, Period } from './mark.js';
import { isPiece, type Pieces, past } from './pieces.js';
import { numberAt, type Read } from './times.js';

const PERIODS: readonly (readonly [form: RegExp, period: Period])[] = [
  [/^min(?:ute)?s?$/, 'minute'],
  [/^(?:hours?|hrs?|h)$/, 'hour'],
  [/^(?:days?|nights?|nites?|evenings?|mornings?|afternoons?)$/, 'day'],
  [/^(?:weeks?|wks?|weekends?)$/, 'week'],
  [/^(?:months?|mo|mth)$/, 'month'],
  [/^quarters?$/, 'quarter'],
  [/^(?:years?|yrs?)$/, 'year'],
];
const TIMES: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3 };
const RANKS = /^(?:1st|first|2nd|second|3rd|third|4th|fourth|last)$/;

function periodAt(pieces: Pieces, at: number): Period | undefined {
  return PERIODS.find(([form]) => isPiece(pieces, at, form))?.[1];
}

/** Behind "first", "2nd" or "last". */
function rankAt(pieces: Pieces, at: number): number | undefined {
  if (RANKS.test(pieces[at]?.text ?? '')) return at + 1;
  return isPiece(pieces, at, /^[1-4]$/) && isPiece(pieces, at + 1, /^(?:st|nd|rd|th)$/) ? at + 2 : undefined;
}

/** "Twice a week", "3 times a day", "every other week", "every 20 minutes", "first Saturday of each month", "a week", "daily". */
export function oftenAt(pieces: Pieces, at: number): Read<MarkOf> | undefined {
  const text = pieces[at]?.text ?? '';
  const adverb = /^(?:daily|nightly)$/.test(text) ? 'day' : /^(?:weekly)$/.test(text) ? 'week' : undefined;
  if (adverb) return { value: { kind: 'often', times: 1, every: 1, period: adverb, adverb: true }, to: at + 1 };
  if (/^(?:fortnightly|biweekly)$/.test(text)) return often(1, 2, 'week', at + 1);
  const fortnight = past(pieces, at, /^(?:once|every|each|per|a)$/);
  if (fortnight > at && isPiece(pieces, fortnight, /^fortnight$/)) return often(1, 2, 'week', fortnight + 1);
  // "The first Saturday of each month"
  const rank = rankAt(pieces, at);
  if (rank) {
    const another = past(pieces, rank, /^(?:and|&|,)$/);
    const isTwo = another > rank && rankAt(pieces, another) !== undefined;
    const after = isTwo ? oftenAt(pieces, another) : undefined;
    if (after?.value.kind === 'days' && after.value.monthly)
      return { ...after, value: { ...after.value, monthly: after.value.monthly + 1 } };
    const day = isPiece(pieces, rank, /^day$/) ? { value: ALL_DAYS.slice(0, 1), to: rank + 1 } : daysAt(pieces, rank);
    const of = past(pieces, day?.to ?? rank, /^(?:of|in|each|every|the|a)$/);
    if (day && of > day.to && isPiece(pieces, of, /^months?$/))
      return { value: { kind: 'days', days: day.value, monthly: 1 }, to: of + 1 };
  }
  const number = TIMES[text] !== undefined ? { value: TIMES[text] ?? 1, to: at + 1 } : numberAt(pieces, at);
  if (number) {
    const isNamed = TIMES[text] !== undefined;
    // "Two evenings a month"
    const isOfDays =
      isPiece(pieces, number.to, /^(?:days?|nights?|evenings?|mornings?|afternoons?)$/) &&
      isPiece(pieces, number.to + 2, /^months?$/);
    const times = isNamed ? number.to : isOfDays || isPiece(pieces, number.to, /^(?:times|x)$/) ? number.to + 1 : -1;
    const per = times < 0 ? -1 : past(pieces, times, /^(?:a|an|per|each|every|\/|in)$/);
    const period = per > times ? periodAt(pieces, per) : undefined;
    if (period) return often(number.value, 1, period, per + 1);
  }
  if (!/^(?:every|each|per|a|an|\/)$/.test(text)) return undefined;
  const isOther = isPiece(pieces, at + 1, /^(?:other|second|2nd|third|3rd)$/);
  const count = isOther
    ? { value: isPiece(pieces, at + 1, /^(?:third|3rd)$/) ? 3 : 2, to: at + 2 }
    : text === 'every'
      ? numberAt(pieces, at + 1)
      : undefined;
  const place = count?.to ?? at + 1;
  // "Every other Sunday": the day stays to be read.
  if (isOther && daysAt(pieces, place)) return often(1, count?.value ?? 2, 'week', place);
  const behind = isPiece(pieces, place, /^(?:nd|rd|th)$/) ? place + 1 : place;
  const period = periodAt(pieces, behind);
  // "Billed as a whole hour"
  if (/^an?$/.test(text) && (period === 'hour' || period === 'minute')) return undefined;
  return period ? often(1, count?.value ?? 1, period, behind + 1) : undefined;
}

function often(times: number, every: number, period: Period, to: number): Read<MarkOf> {
  return { value: { kind: 'often', times, every, period }, to };
}

const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fifth: 5,
  fifths: 5,
};

/** "A third of the day", "two thirds of every day", "one hour out of every five", "25 % of the hours". */
export function shareAt(pieces: Pieces, at: number): Read<MarkOf> | undefined {
  const number = isPiece(pieces, at, /^an?$/) ? { value: 1, to: at + 1 } : numberAt(pieces, at);
  if (!number) return undefined;
  const turn = turnAt(pieces, at, number);
  if (turn) return turn;
  const part = PARTS[pieces[number.to]?.text ?? ''];
  if (part !== undefined) {
    const of = past(pieces, number.to + 1, /^(?:of|the|each|every|a|all)$/);
    const isAll = of > number.to + 1 && isPiece(pieces, of, /^(?:days?|time|hours|week)$/);
    return isAll ? { value: { kind: 'share', share: number.value / part }, to: of + 1 } : undefined;
  }
  if (isPiece(pieces, number.to, /^(?:%|percent|pct)$/)) {
    const of = past(pieces, number.to + 1, /^(?:of|the|each|every|a|all)$/);
    return of > number.to + 1 && isPiece(pieces, of, /^hours$/)
      ? { value: { kind: 'share', share: number.value / 100 }, to: of + 1 }
      : undefined;
  }
  const unit = past(pieces, number.to, /^(?:hours?|days?|weeks?)$/);
  const out = past(pieces, unit, /^(?:out|in|of|every|each)$/);
  const whole = unit > number.to && out > unit && isPiece(pieces, unit, /^out$/) ? numberAt(pieces, out) : undefined;
  return whole && whole.value > number.value
    ? { value: { kind: 'share', share: number.value / whole.value }, to: whole.to }
    : undefined;
}

/** "One week on, one week off" */
function turnAt(pieces: Pieces, at: number, on: Read<number>): Read<MarkOf> | undefined {
  const unit = periodAt(pieces, on.to);
  const joint = isPiece(pieces, on.to + 1, /^on$/) ? past(pieces, on.to + 2, /^(?:,|and|then|\/)$/) : at;
  const off = joint > at ? numberAt(pieces, joint) : undefined;
  const isTurn = off && unit && periodAt(pieces, off.to) === unit && isPiece(pieces, off.to + 1, /^off$/);
  return isTurn ? { value: { kind: 'share', share: on.value / (on.value + off.value) }, to: off.to + 2 } : undefined;
}
