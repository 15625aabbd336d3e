import { hasSense, senseOf, type Words } from '../tokens/sense.js';
import { ALL_DAYS, daysAt, isPluralDay } from './days.js';
import { isEvery, type Mark, type MarkOf } from './mark.js';
import { HALF_DAY, MINUTES } from './minutes.js';
import { datesAt, stretchAt, switchAt } from './moments.js';
import { isPiece, type Pieces, past, piecesOf } from './pieces.js';
import { AND, fullAt, polarityAt, restAt, SEPARATORS } from './polarity.js';
import { oftenAt, shareAt } from './rhythms.js';
import { lengthAt, numberAt, type Read, spellAt } from './times.js';

/** Reads what a text says about when something runs, in its order; numbers of other things are left out. */
export function marksOf(words: Words): { readonly marks: readonly Mark[]; readonly pieces: Pieces } {
  const pieces = piecesOf(words);
  const marks: Mark[] = [];
  for (let at = 0; at < pieces.length; ) {
    const found = markAt(pieces, at, words);
    if (found && !isPeriodOfPrice(found.value, marks.at(-1), at, isPiece(pieces, at, /^(?:every|each)$/)))
      marks.push({ ...found.value, from: at, to: found.to });
    at = found?.to ?? at + 1;
  }
  return { marks: withNumbersOfLengths(withoutIdleOff(marks), pieces), pieces };
}

/** So many pieces may stand between "off" and its time. */
const FARTHEST_OFF = 4;

/** "Not on the free tier", "stop it after 8 hours", "how far apart": says nothing of when. */
function withoutIdleOff(marks: readonly Mark[]): readonly Mark[] {
  return marks.filter((mark, index) => {
    if (mark.kind !== 'off') return true;
    const [before, next] = [marks[index - 1], marks[index + 1]];
    const isTime = next && /^(?:days|rest|spell|stretch|length|full|off)$/.test(next.kind);
    const isNear = isTime && next.from - mark.to <= (next.kind === 'length' ? 2 : FARTHEST_OFF);
    const isTrailing = before && /^(?:days|rest|spell|stretch)$/.test(before.kind) && mark.from - before.to <= 2;
    return isNear || isTrailing;
  });
}

/** "Two units of 45 minutes", "9 builds a workday, 14 min each" are so many times as long. */
function withNumbersOfLengths(marks: readonly Mark[], pieces: Pieces): readonly Mark[] {
  const numbers = marks.filter((mark) => mark.kind === 'number' && mark.runs);
  const times = (mark: Mark): Mark | undefined => {
    if (mark.kind !== 'length') return undefined;
    const before = marks[marks.indexOf(mark) - 1];
    const isNear =
      before?.kind === 'number' &&
      before.runs &&
      mark.from - before.to <= 3 &&
      (mark.from > before.to || isPiece(pieces, mark.from, /^\d/));
    const isEach =
      (isPiece(pieces, mark.to, /^(?:each|apiece)$/) || isPiece(pieces, mark.to + 1, RUNS)) && numbers.length === 1;
    return isNear ? before : isEach ? numbers[0] : undefined;
  };
  const used = new Set(marks.flatMap((mark) => times(mark) ?? []));
  return marks
    .map((mark) => {
      const number = times(mark);
      return mark.kind === 'length' && number?.kind === 'number'
        ? { ...mark, minutes: mark.minutes * number.value, also: number }
        : mark;
    })
    .filter((mark) => !used.has(mark));
}

/** "How much a month": only behind a time or a number it says how often. */
function isPeriodOfPrice(mark: MarkOf, before: Mark | undefined, at: number, isEach: boolean): boolean {
  const isBare = isEvery(mark, 'week', 'month', 'quarter', 'year');
  return (
    isBare &&
    !(isEach && isEvery(mark, 'week')) &&
    !(before && /^(?:length|number|days|spell)$/.test(before.kind) && at - before.to <= 2)
  );
}

function markAt(pieces: Pieces, at: number, words: Words): Read<MarkOf> | undefined {
  const text = pieces[at]?.text ?? '';
  if (SEPARATORS.test(text)) return { value: { kind: 'joint' }, to: at + 1 };
  return (
    shareAt(pieces, at) ??
    oftenAt(pieces, at) ??
    datesAt(pieces, at) ??
    stretchAt(pieces, at) ??
    switchAt(pieces, at) ??
    fullAt(pieces, at, words) ??
    spellMarkAt(pieces, at, words) ??
    restAt(pieces, at) ??
    daysMarkAt(pieces, at, words) ??
    lengthMarkAt(pieces, at) ??
    polarityAt(pieces, at) ??
    (AND.test(text) ? { value: { kind: 'and' } as const, to: at + 1 } : undefined) ??
    numberMarkAt(pieces, at, words)
  );
}

/** A number behind these is how long something takes. */
const TAKES = /^(?:takes?|taking|lasts?|for|about|around|each|x)$/;

