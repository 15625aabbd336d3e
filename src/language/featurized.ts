import type { Thesaurus } from './thesaurus.js';
import { tokenize } from './tokenize.js';
import type { Mention } from './topic-names.js';

/** A text as input of the classifier. */
export interface Featurized {
  readonly tokens: readonly string[];
  /** Token ranges that name a topic; the classifier can mask them, since the name does not show what is asked. */
  readonly names: readonly { readonly from: number; readonly to: number }[];
  /** Thesaurus groups of its words. */
  readonly groups: readonly string[];
}

/** Prepares a text for the classifier. */
export function featurize(text: string, mentions: readonly Mention[], thesaurus: Thesaurus): Featurized {
  const tokens = tokenize(text);
  // The name "CloudWatch" is not about watching.
  const isName = (from: number, to: number): boolean => mentions.some((name) => name.from < to && from < name.to);
  const groups = [...thesaurus(tokens)].filter(([, { from, to }]) => !isName(from, to)).map(([group]) => group);
  return { tokens, names: mentions, groups };
}
