import { exact, plain } from '../../decimal.js';
import { A_MINUTE } from '../../quantities/periods.js';
import { IMPLIED } from '../entities/amount.js';
import type { Amount, Entities, Schedule } from '../entities/entity.js';
import { comesOnce, isPast, saysOnce } from '../entities/once.js';
import { hasSense, typedAt, type Words } from '../tokens/sense.js';
import { DAYS } from '../tokens/vocabulary/quantity-words.js';
import type { Block } from './blocks.js';
import { isOneByTheHour, leavesOpen } from './left-open.js';
import { type Mark, ofKind } from './mark.js';
import { marksOf } from './marks.js';
import type { Pieces } from './pieces.js';
import { type Running, runningOf } from './running.js';

/** When something runs, and the positions of all words that say it. */
export interface Timetable {
  readonly entities: Entities;
  readonly at: readonly number[];
  /** The position at which the text begins to say it. */
  readonly place: number;
}

/**
 * Reads when one thing runs as one time, from all that a text says about it: hours of some days, by the clock or by their length, days and
 * hours on which it is off, and how often it starts.
 * @returns nothing where the text says none of that, or something besides, or contradicts itself
 */
export function timetableIn(words: Words): Timetable | undefined {
  if (!isOneByTheHour(words)) return undefined;
  const { marks, pieces } = marksOf(words);
  const running = runningOf(marks);
  if (!running) return undefined;
  const used = marks.filter(({ kind }) => kind !== 'joint' && kind !== 'and' && kind !== 'on');
  const at = wordsOf(used, pieces, words);
  if (leavesOpen(words, pieces, marks, at)) return undefined;
  const once = running.once ?? isOnce(running, marks, pieces, words);
  return {
    at,
    place: at[0] ?? 0,
    entities: running.daily && !once ? daily(running.daily, used, pieces, words) : [total(running, once, at, words)],
  };
}

function wordsOf(marks: readonly Mark[], pieces: Pieces, words: Words): readonly number[] {
  const places = marks.flatMap(({ from, to, also }) => [
    ...pieces.slice(from, to),
    ...pieces.slice(also?.from ?? 0, also?.to ?? 0),
  ]);
  // "Stop the c5.large at 22:00": what it is about stays to be read.
  const said = places.filter(({ word }) => !hasSense(words[word], 'instance', 'service'));
  return [...new Set(said.map(({ word }) => word))].sort((a, b) => a - b);
}

/** Whether it is over or comes but once: "the whole of last Saturday", "Friday 17:00 to Monday 9:00, forgot to stop it". */
function isOnce({ per }: Running, marks: readonly Mark[], pieces: Pieces, words: Words): boolean {
  const places = marks
    .filter(({ kind }) => /^(?:days|stretch|spell|switch)$/.test(kind))
    .flatMap(({ from, to }) => [from, to - 1]);
  const at = places.map((place) => pieces[place]?.word ?? 0);
  const isSpell = ofKind(marks, 'often').length + ofKind(marks, 'off').length === 0 && at.length > 0;
  if (per === 'day') return isSpell && (saysOnce(words) || isPast(words, at[0] ?? 0));
  if (ofKind(marks, 'often').some(({ every }) => every > 1)) return false;
  const days = new Set(ofKind(marks, 'days').flatMap((mark) => mark.days));
  return per === 'week' && (saysOnce(words) || (days.size < 3 && at.some((place) => comesOnce(words, place))));
}

function total({ minutes, per, stretched }: Running, once: boolean, at: readonly number[], words: Words): Amount {
  const value = exact(String(minutes)).round(4);
  const typed = typedAt(words, at);
  const as = once ? `${plain(value.div('60').round(4))} hours` : stretched && 'every week';
  const readings = as ? [{ text: typed, as }] : [];
  return {
    kind: 'amount',
    ...IMPLIED,
    measure: 'time',
    value: value.times(A_MINUTE),
    bare: false,
    each: false,
    clock: true,
    ...(!once && { rate: { period: per, every: exact('1') } }),
    typed,
    at,
    readings,
  };
}

/** One time on each of some days, in two parts, so that a next line may change either: "4 hours", "on weekdays". */
function daily({ days = [], spells, lengths }: Block, marks: readonly Mark[], pieces: Pieces, words: Words): Entities {
  const [ofDays, ofTimes] = [true, false].map((isDays) => {
    const at = wordsOf(
      marks.filter(({ kind }) => (kind === 'days' || kind === 'often') === isDays),
      pieces,
      words,
    );
    return { typed: typedAt(words, at), at };
  });
  const minutes = [...spells.map(({ start, end }) => end - start), ...lengths].reduce((sum, one) => sum + one, 0);
  const hoursADay = plain(exact(String(minutes)).div('60').round(4));
  const named = [...new Set(days)].map((day) => DAYS[day] ?? '');
  const schedules: readonly (Schedule & { readonly at: readonly number[] })[] = [
    { kind: 'schedule', hoursADay, typed: ofTimes?.typed ?? '', at: ofTimes?.at ?? [] },
    { kind: 'schedule', days: named, typed: ofDays?.typed ?? '', at: ofDays?.at ?? [] },
  ];
  return schedules;
}
