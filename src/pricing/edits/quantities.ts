import { plain } from '../decimal.js';
import { optionValue } from '../plain-words/entities/amount.js';
import { type Amount, entitiesOf } from '../plain-words/entities/entity.js';
import { ONE_BY_DEFAULT, withRateOf } from '../previous-request/texts.js';
import {
  COUNTS,
  numberIn,
  RATES,
  regionOf,
  SIZES,
  scaleIn,
  shown,
  takes,
  unitIn,
  withNumber,
  writtenIn,
} from '../previous-request/values.js';
import { type Change, coming, ofParts, type Parts, type Setting, setting } from './change.js';
import { multiplesIn } from './multiples.js';
import { namesOption } from './names.js';
import type { Told } from './told.js';

/** Options with a number that may be another. */
const QUANTITIES = [...COUNTS, ...SIZES, 'duration', 'vcpu'];
/** Data that may be asked for beside any request. */
const DATA = ['data_out', 'nat_data', 'between_zones', 'logs'];
/** Things of which one more or fewer is told without a number. */
const THINGS = ['count', 'tasks', 'nodes', 'clusters', 'pods', 'ipv4', 'nat_gateways', 'load_balancers'];

const PERCENT = /(\d+) ?(?:%|percent)/g;

/** Other numbers, sizes and durations that a line may mean: the new value, or what comes to the old one, or multiplies it. */
export function quantityChanges(told: Told, parts: Parts): readonly Change[] {
  const amounts = entitiesOf(told.entities, 'amount');
  return [
    ...amounts.flatMap((amount) => amountChanges(amount, told.text, parts)),
    ...told.numbers.flatMap(({ value, at }) =>
      QUANTITIES.flatMap((option) => ofParts(parts, at, (part) => numbersFor(option, part, value))),
    ),
    ...multiplesTold(told).flatMap((multiple) => multiplied(multiple, parts)),
    ...THINGS.flatMap((option) => ofParts(parts, [], (part) => oneMore(option, part))),
  ];
}

/** The options that a size may be of if a word says what it is: "30 GB of logs" is no disk. */
const OF_ROLE: Readonly<Record<string, readonly string[]>> = {
  disk: ['disk', 'storage', 'extra_disk'],
  memory: ['memory'],
  snapshots: ['snapshots'],
  logs: ['logs', 'logs_kept'],
  'data-out': ['data_out', 'data_over'],
  'nat-data': ['nat_data'],
};

/** What a told amount may be the new value of. */
function amountChanges(amount: Amount, typed: string, parts: Parts): readonly Change[] {
  const { at, measure, role = '' } = amount;
  const isOfRole = (option: string) => OF_ROLE[role]?.includes(option) ?? true;
  const { text } = optionValue(measure, amount);
  const valueFor = (option: string, part: Parts[number]) => {
    if (measure !== 'count') return text;
    if (!RATES.includes(option)) return plain(amount.value);
    return amount.rate ? text : withRateOf(part.options[option], text);
  };
  const options =
    measure === 'count' ? COUNTS : measure === 'memory' ? SIZES : measure === 'vcpu' ? ['vcpu'] : ['duration'];
  const mayBe = (part: Parts[number], option: string) =>
    takes(part, option) &&
    isOfRole(option) &&
    (measure !== 'count' ||
      part.options[option] !== undefined ||
      ONE_BY_DEFAULT.has(option) ||
      (USUAL.has(option) && namesOption(option, { typed }) === true));
  const said = options.flatMap((option) =>
    ofParts(parts, at, (part) => (mayBe(part, option) ? [{ option, value: valueFor(option, part) }] : [])),
  );
  const beside = DATA.filter(
    (option) => measure === 'memory' && isOfRole(option) && !parts.some(({ options }) => options[option]),
  );
  return [
    ...said,
    ...beside.map((option) => coming(at, { service: 'network', options: { [option]: text, ...regionOf(parts) } })),
    ...(measure === 'memory' && isOfRole('storage')
      ? [coming(at, { service: 'ebs', options: { storage: text, ...regionOf(parts) } })]
      : []),
  ];
}

