import { type Decimal, ZERO } from '../decimal.js';
import { type Amount, entitiesOf } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { nounOf } from '../plain-words/tokens/sense.js';
import type { Knowledge, TextLine } from '../previous-request/texts.js';
import { PERIODS, perMonth } from '../quantities/periods.js';
import type { Prices } from '../rates.js';
import { readInput } from '../service/form.js';
import { serviceOf } from '../services/index.js';

function singular(text: string): string {
  return text.toLowerCase().replace(/s$/, '');
}

/** "3M", "100000/day", but not "512MB". */
const COUNTS = /^\d[\d.,]*[kmb]?(?:\/[a-z]+)?$/i;

/** The only option of a line that counts something, with its name. */
export function onlyCount(line: TextLine, prices: Prices): readonly [string, string] | undefined {
  const { bought } = serviceOf(line.service).plain;
  if (bought) return [bought[0], bought[1].replace(/ a month$/, '')];
  const [option, ...more] = Object.keys(line.options).filter((name) => countIn(line, name, prices));
  return option === undefined || more.length > 0 ? undefined : [option, option.replaceAll('_', ' ')];
}

/** The value of an option that counts something, a month. */
export function countIn(line: TextLine, option: string, prices: Prices): Decimal | undefined {
  const read = readInput(serviceOf(line.service), line.options, prices);
  if (!('input' in read) || !COUNTS.test(line.options[option] ?? '1')) return undefined;
  const value: unknown = Reflect.get(read.input, option);
  return value instanceof ZERO.constructor && ZERO.lt(value as Decimal) ? (value as Decimal) : undefined;
}

/**
 * How many there are a month of what some words name, by the number before that word in a text: the students of whom it tells, or how often
 * something comes.
 */
export function numberTold(plural: string, text: string, knowledge: Knowledge): Decimal | undefined {
  const [named] = readEntities(plural, knowledge).words;
  if (!named) return undefined;
  const { words, entities } = readEntities(text, knowledge);
  const counts = entitiesOf(entities, 'amount').filter(({ measure }) => measure === 'count');
  const isBehind = ({ at: [at = 0] }: Amount) =>
    words.slice(at + 1, at + 4).some((word) => singular(word.text) === singular(named.text));
  const isOfNoun = ({ noun, rate }: Amount) =>
    nounOf(named) !== undefined && (noun === nounOf(named) || (nounOf(named) === 'requests' && rate?.always === true));
  const said = counts.filter((one) => isBehind(one) && (one.noun === undefined || isOfNoun(one)));
  const [first, ...others] = (said.length > 0 ? said : counts.filter(isOfNoun)).map(monthly);
  return first && others.every((value) => value.eq(first)) ? first : undefined;
}

function monthly({ value, rate }: Amount): Decimal {
  return rate ? perMonth(value.div(rate.every), PERIODS[rate.period]) : value;
}
