import type { Architecture } from '../architecture.js';
import type { Decimal } from '../decimal.js';
import type { ServiceId } from '../price-lists.js';
import type { Reading } from '../quantities/parsed.js';
import type { PeriodName } from '../quantities/periods.js';
import type { Area, Noun, Role, Separator, Unpriced } from './meaning.js';

/** Where something stands: the positions of the words that say it. */
export interface Placed {
  readonly at: readonly number[];
}

/** A number with what it measures or counts. */
export interface Amount extends Placed {
  readonly kind: 'amount';
  readonly measure: 'count' | 'memory' | 'time' | 'vcpu';
  /** A count, MB, milliseconds or vCPUs. */
  readonly value: Decimal;
  /** What is counted; nothing if the text does not say. */
  readonly noun?: Noun;
  /** What it is for, if a word beside it tells. */
  readonly role?: Role;
  /** It stands directly before a service or an instance type, or points back to one: "3 lambdas", "3 of them". */
  readonly beforeHead?: 'service' | 'instance' | 'them';
  /** It happens so often: so many times in `every` periods. */
  readonly rate?: { readonly period: PeriodName; readonly every: Decimal; readonly always?: true };
  /** Neither unit nor noun nor rate. */
  readonly bare: boolean;
  /** Bare within a sentence, where nothing says what it is: "and uses 3". */
  readonly loose?: boolean;
  readonly scaled: boolean;
  /** Said to hold for each one. */
  readonly each: boolean;
  /** What each of them does was counted for all. */
  readonly spread?: true;
  /** Said to be that of all of them: "100 GB between them". */
  readonly together?: true;
  /** Of a time: for how long something is kept. */
  readonly kept?: true;
  readonly negative: boolean;
  readonly typed: string;
  readonly readings: readonly Reading[];
}

/** What a number is that no service is paid by. */
export type AsideKind = 'money' | 'year' | 'date' | 'version' | 'idle' | 'denied';

/** One thing that a request says, with where it stands. Facts come in the order of the text. */
export type Fact = Amount | (OtherFact & Placed);

/** What words other than amounts say. */
export type OtherFact =
  /** New: another one than the one before. */
  | { readonly kind: 'service'; readonly service: ServiceId; readonly weak: boolean; readonly new?: true }
  | { readonly kind: 'another' }
  /** Definite: "the t3.small", "t3.smalls". */
  | { readonly kind: 'instance'; readonly type: string; readonly definite?: boolean }
  | { readonly kind: 'outside'; readonly name: string; readonly context: boolean; readonly typed: string }
  | { readonly kind: 'unpriced'; readonly what: Unpriced; readonly typed: string }
  | { readonly kind: 'choice'; readonly option: string; readonly value: string }
  | { readonly kind: 'architecture'; readonly architecture: Architecture }
  | { readonly kind: 'region'; readonly code: string; readonly area?: Area }
  | { readonly kind: 'place'; readonly typed: string; readonly nearest?: string }
  | Schedule
  | {
      readonly kind: 'aside';
      readonly what: AsideKind;
      readonly typed: string;
      readonly dollars?: Decimal;
      readonly times?: Decimal;
    }
  | { readonly kind: 'vague' | 'negation'; readonly typed: string }
  /** Each: it says of whom each something is, and not how many they are. */
  | { readonly kind: 'stray'; readonly typed: string; readonly each?: true }
  | { readonly kind: 'each-person' }
  | AskedPeriod
  | { readonly kind: 'cheapest' | 'everywhere' }
  | { readonly kind: 'asked-number'; readonly of: 'time' | 'things' }
  | { readonly kind: 'within-vpc' | 'internet' }
  | { readonly kind: 'currency'; readonly euros: boolean }
  | { readonly kind: 'no-free-tier' }
  | { readonly kind: 'public-address'; readonly wanted: boolean; readonly typed: string }
  | { readonly kind: 'on' }
  | { readonly kind: 'both' }
  | { readonly kind: 'compare' }
  | { readonly kind: 'cost' }
  /** Instead: what follows takes the place of what stands before, as many and as long. */
  | { readonly kind: 'separator'; readonly separator: Separator; readonly instead?: true };

/** A period whose price is asked for beside that of a month: "per day", "for 12 months". */
export interface AskedPeriod {
  readonly kind: 'asked-period';
  /** "a day", "12 months". */
  readonly name: string;
  /** How many months it has, or which part of one. */
  readonly months: Decimal;
  readonly typed: string;
  /** It is how long something runs, which is also told where nobody asks for a price. */
  readonly runs?: true;
}

/** When something runs, by the words for it. */
export interface Schedule {
  readonly kind: 'schedule';
  readonly hoursADay?: string;
  readonly daysAWeek?: string;
  /** Days of the week by their names. */
  readonly days?: readonly string[];
  readonly daysAMonth?: string;
  /** "At night": on every day, for as long as a time beside it tells. */
  readonly partOfDay?: true;
  /** Said by the days, or the part of them, on which it does not run. */
  readonly denied?: true;
  readonly typed: string;
}

/** The kinds of facts. */
export type FactKind = Fact['kind'];

/** Kinds that join others or ask for a price, and say nothing of what is to be priced. */
export const JOINING: readonly FactKind[] = ['separator', 'on', 'both', 'compare', 'cost'];

/** The facts of one kind. */
export function factsOf<K extends FactKind>(
  facts: readonly Fact[],
  kind: K,
): readonly Extract<Fact, { readonly kind: K }>[] {
  return facts.filter((fact): fact is Extract<Fact, { readonly kind: K }> => fact.kind === kind);
}
