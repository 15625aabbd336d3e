import { echo } from '../../typed-text.js';
import { type Decimal, exact, plain } from '../decimal.js';
import { type Entities, type Entity, entitiesOf } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { isDaily, timesOf } from '../plain-words/slots/times.js';
import { typedText } from '../plain-words/tokens/sense.js';
import { NONSTOP } from '../quantities/hours.js';
import type { Reading } from '../quantities/parsed.js';
import { AN_HOUR } from '../quantities/periods.js';
import { ADDS } from './change.js';
import type { Alternatives, Knowledge } from './texts.js';

/** When something runs: so many hours on each of so many days. */
interface Schedule {
  readonly daily: Decimal;
  readonly days: Decimal;
  readonly of: 'week' | 'month';
}

/** Options with the times at which something runs. */
const TIMED = /^(?:hours|node_hours|provisioned_hours|active)$/;
const ON_DAYS = /^([\d.]+)(h|min)(?:\*([\d.]+)d\/(week|month)|\/day)$/;
/** "And Saturdays" are more days, "and only on Saturdays" are other ones. */
const AND = /^\W*and\b/i;
const MERELY = /\b(?:only|just|instead|rather|now)\b/i;
/** "15 days", "2 weeks" for which it runs. */
const IN_DAYS = /(?:day|night|week)s?$/i;

/**
 * A line with what it leaves of the times before: the hours of a day and the days of a week or month are told in different lines, and each
 * replaces only its own kind, or adds to the days.
 */
export function withKeptTimes(
  line: string,
  before: Alternatives,
  knowledge: Knowledge,
): { readonly text: string; readonly readings?: readonly Reading[] } | { readonly asks: string } {
  const { words, entities } = readEntities(line, knowledge);
  const told = entities.filter(isTime);
  const { hours, days, lasts } = partsOf(told);
  const typed = (isTold: boolean) =>
    typedText(words.filter((_, at) => told.some((entity) => entity.at.includes(at)) === isTold));
  const vague = entitiesOf(entities, 'schedule').find(({ partOfDay }) => partOfDay);
  if (vague?.denied && hours === undefined && days === undefined && !lasts && schedulesOf(before).every(isNonstop)) {
    return {
      text: `${NIGHT_OFF} ${typed(false)}`,
      readings: [{ text: vague.typed, as: 'off for 8 hours of each night' }],
    };
  }
  if (vague && hours === undefined)
    return { asks: `How many hours a day does it run then? ${echo(vague.typed, 30)} does not tell me.` };
  const adds = days !== undefined && (ADDS.test(line) || (AND.test(line) && !MERELY.test(line)));
  const [said, ...others] = schedulesOf(before);
  const isPart = (hours === undefined) !== (days === undefined && !lasts);
  if (said === undefined || !(isPart || adds)) return { text: line };
  const asks = {
    asks: `How many hours on how many days is it then? ${echo(typed(true), 30)} does not tell me both.`,
  } as const;
  const schedule = scheduleIn(said);
  if (!schedule || others.length > 0) {
    const isUnclear = others.length > 0 || said.endsWith('/week') || (hours === undefined && isTotalOfDays(said));
    return isUnclear ? asks : { text: line };
  }
  // "5 days" behind "for 3 days"
  if (lasts && schedule.of === 'month' && schedule.daily.eq('24')) return { text: line };
  const isEveryDay = schedule.of === 'week' && schedule.days.eq('7');
  if (adds && !(isEveryDay && !ADDS.test(line))) {
    // "Weekends too" is all week to the reader.
    const more = days === '7' ? '2' : days;
    const all = schedule.days.plus(more);
    // "Fridays too" may be one of the five days.
    const isOther = schedule.days.lt('5') || told.every(isAtWeekend);
    if (schedule.of === 'month' || all.gt('7') || !isOther) return asks;
    const total = schedule.daily.times(schedule.days).plus(exact(hours ?? plain(schedule.daily)).times(more));
    const isSame = hours === undefined || schedule.daily.eq(hours);
    return {
      text: `${isSame ? [hoursOf(schedule), ...daysOf({ ...schedule, days: all })].join(' ') : `${plain(total)}h/week`} ${typed(false)}`,
    };
  }
  // "Off on Sundays" is clear only if it was on each day.
  if (!isEveryDay && entitiesOf(told, 'schedule').some(({ denied }) => denied)) return asks;
  if (isEveryDay && schedule.daily.eq('24')) return { text: line };
  const keepsDays = hours !== undefined || (lasts && schedule.of === 'week');
  const kept = [...(hours === undefined ? [hoursOf(schedule)] : []), ...(keepsDays ? daysOf(schedule) : [])];
  return { text: [...kept, line].join(' ') };
}

