import { plain } from '../decimal.js';
import type { Given } from '../quantities/said.js';
import { serviceOf } from '../services/index.js';
import { HOURS_A_DAY } from '../services/plain.js';
import type { Amount, Fact } from './facts.js';
import type { LikelyMeaning, PlainLine } from './reading.js';
import { saidAs } from './said-amount.js';

/** A day has no more hours. */
const HOURS = '24';

/** The likely meanings of a fact that has no use in a line: other options that could hold it. Without it the line may be wrong. */
export function likelyMeanings(fact: Fact, line: PlainLine): readonly LikelyMeaning[] {
  if (fact.kind !== 'amount' || fact.negative) return [];
  const { service, options } = line;
  const { measure, rate, value } = fact;
  if (measure === 'memory') return service === 'ec2' ? withAmount(line, 'disk', fact, 'disk') : [];
  if (measure === 'time') return service === 'lambda' ? withAmount(line, 'duration', fact, 'a run') : [];
  if (rate && service === 'lambda') return withAmount(line, 'requests', fact, 'requests');
  if (measure !== 'count' || rate) return [];
  return serviceOf(service)
    .plain.guesses.filter((guess) => options[guess[0]] === undefined && !(guess === HOURS_A_DAY && value.gt(HOURS)))
    .map(([option, unit, label]) => {
      const number = option === 'hours' ? plain(value) : saidAs('count', fact).text;
      return lineWith(line, option, `${number}${unit}`, label.replace('#', number));
    });
}

function withAmount(line: PlainLine, option: string, amount: Amount, unit: string): readonly LikelyMeaning[] {
  const said = saidAs(amount.measure, amount);
  return line.options[option] === undefined ? [lineWith(line, option, said, `${said.text} ${unit}`)] : [];
}

function lineWith({ service, options }: PlainLine, option: string, value: Given, label: string): LikelyMeaning {
  return { label, line: { service, options: { ...options, [option]: value } } };
}
