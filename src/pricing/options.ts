import type { Decimal } from './decimal.js';
import type { PriceProblem } from './price-problem.js';

import type { Parsed, QuantityRules, Reading } from './quantities/parsed.js';
import { checkRules, type Given, type Said, textOf } from './quantities/said.js';

/**
 * A command's options as typed, or as parsed quantities. Flags are booleans from Discord, and words in a line of text.
 */
export type OptionValues = Readonly<Record<string, string | boolean | Said | undefined>>;

/** Reads options one by one and collects every problem, so that all of them can be reported at once. */
export class OptionReader {
  readonly problems: PriceProblem[] = [];
  readonly readings: Reading[] = [];
  readonly #values: OptionValues;

  constructor(values: OptionValues) {
    this.#values = values;
  }

  /** What was given for an option; undefined if it is missing or blank. */
  given(option: string): Given | undefined {
    const value = this.#values[option];
    if (typeof value === 'object') return value;
    return String(value ?? '').trim() === '' ? undefined : String(value);
  }

  /** Adds a problem. */
  report(problem: PriceProblem): undefined {
    this.problems.push(problem);
  }

  /** Adds one problem for all of these options that are missing. */
  require(options: readonly string[], example: string): void {
    const missing = options.filter((option) => this.given(option) === undefined);
    if (missing.length > 0) this.report({ kind: 'missing-options', options: missing, example });
  }

  /** The same if one of some options is given, which have no meaning without the others. */
  requireWith(some: readonly string[], others: readonly string[], example: string): void {
    if (some.some((option) => this.given(option) !== undefined)) this.require(others, example);
  }

  /**
   * Adds one problem for all of `others` that are given, though `option` excludes them.
   * @param why the reason, as a sentence without its full stop
   */
  exclude(why: string, option: string, others: readonly string[]): void {
    const given = others.filter((other) => this.given(other) !== undefined);
    if (given.length > 0) this.report({ kind: 'conflicting-options', why, option, others: given });
  }

  /** The value of a parsed option, or a problem, which is added. */
  take<T>(option: string, read: Parsed<T>): T | undefined {
    if (!read.ok) return this.report({ ...read.error, option });
    this.readings.push(...read.readings);
    return read.value;
  }

  /** Checks a value that was given against narrower rules, which depend on other options. */
  narrow(option: string, value: Decimal | undefined, rules: QuantityRules): void {
    const given = this.given(option);
    if (value && given !== undefined) this.take(option, checkRules(value, textOf(given), rules));
  }
}
