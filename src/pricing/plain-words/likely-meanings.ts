import { plain } from '../decimal.js';
import { amountOf } from '../quantities/said.js';
import { serviceOf } from '../services/index.js';
import { HOURS_A_DAY } from '../services/plain.js';
import type { Amount, Fact } from './facts.js';
import type { LikelyMeaning, PlainLine } from './reading.js';
import { saidAs } from './said-amount.js';

/** A day has no more hours. */
const HOURS = '24';

/** The likely meanings of a number that has no use in a line: other options that could hold it. Without it the line may be wrong. */
export function likelyMeanings(fact: Fact, { service, options }: PlainLine): readonly LikelyMeaning[] {
  if (fact.kind !== 'amount' || fact.negative || fact.measure !== 'count' || fact.rate) return [];
  return [
    ...ofEach(fact, { service, options }),
    ...serviceOf(service)
      .plain.guesses.filter(
        (guess) => options[guess[0]] === undefined && !(guess === HOURS_A_DAY && fact.value.gt(HOURS)),
      )
      .map(([option, unit, label]) => {
        const number = option === 'hours' ? plain(fact.value) : saidAs('count', fact).text;
        const line = { service, options: { ...options, [option]: `${number}${unit}` } };
        return { label: label.replace('#', number), line };
      }),
  ];
}

/** What comes at a rate may be told of each of them. */
function ofEach({ value }: Amount, { service, options }: PlainLine): readonly LikelyMeaning[] {
  const option = COMING.find((name) => options[name] !== undefined);
  const given = option && options[option];
  if (!given || value.lte('1') || !value.mod('1').eq('0')) return [];
  const all = amountOf(given).times(value);
  const period = typeof given === 'string' ? undefined : given.period;
  const said = { text: `${plain(all)}${period ? `/${period.name}` : ''}`, value: all, ...(period && { period }) };
  return [{ label: `That from each of ${plain(value)}`, line: { service, options: { ...options, [option]: said } } }];
}

const COMING = ['requests', 'events', 'jobs'];
