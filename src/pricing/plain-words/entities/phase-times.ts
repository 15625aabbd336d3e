import { type Decimal, exact, plain } from '../../decimal.js';
import { A_DAY, AN_HOUR } from '../../quantities/periods.js';
import { IMPLIED } from './amount.js';
import type { Amount, Entities, Entity } from './entity.js';

/** So many hours of a week, on each of its days or on some; nothing if the times say more. */
export function weekOf(times: Entities): { readonly hours: Decimal; readonly period: 'day' | 'week' } | undefined {
  const said = times.filter(saysHours).map((time) => {
    if (time.kind === 'schedule') {
      const days = time.days?.length ?? Number(time.daysAWeek ?? '7');
      return { hours: time.hoursADay === '24' ? undefined : time.hoursADay, days: days === 7 ? undefined : days };
    }
    const isHours = time.kind === 'amount' && time.value.lt(A_DAY) && (time.rate?.period ?? 'day') === 'day';
    return isHours ? { hours: plain(time.value.div(AN_HOUR)) } : {};
  });
  const [hours, ...moreHours] = said.flatMap((one) => one.hours ?? []);
  const [days, ...moreDays] = said.flatMap((one) => one.days ?? []);
  if (moreHours.length + moreDays.length > 0 || said.some((one) => !(one.hours ?? one.days))) return undefined;
  return { hours: exact(hours ?? '24').times(String(days ?? 7)), period: days === undefined ? 'day' : 'week' };
}

/** "12 hours" of each day */
export function ofEachDay(time: Entity): Entity {
  const isHours = time.kind === 'amount' && time.measure === 'time' && time.value.lt(A_DAY);
  return isHours ? { ...time, rate: { period: 'day', every: exact('1') } } : time;
}

/** The other hours of each day, or of each week. */
export function otherTime(times: Entities): Amount | undefined {
  const week = weekOf(times);
  if (!week) return undefined;
  const left = exact('168').minus(week.hours);
  const value = (week.period === 'day' ? left.div('7') : left).times(AN_HOUR);
  const rate = { period: week.period, every: exact('1') };
  const at = times.flatMap((time) => time.at);
  return {
    kind: 'amount',
    ...IMPLIED,
    measure: 'time',
    value,
    rate,
    bare: false,
    each: false,
    typed: '',
    readings: [],
    at,
  };
}

/** "All the time", where nobody has to say it. */
export function nonstop(at: Entity['at']): Entity {
  return { kind: 'schedule', hoursADay: '24', daysAWeek: '7', typed: '', at };
}

/** Whether an entity says when or how often something runs. */
export function isTime(entity: Entity): boolean {
  return entity.kind === 'schedule' || (entity.kind === 'amount' && (entity.measure === 'time' || isOfMonth(entity)));
}

/** "30 days", "every day", but "30 evenings" are those of one phase. */
export function isOfMonth(entity: Entity): boolean {
  if (entity.kind !== 'amount') return false;
  const { measure, rate, value, typed } = entity;
  if (measure === 'time') return !rate && value.gte(exact(A_DAY).times('28')) && !/(?:ing|night)s$/i.test(typed);
  return measure === 'count' && rate?.period === 'day' && value.eq('1');
}

/** Whether a time says which hours of a day, or which days. */
export function saysHours(time: Entity): boolean {
  if (time.kind === 'amount') return !isOfMonth(time);
  return (
    time.kind === 'schedule' &&
    (time.days !== undefined || (time.hoursADay ?? '24') !== '24' || (time.daysAWeek ?? '7') !== '7')
  );
}
