import type { Thesaurus } from './thesaurus.js';
import { tokenize } from './tokenize.js';
import type { Mention } from './topic-names.js';

/** A text as the classifier looks at it. */
export interface Featurized {
  readonly tokens: readonly string[];
  /** Stretches of tokens that name a topic: which one it is does not tell what is wanted of it. */
  readonly names: readonly { readonly from: number; readonly to: number }[];
  /** Groups of the thesaurus that its words belong to. */
  readonly groups: readonly string[];
}

/** Reads a text so. */
export function featurize(text: string, mentions: readonly Mention[], thesaurus: Thesaurus): Featurized {
  const tokens = tokenize(text);
  // "CloudWatch" asks for no watching.
  const isName = (from: number, to: number): boolean => mentions.some((name) => name.from < to && from < name.to);
  const groups = [...thesaurus(tokens)].filter(([, { from, to }]) => !isName(from, to)).map(([group]) => group);
  return { tokens, names: mentions, groups };
}
