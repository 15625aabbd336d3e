import type { TextModel } from '../../retrieval/text-model.js';
import type { EditModel } from '../edits/edit-model.js';
import { completeOptions, interpret } from '../plain-words/clauses/interpret.js';
import type { Interpretation } from '../plain-words/clauses/interpretation.js';
import { subjectOf } from '../plain-words/clauses/subject.js';
import { optionValue } from '../plain-words/entities/amount.js';
import {
  type Amount,
  type Entities,
  type Entity,
  type EntityKind,
  entitiesOf,
  JOINING,
} from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import type { PriceRequestKnowledge } from '../plain-words/questions/is-price-request.js';
import type { ServiceRequest } from '../plain-words/requests/request.js';
import { unusedWords } from '../plain-words/requests/unused-words.js';
import type { Reading } from '../quantities/parsed.js';
import { changeableText } from '../quantities/said.js';
import type { Prices } from '../rates.js';

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

/** A changed request, with what of the one before has no place in it, or the question to ask instead. */
export type Changed = { readonly to: Alternatives; readonly lost?: readonly string[] } | { readonly asks: string };

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
  return { ...read, options: textsOf(completeOptions(service, read.options)) };
}

/** Whether entities may be about a line: they name no service, its own, or what it runs on. */
export function mayBeAbout({ service }: TextLine, entities: Entities): boolean {
  return subjectOf([{ kind: 'service', service, weak: false, at: [] }, ...entities]) === service;
}

/** What names a part of a request, and gives it no value. */
const NAMING: ReadonlySet<EntityKind> = new Set([...JOINING, 'service', 'instance', 'choice', 'public-address']);

/** Whether an entity only names a part of a request. */
export function isName({ kind }: Entity): boolean {
  return NAMING.has(kind);
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

/** A request with the value of an option in each line that has it, or in those that are meant. */
export function withOption(
  to: Alternatives,
  name: string,
  value: string,
  isMeant = (line: TextLine) => name in line.options,
): Alternatives {
  return to.map((lines) =>
    lines.map((line) => (isMeant(line) ? { ...line, options: { ...line.options, [name]: value } } : line)),
  );
}

/** A request without an option in any line. */
export function withoutOption(to: Alternatives, name: string): Alternatives {
  return to.map((lines) => lines.map(({ service, options: { [name]: _, ...options } }) => ({ service, options })));
}

function textsOf(options: ServiceRequest['options']): OptionTexts {
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [name, changeableText(value)]));
}

/** Amounts to put before words, to find the option that takes them: a number, a size, a time. */
const AMOUNTS = ['2', '2 GB', '2 s', ''];

/** The options of a line that some words name, with or without an amount: "20GB disk", "the load balancer", "requests". */
export function optionsNamed(words: string, { service }: TextLine, knowledge: Knowledge): readonly string[] {
  const hasAmount = entitiesOf(readEntities(words, knowledge).entities, 'amount').length > 0;
  for (const amount of hasAmount ? [''] : AMOUNTS) {
    const { entities, words: read } = readEntities(`${amount} ${words}`.trim(), knowledge);
    // "2 ebs": a bare number counts the instances, whatever stands next to it.
    if (entitiesOf(entities, 'amount').some(({ bare }) => bare)) continue;
    // "2 GB" of an unknown word would be memory.
    if (unusedWords(read, new Set(entities.flatMap(({ at }) => at))).length > 0) continue;
    const { options, unused } = interpret(service, entities);
    const names = Object.keys(options);
    if (names.length === 0 || unused.length > 0) continue;
    // "2 GB windows": the size is memory whatever stands beside it.
    const alone = interpret(service, readEntities(amount, knowledge).entities).options;
    const own = names.filter((name) => !(name in alone));
    return own.length > 0 ? own : names;
  }
  return [];
}
