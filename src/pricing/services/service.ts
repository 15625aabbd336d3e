import type { Group } from '../../notes/note.js';
import type { PriceList } from '../price-lists.js';
import type { Quoting } from './form.js';
import type { Options } from './option.js';
import type { PlainWords } from './plain.js';

/** Everything about one priced service: adding one is adding one of these and its price file. */
export interface Service<O extends Options = Options> extends Quoting<O> {
  /** What it is called in a sentence. */
  readonly name: string;
  /** What its subcommand tells. */
  readonly about: string;
  /** The note about it, if that has another name. */
  readonly note?: string;
  /** The group of notes that it belongs to, which decides the colour. */
  readonly group: Group;
  /** Price lists beside its own that it is about, too. */
  readonly moreLists?: readonly PriceList[];
  readonly plain: PlainWords;
  /** It stands beside compute in a bill, so it is added to that; others are other places to run in. */
  readonly besideCompute?: true;
}

/** A service with options of its own. */
export function service<O extends Options>(one: Service<O>): Service<O> {
  return one;
}
