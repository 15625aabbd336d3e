import type { Choice } from '../../choice.js';
import { echo } from '../../typed-text.js';
import { ARCHITECTURE_NAMES, type Architecture, namesBothArchitectures, readArchitecture } from '../architecture.js';
import { type Decimal, exact } from '../decimal.js';
import { resolveInstance } from '../instance-search.js';
import type { OptionReader, OptionValues } from '../options.js';
import type { PriceProblem } from '../price-problem.js';
import { parseCount, parseMonthly } from '../quantities/counts.js';
import { parseDuration } from '../quantities/duration.js';
import {
  formatCount,
  formatDuration,
  formatGigabytes,
  formatMemory,
  formatMonthly,
  hoursText,
} from '../quantities/format.js';
import { parseHours } from '../quantities/hours.js';
import { parseGigabytes, parseMemory } from '../quantities/memory.js';
import type { Parsed } from '../quantities/parsed.js';
import { HOURS_A_MONTH } from '../quantities/periods.js';
import type { Given } from '../quantities/said.js';
import { tidy, wordTable } from '../quantities/tidy.js';
import type { Prices } from '../rates.js';
import { findRefused, refusalOf } from '../refusals.js';
import { resolveRegion } from '../region-search.js';
import { DEFAULT_REGION, type Region } from '../regions.js';
import { suggestHosts, suggestTypes } from './suggest.js';

/** Autocomplete choices for an option, given the other options so far. */
export type Suggest = (typed: string, options: OptionValues, prices: Prices) => readonly Choice[];

/** How an option is shown while a command is typed. */
export interface Shown {
  /** What it means, with examples. */
  readonly about: string;
  readonly required?: boolean;
  /** All values it accepts; "on or off" is true or false. */
  readonly values?: readonly string[] | 'on or off';
  /** Autocomplete; that of Regions is the same for every service. */
  readonly suggest?: Suggest;
}

/** An option of a subcommand: how it is shown, parsed and written into a command line. */
export interface Option<T> extends Shown {
  /** Further options that it reads and writes. */
  readonly with?: Readonly<Record<string, Shown>>;
  /** @returns undefined if it is missing, or if the reader has recorded a problem */
  read(reader: OptionReader, name: string, prices: Prices): T | undefined;
  /** The text for a command line by option, undefined for a default. */
  write(value: T, name: string): Readonly<Record<string, string | undefined>>;
}

/** The options of a subcommand, in the order in which they are shown and parsed. */
export type Options = Readonly<Record<string, Option<unknown>>>;

/** The values of options, each in the base unit of its rules. */
export type InputOf<O extends Options> = { readonly [K in keyof O]: O[K] extends Option<infer T> ? T : never };

/**
 * An option with a quantity.
 * @param fallback its default, as decimal digits; without one, the option is required
 */
export function quantity(
  about: string,
  parse: (given: Given, prices: Prices) => Parsed<Decimal>,
  show: (value: Decimal) => string,
  fallback?: string,
): Option<Decimal> {
  return {
    about,
    required: fallback === undefined,
    read: (reader, name, prices) =>
      reader.quantity(name, (given) => parse(given, prices), fallback === undefined ? undefined : exact(fallback)),
    write: (value, name) => ({ [name]: fallback !== undefined && value.eq(fallback) ? undefined : show(value) }),
  };
}

/** Options with quantities of one kind: how those are parsed by rules, and shown. */
function quantitiesOf<R>(parse: (given: Given, rules: R) => Parsed<Decimal>, show: (value: Decimal) => string) {
  return (about: string, rules: R, fallback?: string) =>
    quantity(about, (given) => parse(given, rules), show, fallback);
}

/** An option with a number of things. */
export const count = quantitiesOf(parseCount, formatCount);
/** An option with a number a month, or a rate. */
export const monthly = quantitiesOf(parseMonthly, formatMonthly);
/** An option with memory or disk, in MB. */
export const megabytes = quantitiesOf(parseMemory, formatMemory);
/** An option with memory or disk, in GB. */
export const gigabytes = quantitiesOf(parseGigabytes, formatGigabytes);
/** An option with the duration of one run, in milliseconds. */
export const duration = quantitiesOf(parseDuration, formatDuration);

/** An option with hours a month. */
export function hours(about = 'Hours a month: 730 by default, or 8h/day'): Option<Decimal> {
  return quantity(about, (given) => parseHours(given), hoursText, HOURS_A_MONTH);
}

/** The same option without a default and not required. */
export function optional<T>({ required: _, ...option }: Option<T>): Option<T | undefined> {
  return { ...option, write: (value, name) => (value === undefined ? {} : option.write(value, name)) };
}

