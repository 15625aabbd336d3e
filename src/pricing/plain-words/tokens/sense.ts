import type { Architecture } from '../../architecture.js';
import type { ServiceId } from '../../price-lists.js';
import type { PeriodName } from '../../quantities/periods.js';
import type { DATA_ROLES, MARKERS, NOUNS, ROLES, UNPRICED } from './vocabulary/phrases.js';

/** What is counted; services name what they alone count. */
export type Noun = keyof typeof NOUNS | `own ${string}` | 'volumes' | 'addresses' | 'extras' | 'capacity-units';

/** Capacity units of each kind of load balancer. */
export const CAPACITY: ReadonlySet<Noun | undefined> = new Set<Noun>(['capacity-units', 'own nlcu', 'own glcu']);

/** What a size or a number is for, where its unit leaves that open. */
export type Role = keyof typeof ROLES | keyof typeof DATA_ROLES | 'snapstart' | 'payload' | 'lightsail-disk';

/** What sets the clauses of a request apart, from the weakest to the strongest. */
export type Separator = 'comma' | 'and' | 'plus' | 'or';

/** What only some services have a price for, or none has. */
export type Unpriced = keyof typeof UNPRICED | 'windows';

/** Part of the world with several Regions, by the start of their codes. */
export type Area = 'eu-' | 'ap-' | 'us-';

/** Senses that say no more than their kind. */
type MarkerKind = keyof typeof MARKERS | 'digits' | 'multiple' | 'cheapest' | 'everywhere' | 'public-address';

/**
 * What a word or a phrase says. A word may have several senses: "second" is a unit and a period. The learned model of
 * price requests has weights by these kinds.
 */
export type Sense =
  | { readonly kind: 'service'; readonly service: ServiceId; readonly weak?: true }
  | { readonly kind: 'instance'; readonly type: string }
  | { readonly kind: 'outside'; readonly name: string }
  | { readonly kind: 'unpriced'; readonly what: keyof typeof UNPRICED }
  | { readonly kind: 'choice'; readonly option: string; readonly value: string }
  | { readonly kind: 'architecture'; readonly architecture: Architecture }
  | { readonly kind: 'region'; readonly code: string; readonly area?: Area }
  /** A place without a Region, with the nearest that has one. */
  | { readonly kind: 'place'; readonly code?: string }
  | { readonly kind: 'number' | 'part'; readonly value: string }
  | { readonly kind: 'scale'; readonly times: string }
  | { readonly kind: 'memory'; readonly megabytes: string }
  | { readonly kind: 'time'; readonly milliseconds: string }
  /** Open: a word that is counted, and means nothing else here. */
  | { readonly kind: 'noun'; readonly noun: Noun; readonly open?: true }
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'period' | 'rate'; readonly period: PeriodName }
  | ScheduleSense
  | { readonly kind: 'separator'; readonly separator: Separator }
  | { readonly kind: 'each'; readonly person?: true; readonly of?: string }
  | { readonly kind: 'currency' | 'without-fee'; readonly name: string }
  | { readonly kind: 'weekday'; readonly day: string }
  | { readonly [K in MarkerKind]: { readonly kind: K } }[MarkerKind];

/** When something runs, by the words for it. */
export interface ScheduleSense {
  readonly kind: 'schedule';
  readonly hoursADay?: string;
  readonly daysAWeek?: string;
  /** Days of the week by name. */
  readonly days?: readonly string[];
  /** These days come once: "this Saturday". */
  readonly once?: true;
  /** "At night": on every day, for as long as a time beside it says. */
  readonly partOfDay?: true;
}

/** The kinds of senses. */
export type SenseKind = Sense['kind'];

type SenseOfKind<K extends SenseKind> = Sense & { readonly kind: K };

/** A word or phrase of a request, with all that it may mean. */
export interface Word {
  readonly text: string;
  readonly typed: string;
  readonly glued: boolean;
  readonly senses: readonly Sense[];
}

