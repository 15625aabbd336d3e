import { ALL_DAYS } from '../timetable/days.js';
import { isPiece, type Pieces } from '../timetable/pieces.js';
import type { Read } from '../timetable/times.js';
import type { Words } from '../tokens/sense.js';
import { countAt } from './counts.js';
import { batchAt, eachAt, isSize } from './each.js';
import { numberAt } from './numbers.js';
import { type ReadRate, rateAt, timerAt } from './periods.js';
import { shareAt } from './shares.js';
import type { Term, TermOf } from './term.js';
import { daysTermAt, lengthAt, partOfDayAt } from './times.js';

/** Reads what a text says about how often something happens, in its order. */
export function termsIn(pieces: Pieces, words: Words): readonly Term[] {
  const counted = new Set(pieces.flatMap((_, at) => countAt(pieces, at, words)?.value.nouns ?? []));
  const terms: Term[] = [];
  for (let at = 0; at < pieces.length; ) {
    const found = termAt(pieces, at, words, counted);
    if (found) terms.push({ ...found.value, from: at, to: found.to });
    at = found?.to ?? at + 1;
  }
  return terms;
}

function termAt(pieces: Pieces, at: number, words: Words, counted: ReadonlySet<string>): Read<TermOf> | undefined {
  return (
    jointAt(pieces, at) ??
    monthOfDaysAt(pieces, at) ??
    byAt(pieces, at, words) ??
    partOfDayAt(pieces, at, words) ??
    rateTerm(timerAt(pieces, at, words)) ??
    batchAt(pieces, at, words) ??
    shareAt(pieces, at, words) ??
    rateTerm(rateAt(pieces, at, words)) ??
    daysTermAt(pieces, at) ??
    eachAt(pieces, at, words, counted) ??
    lengthAt(pieces, at, words) ??
    countAt(pieces, at, words) ??
    joinedAt(pieces, at, words)
  );
}

function jointAt(pieces: Pieces, at: number): Read<TermOf> | undefined {
  // "Lambda - 3 calls", but neither "5-10" nor "->"
  const isDash = isPiece(pieces, at, /^[-–]$/) && !isPiece(pieces, at + 1, /^[\d>]/) && !isPiece(pieces, at - 1, /^\d/);
  if (!isDash && !isPiece(pieces, at, /^(?:[,;:.?!()]|but|while|whereas)$/)) return undefined;
  return { value: { kind: 'joint', ends: isPiece(pieces, at, /^[.?!;]$/) }, to: at + 1 };
}

/** "A month of 30 days", "a 30 day month": the month that the bill is for. */
function monthOfDaysAt(pieces: Pieces, at: number): Read<TermOf> | undefined {
  const isDays = (place: number) =>
    isPiece(pieces, place, /^(?:2[89]|3[01])$/) && isPiece(pieces, place + 1, /^days?$/);
  const month = { kind: 'rate', rate: { period: 'month', every: 1 }, firm: false } as const;
  const from = isPiece(pieces, at, /^an?$/) ? at + 1 : at;
  if (isDays(from) && isPiece(pieces, from + 2, /^month$/)) return { value: month, to: from + 3 };
  const isOf = isPiece(pieces, from, /^month$/) && isPiece(pieces, from + 1, /^(?:of|with|has|having|=|\()$/);
  return isOf && isDays(from + 2) ? { value: month, to: from + 4 } : undefined;
}

/** "8 pipelines x 30 tables", "4 classes of 25", "600 firms with 40 seats" */
function byAt(pieces: Pieces, at: number, words: Words): Read<TermOf> | undefined {
  const isBy = isPiece(pieces, at, /^(?:x|×|\*|of|with|having|has|have)$/) && countAt(pieces, at + 1, words);
  return isBy ? { value: { kind: 'by' }, to: at + 1 } : undefined;
}

function rateTerm(rate: ReadRate | undefined): Read<TermOf> | undefined {
  if (!rate) return undefined;
  const { firm, ...value } = rate.value;
  // "5 times each school day"
  const isWeekday = value.period === 'weekday' && value.every === 1;
  if (isWeekday) return { value: { kind: 'days', days: ALL_DAYS.slice(0, 5), every: true }, to: rate.to };
  return { value: { kind: 'rate', rate: value, firm }, to: rate.to };
}

const MORE = /^(?:plus|\+|additional(?:ly)?|another|addition|also|besides|top)$/;

function joinedAt(pieces: Pieces, at: number, words: Words): Read<TermOf> | undefined {
  if (isPiece(pieces, at, /^(?:and|&|then)$/)) return { value: { kind: 'and' }, to: at + 1 };
  // "A repeat takes also 200 ms"
  const isOfSize = isSize(pieces, numberAt(pieces, at + 1, words)?.to ?? at, words);
  return isPiece(pieces, at, MORE) && !isOfSize ? { value: { kind: 'more' }, to: at + 1 } : undefined;
}
