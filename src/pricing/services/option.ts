import { ARCHITECTURE_NAMES, type Architecture } from '../architecture.js';
import { type Decimal, exact } from '../decimal.js';
import type { Host, OptionReader, OptionValues } from '../options.js';
import { parseCount, parseMonthly } from '../quantities/counts.js';
import { type DurationRules, parseDuration } from '../quantities/duration.js';
import {
  formatCount,
  formatDuration,
  formatGigabytes,
  formatMemory,
  formatMonthly,
  hoursText,
} from '../quantities/format.js';
import { parseHours } from '../quantities/hours.js';
import { type MemoryRules, parseGigabytes, parseMemory } from '../quantities/memory.js';
import type { Parsed, QuantityRules } from '../quantities/parsed.js';
import { HOURS_A_MONTH } from '../quantities/periods.js';
import type { Given } from '../quantities/said.js';
import type { Prices } from '../rates.js';
import type { RegionChoice } from '../region-search.js';
import { DEFAULT_REGION, type Region } from '../regions.js';
import { suggestHosts, suggestTypes } from './suggest.js';

/** What to offer for an option while it is typed, beside the options that were given already. */
export type Suggest = (typed: string, options: OptionValues, prices: Prices) => readonly RegionChoice[];

/** How members see an option while they type a command. */
export interface Shown {
  /** What it is for, with examples. */
  readonly about: string;
  readonly required?: boolean;
  /** All that it may hold; "on or off" is true or false. */
  readonly values?: readonly string[] | 'on or off';
  /** What to offer while it is typed. Regions are offered for all services alike. */
  readonly suggest?: Suggest;
}

/** An option of a subcommand: how it is shown, read from what was typed or understood, and written into a line. */
export interface Option<T> extends Shown {
  /** Options that are read with it, and written by it. */
  readonly with?: Readonly<Record<string, Shown>>;
  /** @returns nothing if something is wrong, which the reader then knows */
  read(reader: OptionReader, name: string, prices: Prices): T | undefined;
  /** How a command line asks for it, by option; nothing for what goes without saying. */
  write(value: T, name: string): Readonly<Record<string, string | undefined>>;
}

/** The options of a subcommand, in the order in which they are shown and read. */
export type Options = Readonly<Record<string, Option<unknown>>>;

/** What was read from them, each in the unit of its rules. */
export type InputOf<O extends Options> = { readonly [K in keyof O]: O[K] extends Option<infer T> ? T : never };

/**
 * An option with a quantity.
 * @param usual what it is if it is left out; without it, it must be given
 */
export function quantity(
  about: string,
  parse: (given: Given) => Parsed<Decimal>,
  show: (value: Decimal) => string,
  usual?: string,
): Option<Decimal> {
  return {
    about,
    required: usual === undefined,
    read: (reader, name) => reader.quantity(name, parse, usual === undefined ? undefined : exact(usual)),
    write: (value, name) => ({ [name]: usual !== undefined && value.eq(usual) ? undefined : show(value) }),
  };
}

/** A number of things. */
export function count(about: string, rules: QuantityRules, usual?: string): Option<Decimal> {
  return quantity(about, (given) => parseCount(given, rules), formatCount, usual);
}

/** How often something happens in a month, as a number or a rate. */
export function monthly(about: string, rules: QuantityRules, usual?: string): Option<Decimal> {
  return quantity(about, (given) => parseMonthly(given, rules), formatMonthly, usual);
}

/** Memory or disk in MB. */
export function megabytes(about: string, rules: MemoryRules, usual?: string): Option<Decimal> {
  return quantity(about, (given) => parseMemory(given, rules), formatMemory, usual);
}

/** Memory or disk in GB. */
export function gigabytes(about: string, rules: QuantityRules, usual?: string): Option<Decimal> {
  return quantity(about, (given) => parseGigabytes(given, rules), formatGigabytes, usual);
}

/** How long one run takes, in milliseconds. */
export function duration(about: string, rules: DurationRules): Option<Decimal> {
  return quantity(about, (given) => parseDuration(given, rules), formatDuration);
}

/** Hours a month. */
export function hours(about = 'A month: 730 unless you say otherwise, or 8h/day'): Option<Decimal> {
  return quantity(about, (given) => parseHours(given), hoursText, HOURS_A_MONTH);
}

/** The same option, which may be left out. */
export function optional<T>({ required: _, ...option }: Option<T>): Option<T | undefined> {
  return { ...option, write: (value, name) => (value === undefined ? {} : option.write(value, name)) };
}

/** An option that means nothing without another one. */
export function beside<T>(other: string, option: Option<T>, example: string): Option<T> {
  return {
    ...option,
    read: (reader, name, prices) => {
      if (reader.text(name) !== undefined) reader.require([other], example);
      return option.read(reader, name, prices);
    },
  };
}

/** An option with a few words. */
export function choice<T extends string>(
  about: string,
  words: ReadonlyMap<string, T>,
  values: readonly T[],
  usual: T,
): Option<T> {
  return {
    about,
    values,
    read: (reader, name) => reader.choice(name, words, values, usual),
    write: (value, name) => ({ [name]: value === usual ? undefined : value }),
  };
}

/** An option that is on or off. */
export function flag(about: string, usual: boolean): Option<boolean> {
  return {
    about,
    values: 'on or off',
    read: (reader, name) => reader.flag(name, usual),
    write: (value, name) => ({ [name]: value === usual ? undefined : String(value) }),
  };
}

/** An instance type that has a price somewhere. */
export function instance(about: string): Option<string> {
  return {
    about,
    required: true,
    suggest: suggestTypes,
    read: (reader, name, { ec2 }) => reader.instance(name, ec2),
    write: (type, name) => ({ [name]: type }),
  };
}

/** What containers run on: Fargate, or an instance type. */
export const HOST: Option<Host> = {
  about: 'fargate unless you say otherwise, or an instance type',
  suggest: suggestHosts,
  read: (reader, name, { ec2 }) => reader.host(name, ec2),
  write: (host, name) => ({ [name]: host.instance }),
};

/** The processor, for services that have a choice. */
export const ARCHITECTURE: Option<Architecture> = {
  about: 'Processor: x86 unless you say otherwise',
  values: ['x86', 'arm64'],
  read: (reader) => reader.architecture(),
  write: (value) => ({ architecture: value === 'x86_64' ? undefined : ARCHITECTURE_NAMES[value] }),
};

/** The Region. */
export const REGION: Option<Region> = {
  about: 'AWS Region: a code or a place, us-east-1 unless you say otherwise',
  suggest: () => [],
  read: (reader, _, { regions }) => reader.region(regions),
  write: ({ code }) => ({ region: code === DEFAULT_REGION ? undefined : code }),
};
