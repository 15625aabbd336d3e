import { type Decimal, exact, plain, sum } from '../../decimal.js';
import type { Reading } from '../../quantities/parsed.js';
import { A_DAY } from '../../quantities/periods.js';
import { matches, typedText, type Word, type Words } from '../tokens/sense.js';
import { isLess, OFF } from './clock.js';
import { type Entities, endOf, entitiesOf, startOf } from './entity.js';
import {
  type HoursOfWeek,
  hoursShared,
  inLayers,
  isOfMonth,
  nonstop,
  partOfDayIn,
  type Shift,
  sayOpenHours,
  saysHours,
  timeOver,
  type When,
  whenOf,
} from './hours-of-week.js';
import type { Phase } from './phases.js';

/** What says that so many are always there. */
export const ALWAYS = /^(?:always|base|baseline|min|minimum|(?:at )?least|never.*)$/;
/** What says that so many are there for all other hours. */
export const REST = /^(?:normally|usually|otherwise|rest|remaining|(?:the )?other|else|outside)$/;
/** What says that others come to them. */
const MORE = /^(?:more|extra|additional|additionally|another|plus|\+)$/;
/** What says that these are so many in all. */
export const CHANGES =
  /^(?:up|down|peaks?|max|maximum|(?:drop|grow|rise|increase|decrease|double|triple|become|jump|fall|shrink|reduce|lower)(?:s|d|ed)?|scal(?:es?|ed|ing)|goes)$/;
/** The same of fewer than there are otherwise. */
const MERELY = /^(?:only|just|merely)$/;
const ENOUGH = /^(?:enough|suffices?|sufficient|plenty|fine|do|does)$/;

/** A phase with its hours: those that it says, those that its part of the day is taken for, or none if it is the rest of the week. */
interface Timed {
  readonly phase: Phase;
  readonly when?: When | undefined;
}

/**
 * The parts of a plan, each as a number with its time: "6 by day, 2 at night", "always 2, from 9 to 13 4 more". A number without hours of its
 * own is that of the rest of the week.
 * @param layers several parts as what is always there and what comes to it, or as they are told; if it is not given, as a rest of the week asks
 * @returns nothing if it is not clear which of them exclude each other
 */
export function partsOf(phases: readonly Phase[], words: Words, layers?: boolean): readonly Entities[] | undefined {
  // "Two of them are off from 22 to 6": the number is that of those which do not run.
  if (phases.some(hasOff)) return undefined;
  const read = timed(phases, words);
  if (read.some(({ phase, when }) => !when && sayOpenHours(phase.times))) return inTurn(phases);
  const [base, ...others] = read.filter(({ when }) => !when);
  const hours = hoursShared(read.map(({ when }) => when));
  if (others.length > 0 || !hours || (base && !phases.every(isOften))) return undefined;
  const times = phases.flatMap((phase) => phase.times);
  const month = phases[0]?.times.filter(isOfMonth) ?? [];
  if (base && !isRest(base.phase, read)) {
    const [one, ...more] = phases.filter((phase) => phase !== base.phase);
    return one && more.length === 0 ? inAllOrMore(base.phase, one) : undefined;
  }
  const shifts = phases.map((phase, place) => ({
    count:
      base && phase !== base.phase && isMore(phase)
        ? phase.count.value.plus(base.phase.count.value)
        : phase.count.value,
    hours: hours[place] ?? [],
  }));
  const parts = ((layers ?? base) ? inLayers(shifts) : shifts).filter(
    (part) => part.count.gt('0') && sum(part.hours).gt('0'),
  );
  const said = phases.flatMap((phase) =>
    phase.words.filter((word) => isOfPlan(word)).map((word) => words.indexOf(word)),
  );
  const at = [...times.flatMap((time) => time.at), ...said];
  const readings = [...read.flatMap(assumed), ...((layers ?? base) ? [planReading(phases, shifts, words)] : [])];
  return parts.map((part, place) => {
    const count = phases.find((phase) => phase.count.value.eq(part.count))?.count ?? phases[0]?.count;
    const said = place === 0 ? [...(count?.readings ?? []), ...readings] : [];
    return count ? [{ ...count, value: part.count, readings: said }, timeOver(part.hours, at), ...month] : [];
  });
}

/** Each phase with its hours; a part of the day that has none is the rest if nothing else is. */
function timed(phases: readonly Phase[], words: Words): readonly Timed[] {
  const read = phases.map((phase) => ({ phase, when: whenOf(phase.times, words), part: partOfDayIn(phase.times) }));
  const parts = read.filter(({ when, part }) => !when && part);
  const hasRest = read.some(({ phase, when, part }) => !when && !part && !phase.times.some(saysHours));
  const rest = hasRest ? undefined : (parts.find(({ part }) => part?.name === 'day') ?? parts[0]);
  return read.map((one) => ({ phase: one.phase, when: one.when ?? (one === rest ? undefined : one.part?.when) }));
}

