import type { Architecture } from './architecture.js';
import type { PriceList } from './price-lists.js';
import type { QuantityError } from './quantities/parsed.js';
import type { Refused } from './refusals.js';
import type { Region } from './regions.js';

/** An option that holds something unreadable; `option` is its name in the command. */
type QuantityProblem = QuantityError & { readonly option: string };

/** Options without which there is no price, and a line that would work. */
interface MissingOptions {
  readonly kind: 'missing-options';
  readonly options: readonly string[];
  readonly example: string;
}

/** An option that knows a few words only, and none of them was typed. */
interface UnknownChoice {
  readonly kind: 'unknown-choice';
  readonly option: string;
  readonly text: string;
  readonly choices: readonly string[];
}

/** One option that says two things at once: `arm x86`. */
interface Contradiction {
  readonly kind: 'contradiction';
  readonly option: string;
  readonly text: string;
  readonly choices: readonly string[];
}

/** Options that cannot be used together; the last ones are to be left out. */
export interface ConflictingOptions {
  readonly kind: 'conflicting-options';
  /** "Only gp3 has a throughput that can be chosen". */
  readonly why: string;
  readonly option: string;
  readonly others: readonly string[];
}

/** A Region that does not exist or is not in the price list; `near` are those with a similar name. */
interface UnknownRegion {
  readonly kind: 'unknown-region';
  readonly option: 'region';
  readonly text: string;
  readonly near: readonly Region[];
}

/** A Region without a known price for something; `nearest` is the closest on the map that has all that is needed. */
export interface NoRate {
  readonly kind: 'no-rate';
  readonly option: 'region';
  readonly service: PriceList;
  /** "Instance c5.large". */
  readonly what: string;
  readonly architecture?: Architecture;
  readonly region: Region;
  readonly nearest?: Region;
  /** The option that could be left out instead. */
  readonly without?: string;
}

/** Something that does not exist, or is too small for what it is to do. */
export interface NoSuch {
  readonly kind: 'no-such';
  readonly option: string;
  /** Why, and what comes nearest, in sentences. */
  readonly why: string;
  /** What the option may hold instead, if one thing alone can be put right. */
  readonly near: readonly string[];
}

/** Something that has a price, but none that can be told honestly. */
interface NotPriced {
  readonly kind: 'not-priced';
  readonly option: string;
  readonly text: string;
  readonly refused: Refused;
}

/** Why there is no quote, as data; `problemText` in `wording.ts` says it in words. */
export type PriceProblem =
  | QuantityProblem
  | MissingOptions
  | UnknownChoice
  | Contradiction
  | ConflictingOptions
  | UnknownRegion
  | NoRate
  | NoSuch
  | NotPriced;
