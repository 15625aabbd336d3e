import type { Entity } from '../plain-words/entities/entity.js';
import { AN_HOUR } from '../quantities/periods.js';
import type { Evidence } from './edit-model.js';

const RHYTHM = /^([\d.]+)h(?:\*([\d.]+)d)?/;

/** The form of new hours, beside that of the ones before and words for times. */
export function ofTime(
  from: string | undefined,
  to: string | undefined,
  { typed, values }: { readonly typed: string; readonly values: readonly Entity[] },
): Omit<Evidence, 'withPairs'> {
  const [, daily, days = 'all'] = RHYTHM.exec(to ?? '') ?? [];
  const [, dailyBefore, daysBefore = 'all'] = RHYTHM.exec(from ?? '') ?? [];
  const form = formOf(to);
  const told = values.flatMap((entity) => hoursOf(entity));
  const relation = told.includes(Number(daily)) ? 'told' : told.includes(24 - Number(daily)) ? 'rest' : 'other';
  const ofDays = relationOfDays(days, values);
  const off = OFF.test(typed);
  return {
    alone: [
      `time ${relation}, off ${off}`,
      `time days ${ofDays}, off ${off}`,
      `time ${form}, was ${formOf(from)}`,
      `time ${daily === undefined ? 'none' : Math.min(24, Math.round(Number(daily)))}, night ${/night|off|sleep/.test(typed)}`,
      `time on ${days}, weekend ${/weekend/.test(typed)}, weekday ${/weekday|mon/.test(typed)}`,
      `time as before ${daily === dailyBefore}, ${days === daysBefore}`,
    ],
    withWords: [`time ${form}`, `time on ${days}`, `time ${relation}`, `time days ${ofDays}`],
  };
}

const OFF = /\b(?:off|sleep|asleep|closed|nobody|noone|no one|stop|shut|down|except|idle|pause|not|no)\b/;

/** The hours that a value tells. */
function hoursOf(entity: Entity): readonly number[] {
  if (entity.kind === 'schedule') return entity.hoursADay ? [Number(entity.hoursADay)] : [];
  return entity.kind === 'amount' && entity.measure === 'time' ? [Number(entity.value.div(AN_HOUR).toFixed())] : [];
}

/** Whether new days are those that are told, or the others of a week. */
function relationOfDays(days: string, values: readonly Entity[]): string {
  const told = values.flatMap((entity) =>
    entity.kind === 'schedule' ? [entity.days?.length ?? Number(entity.daysAWeek ?? 0)] : [],
  );
  if (told.includes(Number(days))) return 'told';
  return told.includes(7 - Number(days)) ? 'rest' : 'other';
}

function formOf(text: string | undefined): string {
  if (text === undefined || text === '24/7') return 'always';
  return text.includes('*') ? 'days' : (/\/(\w+)$/.exec(text)?.[1] ?? 'sum');
}
