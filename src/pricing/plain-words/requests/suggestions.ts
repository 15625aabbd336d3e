import { plain } from '../../decimal.js';
import { amountOf } from '../../quantities/said.js';
import { serviceOf } from '../../services/index.js';
import { HOURS_A_DAY } from '../../services/plain.js';
import { optionValue } from '../entities/amount.js';
import { OFF } from '../entities/clock.js';
import type { Amount, Entity } from '../entities/entity.js';
import type { ServiceRequest, Suggestion } from './request.js';

/** A day has no more hours. */
const HOURS = '24';

/** The likely senses of a number that has no use in a line: other options that could hold it. Without it the line may be wrong. */
export function suggestionsFor(entity: Entity, { service, options }: ServiceRequest): readonly Suggestion[] {
  if (entity.kind !== 'amount' || entity.negative || entity.measure !== 'count' || entity.rate) return [];
  return [
    ...ofEach(entity, { service, options }),
    ...serviceOf(service)
      .plain.guesses.filter(
        (guess) => options[guess[0]] === undefined && !(guess === HOURS_A_DAY && entity.value.gt(HOURS)),
      )
      .map(([option, unit, label]) => {
        const number = option === 'hours' ? plain(entity.value) : optionValue('count', entity).text;
        const line = { service, options: { ...options, [option]: `${number}${unit}` } };
        return { label: label.replace('#', number), line };
      }),
  ];
}

/** Whether an entity says that something does not run: "stopped at night", "a stopped t3.medium". */
export function isStopped(entity: Entity): boolean {
  if (entity.kind === 'schedule') return entity.partOfDay === true && entity.denied === true;
  return entity.kind === 'negation' && OFF.test(/^\w+/.exec(entity.typed)?.[0] ?? '');
}

/** What comes at a rate may be that of each of them. */
function ofEach({ value }: Amount, { service, options }: ServiceRequest): readonly Suggestion[] {
  const option = COMING.find((name) => options[name] !== undefined);
  const given = option && options[option];
  if (!given || value.lte('1') || !value.mod('1').eq('0')) return [];
  const all = amountOf(given).times(value);
  const period = typeof given === 'string' ? undefined : given.period;
  const said = { text: `${plain(all)}${period ? `/${period.name}` : ''}`, value: all, ...(period && { period }) };
  return [{ label: `From each of ${plain(value)}`, line: { service, options: { ...options, [option]: said } } }];
}

const COMING = ['requests', 'events', 'jobs'];
