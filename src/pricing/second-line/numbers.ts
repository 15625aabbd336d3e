import { type Decimal, exact, plain } from '../decimal.js';
import { optionValue } from '../plain-words/entities/amount.js';
import {
  type Amount,
  type Entities,
  type Entity,
  entitiesOf,
  isHead,
  JOINING,
} from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { NONSTOP } from '../quantities/hours.js';
import { textOf } from '../quantities/said.js';
import { serviceOf } from '../services/index.js';
import {
  type Alternatives,
  type Changed,
  isName,
  type Knowledge,
  optionsNamed,
  type TextLine,
  withOption,
} from './texts.js';

/** Options with how many there are, which are 1 by default. */
export const ONE_BY_DEFAULT: ReadonlySet<string> = new Set(['count', 'tasks']);
export const NUMBER = /^(\d+(?:\.\d+)?)(.*)$/;

/** A factor by which a line multiplies something: "twice as many requests". */
interface Factor {
  readonly times: Decimal;
  /** What is multiplied, in words; empty for "double it". */
  readonly object: string;
  readonly typed: string;
}

/** Words for a factor. */
export const FACTOR_WORDS: Readonly<Record<string, string>> = {
  twice: '2',
  double: '2',
  triple: '3',
  thrice: '3',
  half: '0.5',
};
const FACTOR =
  /\b(?<!\band an? )(?:(twice|double|triple|thrice|half)|(\d+(?:[.,]\d+)?)\s*(?:x|×|times|-?fold)(?!\p{L}))(?:\s+(?:as|so) (many|much|big|large|long|often)|\s+more)?(?:\s+of)?(?:\s+(?:the|my|that|this|those|these|it|them))?((?:\s+(?!(?:cost|costs|be|come|mean|a|an|per|each|every|in|on|with|for|and|but|at|please|pls)\b)[\p{L}][\p{L}-]*){0,3})(?!\s+(?:a|an|per|each|every)\b)(?!\s*\/)/iu;
const NUMBER_OF = /^(?:number|amount|count) of (?:the |my |our )?/i;
/** What "twice as long" multiplies; "twice as big" is unclear, and leads to a question. */
const OBJECT_OF: Readonly<Record<string, string>> = { long: 'duration', big: 'size', large: 'size' };
const TIME = /^(?:time|hours)$/i;
const SIZE = /^size$/i;
const BOTH = /^both$/i;
/** Words for the load as a whole. */
const LOAD = /^(?:|load|traffic|usage|use|users|people|students|visitors|customers|clients|volume|amount|number)$/i;

/** The factor in a line, if there is one: not "twice a day", "half a gig" or "2x t3.small". */
export function factorIn(text: string, knowledge: Knowledge): Factor | undefined {
  const [typed = '', word = '', digits = '1', how = '', object = ''] = FACTOR.exec(text) ?? [];
  if (typed === '' || /^\d+ *times$/i.test(typed.trim())) return undefined;
  if (entitiesOf(readEntities(text, knowledge).entities, 'instance').length > 0) return undefined;
  return {
    times: exact(FACTOR_WORDS[word.toLowerCase()] ?? digits.replace(',', '.')),
    object: object.trim().replace(NUMBER_OF, '') || (OBJECT_OF[how.toLowerCase()] ?? ''),
    typed,
  };
}

/** Multiplies what a factor is about; of several lines only one may have that. */
export function withFactor(to: Alternatives, factor: Factor, knowledge: Knowledge): Changed {
  const multiplied = to.map((lines) => lines.map((line) => multipliedLine(line, factor, knowledge)));
  const numbers = multiplied.map((lines) => lines.filter((line) => line !== undefined).length);
  if (numbers.some((number) => number > 1) || numbers.every((number) => number === 0))
    return { asks: `What should be multiplied by ${factor.times.toFixed()}? Give the new number instead.` };
  return { to: to.map((lines, side) => lines.map((line, place) => multiplied[side]?.[place] ?? line)) };
}

function multipliedLine(line: TextLine, { object, times }: Factor, knowledge: Knowledge): TextLine | undefined {
  const { vcpu, memory } = line.options;
  // "Half that size": both of them.
  if (SIZE.test(object) && vcpu !== undefined && memory !== undefined) {
    const [cpu, size] = [multipliedValue('vcpu', vcpu, times), multipliedValue('memory', memory, times)];
    return cpu && size ? { ...line, options: { ...line.options, vcpu: cpu, memory: size } } : undefined;
  }
  const option = BOTH.test(object) ? undefined : optionOf(line, object, knowledge);
  const value = option && multipliedValue(option, line.options[option], times);
  return option && value ? { ...line, options: { ...line.options, [option]: value } } : undefined;
}

