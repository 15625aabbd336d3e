import { ALL_DAYS, type WeekDays } from './days.js';
import { type Mark, ofKind } from './mark.js';
import { type Spell, spellOf } from './times.js';

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

/** The marks between two joints, with the joint before. */
interface Phrase {
  readonly marks: readonly Mark[];
  readonly joint: 'none' | 'joint' | 'and';
}

/** "Saturday 9 am till Sunday 9 am, nonstop" */
function withoutNonstop(marks: readonly Mark[]): readonly Mark[] {
  const isTold = marks.some(
    ({ kind }) => kind === 'spell' || kind === 'stretch' || kind === 'length' || kind === 'switch',
  );
  return isTold ? marks.filter((mark) => !(mark.kind === 'full' && mark.nonstop)) : marks;
}

const isTime = ({ kind }: Mark): boolean =>
  kind === 'spell' || kind === 'stretch' || kind === 'length' || kind === 'full' || kind === 'number';
const isDays = ({ kind }: Mark): boolean => kind === 'days' || kind === 'rest';
const hasDays = ({ marks }: Phrase): boolean => marks.some(isDays);
const hasTimes = ({ marks }: Phrase): boolean => marks.some(isTime);
const hasOff = ({ marks }: Phrase): boolean => marks.some(({ kind }) => kind === 'off');
const hasOn = ({ marks }: Phrase): boolean => marks.some(({ kind }) => kind === 'on');

/**
 * Puts each time beside its days: "mon-thu 10-18, fri 9-12", "10 hours on weekdays and 4 on Saturday", "24/7 except sundays".
 * @returns nothing if a time has no place
 */
export function blocksOf(marks: readonly Mark[]): readonly Block[] | undefined {
  const phrases = phrasesOf(withoutNonstop(withoutNamedWeekend(withoutSwitches(marks))));
  const daysFirst = isDaysFirst(phrases);
  const parts = phrases.flatMap((phrase) => splitPairs(phrase, daysFirst));
  return joined(withPolarity(parts), daysFirst);
}

/** "Starts at 8 and stops at 18" is a spell of each day; what stops before it starts is off in between. */
function withoutSwitches(marks: readonly Mark[]): readonly Mark[] {
  const switches = ofKind(marks, 'switch');
  const [first, second] = switches;
  if (switches.length !== 2 || !first || !second || first.on === second.on) return marks;
  const [from, until] = first.on ? [first, second] : [second, first];
  const spell: Mark = {
    kind: 'spell',
    ...spellOf(from.time, until.time),
    marked: true,
    from: first.from,
    to: second.to,
  };
  return marks
    .flatMap((mark) => (mark === first ? [spell] : mark === second ? [] : [mark]))
    .filter((mark) => !(mark.kind === 'and' && mark.from > first.from && mark.to < second.to));
}

/** "The weekend, Friday 16:00 to Monday 9:00" */
function withoutNamedWeekend(marks: readonly Mark[]): readonly Mark[] {
  if (!marks.some(({ kind }) => kind === 'stretch')) return marks;
  return marks.filter((mark) => !(mark.kind === 'days' && mark.days.join() === '5,6'));
}

function phrasesOf(marks: readonly Mark[]): readonly Phrase[] {
  const phrases: { marks: Mark[]; joint: Phrase['joint'] }[] = [{ marks: [], joint: 'none' }];
  for (const mark of marks) {
    const last = phrases.at(-1);
    if (mark.kind === 'joint' || mark.kind === 'and') {
      if (last && last.marks.length === 0)
        last.joint = mark.kind === 'and' ? 'and' : last.joint === 'and' ? 'and' : 'joint';
      else phrases.push({ marks: [], joint: mark.kind });
    } else if (mark.kind === 'often') {
      // "Midnight to 6 every night", but not "weekends noon to midnight each day"
      const isDaily = mark.period === 'day' && mark.every === 1 && mark.times === 1;
      const behind = marks.slice(marks.indexOf(mark) + 1);
      const joint = behind.findIndex(({ kind }) => kind !== 'joint');
      // "Midnight to 6 every night, and Sat and Sun 10 to 18"
      const isAlone = !last?.marks.some(isDays) && behind[joint]?.kind === 'and' && behind[joint + 1]?.kind === 'days';
      if (isDaily && isAlone && last?.marks.at(-1)?.kind === 'spell')
        last.marks.push({ ...mark, kind: 'days', days: ALL_DAYS });
    } else if (mark.kind === 'off' && last?.marks.some(isTime)) phrases.push({ marks: [mark], joint: 'none' });
    else if (mark.kind === 'on' && last?.marks.at(-1)?.kind === 'off' && last.marks.length === 1)
      last.marks.splice(0, 1);
    else if (
      mark.kind === 'on' &&
      last?.marks.some(({ kind }) => kind === 'off') &&
      last.marks.some((one) => isTime(one) || isDays(one))
    )
      phrases.push({ marks: [mark], joint: 'joint' });
    else if (mark.kind !== 'share') last?.marks.push(mark);
  }
  return phrases.filter((phrase) => phrase.marks.length > 0);
}

