import { echo } from '../../../typed-text.js';
import type { Architecture } from '../../architecture.js';
import type { Decimal } from '../../decimal.js';
import type { Size } from '../../facts.js';
import type { ServiceId } from '../../price-lists.js';
import type { Reading } from '../../quantities/parsed.js';
import type { PeriodName } from '../../quantities/periods.js';
import {
  type Area,
  type Noun,
  type Role,
  type ScheduleSense,
  type Separator,
  typedText,
  type Unpriced,
  type Words,
} from '../tokens/sense.js';
import { DATA_OPTIONS, isCountedOption } from './data-options.js';

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
  /** What it is for, if a word beside it says so. */
  readonly role?: Role;
  /** It stands directly before a service or an instance type, or points back to one: "3 lambdas", "3 of them", "3 of the same". */
  readonly beforeHead?: 'service' | 'instance' | 'them' | 'same';
  /** It happens this often: so many times in `every` periods. */
  readonly rate?: { readonly period: PeriodName; readonly every: Decimal; readonly always?: true };
  /** Neither unit nor noun nor rate. */
  readonly bare: boolean;
  /** Bare within a sentence, where nothing says what it is: "and uses 3". */
  readonly loose?: boolean;
  /** Written with a word such as "million". */
  readonly scaled: boolean;
  /** Holds for each one. */
  readonly each: boolean;
  /** Of a disk: it is named in the plural, so that several have one. */
  readonly plural?: true;
  /** Another amount was multiplied by it. */
  readonly spread?: true;
  /** Which of two things it may mean, if that is not clear: "6 in all". */
  readonly meaning?: string;
  /** So many for each of what comes: "calls 2 lambdas". */
  readonly times?: Decimal;
  /** That of all of them: "100 GB between them". */
  readonly together?: true;
  /** Of a time: for how long something is kept. */
  readonly kept?: true;
  /** Of a time: worked out from days and times of a week; without a rate it comes once. */
  readonly clock?: true;
  /** Of a time: that of one thing alone, by a clause of its own. */
  readonly own?: true;
  readonly negative: boolean;
  readonly typed: string;
  readonly readings: readonly Reading[];
}

/** What a number is that no service is paid by. */
export type AsideKind =
  | 'money'
  | 'year'
  | 'version'
  | 'idle'
  | 'once'
  | 'denied'
  | 'left-out'
  | 'stopped'
  | 'corrected';

/**
 * One thing that a request says, and where. Entities come in the order of the text. The learned model of price requests has
 * weights by their kinds.
 */
export type Entity = Amount | (WordEntity & Placed);

/** What a request says, in the order of the text. */
export type Entities = readonly Entity[];

/** The entities about one service. */
export type Clause = Entities;

/** What words other than amounts say. */
export type WordEntity =
  | { readonly kind: 'service'; readonly service: ServiceId; readonly weak: boolean }
  | { readonly kind: 'instance'; readonly type: string; readonly size?: Size }
  | { readonly kind: 'outside'; readonly name: string; readonly context: boolean; readonly typed: string }
  | { readonly kind: 'unpriced'; readonly what: Unpriced; readonly typed: string }
  | { readonly kind: 'choice'; readonly option: string; readonly value: string; readonly typed: string }
  | { readonly kind: 'architecture'; readonly architecture: Architecture }
  /** With the place that it is nearest to, if that has none. */
  | { readonly kind: 'region'; readonly code: string; readonly area?: Area; readonly near?: string }
  | { readonly kind: 'place'; readonly typed: string }
  | Schedule
  /** With the dollars of a budget, what somebody says that it costs, or what a total is to be multiplied by. */
  | {
      readonly kind: 'aside';
      readonly what: AsideKind;
      readonly typed: string;
      readonly dollars?: Decimal;
      readonly claimed?: Claimed;
      readonly times?: Decimal;
    }
  | { readonly kind: 'vague' | 'negation'; readonly typed: string }
  /** What runs is gone behind its time, with its disks. Open: without a time it may have ended early. Each: behind every run. */
  | { readonly kind: 'end'; readonly open: boolean; readonly each?: true; readonly typed: string }
  /** Each: it says for each of whom something holds, and not how many they are. Hours: of a time, what it may come to. */
  | { readonly kind: 'stray'; readonly typed: string; readonly each?: true; readonly hours?: readonly string[] }
  | AskedPeriod
  | AskedPart
  | { readonly kind: 'asked-number'; readonly of: 'time' | 'things' }
  | { readonly kind: 'currency' | 'without-fee'; readonly name: string }
  /** Each: one for each of what stands before. */
  | { readonly kind: 'public-address'; readonly wanted: boolean; readonly each?: true; readonly typed: string }
  /** Ends: a sentence. Instead: what follows replaces what stands before, as many and as long. */
  | { readonly kind: 'separator'; readonly separator: Separator; readonly instead?: true; readonly ends?: true }
  | { readonly kind: 'each-person' | 'cheapest' | 'everywhere' | 'within-vpc' | 'internet' | 'no-free-tier' }
  | { readonly kind: 'on' | 'both' | 'compare' | 'cost' };

