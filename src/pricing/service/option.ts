import type { Choice } from '../../choice.js';
import { echo } from '../../typed-text.js';
import { ARCHITECTURE_NAMES, type Architecture, readArchitecture } from '../architecture.js';
import type { Decimal } from '../decimal.js';
import { findRefused } from '../find-refused.js';
import { resolveInstance, suggestInstances } from '../instance-search.js';
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
import { type Given, textOf } from '../quantities/said.js';
import { tidy, wordTable } from '../quantities/tidy.js';
import type { Prices } from '../rates.js';
import { refusalOf } from '../refusals.js';
import { resolveRegion } from '../region-search.js';
import { DEFAULT_REGION, type Region } from '../regions.js';

/** What the number of an option is: things or uses, such at a rate, memory or data, hours a month, the length of one run, or vCPUs. */
export type Held = 'count' | 'rate' | 'size' | 'hours' | 'duration' | 'vcpu';

/** An option of a subcommand: how it is shown, parsed and written into a command line. */
export interface Option<T> {
  /** What it means, with examples. */
  readonly about: string;
  /** For a number; undefined for a choice. */
  readonly holds?: Held;
  readonly required?: boolean;
  /** What stands for it if it is left out, as it is written, without spaces. */
  readonly usual?: string | undefined;
  /** All values it accepts; "on or off" is true or false. */
  readonly values?: readonly string[] | 'on or off';
  /** Autocomplete choices, given the other options so far; those of Regions are the same for every service. */
  readonly suggest?: (typed: string, options: OptionValues, prices: Prices) => readonly Choice[];
  /** @returns undefined if the reader has recorded a problem */
  read(given: Given, name: string, reader: OptionReader, prices: Prices): T | undefined;
  /** The text for a command line. */
  write(value: T): string;
}

/** The options of a subcommand, in the order in which they are shown and parsed. */
export type Options = Readonly<Record<string, Option<unknown>>>;

/** The values of options, each in the base unit of its rules. */
export type InputOf<O extends Options> = { readonly [K in keyof O]: O[K] extends Option<infer T> ? T : never };

/**
 * An option with a quantity.
 * @param usual its default; without one, the option is required
 */
export function quantity(
  holds: Held,
  about: string,
  parse: (given: Given, prices: Prices) => Parsed<Decimal>,
  write: (value: Decimal) => string,
  usual?: string,
): Option<Decimal> {
  const read: Option<Decimal>['read'] = (given, name, reader, prices) => reader.take(name, parse(given, prices));
  return { about, holds, required: usual === undefined, usual, read, write };
}

/** Options with quantities of one kind: how those are parsed by rules, and shown. */
function quantitiesOf<R>(
  holds: Held,
  parse: (given: Given, rules: R) => Parsed<Decimal>,
  write: (value: Decimal) => string,
) {
  return (about: string, rules: R, usual?: string) =>
    quantity(holds, about, (given) => parse(given, rules), write, usual);
}

/** An option with a number of things. */
export const count = quantitiesOf('count', parseCount, formatCount);
/** An option with a number a month, or a rate. */
export const monthly = quantitiesOf('rate', parseMonthly, formatMonthly);
/** An option with memory or disk, in MB. */
export const megabytes = quantitiesOf('size', parseMemory, formatMemory);
/** An option with memory or disk, in GB. */
export const gigabytes = quantitiesOf('size', parseGigabytes, formatGigabytes);
/** An option with the duration of one run, in milliseconds. */
export const duration = quantitiesOf('duration', parseDuration, formatDuration);

/** An option with hours a month. */
export function hours(about = 'Hours a month: 730 by default, or 8h/day'): Option<Decimal> {
  return quantity('hours', about, (given) => parseHours(given), hoursText, HOURS_A_MONTH);
}

/** The same option without a default and not required. */
export function optional<T>(option: Option<T>): Option<T | undefined> {
  return {
    ...option,
    required: false,
    usual: undefined,
    write: (value) => (value === undefined ? '' : option.write(value)),
  };
}

/**
 * An option with a fixed set of values, of which the first is the default.
 * @param words other words for each value, separated by commas
 */
