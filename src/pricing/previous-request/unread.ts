import { echo } from '../../typed-text.js';
import { findRefused } from '../find-refused.js';
import type { EntityKind } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { hasSense, matches, typedAt, type Words } from '../plain-words/tokens/sense.js';
import type { Knowledge } from './texts.js';

/** Facts that change no price. */
export const IRRELEVANT: ReadonlySet<EntityKind> = new Set([
  'within-vpc',
  'internet',
  'cheapest',
  'asked-number',
  'without-fee',
]);

/** What of a text changes no price, as it was typed. */
export function irrelevantIn(text: string, knowledge: Knowledge): readonly string[] {
  const { entities, words } = readEntities(text, knowledge);
  const irrelevant = entities.filter(
    (entity) => IRRELEVANT.has(entity.kind) || (entity.kind === 'aside' && entity.dollars === undefined),
  );
  return irrelevant.map(({ at }) => typedAt(words, at));
}

/** The question for words that nothing was made of. */
export function noUseFor(typed: readonly string[]): string {
  return `What does ${typed.map((one) => echo(one, 30)).join(', ')} change? I could not use it there.`;
}

/** The words of a line that deny something, as they were typed. Nothing is priced at a discount, so denying one denies nothing. */
export function denialsIn(words: Words): readonly string[] {
  return words.flatMap((word, at) => {
    const denies = hasSense(word, 'without', 'how-many') || matches(word, /^not\b/);
    return denies && !findRefused(words[at + 1]?.text ?? '') ? [word.typed] : [];
  });
}
