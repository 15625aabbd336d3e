import type { Entity } from '../plain-words/entities/entity.js';
import type { OptionCollector, RequestOptions } from '../plain-words/slots/interpretation.js';
import type { SortedAmounts } from '../plain-words/slots/slots.js';
import type { PhraseRow } from '../plain-words/tokens/row.js';
import type { PriceList, ServiceId } from '../price-lists.js';
import type { Discounted } from '../refusals.js';

/** What a number without a unit may be: the option, the unit to add, and a label with "#" for the number. */
export type Guess = readonly [option: string, unit: string, label: string];

/** A price to show before all options are known: price list, component, and an example variant. */
type UnitPrice = readonly [list: PriceList, component: string, variant?: string];

/** How requests in plain words name a service and its options. */
export interface PlainWords {
  /** Its names, separated by commas. */
  readonly names: string;
  /** Words that mean it only if nothing else in their part of the request names a service. */
  readonly hints?: string;
  /** Services that only say where it runs if they are named with it: "Batch on Fargate". */
  readonly beside?: readonly ServiceId[];
  /** How it can be bought for less than on demand. */
  readonly discounts?: (options: RequestOptions) => readonly Discounted[];
  /** Phrases that carry more than its name. */
  readonly phrases?: readonly PhraseRow[];
  /** Reads the part of a request that is about it; Region and processor are read for every service. */
  readonly read?: (collector: OptionCollector, amounts: SortedAmounts, entities: readonly Entity[]) => void;
  /** The options without which it has no price, in the order of a command line. */
  readonly essentials: readonly string[];
  /** The options that are missing, where that depends on other options. */
  readonly missing?: (options: RequestOptions) => readonly string[];
  /** Defaults that depend on other options. */
  readonly unsaid?: (options: RequestOptions) => RequestOptions;
  /** How to ask for a missing option, where its name is not enough. */
  readonly asks?: Readonly<Record<string, string>>;
  /** The defaults of options, in words. */
  readonly usual: Readonly<Record<string, string>>;
  /** Values to suggest for missing options, from small to large; values at the same index go together. */
  readonly likely: Readonly<Record<string, readonly string[]>>;
  readonly guesses: readonly Guess[];
  /** Options with the size of something of all together, however many there are. */
  readonly totals?: readonly string[];
  /** What a budget buys: the option, and what to call it. */
  readonly bought?: readonly [option: string, name: string];
  readonly unitPrices: readonly UnitPrice[];
}

type Defaulted = 'essentials' | 'usual' | 'likely' | 'guesses' | 'unitPrices';

/** The words of a service as it defines them: options that are required are essential, and the rest is empty by default. */
export type GivenWords = Omit<PlainWords, Defaulted> & Partial<Pick<PlainWords, Defaulted>>;

/** A bare number for something that is billed by the hour. */
export const HOURS_A_DAY: Guess = ['hours', 'h/day', '# hours a day'];
/** The same as hours of a month. */
export const HOURS_IN_ALL: Guess = ['hours', 'h', '# hours a month'];
