import type { Architecture } from './architecture.js';
import type { PriceList } from './price-lists.js';
import type { QuantityError } from './quantities/parsed.js';
import type { Refusal, Refused } from './refusals.js';
import type { Region } from './regions.js';

/** Options that exclude each other; `others` are to be left out. */
interface ConflictingOptions {
  readonly kind: 'conflicting-options';
  /** "Only gp3 has a throughput that can be chosen". */
  readonly why: string;
  readonly option: string;
  readonly others: readonly string[];
}

/** A Region without a known price for something; `nearest` is the closest on the map that has all prices. */
export interface NoRate {
  readonly kind: 'no-rate';
  readonly option: 'region';
  readonly service: PriceList;
  /** "Instance c5.large". */
  readonly what: string;
  readonly architecture?: Architecture;
  readonly region: Region;
  readonly nearest?: Region;
  /** The option to leave out instead. */
  readonly without?: string;
}

/** A value that does not exist, or is too small; `why` also names the nearest, in sentences. */
export interface NoSuch {
  readonly kind: 'no-such';
  readonly option: string;
  readonly why: string;
  /** Values to suggest. */
  readonly near: readonly string[];
}

/** A value that is not one of a few choices. */
interface WrongChoice {
  readonly kind: 'unknown-choice';
  readonly option: string;
  readonly text: string;
  readonly choices: readonly string[];
}

/** Why there is no quote; `problemText` in `wording.ts` puts it into words. Every `option` is its name in the command. */
export type PriceProblem =
  | (QuantityError & { readonly option: string })
  | WrongChoice
  | ConflictingOptions
  | NoRate
  | NoSuch
  // `example` is a line that works.
  | { readonly kind: 'missing-options'; readonly options: readonly string[]; readonly example: string }
  // `near` are Regions with a similar name.
  | {
      readonly kind: 'unknown-region';
      readonly option: 'region';
      readonly text: string;
      readonly near: readonly Region[];
    }
  // Something whose price cannot be stated honestly.
  | {
      readonly kind: 'not-priced';
      readonly option: string;
      readonly text: string;
      readonly refused: Refused;
      readonly refusal: Refusal;
    };
