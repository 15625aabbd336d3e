import {
  hasSense,
  matches,
  nounOf,
  roleOf,
  senseOf,
  typedText,
  upToSeparator,
  type Word,
  type Words,
} from '../tokens/sense.js';
import { type Entity, range, spanOf } from './entity.js';

/** What one negation comes to. */
export interface Negation {
  readonly entity?: Entity;
  readonly excluded?: readonly number[];
}

/** So many words may stand between a negation and what it denies. */
export const FARTHEST = 4;

/**
 * When something does not run, by the position that says so: "off on weekends", "not at night and on Sundays".
 * @param denial where "off" or "not" stands, if a joining word stands at the position
 */
export function timesOff(
  words: Words,
  at: number,
  denial = at,
): readonly (readonly [at: number, negation: Negation])[] {
  const first = daysOff(words, at) ?? nightOff(words, at, denial);
  if (!first) return [];
  const behind = Math.max(at, ...(first.excluded ?? [])) + 1;
  const isJoined = matches(words[behind], /^(?:and|or|&|\+)$/);
  return [[at, first], ...(isJoined ? timesOff(words, behind, denial) : [])];
}

/** The days of the week on which something does not run: "off on weekends", "no traffic on Sundays", "weekends off". */
function daysOff(words: Words, at: number): Negation | undefined {
  const isLast = words[at + 1] === undefined || hasSense(words[at + 1], 'separator');
  const from = isLast && words[at]?.text === 'off' ? daysBefore(words, at) : at;
  const target = targetOf(words, at, isOfUse);
  const days = from < at ? daysAt(words, from) : daysAt(words, target);
  if (!days) return undefined;
  const span = spanOf(words, from, Math.max(at, days.to) + 1);
  return { entity: { kind: 'schedule', daysAWeek: String(7 - days.days), denied: true, ...span }, excluded: span.at };
}

/** Where the days begin that end directly before a position. */
function daysBefore(words: Words, at: number): number {
  return range(Math.max(0, at - FARTHEST), at).find((place) => daysAt(words, place)?.to === at - 1) ?? at;
}

/** How many days of a week are named from a position on, and the last position of them: "Saturdays and Sundays". */
function daysAt(words: Words, at: number): { readonly days: number; readonly to: number } | undefined {
  if (hasSense(words[at], 'weekday')) {
    const next = hasSense(words[at + 1], 'separator') ? daysAt(words, at + 2) : undefined;
    return { days: 1 + (next?.days ?? 0), to: next?.to ?? at };
  }
  const schedule = senseOf(words[at], 'schedule');
  const named = schedule?.days?.length ?? (schedule?.hoursADay === undefined ? schedule?.daysAWeek : undefined);
  return named === undefined ? undefined : { days: Number(named), to: at };
}

/** "No traffic", "no requests": what something is used by. */
function isOfUse(word: Word): boolean {
  return (
    word.text === 'the' || /^(?:requests|messages|jobs|people|audience|data)$/.test(nounOf(word) ?? roleOf(word) ?? '')
  );
}

/** The part of a day in which something does not run. */
function nightOff(words: Words, at: number, denial: number): Negation | undefined {
  const part = upToSeparator(words, at + 1, FARTHEST).findIndex((near) => senseOf(near, 'schedule')?.partOfDay);
  if (part < 0) return undefined;
  const night = at + 1 + part;
  const typed = typedText([words[denial], words[night]].flatMap((word) => word ?? []));
  return { entity: { kind: 'schedule', partOfDay: true, denied: true, typed, at: [at, night] }, excluded: [night] };
}

/** The first word behind a negation that means something to be denied; without one the negation itself. */
export function targetOf(words: Words, at: number, isPassed: (word: Word) => boolean = () => false): number {
  const near = words.slice(at + 1, at + 1 + FARTHEST);
  const target = near.findIndex((word) => !mayPrecedeTarget(word) && !isPassed(word));
  return hasSense(near[target], 'separator') ? at : at + 1 + target;
}

function mayPrecedeTarget(word: Word): boolean {
  return word.senses.length === 0 || hasSense(word, 'in-place', 'on', 'article', 'lasting');
}
