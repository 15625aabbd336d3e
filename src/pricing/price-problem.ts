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

/** An instance type that does not exist or has no price in any Region; `near` are types with a price. */
interface UnknownInstance {
  readonly kind: 'unknown-instance';
  readonly option: string;
  readonly text: string;
  readonly near: readonly string[];
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

/** A pair of vCPUs and memory that a service does not offer; `near` are pairs that it does. */
export interface NoSuchSize {
  readonly kind: 'no-such-size';
  readonly option: string;
  /** The service: "Fargate". */
  readonly of: string;
  readonly vcpu: string;
  readonly memory: string;
  readonly near: readonly string[];
}

/** A memory size that no Lightsail bundle has; `near` are those that exist. */
interface NoSuchBundle {
  readonly kind: 'no-such-bundle';
  readonly option: 'memory';
  readonly memory: string;
  readonly near: readonly string[];
}

/** A job that is larger than the instance that it should run on; `near` are instance types that it fits on. */
interface DoesNotFit {
  readonly kind: 'does-not-fit';
  readonly option: string;
  readonly job: string;
  readonly instance: string;
  readonly near: readonly string[];
}

/** A container without the memory of the function that it is compared with; `near` are instance types that have it. */
interface LacksMemory {
  readonly kind: 'lacks-memory';
  readonly option: string;
  readonly container: string;
  readonly has: string;
  readonly needs: string;
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
  | UnknownInstance
  | NoRate
  | NoSuchSize
  | NoSuchBundle
  | DoesNotFit
  | LacksMemory
  | NotPriced;