function multipliedValue(option: string, value: string | undefined, times: Decimal): string | undefined {
  // Half of all hours is half of each day; nothing runs longer than always.
  if (option === 'hours' && (value ?? NONSTOP.text) === NONSTOP.text)
    return times.lt('1') ? `${plain(times.times('24'))}h/day` : undefined;
  const [, number, unit] = NUMBER.exec(value ?? (ONE_BY_DEFAULT.has(option) ? '1' : '')) ?? [];
  return number === undefined ? undefined : `${plain(exact(number).times(times))}${unit}`;
}

/** The option of a line that some words are about; for none or the load as a whole, what there are so many of. */
function optionOf(line: TextLine, object: string, knowledge: Knowledge): string | undefined {
  const [load = ''] = serviceOf(line.service).plain.bought ?? [];
  // "Double the traffic" does not mean a second instance; "double it" does.
  if (LOAD.test(object)) return object === '' || !ONE_BY_DEFAULT.has(load) ? load : undefined;
  if (object in line.options) return object;
  if (TIME.test(object)) return ['duration', 'hours'].find((name) => name in serviceOf(line.service).options);
  if (!readEntities(object, knowledge).entities.every(isName)) return undefined;
  const [option, ...more] = optionsNamed(object, line, knowledge);
  return more.length === 0 ? option : undefined;
}

/** A changed request in which as many addresses as instances stay one for each: those are billed by their number, disks are not. */
export function withOneEach(before: Alternatives, changed: Alternatives): Alternatives {
  return changed.map((lines, side) =>
    lines.map((line, place) => {
      const { ipv4: were, count = '1' } = before[side]?.[place]?.options ?? {};
      const { ipv4: are, count: now = '1' } = line.options;
      return were === count && are === were ? { ...line, options: { ...line.options, ipv4: now } } : line;
    }),
  );
}

/** A request with a bare number as the new value of its only number, unless that is how many there are: "and 10 million?" */
export function withBareNumber(before: Alternatives, entities: Entities): Changed | undefined {
  const amount = onlyBareNumber(entities);
  const [name = '', ...others] = new Set(numbersIn(before).map(([option]) => option));
  if (!amount || name === '' || others.length > 0 || ONE_BY_DEFAULT.has(name)) return undefined;
  const value = textOf(optionValue('count', amount));
  const lines = before.flat();
  // "Make it 2" behind one gateway with 50 GB is hardly 2 GB.
  const isOneOfThem = lines.some(({ options }) => Object.values(options).includes('1'));
  const isFarLess = lines.some(({ options }) =>
    amount.value.times('10').lte(NUMBER.exec(options[name] ?? '')?.[1] ?? '0'),
  );
  // "Twenty five" behind 10 TB is hardly 25 GB.
  const hasUnit = lines.some(({ options }) => /[a-z]$/i.test(options[name] ?? '') && !SCALED.test(options[name] ?? ''));
  // "Make it 12" behind 10 hours a day are hardly 12 hours a month.
  const isDaily = name === 'hours' && lines.some(({ options }) => options[name]?.includes('/'));
  if (isDaily || (isFarLess && (hasUnit || (isOneOfThem && amount.value.lte('10')))))
    return {
      asks: `Is ${value} the new ${name.replaceAll('_', ' ')}, or how many there are? Say "${value} of them", or the unit.`,
    };
  // "100k" behind 10,000 a day is that of a day, too.
  const [, period = ''] =
    lines.flatMap(({ options }) => options[name] ?? []).map((one) => one.split(/(?=\/)/))[0] ?? [];
  return { to: withOption(before, name, value + period) };
}

const GIGABYTES = /^\d+(?:\.\d+)?(?:[MGT]B)$/;

/** A request with a size that names nothing as the new value of the only one that it has: "1tb" behind 500 GB out. */
export function withOnlySize(before: Alternatives, entities: Entities): Changed | undefined {
  const [size, ...others] = entities.filter(({ kind }) => !JOINING.includes(kind) && kind !== 'aside');
  if (size?.kind !== 'amount' || others.length > 0 || size.measure !== 'memory') return undefined;
  if ((size.role && size.role !== 'data') || size.rate || size.each) return undefined;
  const sizes = before
    .flat()
    .flatMap(({ options }) => Object.entries(options).filter(([, value]) => GIGABYTES.test(value)));
  const [name, ...more] = new Set(sizes.map(([option]) => option));
  // "16 GB" behind a disk may be memory.
  const isData = name !== undefined && more.length === 0 && name !== 'memory' && name !== 'disk';
  return isData ? { to: withOption(before, name, textOf(optionValue('memory', size))) } : undefined;
}

