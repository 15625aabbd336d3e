import { type Decimal, exact, plain } from '../decimal.js';
import { optionValue } from '../plain-words/entities/amount.js';
import { type Amount, type Entities, entitiesOf, isHead } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { typedText } from '../plain-words/tokens/sense.js';
import { textOf } from '../quantities/said.js';
import { serviceOf } from '../services/index.js';
import { type Alternatives, type Changed, isName, type Knowledge, optionsNamed, type TextLine } from './texts.js';

/** Options with how many there are, which are 1 by default. */
export const ONE_BY_DEFAULT: ReadonlySet<string> = new Set(['count', 'tasks']);
const NUMBER = /^(\d+(?:\.\d+)?)(.*)$/;

/** A factor by which a line multiplies something: "twice as many requests". */
interface Factor {
  readonly times: Decimal;
  /** What is multiplied, in words; empty for "double it". */
  readonly object: string;
  readonly typed: string;
}

const FACTOR_WORDS: Readonly<Record<string, string>> = {
  twice: '2',
  double: '2',
  triple: '3',
  thrice: '3',
  half: '0.5',
};
const FACTOR =
  /\b(?:(twice|double|triple|thrice|half)|(\d+(?:[.,]\d+)?)\s*(?:x|×|times|-?fold)(?!\p{L}))(?:\s+(?:as|so) (many|much|big|large|long|often)|\s+more)?(?:\s+of)?(?:\s+(?:the|my|that|this|those|these|it|them))?((?:\s+(?!(?:a|an|per|each|every|in|on|with|for|and|but|at|please|pls)\b)[\p{L}][\p{L}-]*){0,3})(?!\s+(?:a|an|per|each|every)\b)(?!\s*\/)/iu;
/** What "twice as long" multiplies; "twice as big" is unclear, and leads to a question. */
const OBJECT_OF: Readonly<Record<string, string>> = { long: 'duration', big: 'size', large: 'size' };
/** Words for the load as a whole. */
const LOAD = /^(?:|load|traffic|usage|use|users|people|students|visitors|customers|clients|volume|amount|number)$/i;

/** The factor in a line, if there is one: not "twice a day", "half a gig" or "2x t3.small". */
export function factorIn(text: string, knowledge: Knowledge): Factor | undefined {
  const [typed = '', word = '', digits = '1', how = '', object = ''] = FACTOR.exec(text) ?? [];
  const phrase = typed.trim().toLowerCase();
  if (phrase === '' || /^\d+ *times$/.test(phrase)) return undefined;
  const schedules = entitiesOf(readEntities(text, knowledge).entities, 'schedule');
  if (schedules.some((fact) => phrase.startsWith(fact.typed.toLowerCase().slice(0, 4)))) return undefined;
  if (readEntities(object, knowledge).entities.some((fact) => isHead(fact) && fact.kind !== 'service'))
    return undefined;
  return {
    times: exact(FACTOR_WORDS[word.toLowerCase()] ?? digits.replace(',', '.')),
    object: object.trim() || (OBJECT_OF[how.toLowerCase()] ?? ''),
    typed,
  };
}

/** Multiplies what a factor is about. Several lines may change only by their requests, as a function and its API. */
export function withFactor(to: Alternatives, factor: Factor, knowledge: Knowledge): Changed {
  const multiplied = to.map((lines) => lines.map((line) => multipliedLine(line, factor, knowledge)));
  const isClear = multiplied.every((lines) => {
    const changed = lines.filter((line) => line !== undefined);
    return changed.length < 2 || changed.every((line) => 'requests' in line.options);
  });
  if (!isClear || !multiplied.flat().some(Boolean))
    return { asks: `What should be multiplied by ${factor.times.toFixed()}? Give the new number instead.` };
  return { to: to.map((lines, index) => lines.map((line, place) => multiplied[index]?.[place] ?? line)) };
}

function multipliedLine(line: TextLine, factor: Factor, knowledge: Knowledge): TextLine | undefined {
  const option = optionOf(line, factor.object, knowledge);
  const value = option && (line.options[option] ?? (ONE_BY_DEFAULT.has(option) ? '1' : undefined));
  const [, number, unit = ''] = NUMBER.exec(value ?? '') ?? [];
  if (option === undefined || number === undefined) return undefined;
  return { ...line, options: { ...line.options, [option]: plain(exact(number).times(factor.times)) + unit } };
}

function optionOf(line: TextLine, object: string, knowledge: Knowledge): string | undefined {
  const [load = ''] = serviceOf(line.service).plain.bought ?? [];
  // "Double the traffic" does not mean a second instance; "double it" does.
  if (LOAD.test(object)) return object === '' || !ONE_BY_DEFAULT.has(load) ? load : undefined;
  if (object in line.options) return object;
  if (!readEntities(object, knowledge).entities.every(isName)) return undefined;
  const [option, ...more] = optionsNamed(object, line, knowledge);
  return more.length === 0 ? option : undefined;
}

