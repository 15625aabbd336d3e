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
import { findRefused } from './refusals.js';
import { resolveRegion } from './region-search.js';
import { DEFAULT_REGION, type Region } from './regions.js';

/**
 * A command's options as people type them, or quantities that were understood already; Discord sends `true` and `false`
 * as such, a line of text as words.
 */
export type OptionValues = Readonly<Record<string, string | boolean | Said | undefined>>;

/** What runs containers: Fargate, or instances of a type. */
export interface Host {
  /** Nothing on Fargate. */
  readonly instance?: string;
}

const TRUE = new Set(['true', 'yes', 'y', 'on', '1', 'with']);
const FALSE = new Set(['false', 'no', 'n', 'off', '0', 'without', 'none']);
const FARGATE = new Set(['fargate', 'aws fargate', 'serverless', 'ecs fargate', 'eks fargate']);

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
    const given = this.#given(option);
    return given && textOf(given);
  }

  #given(option: string): Given | undefined {
    const value = this.#values[option];
    if (typeof value === 'object') return value;
    return String(value ?? '').trim() === '' ? undefined : String(value);
  }

  /** Adds one problem that names all options among these that were left out. */
  require(options: readonly string[], example: string): void {
    const missing = options.filter((option) => this.text(option) === undefined);
    if (missing.length > 0) this.problems.push({ kind: 'missing-options', options: missing, example });
  }

  /**
   * Adds one problem that names all options among `others` that were given and must not be, beside `option`.
   * @param why the reason, as a sentence without its full stop
   */
  exclude(why: string, option: string, others: readonly string[]): void {
    const given = others.filter((other) => this.text(other) !== undefined);
    if (given.length > 0) this.problems.push({ kind: 'conflicting-options', why, option, others: given });
  }

  /**
   * Reads a quantity.
   * @param fallback what an option that was left out means; without one, `require` has reported it already
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

  /** Reads a number of things. */
  count(option: string, rules: QuantityRules, fallback?: Decimal): Decimal | undefined {
    return this.quantity(option, (typed) => parseCount(typed, rules), fallback);
  }

  /** Reads `architecture`; x86 if left out. */
  architecture(): Architecture | undefined {
    const text = this.text('architecture') ?? 'x86';
    const choices = ['x86', 'arm64'];
    if (namesBothArchitectures(text))
      return this.#refuse({ kind: 'contradiction', option: 'architecture', text, choices });
    return readArchitecture(text) ?? this.#unknownChoice('architecture', text, choices);
  }

  /** Reads `region` by code, name or alias; Northern Virginia if left out. */
  region(regions: readonly Region[]): Region | undefined {
    const text = this.text('region') ?? DEFAULT_REGION;
    const found = resolveRegion(text, regions);
    if (found.ok) return found.region;
    return this.#refuse({ kind: 'unknown-region', option: 'region', text, near: found.near });
  }

  /**
   * Reads an instance type that has a price in some Region.
   * @param others what else the option takes, to be named first if nothing was recognised
   */
  instance(option: string, ec2: RateTable, others: readonly string[] = []): string | undefined {
    const text = this.text(option);
    if (text === undefined) return undefined;
    const found = resolveInstance(text, ec2);
    if (found.ok) return found.type;
    const near = [...others, ...found.near];
    const why = `I have no price for the instance type ${echo(text)}. The nearest that I know: ${near.join(', ')}.`;
    return this.#refuse(notPriced(option, text) ?? { kind: 'no-such', option, why, near });
  }

  /** Reads what containers run on: `fargate`, which it is if left out, or an instance type. */
  host(option: string, ec2: RateTable): Host | undefined {
    const text = this.text(option);
    if (text === undefined || FARGATE.has(tidy(text))) return {};
    const instance = this.instance(option, ec2, ['fargate']);
    return instance === undefined ? undefined : { instance };
  }

  /**
   * Reads an option that knows a few words.
   * @param meanings what each word stands for
   * @param choices the words to name if another one was typed
   */
  choice<T>(option: string, meanings: ReadonlyMap<string, T>, choices: readonly string[], fallback: T): T | undefined {
    const text = this.text(option);
    return text === undefined ? fallback : (meanings.get(tidy(text)) ?? this.#unknownChoice(option, text, choices));
  }

  /** Reads an option that is on or off. */
  flag(option: string, fallback: boolean): boolean | undefined {
    const text = this.text(option);
    const word = tidy(text ?? String(fallback));
    if (TRUE.has(word)) return true;
    return FALSE.has(word) ? false : this.#unknownChoice(option, text ?? '', ['true', 'false']);
  }

  #unknownChoice(option: string, text: string, choices: readonly string[]): undefined {
    return this.#refuse(notPriced(option, text) ?? { kind: 'unknown-choice', option, text, choices });
  }

  #refuse(problem: PriceProblem): undefined {
    this.problems.push(problem);
  }
}

function notPriced(option: string, text: string): PriceProblem | undefined {
  const refused = findRefused(text);
  return refused && { kind: 'not-priced', option, text, refused };
}
