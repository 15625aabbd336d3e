import { plain } from '../decimal.js';
import { type Amount, type Entities, type Entity, entitiesOf, isTime } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { readHours } from '../plain-words/slots/hours.js';
import { withKeptTimes } from '../previous-request/kept-times.js';
import type { Knowledge } from '../previous-request/texts.js';
import { shown, TIMES, takes } from '../previous-request/values.js';
import { NONSTOP } from '../quantities/hours.js';
import { AN_HOUR } from '../quantities/periods.js';
import { parseRhythm, rhythmText } from '../quantities/rhythm.js';
import { changeableText } from '../quantities/said.js';
import { type Change, ofParts, type Parts } from './change.js';
import type { Told } from './told.js';

/** Hours on each of some days of a week. */
interface Week {
  readonly daily: number;
  readonly days: number;
}

const HOURS = /^([\d.]+)(h|min)(.*)$/;
const NIGHT = /\b(?:night|nite|overnight|sleep)/;
/** "3 more hours a day" */
const MORE = /\b(?:more|extra|additional|longer|less|fewer|shorter)\b/;
const OFF = /\b(?:off|not|no|except|without|stop\w*|closed|skip|never|n't|dont)\b/;
/** "And Saturdays", "weekends too" */
const ADDS_DAYS = /^\W*(?:and|plus|also)\b|\b(?:too|also|as well|more|extra|plus|add\w*)\b/;
const HALF = /\b(?:half|halve[ds]?)\b/;

/** Other times that a line may mean: what all its times come to, its hours on the days before, its days with the hours before. */
export function timeChanges(told: Told, parts: Parts, knowledge: Knowledge): readonly Change[] {
  const at = told.entities.filter(isTimeOrRate).flatMap((entity) => entity.at);
  const whole = [hoursOf(told.entities), keptHours(told, parts, knowledge)].flatMap((text) => text ?? []);
  const values = new Map<string, readonly number[]>();
  const add = (text: string, from: readonly number[]) => values.set(text, values.get(text) ?? from);
  for (const text of whole) add(text, at);
  for (const before of new Set(parts.map(({ options }) => options['hours'] ?? options['active'] ?? NONSTOP.text))) {
    for (const text of rhythms(told, before)) add(text, at);
    for (const { value, at: place } of told.numbers) for (const text of numbersOf(value, before)) add(text, place);
    for (const amount of entitiesOf(told.entities, 'amount').filter(({ measure }) => measure === 'time'))
      for (const text of spansOf(amount, before)) add(text, amount.at);
    const [, number, unit = '', rest = ''] = HOURS.exec(before === NONSTOP.text ? '24h/day' : before) ?? [];
    if (number !== undefined && HALF.test(told.text)) add(`${shown(Number(number) / 2)}${unit}${rest}`, []);
  }
  const found = [...values].flatMap(([value, from]) =>
    TIMES.flatMap((option) =>
      ofParts(parts, from, (part) =>
        takes(part, option) && (option === 'hours' || part.options[option] !== undefined) ? [{ option, value }] : [],
      ),
    ),
  );
  return [
    ...found,
    ...ofParts(parts, [], ({ options }) => (options['hours'] ? [{ option: 'hours', value: undefined }] : [])),
  ];
}

function isTimeOrRate(entity: Entity): boolean {
  return isTime(entity) || (entity.kind === 'amount' && !!entity.rate);
}

/** What all times together come to. */
function hoursOf(entities: Entities): string | undefined {
  const times = entitiesOf(entities, 'amount').filter(isTimeOrRate);
  const read = readHours(times, entities);
  return read && 'hours' in read ? changeableText(read.hours) : undefined;
}

/** The same with what the line leaves of the times before. */
function keptHours({ text }: Told, parts: Parts, knowledge: Knowledge): string | undefined {
  const kept = withKeptTimes(text, [parts], knowledge);
  return 'text' in kept ? hoursOf(readEntities(kept.text, knowledge).entities) : undefined;
}

/** The days of a line with the hours before, its hours on the days before, and both the other way round. */
function rhythms({ entities, text }: Told, before: string): readonly string[] {
  const schedules = entitiesOf(entities, 'schedule');
  const named = new Set(schedules.flatMap(({ days = [] }) => days)).size;
  const days = named || Number(schedules.map(({ daysAWeek }) => daysAWeek).find((one) => one && one !== '7') ?? 0);
  const spans = entitiesOf(entities, 'amount').filter(
    ({ measure, rate }) => measure === 'time' && (rate?.period ?? 'day') === 'day',
  );
  const daily = [
    ...schedules.flatMap(({ hoursADay }) => hoursADay ?? []),
    ...spans.map(({ value }) => plain(value.div(AN_HOUR))),
  ].map(Number);
  const isOfWeek = entitiesOf(entities, 'amount').some(
    ({ measure, rate }) => measure === 'time' && rate?.period === 'week',
  );
  // "12 hours a day, 2 days a week" tells all of it.
  const old = isOfWeek ? undefined : weekIn(before);
  const nights = NIGHT.test(text) ? [8, 16] : [];
  const added = old && MORE.test(text) ? daily.flatMap((one) => [old.daily + one, old.daily - one]) : [];
  const hours = [...daily.flatMap((one) => [one, 24 - one]), ...added, ...nights].filter((one) => one > 0 && one <= 24);
  // "Not on Fridays", "off at weekends": the other days.
  const isOff = schedules.some(({ denied }) => denied) || OFF.test(text);
  const ofDays = days
    ? [
        days,
        ...(isOff ? [7 - days] : []),
        ...(old && old.days < 7
          ? [...(ADDS_DAYS.test(text) ? [old.days + days] : []), ...(isOff ? [old.days - days] : [])]
          : []),
      ].filter((one) => one > 0 && one <= 7)
    : [];
  return [
    ...hours.map((daily) => textOf({ daily, days: 7 })),
    ...hours.flatMap((daily) => (old && old.days < 7 ? [textOf({ daily, days: old.days })] : [])),
    ...hours.flatMap((daily) => ofDays.map((one) => textOf({ daily, days: one }))),
    ...ofDays.flatMap((one) => (old ? [textOf({ daily: old.daily, days: one })] : [])),
  ];
}

/** Hours of the days of a week; minutes are none to change. */
function weekIn(text: string): Week | undefined {
  const rhythm = text.includes('min') ? undefined : parseRhythm(text);
  return rhythm?.of === 'week' ? { daily: Number(plain(rhythm.daily)), days: Number(plain(rhythm.days)) } : undefined;
}

function textOf({ daily, days }: Week): string {
  if (days === 7) return daily === 24 ? NONSTOP.text : `${shown(daily)}h/day`;
  return daily === 24 ? `${shown(24 * days)}h/week` : rhythmText(`${shown(daily)}h`, days, 'week');
}

/** What a number may say of the time: so many hours a day or in all, so many days, so many hours more or fewer. */
function numbersOf(value: number, before: string): readonly string[] {
  const old = weekIn(before);
  const [, number = '', unit = '', rest = ''] = HOURS.exec(before) ?? [];
  const isWhole = Number.isInteger(value);
  const other = number && value <= 24 ? [value, Number(number) + value, Number(number) - value] : [];
  return [
    ...(value >= 1 && value <= 24 ? [`${shown(value)}h/day`] : []),
    ...(value > 1 && value <= 744 ? [`${shown(value)}h`] : []),
    ...other.filter((one) => one > 0).map((one) => `${shown(one)}${unit}${rest}`),
    ...(old && isWhole && value <= 7 ? [textOf({ daily: old.daily, days: value })] : []),
    ...(old && isWhole && value <= 31 ? [`${shown(old.daily * value)}h`] : []),
  ];
}

/** What a span of time may say: in all, on each day, in each week, or more or fewer than before. */
function spansOf({ value, rate }: Amount, before: string): readonly string[] {
  const hours = Number(value.toFixed()) / Number(AN_HOUR);
  if (rate) return [`${shown(hours)}h/${rate.period}`];
  const [, number = '', unit = '', rest = ''] = HOURS.exec(before) ?? [];
  const other = number && unit === 'h' ? [Number(number) + hours, Number(number) - hours] : [];
  return [
    ...(hours <= 744 ? [`${shown(hours)}h`] : []),
    ...(hours <= 24 ? [`${shown(hours)}h/day`] : []),
    ...(hours <= 168 ? [`${shown(hours)}h/week`] : []),
    ...(number && hours <= 24 ? [`${shown(hours)}h${rest}`] : []),
    ...other.filter((one) => one > 0).map((one) => `${shown(one)}h${rest}`),
  ];
}
