import { plain } from '../decimal.js';
import { serviceOf } from '../services/index.js';
import { HOURS_A_DAY } from '../services/plain.js';
import type { Fact } from './facts.js';
import type { LikelyMeaning, PlainLine } from './reading.js';
import { saidAs } from './said-amount.js';

/** A day has no more hours. */
const HOURS = '24';

/** The likely meanings of a number that has no use in a line: other options that could hold it. Without it the line may be wrong. */
export function likelyMeanings(fact: Fact, { service, options }: PlainLine): readonly LikelyMeaning[] {
  if (fact.kind !== 'amount' || fact.negative || fact.measure !== 'count' || fact.rate) return [];
  return serviceOf(service)
    .plain.guesses.filter(
      (guess) => options[guess[0]] === undefined && !(guess === HOURS_A_DAY && fact.value.gt(HOURS)),
    )
    .map(([option, unit, label]) => {
      const number = option === 'hours' ? plain(fact.value) : saidAs('count', fact).text;
      const line = { service, options: { ...options, [option]: `${number}${unit}` } };
      return { label: label.replace('#', number), line };
    });
}
