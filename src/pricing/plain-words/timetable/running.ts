import type { PeriodName } from '../../quantities/periods.js';
import { type Block, blocksOf } from './blocks.js';
import { ALL_DAYS } from './days.js';
import { isEvery, type Mark, type MarkOfKind, ofKind } from './mark.js';
import { MINUTES } from './minutes.js';
import { minutesOfWeek } from './week.js';

/** For how long something runs in each of a period. */
export interface Running {
  readonly minutes: number;
  readonly per: PeriodName;
  /** It is so long on each of these days, by one time told for all of them. */
  readonly daily?: Block;
  /** It is over or comes but once. */
  readonly once?: true;
  /** From one day to another, without a word on how often. */
  readonly stretched?: true;
}

/**
 * Puts marks together: hours of days, runs of so long, or a share of all time.
 * @returns nothing if a mark has no part in it
 */
export function runningOf(marks: readonly Mark[]): Running | undefined {
  const often = ofKind(marks, 'often');
  const starts = often.find(
    ({ period, every, times }) => MINUTES[period] < MINUTES.day || (period === 'day' && every + times > 2),
  );
  if (starts && !isEveryOtherDay(starts)) return inRuns(marks, starts);
  if (ofKind(marks, 'share').length > 0) return ofShare(marks);
  if (ofKind(marks, 'dates').length > 0) return ofDates(marks);
  const told = withoutMoreDays(marks);
  return ofDay(told) ?? ofSessions(told) ?? ofWeek(told);
}

/** "Every day, weekends too": the days that are all days anyway. */
function withoutMoreDays(marks: readonly Mark[]): readonly Mark[] {
  const days = ofKind(marks, 'days');
  const isDaily = days.every(({ too }) => too) && ofKind(marks, 'often').some((often) => isEvery(often, 'day'));
  return isDaily ? marks.filter(({ kind }) => kind !== 'days') : marks;
}

/** "An hour a day", which elsewhere is the price of an hour. */
function ofDay(marks: readonly Mark[]): Running | undefined {
  const [length, often, ...others] = marks.filter(({ kind }) => !/^(?:joint|and|on)$/.test(kind));
  return length?.kind === 'length' && length.implied && often && isEvery(often, 'day') && others.length === 0
    ? { minutes: length.minutes, per: 'day' }
    : undefined;
}

function isEveryOtherDay({ period, every }: MarkOfKind<'often'>): boolean {
  return period === 'day' && every > 1;
}

/** "Every 20 minutes a build that takes 4", "3 times a day for 20 minutes" */
function inRuns(marks: readonly Mark[], { times, every, period }: MarkOfKind<'often'>): Running | undefined {
  const [lengths, numbers] = [ofKind(marks, 'length'), ofKind(marks, 'number')];
  const isOther = ({ kind }: Mark) => /^(?:days|spell|stretch|switch|share)$/.test(kind);
  if (marks.some(isOther) || ofKind(marks, 'often').length > 1 || lengths.length + numbers.length !== 1)
    return undefined;
  if (!ofKind(marks, 'off').every((mark) => isFree(mark, marks))) return undefined;
  const [number] = numbers;
  const minutes = lengths[0]?.minutes ?? (number && period !== 'day' ? number.value * MINUTES[period] : undefined);
  if (minutes === undefined) return undefined;
  const share = (minutes * times) / (every * MINUTES[period]);
  return share < 1 ? { minutes: share * MINUTES.day, per: 'day' } : undefined;
}

/** "A third of the day", "two thirds of every day but never on weekends" */
function ofShare(marks: readonly Mark[]): Running | undefined {
  const [share, ...others] = ofKind(marks, 'share');
  const isOther = ({ kind }: Mark) => /^(?:spell|stretch|switch|length|number)$/.test(kind);
  if (!share || others.length > 0 || marks.some(isOther)) return undefined;
  const blocks = blocksOf(marks.filter(({ kind }) => kind !== 'full'));
  const week = blocks && blocks.length > 0 ? minutesOfWeek(blocks) : MINUTES.week;
  return week === undefined ? undefined : { minutes: week * share.share, per: 'week' };
}

/** "From 20 Dec 6 pm to 7 Jan 6 pm" */
function ofDates(marks: readonly Mark[]): Running | undefined {
  const [dates, ...others] = ofKind(marks, 'dates');
  const isOther = ({ kind }: Mark) => /^(?:days|spell|stretch|length|number|often|share)$/.test(kind);
  return dates && others.length === 0 && !marks.some(isOther)
    ? { minutes: dates.minutes, per: 'month', once: true }
    : undefined;
}

/** "Four 50 minute periods a week", "twice a week from 4 till 6:15", "every other day 4 hours", "40 runs a week, 9 minutes each" */
function ofSessions(marks: readonly Mark[]): Running | undefined {
  const [length, ...lengths] = ofKind(marks, 'length');
  const [often, ...others] = ofKind(marks, 'often');
  const [number, ...numbers] = ofKind(marks, 'number');
  const isOther = ({ kind }: Mark) => /^(?:days|stretch|switch|full)$/.test(kind);
  const [spell, ...spells] = ofKind(marks, 'spell');
  const minutes = length?.minutes ?? (spell && spell.end - spell.start);
  if (minutes === undefined || !often || marks.some(isOther)) return undefined;
  if (lengths.length + spells.length + others.length + numbers.length > 0 || (length && spell)) return undefined;
  if (!ofKind(marks, 'off').every((mark) => isFree(mark, marks))) return undefined;
  const { times, every, period } = often;
  if (period === 'minute' || period === 'hour' || (period === 'day' && every === 1)) return undefined;
  return { minutes: (minutes * (number?.value ?? 1) * times) / every, per: period };
}