const SCALED = /\d[kMB]$/;

/** Options whose value is a number; those of 1 only if there are no others: of one gateway with 100 GB nobody says that it is rather 500. */
function numbersIn(before: Alternatives): readonly (readonly [option: string, value: string])[] {
  const options = before.flat().flatMap((line) => Object.entries(line.options));
  // Hours of some days of a week have no number that another one could replace.
  const numbers = options.filter(([, value]) => /^\d[^*]*$/.test(value) && value !== NONSTOP.text);
  const many = numbers.filter(([, value]) => value !== '1');
  return many.length > 0 ? many : numbers;
}

const LASTING = /^for ([\d.]+) (\p{L}+)$/u;

/** The question for "make that 6" behind "for 3 months", which may be months or things. */
export function asksPeriodOrNumber(besides: readonly string[], text: string, entities: Entities): string | undefined {
  const amount = onlyBareNumber(entities);
  const [, , unit = ''] = besides.map((phrase) => LASTING.exec(phrase)).find(Boolean) ?? [];
  // "I need 6" counts things.
  if (!amount || unit === '' || /\bwith\b/i.test(text)) return undefined;
  const number = plain(amount.value);
  return `What is ${number} the number of? Say "${number} of them" or "${number} ${unit}", for example.`;
}

/** Entities with a bare number as one of the things that are priced: "what about 5"; beside a load, a large one is rather that. */
export function countingThings(entities: Entities, before: Alternatives): Entities {
  const counted = onlyBareNumber(entities);
  if (!counted) return entities;
  const { loose: _, ...number } = counted;
  const isLarge = number.value.gte(FEWEST_OF_LOAD);
  const isLoad = isLarge && before.flat().some(saysLoad);
  // "A used 3060": nobody has so many machines.
  if (isLarge && !isLoad) return entities;
  const meant = {
    ...number,
    bare: false,
    ...(isLoad ? { noun: 'requests' as const } : { beforeHead: 'them' as const }),
  };
  return entities.map((entity) => (entity === counted ? meant : entity));
}

/** A changed request in which a load without a period comes as often as before: "100k" behind 10,000 a day. */
export function withPeriodOfLoad(
  before: Alternatives,
  { to }: Extract<Changed, { readonly to: Alternatives }>,
): Changed {
  const kept = to.map((lines, side) =>
    lines.map((line, place) => {
      const [load = ''] = serviceOf(line.service).plain.bought ?? [];
      const [, period] = /(\/\w+)$/.exec(before[side]?.[place]?.options[load] ?? '') ?? [];
      const now = line.options[load];
      const isBare = period !== undefined && now !== undefined && !now.includes('/');
      return isBare ? { ...line, options: { ...line.options, [load]: now + period } } : line;
    }),
  );
  return { to: kept };
}

const FEWEST_OF_LOAD = '1000';

export function saysLoad({ service, options }: TextLine): boolean {
  const [load = ''] = serviceOf(service).plain.bought ?? [];
  return !ONE_BY_DEFAULT.has(load) && load in options;
}

/** The number in a line that names nothing else to be priced. */
function onlyBareNumber(entities: Entities): Amount | undefined {
  const [amount, ...more] = entitiesOf(entities, 'amount');
  return amount?.bare && amount.measure === 'count' && more.length === 0 && !entities.some(isHead) ? amount : undefined;
}

/** Whether there are as many of something already: "3 of them". */
export function isNumberOf(entity: Entity, before: Alternatives): boolean {
  const number = entity.kind === 'amount' && entity.measure === 'count' && !entity.rate ? plain(entity.value) : '';
  return before.flat().some(({ options }) => [...ONE_BY_DEFAULT].some((name) => options[name] === number));
}

/** Whether a number takes the place of another one. */
export function replacesNumber(before: Alternatives, after: Alternatives): boolean {
  const now = after.flat();
  return before
    .flat()
    .some(({ options }, at) =>
      Object.entries(options).some(
        ([name, value]) => NUMBER.test(value) && (now[at]?.options[name] ?? value) !== value,
      ),
    );
}