/** Words around a number that is added or subtracted: "2 more", "another 3 tasks". */
const AFTER = /^(?:more|additional|extra|fewer|less)$/;
const BEFORE = /^(?:another|additional|extra)$/;
const FEWER = /^(?:fewer|less)$/;
/** "More than 5" and "more or less" add nothing. */
const NOT_RELATIVE = /^(?:than|or|like)$/;

/** A number that is added to another, or subtracted. */
export interface Relative {
  /** The line without the word that says so. */
  readonly rest: string;
  readonly adds: boolean;
}

/** Whether the number in a line is added or subtracted. */
export function relativeIn(text: string, knowledge: Knowledge): Relative | undefined {
  const { words } = readEntities(text, knowledge);
  const place = words.findIndex(({ text: word }) => AFTER.test(word) || BEFORE.test(word));
  const word = words[place]?.text ?? '';
  if (word === '' || NOT_RELATIVE.test(words[place + 1]?.text ?? '')) return undefined;
  const rest = typedText(words.filter((_, at) => at !== place));
  const numbers = new Set(entitiesOf(readEntities(rest, knowledge).entities, 'amount').flatMap(({ at }) => at));
  const hasNumber = (AFTER.test(word) && numbers.has(place - 1)) || (BEFORE.test(word) && numbers.has(place));
  return hasNumber ? { rest, adds: !FEWER.test(word) } : undefined;
}

/**
 * Adds the new value of an option to its old one, or subtracts it.
 * @param changed the request as if the number was the new value
 * @returns undefined unless exactly one option of a line changed, or if nothing would be left of it
 */
export function summed(before: Alternatives, changed: Alternatives, adds: boolean): Alternatives | undefined {
  let sums = 0;
  const to = changed.map((lines, side) =>
    lines.map((line, place) => {
      const old = before[side]?.[place]?.options ?? {};
      const [name, ...others] = Object.keys(line.options).filter((option) => line.options[option] !== old[option]);
      if (name === undefined) return line;
      const oldValue = old[name] ?? (ONE_BY_DEFAULT.has(name) ? '1' : '');
      const sum = others.length > 0 ? undefined : sumOf(oldValue, line.options[name] ?? '', adds);
      sums += sum === undefined ? Number.NaN : 1;
      return { ...line, options: { ...line.options, ...(sum !== undefined && { [name]: sum }) } };
    }),
  );
  return sums > 0 && changed.length === before.length ? to : undefined;
}

/** The sum or difference of two amounts in the same unit. */
function sumOf(old: string, change: string, adds: boolean): string | undefined {
  const [, number, unit = ''] = NUMBER.exec(old) ?? [];
  const [, by, otherUnit] = NUMBER.exec(change) ?? [];
  if (number === undefined || by === undefined || unit !== otherUnit || /\d/.test(unit)) return undefined;
  const sum = adds ? exact(number).plus(by) : exact(number).minus(by);
  return sum.gt('0') ? `${plain(sum)}${unit}` : undefined;
}

/** What each of several instances has, as a number of all. */
const OF_EACH = 'ipv4';

/** A changed request in which as many addresses as instances stay one for each: those are billed by their number, disks are not. */
export function withOneEach(before: Alternatives, changed: Alternatives): Alternatives {
  return changed.map((lines, side) =>
    lines.map((line, place) => {
      const { [OF_EACH]: were, count = '1' } = before[side]?.[place]?.options ?? {};
      const { [OF_EACH]: are, count: now = '1' } = line.options;
      const isOneEach = were === count && are === were && now !== count;
      return isOneEach ? { ...line, options: { ...line.options, [OF_EACH]: now } } : line;
    }),
  );
}

/** A request with a bare number as the new value of the only option with a number ("and 10 million?"), or else of how many there are. */
export function withBareNumber(before: Alternatives, entities: Entities): Alternatives | undefined {
  const amount = onlyBareNumber(entities);
  const name = amount && onlyNumber(before);
  if (!amount || name === undefined) return undefined;
  const value = textOf(optionValue('count', amount));
  return before.map((lines) =>
    lines.map((line) => (name in line.options ? { ...line, options: { ...line.options, [name]: value } } : line)),
  );
}

/** The only option with a number, unless that is how many there are. */
function onlyNumber(before: Alternatives): string | undefined {
  const numbers = before
    .flat()
    .flatMap(({ options }) => Object.entries(options).flatMap(([name, value]) => (/^\d/.test(value) ? [name] : [])));
  const [name, ...others] = new Set(numbers);
  return name === undefined || others.length > 0 || ONE_BY_DEFAULT.has(name) ? undefined : name;
}

/** Entities with a bare number as one of the things that are priced: "what about 5". */
export function countingThings(entities: Entities): Entities {
  const counted = onlyBareNumber(entities);
  if (!counted) return entities;
  const { loose: _, ...number } = counted;
  return entities.map((entity) => (entity === counted ? { ...number, bare: false, beforeHead: 'them' } : entity));
}

/** The number in a line that names nothing else to be priced. */
function onlyBareNumber(entities: Entities): Amount | undefined {
  const [amount, ...more] = entitiesOf(entities, 'amount');
  return amount?.bare && more.length === 0 && !entities.some(isHead) ? amount : undefined;
}
