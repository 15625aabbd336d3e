import type { SpellingCorrection } from '../../../language/correct-spelling.js';
import type { Decimal } from '../../decimal.js';
import type { ServiceId } from '../../price-lists.js';
import type { Given } from '../../quantities/said.js';
import type { Discounted } from '../../refusals.js';
import type { AskedPeriod, Claimed } from '../entities/entity.js';
import type { RequestOptions } from '../slots/interpretation.js';
import type { Area, Unpriced } from '../tokens/sense.js';

/** A request to one service: a subcommand of `/price` with its options. */
export interface ServiceRequest {
  readonly service: ServiceId;
  /** As the subcommand takes them. */
  readonly options: RequestOptions;
  /** Other instance types to look at, where the type was chosen by its size. */
  readonly neighbors?: readonly string[];
}

/** What an unused number may mean, with the request that says so. */
export interface Suggestion {
  readonly label: string;
  readonly line: ServiceRequest;
}

/** Something unused that a total may not leave out: the reply is a question instead of a total. */
export interface OpenQuestion {
  readonly kind: 'amount' | 'time' | 'denied' | 'vague' | 'again' | 'each' | 'size';
  readonly typed: string;
  readonly likely: readonly Suggestion[];
  /** Of a size that its instance type does not have: the type, and what it has. */
  readonly ofType?: { readonly type: string; readonly has: string };
  /** It says that something does not run all the time, so that a total without it is that of something else. */
  readonly stopped?: true;
}

/** Something that is wanted and not priced. */
export type RefusedItem =
  | (RefusedBase & { readonly kind: 'unpriced'; readonly what: Unpriced; readonly service?: ServiceId })
  | (RefusedBase & { readonly kind: 'outside'; readonly name: string })
  | (RefusedBase & { readonly kind: 'place' })
  | (RefusedBase & { readonly kind: 'negative' });

interface RefusedBase {
  /** As it was typed. */
  readonly typed: string;
  /** The nearest line that can be priced. */
  readonly instead?: ServiceRequest;
  /** That request uses every quantity of the clause. */
  readonly allUsed?: true;
}

/** One of the things compared, or all that is added up. */
export interface Alternative {
  readonly lines: readonly ServiceRequest[];
  readonly refused: readonly RefusedItem[];
  /** Asked for as Spot or with a commitment, for which there is no figure: its lines are those on demand. */
  readonly onDemand?: Discounted;
}

/** An option that is needed and not given; the option is missing if not even the service is known. */
export interface MissingOption {
  readonly service?: ServiceId;
  readonly option?: string;
}

/** Which size is asked for. */
export interface AskedSize {
  readonly extreme: 'smallest' | 'cheapest' | 'largest';
  /** A family of instance types that it is to be of: "t3". */
  readonly family?: string | undefined;
}

/** A request for prices as it was understood. */
export interface PriceRequest {
  /** One to be priced, or several to be compared. */
  readonly alternatives: readonly Alternative[];
  readonly missing: readonly MissingOption[];
  /** Options about which the text says two things. */
  readonly contradictory: readonly string[];
  /** Of these options, the values that the text gives them. */
  readonly values: Readonly<Record<string, readonly Given[]>>;
  /** What stands open; where there is anything, there is no total. */
  readonly open: readonly OpenQuestion[];
  /** What makes no difference to the total, or was put together, in sentences that belong beside the total. */
  readonly explained: readonly string[];
  /** Words that play no part. */
  readonly leftOut: readonly string[];
  /** Those of them that the reply must mention. */
  readonly told: readonly string[];
  /** Misspelled words, with those that they were read as. */
  readonly mended: readonly SpellingCorrection[];
  /** Periods whose price is asked for beside that of a month. */
  readonly periods: readonly AskedPeriod[];
  /** It calls the internet from inside a VPC, and no NAT gateway is named. */
  readonly lacksGateway: boolean;
  /** Money that is set against the total, in US dollars. */
  readonly budget?: Decimal | undefined;
  /** Money that the total is compared with: somebody says that it costs that, or it may be a budget as well. */
  readonly claimed: readonly Claimed[];
  /** Asks for how many hours the budget lasts. */
  readonly asksTime: boolean;
  /** Asks how many the budget buys. */
  readonly asksNumber: boolean;
  /** Asks what a change saves or costs, in dollars, or only which of two is cheaper. */
  readonly asksDifference: 'in-dollars' | 'at-all' | false;
  /** The only quantity, a size of nothing in particular: "50 GB on AWS, how much?" */
  readonly sizeOf?: string | undefined;
  /** Asks for the smallest, or for the largest that a budget pays for, of what is not said otherwise. */
  readonly asksSize?: AskedSize | undefined;
  /** Shares of the total that are asked for: "20 % off" is 0.8 of it. */
  readonly shares: readonly { readonly times: Decimal; readonly typed: string }[];
  /** The currency beside dollars that is asked for, if one is. */
  readonly currency?: string | undefined;
  /** The same is asked for in every Region. */
  readonly everywhere: boolean;
  /** Only in the Regions of this part of the world. */
  readonly area?: Area | undefined;
  /** How doubtful quantities were read, in sentences. */
  readonly readings: readonly string[];
  /** What its services add about the total, in sentences. */
  readonly remarks: readonly string[];
  /** Amounts that were found, used or not. */
  readonly amounts: number;
  /** The share of its words that mean something here, 0 to 1. */
  readonly understood: number;
  /** The text asks for a price or compares prices in words. */
  readonly asksForPrice: boolean;
  /** A service or an instance type is named, not only something that hints at one. */
  readonly namesService: boolean;
  /** The text is too long to be read. */
  readonly tooLong?: true;
}