/** An option that needs another one. */
export function dependent<T>(other: string, option: Option<T>, example: string): Option<T> {
  return {
    ...option,
    read: (reader, name, prices) => {
      if (reader.text(name) !== undefined) reader.require([other], example);
      return option.read(reader, name, prices);
    },
  };
}

/**
 * An option with a fixed set of values.
 * @param words every accepted word with its value; the first value is the default
 */
export function choice<T extends string>(about: string, words: ReadonlyMap<string, T>): Option<T> {
  const values = [...new Set(words.values())];
  const [fallback] = values;
  return {
    about,
    values,
    read: (reader, name, prices) => {
      const text = reader.text(name);
      return text === undefined ? fallback : (words.get(tidy(text)) ?? unknownChoice(reader, name, values, prices));
    },
    write: (value, name) => ({ [name]: value === fallback ? undefined : value }),
  };
}

const ON_OR_OFF = wordTable({ 'true yes y on 1 with': true, 'false no n off 0 without none': false });

/** An option that is on or off. */
export function flag(about: string, fallback: boolean): Option<boolean> {
  return {
    about,
    values: 'on or off',
    read: (reader, name, prices) =>
      ON_OR_OFF.get(tidy(reader.text(name) ?? String(fallback))) ??
      unknownChoice(reader, name, ['true', 'false'], prices),
    write: (value, name) => ({ [name]: value === fallback ? undefined : String(value) }),
  };
}

/** An option with an instance type that has a price in some Region. */
export function instance(about: string): Option<string> {
  return {
    about,
    required: true,
    suggest: suggestTypes,
    read: readInstance,
    write: (type, name) => ({ [name]: type }),
  };
}

/** @param others other values of the option, to suggest first */
function readInstance(
  reader: OptionReader,
  option: string,
  prices: Prices,
  others: readonly string[] = [],
): string | undefined {
  const text = reader.text(option);
  if (text === undefined) return undefined;
  const found = resolveInstance(text, prices.ec2);
  if (found.ok) return found.type;
  const near = [...others, ...found.near];
  const why = `I have no price for the instance type ${echo(text)}. The closest that I have: ${near.join(', ')}.`;
  return reader.report(notPriced(option, text, prices) ?? { kind: 'no-such', option, why, near });
}

/** What runs containers. */
export interface Host {
  /** An instance type; undefined for Fargate. */
  readonly instance?: string;
}

const FARGATE: readonly string[] = ['fargate', 'aws fargate', 'serverless', 'ecs fargate', 'eks fargate'];

/** What runs containers: Fargate, or an instance type. */
export const HOST: Option<Host> = {
  about: 'fargate by default, or an instance type',
  suggest: suggestHosts,
  read: (reader, name, prices) => {
    if (FARGATE.includes(tidy(reader.text(name) ?? 'fargate'))) return {};
    const type = readInstance(reader, name, prices, ['fargate']);
    return type === undefined ? undefined : { instance: type };
  },
  write: (host, name) => ({ [name]: host.instance }),
};

/** The processor, for services that have a choice. */
export const ARCHITECTURE: Option<Architecture> = {
  about: 'Processor: x86 by default',
  values: ['x86', 'arm64'],
  read: (reader, option, prices) => {
    const text = reader.text(option) ?? 'x86';
    const choices = ['x86', 'arm64'];
    if (namesBothArchitectures(text)) return reader.report({ kind: 'contradiction', option, text, choices });
    return readArchitecture(text) ?? unknownChoice(reader, option, choices, prices);
  },
  write: (value) => ({ architecture: value === 'x86_64' ? undefined : ARCHITECTURE_NAMES[value] }),
};

/** The Region: a code, name or alias. */
export const REGION: Option<Region> = {
  about: 'AWS Region: a code or a place, us-east-1 by default',
  suggest: () => [],
  read: (reader, _, { regions }) => {
    const text = reader.text('region') ?? DEFAULT_REGION;
    const found = resolveRegion(text, regions);
    return found.ok
      ? found.region
      : reader.report({ kind: 'unknown-region', option: 'region', text, near: found.near });
  },
  write: ({ code }) => ({ region: code === DEFAULT_REGION ? undefined : code }),
};

function unknownChoice(reader: OptionReader, option: string, choices: readonly string[], prices: Prices): undefined {
  const text = reader.text(option) ?? '';
  return reader.report(notPriced(option, text, prices) ?? { kind: 'unknown-choice', option, text, choices });
}

function notPriced(option: string, text: string, prices: Prices): PriceProblem | undefined {
  const refused = findRefused(text);
  return refused && { kind: 'not-priced', option, text, refused, refusal: refusalOf(refused, prices) };
}
