import type { WeekDays } from './days.js';
import { type Mark, ofKind } from './mark.js';
import { hasDays, hasOff, hasTimes, isDays, isTime, phrasesOf, type Told } from './phrases.js';
import type { Spell } from './times.js';

/** Times of some days: when something runs, or is off. */
export interface Block {
  readonly off: boolean;
  /** Nothing where no day is named. */
  readonly days?: WeekDays;
  /** The days that no other block names. */
  readonly rest?: true;
  readonly spells: readonly Spell[];
  /** From one minute of the week to another. */
  readonly stretches: readonly { readonly start: number; readonly end: number }[];
  /** In minutes of each of the days. */
  readonly lengths: readonly number[];
  /** All day. */
  readonly full: boolean;
}

/**
 * Puts each time beside its days: "mon-thu 10-18, fri 9-12", "10 hours on weekdays and 4 on Saturday", "24/7 except sundays".
 * @returns nothing if a time has no place
 */
export function blocksOf(marks: readonly Mark[]): readonly Block[] | undefined {
  const { phrases, daysFirst } = phrasesOf(marks);
  const blocks = joined(phrases, daysFirst).map(closed);
  return blocks.every((block) => block !== undefined) ? blocks : undefined;
}

/** Whether a block tells no time of its days. */
export function isBare({ spells, stretches, lengths }: Block): boolean {
  return spells.length + stretches.length + lengths.length === 0;
}

/** A block while its days and times are collected. */
interface Open {
  days: number[] | undefined;
  rest: boolean;
  off: boolean;
  whole: boolean;
  times: Mark[];
}

/** Each phrase as a block, or as more days or times of the one before. */
function joined(phrases: readonly Told[], daysFirst: boolean): readonly Open[] {
  const blocks: Open[] = [];
  for (const [index, phrase] of phrases.entries()) {
    const last = blocks.at(-1);
    const block = openOf(phrase);
    const isEmpty = !block.days && block.times.length === 0;
    // "Up all other hours incl. sat and sun"
    const isOfRest = last?.rest && !phrase.off && block.times.length === 0;
    if (isEmpty ? !(block.rest && !phrase.off) : isOfRest) continue;
    const goesOn =
      last && !leadsOn(phrase, phrases[index + 1]) && isSame(last, block, phrase) && belongs(last, block, daysFirst);
    if (goesOn) {
      last.days = last.days || block.days ? [...(last.days ?? []), ...(block.days ?? [])] : undefined;
      last.times.push(...block.times);
    } else blocks.push(block);
  }
  return blocks;
}

function openOf({ marks, off }: Told): Open {
  const days = ofKind(marks, 'days');
  return {
    days: days.length > 0 ? days.flatMap((mark) => mark.days) : undefined,
    rest: ofKind(marks, 'rest').length > 0,
    off,
    whole: days.some(({ whole }) => whole),
    times: marks.filter(isTime),
  };
}

/** "9 to 17 on weekdays, Saturday and Sunday 10 to 14": these days go with the time behind. */
function leadsOn(phrase: Told, next: Told | undefined): boolean {
  if (hasTimes(phrase) || next?.joint !== 'and' || !hasTimes(next) || !hasDays(next)) return false;
  return next.marks.findIndex(isDays) === next.marks.findIndex((mark) => isDays(mark) || isTime(mark));
}

/** Whether two blocks may be one: both run or both are off, and neither is about whole or remaining days. */
function isSame(last: Open, { rest, off, whole, times }: Open, phrase: Told): boolean {
  const isApart = off && last.times.length > 0 && (hasOff(phrase) || last.days === undefined || last.days.length > 1);
  return last.off === off && !last.rest && !rest && !whole && !last.whole && !(isApart && times.length === 0);
}

/** Whether the days or times of a block belong to the one before: more days of a list, or the time of the days before. */
function belongs(last: Open, { days, times }: Open, daysFirst: boolean): boolean {
  if (!days) return last.days === undefined || daysFirst;
  if (last.days) return last.times.length === 0 || (times.length === 0 && !daysFirst);
  return last.times.length > 0 && (times.length === 0 || !daysFirst);
}

/** A block whose numbers without a unit are hours where others have hours. */
function closed({ days, rest, off, whole, times }: Open): Block | undefined {
  const numbers = ofKind(times, 'number');
  const isFull = ({ kind }: Mark) => kind === 'full';
  // "Mon-Thu 9-13, and a public IP all the time"
  if (times.some(isFull) && !times.every(isFull)) return undefined;
  if (numbers.some(({ value }) => value > 24 || days === undefined)) return undefined;
  return {
    off,
    ...(days && { days }),
    ...(rest && { rest }),
    spells: ofKind(times, 'spell'),
    stretches: ofKind(times, 'stretch'),
    lengths: [...ofKind(times, 'length').map(({ minutes }) => minutes), ...numbers.map(({ value }) => value * 60)],
    full: times.every(isFull) && (times.length > 0 || whole),
  };
}