/** What is off at night is on for the rest of each day. */
const NIGHT_OFF = '16h/day';

function isNonstop(hours: string): boolean {
  return hours === NONSTOP.text;
}

/** Whether an entity says how long it runs on each day, or on which days, as the request before does. */
export function isSameTime(entity: Entity, before: Alternatives): boolean {
  const isSpan = entity.kind === 'amount' && entity.measure === 'time' && !entity.rate;
  const { hours = isSpan ? plain(entity.value.div(AN_HOUR)) : undefined, days } = partsOf(
    isTime(entity) ? [entity] : [],
  );
  return schedulesOf(before).some((said) => {
    const schedule = scheduleIn(said);
    const isSame = (one: string | undefined, other: Decimal) => one === undefined || other.eq(one);
    return schedule && (hours ?? days) !== undefined && isSame(hours, schedule.daily) && isSame(days, schedule.days);
  });
}

/** The times of a request, each once. */
function schedulesOf(before: Alternatives): readonly string[] {
  const options = before.flat().flatMap((line) => Object.entries(line.options));
  return [...new Set(options.flatMap(([name, value]) => (TIMED.test(name) ? [value] : [])))];
}

function scheduleIn(text: string): Schedule | undefined {
  if (text === NONSTOP.text) return { daily: exact('24'), days: exact('7'), of: 'week' };
  const [typed, number = '', unit, days = '7', of] = ON_DAYS.exec(text) ?? [];
  if (typed === undefined) return undefined;
  return { daily: exact(number).div(unit === 'h' ? '1' : '60'), days: exact(days), of: of === 'month' ? of : 'week' };
}

/** Whether hours are all of some days that had less than 24 each, "3 hours a day for 4 weeks": how many each had is not told by their sum. */
function isTotalOfDays(text: string): boolean {
  const [, total] = /^([\d.]+)h$/.exec(text) ?? [];
  return total !== undefined && exact(total).gt('24') && !exact(total).mod('24').eq('0');
}

function hoursOf({ daily }: Schedule): string {
  return `${plain(daily.round(4))}h/day`;
}

/** Every day needs no words. */
function daysOf({ days, of }: Schedule): readonly string[] {
  return of === 'week' && days.eq('7') ? [] : [`${plain(days)} days a ${of}`];
}

/** Hours of a day, days of a week or month, and whether it lasts for some days, as the text of a line says. */
function partsOf(told: Entities) {
  const amounts = entitiesOf(told, 'amount');
  const { hoursADay, daysAWeek, daysAMonth, totals, spans, runs } = timesOf(amounts, told);
  if (totals.size > 0) return { lasts: false };
  const [days = runs.length > 0 ? '7' : undefined] = [...daysAMonth, ...daysAWeek];
  // "6 hours on Saturdays"
  const ofEach = days === undefined ? [] : spans.filter((span) => span.lt('24')).map(plain);
  const [hours] = [...hoursADay, ...ofEach];
  return { hours, days, lasts: amounts.some(({ rate, typed }) => !rate && IN_DAYS.test(typed)) };
}

/** Whether an entity says how long something runs, or when. */
export function isTime(entity: Entity): boolean {
  if (entity.kind !== 'amount') return entity.kind === 'schedule';
  return entity.measure === 'time' || (isDaily(entity) && entity.noun === undefined);
}

function isAtWeekend(entity: Entity): boolean {
  if (entity.kind !== 'schedule') return true;
  return entity.days ? entity.days.every((day) => day.startsWith('s')) : entity.daysAWeek !== '5';
}
