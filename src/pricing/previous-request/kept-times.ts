import { echo } from '../../typed-text.js';
import { type Decimal, exact, plain } from '../decimal.js';
import { type Entities, type Entity, entitiesOf, isTime } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { isDaily, timesOf } from '../plain-words/slots/times.js';
import { typedText } from '../plain-words/tokens/sense.js';
import { NONSTOP } from '../quantities/hours.js';
import type { Reading } from '../quantities/parsed.js';
import { AN_HOUR } from '../quantities/periods.js';
import { parseRhythm, type Rhythm } from '../quantities/rhythm.js';
import { ADDS } from './change.js';
import type { Alternatives, Knowledge } from './texts.js';

/** Options with the times at which something runs. */
const TIMED = /^(?:hours|node_hours|provisioned_hours|active)$/;
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
  const told = entities.filter(isTimeOrDaily);
  const { hours, days, lasts } = partsOf(told);
  const typed = (isTold: boolean) =>
    typedText(words.filter((_, at) => told.some((entity) => entity.at.includes(at)) === isTold));
  const vague = entitiesOf(entities, 'schedule').find(({ partOfDay }) => partOfDay);
  if (vague?.denied && hours === undefined && days === undefined && !lasts && timesIn(before).every(isNonstop)) {
    return {
      text: `${NIGHT_OFF} ${typed(false)}`,
      readings: [{ text: vague.typed, as: 'off for 8 hours of each night' }],
    };
  }
  if (vague && hours === undefined)
    return { asks: `How many hours a day does it run then? ${echo(vague.typed, 30)} does not tell me.` };
  const adds = days !== undefined && (ADDS.test(line) || (AND.test(line) && !MERELY.test(line)));
  const [said, ...others] = timesIn(before);
  const isPart = (hours === undefined) !== (days === undefined && !lasts);
  if (said === undefined || !(isPart || adds)) return { text: line };
  const asks = {
    asks: `How many hours on how many days is it then? ${echo(typed(true), 30)} does not tell me both.`,
  } as const;
  const rhythm = parseRhythm(said);
  if (!rhythm || others.length > 0) {
    const isUnclear = others.length > 0 || said.endsWith('/week') || (hours === undefined && isTotalOfDays(said));
    return isUnclear ? asks : { text: line };
  }
  // "5 days" behind "for 3 days"
  if (lasts && rhythm.of === 'month' && rhythm.daily.eq('24')) return { text: line };
  const isEveryDay = rhythm.of === 'week' && rhythm.days.eq('7');
  if (adds && !(isEveryDay && !ADDS.test(line))) {
    // "Weekends too" is all week to the reader.
    const more = days === '7' ? '2' : days;
    const all = rhythm.days.plus(more);
    // "Fridays too" may be one of the five days.
    const isOther = rhythm.days.lt('5') || told.every(isAtWeekend);
    if (rhythm.of === 'month' || all.gt('7') || !isOther) return asks;
    const total = rhythm.daily.times(rhythm.days).plus(exact(hours ?? plain(rhythm.daily)).times(more));
    const isSame = hours === undefined || rhythm.daily.eq(hours);
    return {
      text: `${isSame ? [hoursOf(rhythm), ...daysOf({ ...rhythm, days: all })].join(' ') : `${plain(total)}h/week`} ${typed(false)}`,
    };
  }
  // "Off on Sundays" is clear only if it was on each day.
  if (!isEveryDay && entitiesOf(told, 'schedule').some(({ denied }) => denied)) return asks;
  if (isEveryDay && rhythm.daily.eq('24')) return { text: line };
  const keepsDays = hours !== undefined || (lasts && rhythm.of === 'week');
  const kept = [...(hours === undefined ? [hoursOf(rhythm)] : []), ...(keepsDays ? daysOf(rhythm) : [])];
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
    isTimeOrDaily(entity) ? [entity] : [],
  );
  return timesIn(before).some((said) => {
    const rhythm = parseRhythm(said);
    const isSame = (one: string | undefined, other: Decimal) => one === undefined || other.eq(one);
    return rhythm && (hours ?? days) !== undefined && isSame(hours, rhythm.daily) && isSame(days, rhythm.days);
  });
}

/** The times of a request, each once. */
function timesIn(before: Alternatives): readonly string[] {
  const options = before.flat().flatMap((line) => Object.entries(line.options));
  return [...new Set(options.flatMap(([name, value]) => (TIMED.test(name) ? [value] : [])))];
}

/** Whether hours are all of some days that had less than 24 each, "3 hours a day for 4 weeks": how many each had is not told by their sum. */
function isTotalOfDays(text: string): boolean {
  const [, total] = /^([\d.]+)h$/.exec(text) ?? [];
  return total !== undefined && exact(total).gt('24') && !exact(total).mod('24').eq('0');
}

function hoursOf({ daily }: Rhythm): string {
  return `${plain(daily.round(4))}h/day`;
}

/** Every day needs no words. */
function daysOf({ days, of }: Rhythm): readonly string[] {
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

/** Whether an entity says how long something runs, or when: "daily" does, too. */
export function isTimeOrDaily(entity: Entity): boolean {
  return isTime(entity) || (entity.kind === 'amount' && isDaily(entity) && entity.noun === undefined);
}

function isAtWeekend(entity: Entity): boolean {
  if (entity.kind !== 'schedule') return true;
  return entity.days ? entity.days.every((day) => day.startsWith('s')) : entity.daysAWeek !== '5';
}
