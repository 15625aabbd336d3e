import type { Fact } from '../plain-words/facts.js';
import type { OptionCollector, PlainOptions } from '../plain-words/options-of-part.js';
import type { SortedAmounts } from '../plain-words/parts/sort-amounts.js';
import type { PhraseRow } from '../plain-words/vocabulary/phrases.js';
import { PRICE_LISTS, type PriceList } from '../price-lists.js';

/** What a bare number may stand for: the option, what the option has behind the number, and the label with the number as "#". */
export type Guess = readonly [option: string, unit: string, label: string];

/** A price that tells what a service costs before all is known: list, component, and which variant as an example. */
type UnitPrice = `${PriceList} ${string}`;

/** How a service is asked for in plain words. */
export interface PlainWords {
  /** Its names, with commas between them. */
  readonly names: string;
  /** Words that mean it only if nothing else in their part of the request names a service. */
  readonly hints?: string;
  /** Phrases that say something beside its name. */
  readonly phrases?: readonly PhraseRow[];
  /** Reads what is said as its options; Region and processor are read for all services alike. */
  readonly read?: (collector: OptionCollector, amounts: SortedAmounts, facts: readonly Fact[]) => void;
  /** The options without which it has no price, in the order in which a line has them. */
  readonly essentials: readonly string[];
  /** The options that are missing, where that depends on what else is said. */
  readonly missing?: (options: PlainOptions) => readonly string[];
  /** Options that go without saying beside others. */
  readonly unsaid?: (options: PlainOptions) => PlainOptions;
  /** How an option is asked for that is missing, where its name does not tell. */
  readonly asks?: Readonly<Record<string, string>>;
  /** What it takes for an option that is left out, in words. */
  readonly usual: Readonly<Record<string, string>>;
  /** Values to offer for what may be missing, from small to large; those at the same place go together. */
  readonly likely: Readonly<Record<string, readonly string[]>>;
  readonly guesses: readonly Guess[];
  /** What money buys a number of: the option, and its name. */
  readonly bought?: readonly [option: string, name: string];
  readonly unitPrices: readonly UnitPrice[];
}

/** A bare number beside something that is paid for the hours that it runs. */
export const HOURS_A_DAY: Guess = ['hours', 'h/day', '# hours a day'];
/** The same as hours of the whole month. */
export const HOURS_A_MONTH: Guess = ['hours', 'h', '# hours a month'];

/** The parts of such a price. */
export function unitPriceOf(price: UnitPrice): {
  readonly list: PriceList;
  readonly component: string;
  readonly variant: string | undefined;
} {
  const [name, component = '', variant] = price.split(' ');
  const list = PRICE_LISTS.find((known) => known === name);
  if (!list) throw new Error(`${price} begins with no price list`);
  return { list, component, variant };
}
