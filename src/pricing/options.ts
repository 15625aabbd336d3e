import { type Architecture, readArchitecture } from './architecture.js';
import type { Decimal } from './decimal.js';
import type { PriceProblem } from './price-problem.js';
import type { Parsed, Reading } from './quantities/parsed.js';
import { tidy } from './quantities/tidy.js';
import { resolveRegion } from './region-search.js';
import { DEFAULT_REGION, type Region } from './regions.js';

/** A command's options as people type them; Discord sends `true` and `false` as such, a line of text as words. */
export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

const TRUE = new Set(['true', 'yes', 'y', 'on', '1', 'with']);
const FALSE = new Set(['false', 'no', 'n', 'off', '0', 'without', 'none']);

/**
 * Reads options one by one and keeps every problem, so that a person can mend all of them at once.
 * A method that returns nothing has added a problem.
 */
export class OptionReader {
  readonly problems: PriceProblem[] = [];
  readonly readings: Reading[] = [];
  readonly #values: OptionValues;

  constructor(values: OptionValues) {
    this.#values = values;
  }

  /** The option's text, or nothing if it was left out or blank. */
  text(option: string): string | undefined {
    const text = String(this.#values[option] ?? '');
    return text.trim() === '' ? undefined : text;
  }

  /** Adds one problem that names all options among these that were left out. */
  require(options: readonly string[], example: string): void {
    const missing = options.filter((option) => this.text(option) === undefined);
    if (missing.length > 0) this.problems.push({ kind: 'missing-options', options: missing, example });
  }

  /**
   * Reads a quantity.
   * @param fallback what an option that was left out means; without one, `require` has reported it already
   */
  quantity(option: string, parse: (typed: string) => Parsed<Decimal>, fallback?: Decimal): Decimal | undefined {
    const text = this.text(option);
    if (text === undefined) return fallback;
    const read = parse(text);
    if (read.ok) {
      this.readings.push(...read.readings);
      return read.value;
    }
    this.problems.push({ ...read.error, option });
    return undefined;
  }

  /** Reads `architecture`; x86 if left out. */
  architecture(): Architecture | undefined {
    const text = this.text('architecture') ?? 'x86';
    return readArchitecture(text) ?? this.#unknownChoice('architecture', text, ['x86', 'arm64']);
  }

  /** Reads `region` by code, name or alias; Northern Virginia if left out. */
  region(regions: readonly Region[]): Region | undefined {
    const text = this.text('region') ?? DEFAULT_REGION;
    const found = resolveRegion(text, regions);
    if (found.ok) return found.region;
    this.problems.push({ kind: 'unknown-region', option: 'region', text, near: found.near });
    return undefined;
  }

  /** Reads an option that is on or off. */
  flag(option: string, fallback: boolean): boolean | undefined {
    const text = this.text(option);
    const word = tidy(text ?? String(fallback));
    if (TRUE.has(word)) return true;
    return FALSE.has(word) ? false : this.#unknownChoice(option, text ?? '', ['true', 'false']);
  }

  #unknownChoice(option: string, text: string, choices: readonly string[]): undefined {
    this.problems.push({ kind: 'unknown-choice', option, text, choices });
  }
}