/** Options that a number may be of although nothing was said of them before, if the line names them. */
const USUAL: ReadonlySet<string> = new Set(['ipv4', 'iops', 'throughput', 'provisioned', 'pods']);

/** What a bare number may make of an option. */
function numbersFor(option: string, part: Parts[number], value: number): readonly Omit<Setting, 'part'>[] {
  const before = writtenIn(part, option);
  const number = numberIn(option, before);
  if (before === undefined || number === undefined) return [];
  if (SIZES.includes(option)) {
    const unit = before.endsWith('MB') ? 'MB' : number >= 1024 && value <= 100 ? 'TB' : 'GB';
    return [
      { option, value: `${shown(value)}${unit}` },
      ...positive(option, before, [number + value, number - value, number * value, number / value]),
    ];
  }
  const scale = scaleIn(before);
  const scaled = scale && value < 1000 ? [{ option, value: `${shown(value)}${scale}${unitIn(before)}` }] : [];
  if (option === 'duration' || option === 'vcpu') return [{ option, value: `${shown(value)}${unitIn(before)}` }];
  return [
    ...positive(option, before, [value]),
    ...scaled,
    ...positive(option, before, [
      number + value,
      number - value,
      ...(value > 1 ? [number * value, number / value] : []),
    ]),
  ];
}

function positive(option: string, before: string | undefined, numbers: readonly number[]) {
  return numbers.filter((one) => one > 0).map((one) => ({ option, value: withNumber(option, before, one) }));
}

/** One more, one fewer, a single one, two. */
function oneMore(option: string, part: Parts[number]): readonly Omit<Setting, 'part'>[] {
  const before = writtenIn(part, option);
  const number = numberIn(option, before);
  if (number === undefined) return [];
  const numbers = new Set([number + 1, number - 1, 1, 2]);
  return positive(
    option,
    before,
    [...numbers].filter((one) => one !== number),
  );
}

/** What a line may multiply with, and where it tells so. */
interface Multiple {
  readonly times: number;
  readonly at: readonly number[];
}

function multiplesTold({ text, words, numbers }: Told): readonly Multiple[] {
  const found = new Map<number, Multiple>();
  const add = (times: number, at: readonly number[]) => {
    if (times > 0 && !found.has(times)) found.set(times, { times, at });
  };
  for (const times of multiplesIn(text)) {
    const at = words.flatMap((word, place) => (multiplesIn(word.text).includes(times) ? [place] : [])).slice(0, 1);
    for (const one of times < 1 ? [times, 1 - times] : [times]) add(one, at);
  }
  for (const [, number] of text.matchAll(PERCENT)) {
    const share = Number(number) / 100;
    for (const one of [1 - share, 1 + share, share]) add(one, []);
  }
  for (const { value, at } of numbers) if (Number.isInteger(value) && value > 1 && value <= 100) add(value, at);
  return [...found.values()];
}

/** Options of each thing or run, which stay what they are when everything doubles. */
const OF_EACH: ReadonlySet<string> = new Set('transitions calls iops throughput duration vcpu memory cache'.split(' '));

/** One quantity of each part, or all numbers of things, times so much. */
function multiplied({ times, at }: Multiple, parts: Parts): readonly Change[] {
  const timesOf = (option: string, part: Parts[number]) => {
    const before = writtenIn(part, option);
    const number = numberIn(option, before);
    return number === undefined ? [] : [{ option, value: withNumber(option, before, number * times) }];
  };
  const isThing = (option: string) => !OF_EACH.has(option);
  const everything = parts.flatMap((part, place) =>
    QUANTITIES.flatMap((option) =>
      isThing(option) && !(SIZES.includes(option) && writtenIn(part, 'count') !== undefined)
        ? timesOf(option, part).map((one) => ({ part: place, ...one }))
        : [],
    ),
  );
  return [
    ...QUANTITIES.flatMap((option) => ofParts(parts, at, (part) => timesOf(option, part))),
    ...(everything.length > 1 ? [setting(at, ...everything)] : []),
  ];
}
