import { type Decimal, exact, sum, ZERO } from '../decimal.js';
import { type Amount, entitiesOf } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { priceAlternative } from '../plain-words/replies/priced.js';
import { hasSense, isPeople, nounOf, roleOf, type Word } from '../plain-words/tokens/sense.js';
import { PERIODS, perMonth } from '../quantities/periods.js';
import type { Quote } from '../quote.js';
import type { Prices } from '../rates.js';
import { readInput } from '../services/form.js';
import { serviceOf } from '../services/index.js';
import { ONE_BY_DEFAULT } from './numbers.js';
import { type Knowledge, optionsNamed, type TextLine } from './texts.js';

/** The dollars a month of what some words name in a quote: "the disk", "Lambda", "the nodes"; undefined if it has nothing of that name. */
export function partOfTotal(
  words: string,
  quote: Pick<Quote, 'lines' | 'service'>,
  lines: readonly TextLine[],
  knowledge: Knowledge,
): Decimal | undefined {
  // The lines of a sum name their services themselves.
  const service = lines.length > 1 ? '' : `${serviceOf(quote.service).name}: `;
  const named = quote.lines.filter(({ label }) => isNamed(words, service + label, knowledge));
  if (named.length > 0) return sum(named.map(({ amount }) => exact(amount)));
  const shares = lines.flatMap((line) => shareOf(words, line, knowledge) ?? []);
  return shares.length === 0 ? undefined : sum(shares);
}

/** Whether each of some words stands in a label, in the same or another word for it. */
function isNamed(words: string, label: string, knowledge: Knowledge): boolean {
  const known = readEntities(label, knowledge).words;
  const texts = new Set(label.split(/[\s:]+/).map(singular));
  const named = readEntities(words, knowledge).words.filter((word) => !hasSense(word, 'article'));
  const stands = (word: Word) => texts.has(singular(word.text)) || known.some((other) => meanSame(word, other));
  return named.length > 0 && named.every(stands);
}

function meanSame(one: Word, other: Word): boolean {
  if (singular(one.text) === singular(other.text)) return true;
  const [nouns, roles] = [[one, other].map(machineOr), [one, other].map(roleOf)];
  const isVcpu = [one, other].every((word) => hasSense(word, 'vcpu'));
  return isVcpu || [nouns, roles].some(([first, second]) => first !== undefined && first === second);
}

/** The nodes of a cluster are instances. */
function machineOr(word: Word): string | undefined {
  const noun = nounOf(word);
  return noun === 'nodes' ? 'instances' : noun;
}

function singular(text: string): string {
  return text.toLowerCase().replace(/s$/, '');
}

/** What a request costs more than without the options that some words name. */
function shareOf(words: string, line: TextLine, knowledge: Knowledge): Decimal | undefined {
  const names = optionsNamed(words, line, knowledge).filter((name) => name in line.options);
  if (names.length === 0) return undefined;
  const kept = Object.entries(line.options).filter(([name]) => !names.includes(name));
  const all = totalOf(line, knowledge.prices);
  const isAll = kept.every(([name]) => name === 'region');
  const rest = isAll ? ZERO : totalOf({ ...line, options: Object.fromEntries(kept) }, knowledge.prices);
  return rest && all?.minus(rest);
}

function totalOf(line: TextLine, prices: Prices): Decimal | undefined {
  const [priced] = priceAlternative({ lines: [line], refused: [] }, prices).priced;
  return priced && exact(priced.quote.total);
}

/**
 * How many there are a month of what some words name: the students of whom the text tells, the requests or machines that are priced.
 * Undefined if nothing says so, or two things do.
 * @param text the request in the words of the member, if it is in words
 */
export function numberOf(
  named: string,
  text: string,
  lines: readonly TextLine[],
  knowledge: Knowledge,
): Decimal | undefined {
  const plural = `${named.replace(/s$/, '')}s`;
  const isOfPeople = readEntities(plural, knowledge).words.some((word) => isPeople(nounOf(word)));
  return (isOfPeople ? undefined : numberPriced(plural, lines, knowledge)) ?? numberTold(plural, text, knowledge);
}

/** "3M", "100000/day", but not "512MB". */
const COUNTS = /^\d[\d.,]*[kmb]?(?:\/[a-z]+)?$/i;

/** The number of an option that some words name: of several machines their sum, of requests that pass through several services the same. */
function numberPriced(named: string, lines: readonly TextLine[], knowledge: Knowledge): Decimal | undefined {
  const found = lines.flatMap((line) => {
    const inName = Object.keys(line.options).filter((name) =>
      name.split('_').some((part) => singular(part) === singular(named)),
    );
    const [option = '', ...more] = inName.length > 0 ? inName : optionsNamed(named, line, knowledge);
    const value = countIn(line, option, knowledge.prices);
    return value && more.length === 0 ? [{ option, value }] : [];
  });
  const [first] = found;
  if (found.every(({ option }) => ONE_BY_DEFAULT.has(option) || option === 'nodes'))
    return first && sum(found.map(({ value }) => value));
  return found.every(({ value }) => first && value.eq(first.value)) ? first?.value : undefined;
}

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

/** The number before a word in a text; of runs, how often something comes. */
function numberTold(plural: string, text: string, knowledge: Knowledge): Decimal | undefined {
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