function isDaysFirst(phrases: readonly Phrase[]): boolean {
  const both = phrases.find((phrase) => hasDays(phrase) && hasTimes(phrase));
  const marks = both?.marks ?? phrases.flatMap((phrase) => phrase.marks);
  const first = marks.find((mark) => isDays(mark) || isTime(mark));
  return first !== undefined && isDays(first);
}

/** "Mon 4h tue 4h" are two pairs. */
function splitPairs(phrase: Phrase, daysFirst: boolean): readonly Phrase[] {
  const parts: { marks: Mark[]; joint: Phrase['joint'] }[] = [{ marks: [], joint: phrase.joint }];
  for (const mark of phrase.marks) {
    const last = parts.at(-1);
    const leads = daysFirst ? isDays(mark) : isTime(mark);
    const isBegun = last?.marks.some(daysFirst ? isTime : isDays) && last.marks.some(daysFirst ? isDays : isTime);
    if (leads && isBegun) parts.push({ marks: [mark], joint: 'none' });
    else last?.marks.push(mark);
  }
  return parts;
}

interface Told extends Phrase {
  readonly off: boolean;
}

/** Whether each phrase says when something runs or when it is off: "off 11pm-7am and on sundays" is off on both. */
function withPolarity(phrases: readonly Phrase[]): readonly Told[] {
  const told: Told[] = [];
  let carried = false;
  for (const phrase of phrases) {
    const [only, ...others] = phrase.marks;
    const previous = told.at(-1);
    // "Midnight to 8 off"
    if (only?.kind === 'off' && others.length === 0 && phrase.joint === 'none' && previous) {
      told.splice(-1, 1, { ...previous, off: true });
      carried = true;
      continue;
    }
    const off: boolean = hasOff(phrase) || (carried && phrase.joint === 'and' && !hasOn(phrase));
    const last = told.at(-1);
    // "Sat and sun off"
    const isTrailing = phrase.marks.at(-1)?.kind === 'off' && hasDays(phrase) && !hasTimes(phrase);
    if (isTrailing && phrase.joint === 'and' && last && hasDays(last) && !hasTimes(last))
      told.splice(-1, 1, { ...last, off: true });
    told.push({ ...phrase, off });
    carried = off && !isTrailing;
  }
  return told;
}

interface Open {
  days: number[] | undefined;
  rest: boolean;
  off: boolean;
  whole: boolean;
  times: Mark[];
}

