import type { TextModel } from '../../retrieval/text-model.js';
import { completeOptions, interpret } from '../plain-words/clauses/interpret.js';
import type { ServiceRequest } from '../plain-words/clauses/request.js';
import { subjectOf } from '../plain-words/clauses/subject.js';
import { optionValue } from '../plain-words/entities/amount.js';
import type { Amount, Entities } from '../plain-words/entities/entity.js';
import type { PriceRequestKnowledge } from '../plain-words/questions/is-price-request.js';
import type { Interpretation } from '../plain-words/slots/interpretation.js';
import type { Reading } from '../quantities/parsed.js';
import { changeableText } from '../quantities/said.js';
import type { Prices } from '../rates.js';

/** Weights of evidence by its hash: a log-linear model over the candidates of a line. */
export interface EditModel {
  readonly weights: Int8Array;
}

/** What the reader of a second line needs to know. */
export type Knowledge = PriceRequestKnowledge & {
  readonly prices: Prices;
  readonly textModels: { readonly change: TextModel; readonly about: TextModel };
  readonly editModel?: EditModel | undefined;
};

/** Options as text, as a command line has them. */
export type OptionTexts = Readonly<Record<string, string>>;

/** A line whose options are text. */
export interface TextLine extends ServiceRequest {
  readonly options: OptionTexts;
}

/** The sides of a comparison, each with the lines that are added up. */
export type Alternatives = readonly (readonly TextLine[])[];

/** A changed request, or the question to ask instead. */
export type Changed = { readonly to: Alternatives } | { readonly asks: string };

/** Options with how many there are, which are 1 by default. */
export const ONE_BY_DEFAULT: ReadonlySet<string> = new Set(['count', 'tasks']);

/** A request that a line may ask for, with what it changes: "count 3". */
export interface LikelyRequest {
  readonly label: string;
  readonly to: Alternatives;
}

/** A second line as a whole request, or a question back. */
export type AfterQuote =
  | {
      readonly line: string;
      /** Its words that change no price, */
      readonly unread: readonly string[];
      /** and what of the request before has no place in the new one. */
      readonly lost?: readonly string[];
      /** How words of it were read, where the changed request does not tell. */
      readonly readings?: readonly Reading[];
      /** The same as a text of `/price quote`, if it changes the request before. */
      readonly text?: string;
      /** What the price that it changes came to, in US dollars a month. */
      readonly totalBefore?: string;
      /** What it takes for granted, because the question back got no answer. */
      readonly assumed?: string;
      /** There is hardly anything else that it may change. */
      readonly isClear?: boolean;
      /** It is not sure that the line asks for this; these are the requests that it may ask for instead, the likeliest first. */
      readonly orElse?: readonly LikelyRequest[];
      /** It answers a question back. */
      readonly answers?: true;
      /** It left as many questions open as before, so the next line goes on from the request before. */
      readonly stillOpen?: true;
      /** The second line only reacts, and this one gets the reply that fits. */
      readonly reacts?: true;
    }
  | {
      readonly asks: string;
      readonly before: Alternatives;
      /** Requests that it may ask for, the likeliest first. */
      readonly likely?: readonly LikelyRequest[];
      /** The line from which the next one goes on if it is no answer. */
      readonly assumes?: string;
      /** It is surely asked about the price, whatever the notes know about such words. */
      readonly ofPrice?: true;
    };

/** A line with its options as text. */
export function asTexts(line: ServiceRequest): TextLine {
  return { ...line, options: textsOf(line.options) };
}

/** A line with what entities change of it, and how they were read. */
export function withChange(line: TextLine, entities: Entities): Interpretation & TextLine {
  const { service, options } = line;
  const read = interpret(service, entities, options);
  const changed = textsOf(completeOptions(service, read.options));
  const isRated = entities.some((entity) => entity.kind === 'amount' && entity.rate !== undefined);
  const withRate = ([name, value]: readonly [string, string]) => [name, withRateOf(options[name], value)];
  return { ...read, options: isRated ? changed : Object.fromEntries(Object.entries(changed).map(withRate)) };
}

/** A number at the rate of the value that it replaces: "actually 500k" behind 200,000 a day is a day, too. */
export function withRateOf(before: string | undefined, value: string): string {
  const [rate = ''] = /\/[a-z]+$/.exec(before ?? '') ?? [];
  return /^[\d.]+[kMB]?$/.test(value) ? `${value}${rate}` : value;
}

/** Whether entities may be about a line: they name no service, its own, or what it runs on. */
export function mayBeAbout({ service }: TextLine, entities: Entities): boolean {
  return subjectOf([{ kind: 'service', service, weak: false, at: [] }, ...entities]) === service;
}

/** "2 TB cost that much?" behind 2 TB of traffic: whether a size of nothing else is the value of an option. */
export function isValue(amount: Amount, before: Alternatives): boolean {
  const { measure, role, bare, rate } = amount;
  if (measure !== 'memory' || role || bare || rate) return false;
  const { text } = optionValue(measure, amount);
  return before.flat().some(({ options }) => Object.values(options).includes(text));
}

/** The names of the options that differ between two lines. */
export function changedOptions(one: TextLine, other: TextLine): readonly string[] {
  const names = Object.keys({ ...one.options, ...other.options });
  return names.filter((name) => one.options[name] !== other.options[name]);
}

/** A request without an option in any line. */
export function withoutOption(to: Alternatives, name: string): Alternatives {
  return to.map((lines) => lines.map(({ service, options: { [name]: _, ...options } }) => ({ service, options })));
}

function textsOf(options: ServiceRequest['options']): OptionTexts {
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [name, changeableText(value)]));
}

/** As many addresses as instances stay one for each: those are billed by their number, disks are not. */
export function withOneEach({ options: before }: TextLine, changed: TextLine): TextLine {
  const { ipv4, count = '1' } = changed.options;
  const isOneEach = before['ipv4'] === (before['count'] ?? '1') && ipv4 === before['ipv4'];
  return isOneEach ? { ...changed, options: { ...changed.options, ipv4: count } } : changed;
}
