import type { Quoting } from './form.js';
import type { Options } from './option.js';

/** Everything about one priced service: adding one is adding one of these and its price file. */
export interface Service<O extends Options = Options> extends Quoting<O> {
  /** What it is called in a sentence. */
  readonly name: string;
  /** What its subcommand tells. */
  readonly about: string;
}

/** A service with options of its own. */
export function service<O extends Options>(one: Service<O>): Service<O> {
  return one;
}
