import { echo } from '../../typed-text.js';
import type { EntityKind } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { typedAt } from '../plain-words/tokens/sense.js';
import type { Alternatives, Knowledge } from './texts.js';

/** A second line as a whole request, or a question back. */
export type AfterQuote =
  | {
      readonly line: string;
      /** Its words that change no price, */
      readonly unread: readonly string[];
      /** and what of the request before has no place in the new one. */
      readonly lost?: readonly string[];
      /** The same as a text of `/price quote`, if it changes the request before. */
      readonly text?: string;
      /** It answers a question back. */
      readonly answers?: true;
      /** It left as many questions open as before, so the next line goes on from the request before. */
      readonly stillOpen?: true;
    }
  | { readonly asks: string; readonly before: Alternatives };

/** Everything that a whole request leaves out. */
export function leftOutIn({ unread, lost = [] }: Extract<AfterQuote, { readonly line: string }>): readonly string[] {
  return [...unread, ...lost];
}

/** Facts that change no price. */
export const IRRELEVANT: ReadonlySet<EntityKind> = new Set(['within-vpc', 'internet', 'cheapest', 'asked-number']);

/** What of a text changes no price, as it was typed. */
export function irrelevantIn(text: string, knowledge: Knowledge): readonly string[] {
  const { entities, words } = readEntities(text, knowledge);
  const irrelevant = entities.filter(
    (fact) => IRRELEVANT.has(fact.kind) || (fact.kind === 'aside' && fact.dollars === undefined),
  );
  return irrelevant.map(({ at }) => typedAt(words, at));
}

/** The question for words that nothing was made of. */
export function noUseFor(typed: readonly string[]): string {
  return `What does ${typed.map((one) => echo(one, 30)).join(', ')} change? I could not use it there.`;
}
