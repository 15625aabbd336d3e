import type { Architecture } from '../architecture.js';
import type { ServiceId } from '../price-lists.js';
import type { PeriodName } from '../quantities/periods.js';

/** What is counted; what one service alone counts, it names by itself. */
export type Noun =
  | `own ${string}`
  | 'requests'
  | 'messages'
  | 'jobs'
  | 'tasks'
  | 'instances'
  | 'nodes'
  | 'clusters'
  | 'images'
  | 'people'
  | 'audience'
  | 'percent'
  | 'connection-minutes'
  | 'versions'
  | 'restores'
  | 'addresses'
  | 'extras'
  | 'metrics'
  | 'volumes'
  | 'iops'
  | 'throughput'
  | 'capacity-units'
  | 'zones'
  | 'retries';

/** Whether people are counted, or what a text counts like them. */
export function isGroup(noun: Noun | undefined): boolean {
  return noun === 'people' || noun === 'audience';
}

/** What a size or a number is for, where its unit does not tell. */
export type Role =
  | 'memory'
  | 'disk'
  | 'volume'
  | 'temporary'
  | 'warm'
  | 'duration'
  | 'images'
  | 'snapstart'
  | 'snapshots'
  | 'data'
  | 'data-out'
  | 'between-zones'
  | 'nat-data'
  | 'logs'
  | 'logs-kept'
  | 'payload';

/** What sets the parts of a request apart, from the weakest to the strongest. */
export type Separator = 'comma' | 'and' | 'plus' | 'or';

/** What cannot be priced at all, whatever else is said about it. */
export type Unpriced =
  | 'spot'
  | 'windows'
  | 'commitment'
  | 'microvm'
  | 'gpu'
  | 'snapshots'
  | 'managed-instances'
  | 'transfer'
  | 'elsewhere-in-notes';

/** Part of the world with several Regions, by the start of their codes. */
export type Area = 'eu-' | 'ap-' | 'us-';

/** What says no more than that. */
type Bare =
  | 'digits'
  | 'vcpu'
  | 'per'
  | 'another'
  | 'times'
  | 'both'
  | 'article'
  | 'lasting'
  | 'in-place'
  | 'on'
  | 'without'
  | 'spent'
  | 'ends'
  | 'vague'
  | 'group'
  | 'within-vpc'
  | 'internet'
  | 'how-many'
  | 'of-them'
  | 'cheapest'
  | 'everywhere'
  | 'free-tier'
  | 'public-address'
  | 'context'
  | 'compare'
  | 'cost';

/** What a word or a phrase says. A word may say several things: "second" is a unit and a period. */
export type Meaning =
  | { readonly kind: 'service'; readonly service: ServiceId; readonly weak?: true }
  | { readonly kind: 'instance'; readonly type: string }
  | { readonly kind: 'outside'; readonly name: string }
  | { readonly kind: 'unpriced'; readonly what: Unpriced }
  | { readonly kind: 'choice'; readonly option: string; readonly value: string }
  | { readonly kind: 'architecture'; readonly architecture: Architecture }
  | { readonly kind: 'region'; readonly code: string; readonly area?: Area }
  | { readonly kind: 'place'; readonly name: string; readonly code?: string }
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'scale'; readonly times: string }
  | { readonly kind: 'part'; readonly value: string }
  | { readonly kind: 'memory'; readonly megabytes: string }
  | { readonly kind: 'time'; readonly milliseconds: string }
  /** Open: a word that is counted, and means nothing else here. */
  | { readonly kind: 'noun'; readonly noun: Noun; readonly open?: true }
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'period'; readonly period: PeriodName }
  | { readonly kind: 'rate'; readonly period: PeriodName }
  | {
      readonly kind: 'schedule';
      readonly hoursADay?: string;
      readonly daysAWeek?: string;
      readonly days?: readonly string[];
      readonly partOfDay?: true;
    }
  | { readonly kind: 'separator'; readonly separator: Separator }
  | { readonly kind: 'each'; readonly person?: true; readonly of?: string }
  | { readonly kind: 'currency'; readonly euros: boolean }
  | { readonly kind: 'weekday'; readonly day: string }
  | { readonly [K in Bare]: { readonly kind: K } }[Bare];

/** The kinds of meanings. */
export type MeaningKind = Meaning['kind'];

/** A word or phrase of a request, with all that it may mean. */
export interface Word {
  readonly text: string;
  readonly typed: string;
  readonly glued: boolean;
  readonly meanings: readonly Meaning[];
}

/** What a word means in one sense, or nothing if it has no such sense. */
export function senseOf<K extends MeaningKind>(
  word: Word | undefined,
  kind: K,
): Extract<Meaning, { readonly kind: K }> | undefined {
  return word?.meanings.find((meaning): meaning is Extract<Meaning, { readonly kind: K }> => meaning.kind === kind);
}

/** Whether a word has one of these senses. */
export function hasSense(word: Word | undefined, ...kinds: readonly MeaningKind[]): boolean {
  return word?.meanings.some(({ kind }) => kinds.includes(kind)) ?? false;
}

/** The words from one position to before another, as they were typed. */
export function typedText(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ typed, glued }, index) => (glued || index === 0 ? typed : ` ${typed}`))
    .join('');
}