export function choice<T extends string>(about: string, words: Readonly<Record<T, string>>): Option<T> {
  const values = Object.keys(words).filter((value): value is T => value in words);
  return {
    about,
    values,
    usual: values[0],
    read: (given, name, reader, prices) => {
      const text = tidy(textOf(given));
      const value = values.find((one) => one === text || words[one].split(', ').includes(text));
      return value ?? unknownChoice(given, name, reader, values, prices);
    },
    write: (value) => value,
  };
}

const ON_OR_OFF = wordTable({ 'true yes y on 1 with': true, 'false no n off 0 without none': false });

/** An option that is on or off. */
export function flag(about: string, usual: boolean): Option<boolean> {
  return {
    about,
    values: 'on or off',
    usual: String(usual),
    read: (given, name, reader, prices) =>
      ON_OR_OFF.get(tidy(textOf(given))) ?? unknownChoice(given, name, reader, ['true', 'false'], prices),
    write: String,
  };
}

/** An option with an instance type that has a price in some Region; types with a price in the chosen one are suggested. */
export function instance(about: string): Option<string> {
  return { about, required: true, suggest: suggestTypes, read: readInstance, write: (type) => type };
}

/** @param others other values of the option, to suggest first */
function readInstance(
  given: Given,
  option: string,
  reader: OptionReader,
  prices: Prices,
  others: readonly string[] = [],
): string | undefined {
  const found = resolveInstance(textOf(given), prices.ec2);
  if (found.ok) return found.type;
  const near = [...others, ...found.near];
  const why = `I have no price for the instance type ${echo(textOf(given))}. The closest that I have: ${near.join(', ')}.`;
  return reader.report(notPriced(option, given, prices) ?? { kind: 'no-such', option, why, near });
}

function suggestTypes(typed: string, { region }: OptionValues, { ec2, regions }: Prices): readonly Choice[] {
  const found = resolveRegion(String(region ?? '') || DEFAULT_REGION, regions);
  return suggestInstances(typed, ec2, found.ok ? found.region.code : DEFAULT_REGION);
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
  usual: 'fargate',
  suggest: (typed, options, prices) => [
    ...('fargate'.startsWith(typed.trim().toLowerCase()) ? [{ name: 'fargate', value: 'fargate' }] : []),
    ...suggestTypes(typed, options, prices),
  ],
  read: (given, name, reader, prices) => {
    if (FARGATE.includes(tidy(textOf(given)))) return {};
    const type = readInstance(given, name, reader, prices, ['fargate']);
    return type === undefined ? undefined : { instance: type };
  },
  write: (host) => host.instance ?? 'fargate',
};

/** The processor, for services that have a choice. */
export const ARCHITECTURE: Option<Architecture> = {
  about: 'Processor: x86 by default',
  usual: 'x86',
  values: ['x86', 'arm64'],
  read: (given, name, reader, prices) =>
    readArchitecture(textOf(given)) ?? unknownChoice(given, name, reader, ['x86', 'arm64'], prices),
  write: (value) => ARCHITECTURE_NAMES[value],
};

/** The Region: a code, name or alias. */
export const REGION: Option<Region> = {
  about: 'AWS Region: a code or a place, us-east-1 by default',
  usual: DEFAULT_REGION,
  suggest: () => [],
  read: (given, _, reader, { regions }) => {
    const text = textOf(given);
    const found = resolveRegion(text, regions);
    if (found.ok) return found.region;
    return reader.report({ kind: 'unknown-region', option: 'region', text, near: found.near });
  },
  write: ({ code }) => code,
};

function unknownChoice(
  given: Given,
  option: string,
  reader: OptionReader,
  choices: readonly string[],
  prices: Prices,
): undefined {
  const text = textOf(given);
  return reader.report(notPriced(option, given, prices) ?? { kind: 'unknown-choice', option, text, choices });
}

function notPriced(option: string, given: Given, prices: Prices): PriceProblem | undefined {
  const text = textOf(given);
  const refused = findRefused(text);
  return refused && { kind: 'not-priced', option, text, refused, refusal: refusalOf(refused, prices) };
}

/** The sizes that start with the typed text; all of them if none does. */
export function suggestSizes(typed: string, sizes: readonly string[]): readonly Choice[] {
  const distinct = [...new Set(sizes)];
  const matching = distinct.filter((size) => size.startsWith(typed.trim()));
  return (matching.length > 0 ? matching : distinct).map((size) => ({ name: size, value: size }));
}
