import type { Decimal } from './decimal.js';
import type { PriceProblem } from './price-problem.js';
import type { Parsed, Reading } from './quantities/parsed.js';
import { type Given, type Said, textOf } from './quantities/said.js';

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

  /** Adds a problem. */
  report(problem: PriceProblem): undefined {
    this.problems.push(problem);
  }

  /** Adds one problem for all of these options that are missing. */
  require(options: readonly string[], example: string): void {
    const missing = options.filter((option) => this.text(option) === undefined);
    if (missing.length > 0) this.report({ kind: 'missing-options', options: missing, example });
  }

  /**
   * Adds one problem for all of `others` that are given, though `option` excludes them.
   * @param why the reason, as a sentence without its full stop
   */
  exclude(why: string, option: string, others: readonly string[]): void {
    const given = others.filter((other) => this.text(other) !== undefined);
    if (given.length > 0) this.report({ kind: 'conflicting-options', why, option, others: given });
  }

  /**
   * Parses a quantity.
   * @param fallback the default; without one, `require` has reported a missing option already
   * @returns undefined if it is missing without a default, or if a problem was added
   */
  quantity(option: string, parse: (given: Given) => Parsed<Decimal>, fallback?: Decimal): Decimal | undefined {
    const given = this.#given(option);
    if (given === undefined) return fallback;
    const read = parse(given);
    if (read.ok) {
      this.readings.push(...read.readings);
      return read.value;
    }
    return this.report({ ...read.error, option });
  }
}
