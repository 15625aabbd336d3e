import { echo } from '../typed-text.js';
import { type Architecture, namesBothArchitectures, readArchitecture } from './architecture.js';
import type { Decimal } from './decimal.js';
import { resolveInstance } from './instance-search.js';
import type { PriceProblem } from './price-problem.js';
import { parseCount } from './quantities/counts.js';
import type { Parsed, QuantityRules, Reading } from './quantities/parsed.js';
import { type Given, type Said, textOf } from './quantities/said.js';
import { tidy } from './quantities/tidy.js';
import type { RateTable } from './rate-table.js';
import type { Prices } from './rates.js';
import { findRefused, refusalOf } from './refusals.js';
import { resolveRegion } from './region-search.js';
import { DEFAULT_REGION, type Region } from './regions.js';

/**
 * A command's options as typed, or as parsed quantities. Flags are booleans from Discord, and words in a line of text.
 */
export type OptionValues = Readonly<Record<string, string | boolean | Said | undefined>>;

/** What runs containers. */
export interface Host {
  /** An instance type; undefined for Fargate. */
  readonly instance?: string;
}

const TRUE = new Set(['true', 'yes', 'y', 'on', '1', 'with']);
const FALSE = new Set(['false', 'no', 'n', 'off', '0', 'without', 'none']);
const FARGATE = new Set(['fargate', 'aws fargate', 'serverless', 'ecs fargate', 'eks fargate']);

/**
 * Parses options one by one and collects every problem, so that all of them can be reported at once.
 * A method that returns undefined for a given option has added a problem.
 */
export class OptionReader {
  readonly problems: PriceProblem[] = [];
  readonly readings: Reading[] = [];
  readonly #values: OptionValues;
  readonly #prices: Prices;

  constructor(values: OptionValues, prices: Prices) {
    this.#values = values;
    this.#prices = prices;
  }

  /** The option's text; undefined if it is missing or blank. */
  text(option: string): string | undefined {
    const given = this.#given(option);
    return given && textOf(given);
  }

  #given(option: string): Given | undefined {
    const value = this.#values[option];
    if (typeof value === 'object') return value;
    return String(value ?? '').trim() === '' ? undefined : String(value);
  }

  /** Adds one problem for all of these options that are missing. */
  require(options: readonly string[], example: string): void {
    const missing = options.filter((option) => this.text(option) === undefined);
    if (missing.length > 0) this.problems.push({ kind: 'missing-options', options: missing, example });
  }

  /**
   * Adds one problem for all of `others` that are given, though `option` excludes them.
   * @param why the reason, as a sentence without its full stop
   */
  exclude(why: string, option: string, others: readonly string[]): void {
    const given = others.filter((other) => this.text(other) !== undefined);
    if (given.length > 0) this.problems.push({ kind: 'conflicting-options', why, option, others: given });
  }

  /**
   * Parses a quantity.
   * @param fallback the default; without one, `require` has reported a missing option already
   */
  quantity(option: string, parse: (given: Given) => Parsed<Decimal>, fallback?: Decimal): Decimal | undefined {
    const given = this.#given(option);
    if (given === undefined) return fallback;
    const read = parse(given);
    if (read.ok) {
      this.readings.push(...read.readings);
      return read.value;
    }
    this.problems.push({ ...read.error, option });
    return undefined;
  }

  /** Parses a number of things. */
  count(option: string, rules: QuantityRules, fallback?: Decimal): Decimal | undefined {
    return this.quantity(option, (typed) => parseCount(typed, rules), fallback);
  }

  /** Parses `architecture`; x86 by default. */
  architecture(): Architecture | undefined {
    const text = this.text('architecture') ?? 'x86';
    const choices = ['x86', 'arm64'];
    if (namesBothArchitectures(text))
      return this.#report({ kind: 'contradiction', option: 'architecture', text, choices });
    return readArchitecture(text) ?? this.#reportChoice('architecture', text, choices);
  }

  /** Parses `region`, a code, name or alias; Northern Virginia by default. */
  region(regions: readonly Region[]): Region | undefined {
    const text = this.text('region') ?? DEFAULT_REGION;
    const found = resolveRegion(text, regions);
    if (found.ok) return found.region;
    return this.#report({ kind: 'unknown-region', option: 'region', text, near: found.near });
  }

  /**
   * Parses an instance type that has a price in some Region.
   * @param others other values of the option, to suggest first
   */
  instance(option: string, ec2: RateTable, others: readonly string[] = []): string | undefined {
    const text = this.text(option);
    if (text === undefined) return undefined;
    const found = resolveInstance(text, ec2);
    if (found.ok) return found.type;
    const near = [...others, ...found.near];
    const why = `I have no price for the instance type ${echo(text)}. The closest that I have: ${near.join(', ')}.`;
    return this.#report(this.#notPriced(option, text) ?? { kind: 'no-such', option, why, near });
  }

  /** Parses what runs containers: `fargate`, the default, or an instance type. */
  host(option: string, ec2: RateTable): Host | undefined {
    const text = this.text(option);
    if (text === undefined || FARGATE.has(tidy(text))) return {};
    const instance = this.instance(option, ec2, ['fargate']);
    return instance === undefined ? undefined : { instance };
  }

  /**
   * Parses an option with a fixed set of values.
   * @param words every accepted word with its value; the first value is the default
   */
  choice<T extends string>(option: string, words: ReadonlyMap<string, T>): T | undefined {
    const text = this.text(option);
    const values = [...new Set(words.values())];
    return text === undefined ? values[0] : (words.get(tidy(text)) ?? this.#reportChoice(option, text, values));
  }

  /** Parses an option that is on or off. */
  flag(option: string, fallback: boolean): boolean | undefined {
    const text = this.text(option);
    const word = tidy(text ?? String(fallback));
    if (TRUE.has(word)) return true;
    return FALSE.has(word) ? false : this.#reportChoice(option, text ?? '', ['true', 'false']);
  }

  #reportChoice(option: string, text: string, choices: readonly string[]): undefined {
    return this.#report(this.#notPriced(option, text) ?? { kind: 'unknown-choice', option, text, choices });
  }

  #notPriced(option: string, text: string): PriceProblem | undefined {
    const refused = findRefused(text);
    return refused && { kind: 'not-priced', option, text, refused, refusal: refusalOf(refused, this.#prices) };
  }

  #report(problem: PriceProblem): undefined {
    this.problems.push(problem);
  }
}