function joined(phrases: readonly Told[], daysFirst: boolean): readonly Block[] | undefined {
  const blocks: Open[] = [];
  for (const [index, phrase] of phrases.entries()) {
    const days = ofKind(phrase.marks, 'days').flatMap((mark) => mark.days);
    const rest = ofKind(phrase.marks, 'rest').length > 0;
    const times = phrase.marks.filter(isTime);
    if (days.length === 0 && times.length === 0) {
      if (rest && !phrase.off) blocks.push({ days: undefined, rest, off: false, whole: false, times: [] });
      continue;
    }
    const last = blocks.at(-1);
    const isWhole = ofKind(phrase.marks, 'days').some(({ whole }) => whole);
    const isApart =
      phrase.off &&
      (hasOff(phrase) || last?.days === undefined || last.days.length > 1) &&
      (last?.times.length ?? 0) > 0;
    const isSame =
      last !== undefined &&
      last.off === phrase.off &&
      !last.rest &&
      !rest &&
      !isWhole &&
      !last.whole &&
      !(isApart && times.length === 0);
    const next = phrases[index + 1];
    const leadsOn =
      times.length === 0 &&
      next?.joint === 'and' &&
      hasTimes(next) &&
      next.marks.findIndex(isDays) === next.marks.findIndex((mark) => isDays(mark) || isTime(mark)) &&
      hasDays(next);
    // "Up all other hours incl. sat and sun"
    if (last?.rest && !phrase.off && times.length === 0) continue;
    // More days of a list whose time comes behind, or came before.
    if (
      !leadsOn &&
      isSame &&
      last.days &&
      days.length > 0 &&
      (last.times.length === 0 || (times.length === 0 && !daysFirst))
    ) {
      last.days.push(...days);
      last.times.push(...times);
    } else if (!leadsOn && isSame && days.length === 0 && (last.days === undefined || daysFirst))
      last.times.push(...times);
    else if (
      isSame &&
      last.days === undefined &&
      last.times.length > 0 &&
      days.length > 0 &&
      (times.length === 0 || !daysFirst)
    ) {
      last.days = [...days];
      last.times.push(...times);
    } else
      blocks.push({
        days: days.length > 0 ? [...days] : undefined,
        rest,
        off: phrase.off,
        whole: isWhole,
        times: [...times],
      });
  }
  const read = blocks.map(closed);
  return read.every((block) => block !== undefined) ? read : undefined;
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

const DAY = 1440;
const WEEK = 7 * DAY;

/**
 * The minutes of a week in which something runs.
 * @returns nothing if the blocks contradict each other, or leave a time open
 */
export function minutesOfWeek(blocks: readonly Block[]): number | undefined {
  const named = new Set(blocks.flatMap(({ days = [] }) => days));
  const others = ALL_DAYS.filter((day) => !named.has(day));
  const daysOf = ({ days, rest }: Block): WeekDays => (rest ? others : [...new Set(days ?? ALL_DAYS)]);
  const [runs, stops] = [blocks.filter(({ off }) => !off), blocks.filter(({ off }) => off)];
  const isAlways = runs.every((block) => block.rest || (block.full && isBare(block) && !block.days));
  if (!isClear(runs, stops, daysOf, isAlways)) return undefined;
  const running = new Uint8Array(WEEK).fill(Number(isAlways));
  const lengths = ALL_DAYS.map(() => 0);
  for (const [some, on] of [
    [runs, 1],
    [stops, 0],
  ] as const) {
    for (const block of some) {
      for (const day of daysOf(block)) {
        const isAll = isBare(block) && (!on || block.rest || (block.full && block.days));
        if (isAll) fill(running, day * DAY, DAY, on);
        if (isAll && !on) lengths[day] = 0;
        for (const { start, end } of block.spells) fillDay(running, day, start, end, on);
        const length = block.lengths.reduce((sum, minutes) => sum + minutes, 0);
        lengths[day] = (lengths[day] ?? 0) + (on ? length : -length);
      }
      for (const { start, end } of block.stretches) fill(running, start, end - start, on);
    }
  }
  const total = [...running, ...lengths].reduce((sum, minutes) => sum + minutes, 0);
  return total > 0 && total <= WEEK && lengths.every((minutes) => minutes <= DAY) ? total : undefined;
}

/** Whether the blocks agree, and leave nothing open. */
function isClear(
  runs: readonly Block[],
  stops: readonly Block[],
  daysOf: (block: Block) => WeekDays,
  isAlways: boolean,
): boolean {
  const timed = runs.filter((block) => !isBare(block) || block.days);
  // "24/7, only on weekdays from 8 to 20"
  if (runs.some((block) => block.full && isBare(block) && !block.days) && timed.length > 0) return false;
  // "Friday 13:00 to 15:00, and on Monday": for how long is not said.
  const isOpen = (block: Block) => isBare(block) && !block.full && !block.rest;
  if (runs.some(isOpen) && !runs.every(isOpen)) return false;
  // "2 hours on mondays and 7 hours on mondays"
  const lasting = runs.filter(({ lengths }) => lengths.length > 0).flatMap(daysOf);
  if (new Set(lasting).size < lasting.length) return false;
  // "Stopped on weekdays from 8pm to 6am": whether it runs on the other days is not said.
  const denied = new Set(stops.flatMap(daysOf));
  const isPartly = stops.some((block) => block.days && block.spells.length + block.lengths.length > 0);
  return !(isAlways && runs.length === 0 && isPartly && denied.size < ALL_DAYS.length);
}

function isBare({ spells, stretches, lengths }: Block): boolean {
  return spells.length + stretches.length + lengths.length === 0;
}

/** A time past midnight counts for the day on which it begins: "Saturday 14:00 to 1:00, Sunday off". */
function fillDay(week: Uint8Array, day: number, start: number, end: number, value: 0 | 1): void {
  fill(week, day * DAY + start, Math.min(end, DAY) - start, value);
  fill(week, day * DAY, Math.max(0, end - DAY), value);
}

/** Minutes go round: what begins on Sunday may end on Monday. */
function fill(week: Uint8Array, from: number, length: number, value: 0 | 1): void {
  for (let minute = from; minute < from + length; minute += 1) week[((minute % WEEK) + WEEK) % WEEK] = value;
}