/** "Mon-thu 10 to 18, fri 9 to 12", "24/7 except sundays", "every second sunday 14 to 20 h" */
function ofWeek(marks: readonly Mark[]): Running | undefined {
  const days = ofKind(marks, 'days');
  const isTime = ({ kind }: Mark) => /^(?:spell|stretch|switch|length|full|off)$/.test(kind);
  const stretches = ofKind(marks, 'stretch');
  const several = ofKind(marks, 'spell').length + ofKind(marks, 'switch').length > 1;
  // "It took 55 minutes, so I left it on from Thursday noon to Monday noon"
  if (stretches.length > 0 && ofKind(marks, 'length').length > 0) return undefined;
  // "One that never sleeps, and one that sleeps from 8pm to 8am"
  if (ofKind(marks, 'full').some(({ nonstop }) => nonstop) && ofKind(marks, 'off').length > 0) return undefined;
  const isTold = days.length + stretches.length + ofKind(marks, 'off').length > 0 || several;
  if (!marks.some(isTime) || !isTold || stretches.some((stretch) => mayBeOfficeHours(stretch, marks))) return undefined;
  const [rhythm, ...rhythms] = ofKind(marks, 'often').filter((mark) => !saysNothing(mark, marks));
  // "On weekdays, weekly": what that adds is not known.
  const isOpen =
    rhythm &&
    ((rhythm.period === 'month' && ofKind(marks, 'off').length > 0) ||
      rhythm.times > 1 ||
      (rhythm.every === 1 && rhythm.period !== 'month'));
  if (rhythms.length > 0 || isOpen) return undefined;
  const blocks = blocksOf(marks);
  const week = blocks && blocks.length > 0 ? minutesOfWeek(blocks) : undefined;
  if (week === undefined) return undefined;
  const monthly = days.find((mark) => mark.monthly)?.monthly;
  if (monthly) return { minutes: week * monthly, per: 'month' };
  if (rhythm?.period === 'month') return { minutes: week / rhythm.every, per: 'month' };
  if (rhythm)
    return rhythm.period === 'week' || rhythm.period === 'day'
      ? { minutes: week / rhythm.every, per: 'week' }
      : undefined;
  const [only, ...others] = blocks ?? [];
  const isDaily = only?.days && others.length === 0 && !only.off && !only.full && only.stretches.length === 0;
  if (isDaily) return { minutes: week, per: 'week', daily: only };
  const isEachDay = days.length === 0 && stretches.length === 0;
  if (isEachDay) return { minutes: week / ALL_DAYS.length, per: 'day' };
  const isStretched = stretches.length > 0 && days.length + ofKind(marks, 'often').length === 0;
  return { minutes: week, per: 'week', ...(isStretched && { stretched: true }) };
}

/** So many pieces may stand between a time and "every week". */
const FARTHEST_RHYTHM = 3;

/** "12 hours a day on weekdays", "noon to midnight each day", "on tuesdays every week" */
function saysNothing(mark: MarkOfKind<'often'>, marks: readonly Mark[]): boolean {
  const { period, adverb } = mark;
  const before = marks[marks.indexOf(mark) - 1];
  if (!isEvery(mark, 'day', 'week')) return false;
  if (ofKind(marks, 'days').length + ofKind(marks, 'stretch').length === 0) return period === 'day';
  // "Every evening 6 to 10, but not on Sundays"
  const next = marks[marks.indexOf(mark) + 1];
  const isOfAll = next && /^(?:spell|length)$/.test(next.kind) && ofKind(marks, 'off').length > 0;
  if (isOfAll && period === 'day') return true;
  const isBehind = before && mark.from - before.to <= (adverb ? 1 : FARTHEST_RHYTHM);
  return Boolean(
    isBehind && (before.kind === 'length' || (!adverb && /^(?:spell|days|number|stretch|joint)$/.test(before.kind))),
  );
}

const LONGEST_WEEKEND = 72 * MINUTES.hour;

/** "Monday 8 to Friday 18:00" may be hours of each of the days, unless the text says that it has no pause. */
function mayBeOfficeHours({ start, end, nonstop }: MarkOfKind<'stretch'>, marks: readonly Mark[]): boolean {
  const isLater = end % MINUTES.day > start % MINUTES.day;
  return (
    isLater && end - start > LONGEST_WEEKEND && !nonstop && !marks.some(({ kind }) => kind === 'full' || kind === 'off')
  );
}

/** "Off in between": nothing is told of when. */
function isFree(mark: Mark, marks: readonly Mark[]): boolean {
  const next = marks[marks.indexOf(mark) + 1];
  return next === undefined || /^(?:rest|joint|on|off)$/.test(next.kind);
}