/** Whether a number without hours of its own is that of all other hours. */
function isRest(base: Phase, read: readonly Timed[]): boolean {
  const others = read.flatMap(({ phase, when }) => (phase !== base && when ? [{ phase, when }] : []));
  if (says(base, REST)) return true;
  // "2 at night, 1 on weekends" and "2 at night, up to 9 on weekends" say nothing of the days.
  const isOfDay = ({ when }: { readonly when: When }) => when.days.length === 7;
  if (partOfDayIn(base.times))
    return others.some(isOfDay) && others.every((one) => isOfDay(one) || one.when.hours.eq('24'));
  if (others.some(({ phase }) => isChange(phase, base))) return true;
  return (isAlways(base) || says(base, ALWAYS)) && others.every(({ phase }) => isMore(phase));
}

const isAlways = ({ times }: Phase) => entitiesOf(times, 'schedule').some(({ hoursADay }) => hoursADay === '24');

/** Whether a word only says how numbers follow each other: "otherwise", "goes up", "always". */
export function isOfPlan(word: Word | undefined): boolean {
  return [ALWAYS, REST, CHANGES].some((form) => matches(word, form));
}

/** Whether one of the words beside a number has this form. */
const says = ({ words }: Phase, form: RegExp) => words.some((word) => matches(word, form));

const isMore = (phase: Phase) => phase.count.beforeHead === 'same' || says(phase, MORE);

/** "It's at 5", "goes up to 8", "only 2": so many in all. */
function isChange(phase: Phase, base: Phase): boolean {
  const isLess = phase.count.value.lt(base.count.value);
  const isMere = matches(phase.before, MERELY) || says(phase, ENOUGH);
  return says(phase, CHANGES) || matches(phase.before, /^(?:at|to)$/) || (isLess && isMere);
}

/** Whether something is off at a time: a number beside it is that of those which do not run. */
function hasOff({ words }: Phase): boolean {
  return words.some((word, at) => matches(word, OFF) && !REST.test(word.text) && !isLess(words, at));
}

/** "3 all day and 7 from 10 to 16": the seven may be all of them. */
function inAllOrMore(base: Phase, { count, times }: Phase): readonly Entities[] | undefined {
  const extra = count.value.minus(base.count.value);
  if (extra.lte('0') || !(isAlways(base) || says(base, ALWAYS))) return undefined;
  const meant = (value: Decimal, what: string) => ({ ...count, value, meaning: `${plain(count.value)} ${what}` });
  const month = base.times.filter(isOfMonth);
  return [
    [base.count, nonstop(base.count.at), ...month],
    [meant(extra, 'in all'), meant(count.value, 'more'), ...times],
  ];
}

/** "The first week 2, then for three weeks 5" */
function inTurn(phases: readonly Phase[]): readonly Entities[] | undefined {
  const isInTurn = phases.every(
    ({ times: [time, ...others] }) =>
      others.length === 0 && time?.kind === 'amount' && !time.rate && time.value.gte(A_DAY),
  );
  return isInTurn ? phases.map(({ count, times }) => [count, ...times]) : undefined;
}

/** Whether it is said on which days, or for how many: "3 hours" alone may be those of one day. */
function isOften({ times: [time, ...others] }: Phase): boolean {
  return others.length > 0 || time?.kind !== 'amount' || time.rate !== undefined || time.value.gte(A_DAY);
}

/** "At night", if its hours are not said. */
function assumed({ phase, when }: Timed): readonly Reading[] {
  return when && partOfDayIn(phase.times) ? [partReading(phase.times, when)] : [];
}

function partReading(times: Entities, { from = exact('0'), hours }: When): Reading {
  const [time] = entitiesOf(times, 'schedule').filter(({ partOfDay }) => partOfDay);
  return { text: time?.typed ?? '', as: `${plain(from)}:00 to ${plain(from.plus(hours).mod('24'))}:00` };
}

/** A plan as it was told, where its parts are those that are always there and those that come to them. */
function planReading(phases: readonly Phase[], shifts: readonly Shift[], words: Words): Reading {
  const said = phases.flatMap(({ count, times }) => [count, ...times]).filter(({ at }) => at.length > 0);
  const text = typedText(words, Math.min(...said.map(startOf)), Math.max(...said.map(endOf)));
  return { text, as: shifts.map(({ count, hours }) => `${plain(count)} for ${hoursText(hours)}`).join(', ') };
}

function hoursText(hours: HoursOfWeek): string {
  const on = hours.filter((one) => one.gt('0'));
  const [daily = exact('0')] = on;
  if (!on.every((one) => one.eq(daily))) return `${plain(sum(hours))} hours a week`;
  return on.length === 7 ? `${plain(daily)} hours a day` : `${plain(daily)} hours on ${on.length} days a week`;
}