/** Dollars that are set beside a total, and for how many months or which part of one, and the name of that, if it is said. */
export interface Claimed {
  readonly dollars: Decimal;
  readonly months?: Decimal;
  readonly per?: PeriodName;
  /** For one of several. */
  readonly each?: true;
  /** Somebody says or asks whether it costs that; otherwise it may be a budget as well. */
  readonly asked?: true;
}

/** A period whose price is wanted beside that of a month: "per day", "for 12 months". */
export interface AskedPeriod {
  readonly kind: 'asked-period';
  /** "a day", "12 months". */
  readonly name: string;
  /** How many months it has, or which part of one. */
  readonly months: Decimal;
  /** It is the part of each of a number of people. */
  readonly each?: true;
  /** It says for how long something is there: "for 12 months", not "per day" or "2,000 hours"; dated: by dates or months. */
  readonly lasting?: true;
  readonly dated?: true;
  readonly typed: string;
}

/** The part of a bill that is asked for by itself. */
export interface AskedPart extends Placed {
  readonly kind: 'asked-part';
  /** Options of what surrounds compute, services, or all that computes. */
  readonly parts: readonly string[];
  /** All others are to be left out, even if they are complete. */
  readonly only: boolean;
  /** What computes is to be left out. */
  readonly denied: boolean;
  readonly typed: string;
}

/** When something runs. */
export interface Schedule extends ScheduleSense {
  /** Given by the days, or the part of them, on which it does not run. */
  readonly denied?: true;
  /** "Off otherwise": it agrees with whatever hours are given. */
  readonly otherwise?: true;
  readonly typed: string;
}

/** The kinds of entities. */
export type EntityKind = Entity['kind'];

/** Kinds that join others or ask for a price, and say nothing of what is to be priced. */
export const JOINING: readonly EntityKind[] = ['separator', 'on', 'both', 'compare', 'cost'];

type EntityOfKind<K extends EntityKind> = Entity & { readonly kind: K };

/** The entities of one kind. */
export function entitiesOf<K extends EntityKind>(entities: Entities, kind: K): readonly EntityOfKind<K>[] {
  return entities.filter((entity): entity is EntityOfKind<K> => entity.kind === kind);
}

/** Whether an entity is data or a number of metrics or alarms, paid for by itself, whatever it stands beside: "100 GB out to the internet". */
export function isPaidData(entity: Entity): entity is Amount {
  if (entity.kind !== 'amount') return false;
  return isCountedOption(entity.noun) || (entity.measure === 'memory' && (entity.role ?? '') in DATA_OPTIONS);
}

const UNPRICED_HEADS: ReadonlySet<string> = new Set(['microvm', 'transfer', 'snapshots', 'elsewhere-in-notes']);

/** Whether an entity names what is to be priced. */
export function isHead(entity: Entity): boolean {
  if (entity.kind === 'service') return !entity.weak;
  if (entity.kind === 'outside') return !entity.context;
  if (entity.kind === 'unpriced') return UNPRICED_HEADS.has(entity.what);
  return entity.kind === 'instance' || isPaidData(entity);
}

/** Whether an entity is a number of something that the text does not name: "and for 4?" */
export function isBareCount(entity: Entity): boolean {
  return entity.kind === 'amount' && entity.measure === 'count' && entity.noun === undefined && entity.bare;
}

/** Whether an entity is the size of a machine or task. */
export function isSize(entity: Entity): boolean {
  if (entity.kind !== 'amount') return false;
  return entity.measure === 'vcpu' || (entity.measure === 'memory' && (entity.role ?? 'memory') === 'memory');
}

/** Whether an entity says when or how long something runs. */
export function isTime(entity: Entity): boolean {
  return entity.kind === 'schedule' || (entity.kind === 'amount' && entity.measure === 'time');
}

/** Whether an entity sets alternatives apart. */
export function isOr(entity: Entity | undefined): entity is EntityOfKind<'separator'> {
  return entity?.kind === 'separator' && entity.separator === 'or';
}

/** Whether a clause stands behind the end of a sentence. */
export function beginsSentence([first]: Clause): boolean {
  return first?.kind === 'separator' && first.ends === true;
}

/** What was typed, as code. */
export function quoted(entities: Entities): string {
  return entities.map((entity) => ('typed' in entity ? echo(entity.typed, 30) : entity.kind)).join(', ');
}

/** The position where an entity begins. */
export function startOf({ at }: Placed): number {
  return at[0] ?? 0;
}

/** The position behind an entity. */
export function endOf({ at }: Placed): number {
  return (at.at(-1) ?? -1) + 1;
}

/** The words from one position to before another: as they were typed, and where they stand. */
export function spanOf(words: Words, from: number, to: number): Placed & { readonly typed: string } {
  return { typed: typedText(words, from, to), at: range(from, to) };
}

/** What no service is paid by, over the words from one position to before another. */
export function asideOver<What extends AsideKind>(words: Words, from: number, to: number, what: What) {
  return { kind: 'aside', what, ...spanOf(words, from, to) } as const;
}

/** Whole numbers from one to before another. */
export function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
