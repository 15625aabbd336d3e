import { echo } from '../../typed-text.js';
import type { EntityKind } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { typedAt } from '../plain-words/tokens/sense.js';
import type { Knowledge } from './texts.js';

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
