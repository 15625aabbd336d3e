import { type Block, isBare } from './blocks.js';
import { ALL_DAYS, type WeekDays } from './days.js';
import { MINUTES } from './minutes.js';

const { day: DAY, week: WEEK } = MINUTES;

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

/** A time past midnight counts for the day on which it begins: "Saturday 14:00 to 1:00, Sunday off". */
function fillDay(week: Uint8Array, day: number, start: number, end: number, value: 0 | 1): void {
  fill(week, day * DAY + start, Math.min(end, DAY) - start, value);
  fill(week, day * DAY, Math.max(0, end - DAY), value);
}

/** Minutes go round: what begins on Sunday may end on Monday. */
function fill(week: Uint8Array, from: number, length: number, value: 0 | 1): void {
  for (let minute = from; minute < from + length; minute += 1) week[((minute % WEEK) + WEEK) % WEEK] = value;
}
