import type { Architecture } from './architecture.js';
import type { Service } from './components.js';
import type { QuantityError } from './quantities/parsed.js';
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
  readonly service: Service;
  readonly component: string;
  readonly architecture: Architecture;
  readonly region: Region;
  readonly nearest?: Region;
}

/** A pair of vCPUs and memory that Fargate does not offer; `near` are pairs that it does. */
export interface NoSuchSize {
  readonly kind: 'no-such-size';
  readonly option: 'memory';
  readonly vcpu: string;
  readonly memory: string;
  readonly near: readonly string[];
}

/** Why there is no quote, as data; `problemText` in `wording.ts` says it in words. */
export type PriceProblem = QuantityProblem | MissingOptions | UnknownChoice | UnknownRegion | NoRate | NoSuchSize;