/** The words of a request, in order. */
export type Words = readonly Word[];

/** The sense of a word that has this kind, if it has one. */
export function senseOf<K extends SenseKind>(word: Word | undefined, kind: K): SenseOfKind<K> | undefined {
  return word?.senses.find((sense): sense is SenseOfKind<K> => sense.kind === kind);
}

/** Whether a word has one of these senses. */
export function hasSense(word: Word | undefined, ...kinds: readonly SenseKind[]): boolean {
  return word?.senses.some(({ kind }) => kinds.includes(kind)) ?? false;
}

/** What a word counts. */
export function nounOf(word: Word | undefined): Noun | undefined {
  return senseOf(word, 'noun')?.noun;
}

/** What a word says that a size is for. */
export function roleOf(word: Word | undefined): Role | undefined {
  return senseOf(word, 'role')?.role;
}

/** Whether a size is that of a disk or volume. */
export function isDiskRole(role: Role | undefined): boolean {
  return role === 'disk' || role === 'volume';
}

/** Whether people are counted, or what a text counts like them. */
export function isPeople(noun: Noun | undefined): boolean {
  return noun === 'people' || noun === 'audience';
}

/** Whether the text of a word has this form; never where there is no word. */
export function matches(word: Pick<Word, 'text'> | undefined, form: RegExp): boolean {
  return word !== undefined && form.test(word.text);
}

/** Whether a word of three letters or more means nothing here. */
export function isUnknown(word: Word | undefined): word is Word {
  return word?.senses.length === 0 && /^\p{L}{3,}$/u.test(word.text);
}

/** Whether a word is a number, or part of one. */
export function isNumeric(word: Word | undefined): boolean {
  return hasSense(word, 'digits', 'number', 'scale');
}

/** The words from a position on, before the next separator, so many at most. */
export function upToSeparator(words: Words, from: number, most: number): Words {
  return until(words.slice(from, from + most), (word) => hasSense(word, 'separator'));
}

/** The words before the first that ends them. */
export function until(words: Words, ends: (word: Words[number], place: number) => boolean): Words {
  const end = words.findIndex(ends);
  return end < 0 ? words : words.slice(0, end);
}

/** The words from one position to before another, as they were typed; without positions all of them. */
export function typedText(words: readonly Pick<Word, 'typed' | 'glued'>[], from = 0, to = words.length): string {
  return words
    .slice(from, to)
    .map(({ typed, glued }, index) => (glued || index === 0 ? typed : ` ${typed}`))
    .join('');
}

/** The words as one text, as they are read. */
export function textOfWords(words: Words): string {
  return words.map(({ text }) => text).join(' ');
}

/** The words at some positions, as they were typed. */
export function typedAt(words: Words, at: readonly number[]): string {
  const isJoined = (index: number) => at[index] === (at[index - 1] ?? -2) + 1 && words[at[index] ?? -1]?.glued;
  return at
    .map((position, index) => `${index === 0 || isJoined(index) ? '' : ' '}${words[position]?.typed ?? ''}`)
    .join('');
}

/** Where a sentence ends. */
export const SENTENCE_END = /^[.?!;]$/;

function endsSentence(word: Word): boolean {
  return matches(word, SENTENCE_END);
}

/** Where the sentence begins in which a position is. */
export function sentenceStart(words: Words, at: number): number {
  return words.slice(0, at).findLastIndex(endsSentence) + 1;
}

/** Where the clause begins in which a position is: behind "and", a comma or the like. */
export function clauseStart(words: Words, at: number): number {
  return words.slice(0, at).findLastIndex((word) => hasSense(word, 'separator')) + 1;
}

/** The words of the sentence in which a position is. */
export function sentenceAround(words: Words, at: number): Words {
  return [...words.slice(sentenceStart(words, at), at), ...until(words.slice(at), endsSentence)];
}