function spellMarkAt(pieces: Pieces, at: number, words: Words): Read<MarkOf> | undefined {
  const spell = spellAt(pieces, at);
  if (!spell || (!spell.value.marked && isPiece(pieces, at - 1, TAKES))) return undefined;
  // "Scales from 2 to 8 servers", "takes 8 to 10 hours"
  const next = daysAt(pieces, spell.to) ? undefined : words[pieces[spell.to]?.word ?? -1];
  if (!spell.value.marked && hasSense(next, 'noun', 'instance', 'service', 'memory', 'vcpu', 'role', 'time', 'scale'))
    return undefined;
  const isEvening =
    isPiece(pieces, at - 1, /^(?:evening|night)s?$/) && spell.value.end === MINUTES.day && spell.value.start < HALF_DAY;
  const start = isEvening ? spell.value.start + HALF_DAY : spell.value.start;
  return { value: { kind: 'spell', ...spell.value, start }, to: spell.to };
}

function daysMarkAt(pieces: Pieces, at: number, words: Words): Read<MarkOf> | undefined {
  const led = past(pieces, at, /^(?:the|on|all|whole|entire|full|of)$/);
  const days = daysAt(pieces, led);
  // "Weekends too": on all days
  if (days && senseOf(words[pieces[days.to - 1]?.word ?? -1], 'schedule')?.daysAWeek === '7')
    return {
      value: { kind: 'days', days: ALL_DAYS },
      to: days.to + Number(isPiece(pieces, days.to, /^(?:too|included|also)$/)),
    };
  // "Daily, Saturday and Sunday as well"
  const isToo =
    days &&
    (isPiece(pieces, led - 1, /^(?:incl|including|even)$/) ||
      isPiece(pieces, days.to, /^(?:too|included)$/) ||
      (isPiece(pieces, days.to, /^as$/) && isPiece(pieces, days.to + 1, /^well$/)));
  if (isToo)
    return {
      value: { kind: 'days', days: days.value, too: true },
      to: past(pieces, days.to, /^(?:too|included|as|well)$/),
    };
  const whole = pieces.slice(at, led).some(({ text }) => /^(?:all|whole|entire|full)$/.test(text)) && {
    whole: true as const,
  };
  if (days) return { value: { kind: 'days', days: days.value, ...whole }, to: days.to };
  const number = numberAt(pieces, at);
  const isCount =
    number &&
    Number.isInteger(number.value) &&
    number.value <= 7 &&
    isPiece(pieces, number.to, /^(?:days?|nights?|evenings?|mornings?|afternoons?)$/);
  const per = isCount ? past(pieces, number.to + 1, /^(?:a|per|each|every|\/|in|the|of)$/) : at;
  return isCount && per > number.to + 1 && isPiece(pieces, per, /^(?:week|wk)$/)
    ? { value: { kind: 'days', days: ALL_DAYS.slice(0, number.value) }, to: per + 1 }
    : undefined;
}

function lengthMarkAt(pieces: Pieces, at: number): Read<MarkOf> | undefined {
  const length = lengthAt(pieces, at);
  const implied = isPiece(pieces, at, /^an?$/) && { implied: true as const };
  return length ? { value: { kind: 'length', minutes: length.value, ...implied }, to: length.to } : undefined;
}

/** What something runs for: "six lessons of 50 minutes". */
const RUNS =
  /^(?:labs?|tests?|workshops?|shifts?|streams?|matches|games?|meetings?|lessons?|units?|sessions?|periods?|classes|blocks?|builds?|runs?|jobs?|exams?|appointments?|rounds?)$/;
const FARTHEST_RUN = 4;

/** A number of runs, or one of hours without its unit beside days: "20 thurs", "3 each on sat & sun", "takes 4". */
function numberMarkAt(pieces: Pieces, at: number, words: Words): Read<MarkOf> | undefined {
  const number = numberAt(pieces, at);
  if (!number) return undefined;
  const next = past(pieces, number.to, /^(?:each|on|at)$/);
  const isOfDays =
    /^\d/.test(pieces[at]?.text ?? '') &&
    daysAt(pieces, next) !== undefined &&
    (next > number.to || !isPluralDay(pieces[next]));
  const run = past(pieces, number.to, RUNS);
  const length = past(pieces, run, /^(?:x|×|times|of)$/);
  const isOfRuns =
    (isPiece(pieces, number.to, /^times$/) && daysAt(pieces, number.to + 1) !== undefined) ||
    (lengthAt(pieces, length) !== undefined && !spellAt(pieces, length)) ||
    (isPiece(pieces, number.to, /^each$/) && oftenAt(pieces, number.to) !== undefined) ||
    (run > number.to &&
      pieces
        .slice(run, run + FARTHEST_RUN)
        .some((_, place) => lengthAt(pieces, run + place) && !spellAt(pieces, run + place)) &&
      !pieces.slice(run, run + FARTHEST_RUN).some(({ word }) => hasSense(words[word], 'instance')));
  const isTaken = isPiece(pieces, at - 1, /^(?:takes?|taking)$/) || isPiece(pieces, at - 2, /^each$/);
  const isBehindDays =
    daysAt(pieces, at - 1) !== undefined && (pieces[number.to] === undefined || isPiece(pieces, number.to, /^[,;.]$/));
  return isOfDays || isOfRuns || isTaken || isBehindDays
    ? { value: { kind: 'number', value: number.value, runs: isOfRuns }, to: number.to }
    : undefined;
}
