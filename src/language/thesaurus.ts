import { namesByWords, spotNames } from './name-spotter.js';

/** Groups of synonyms; the first word is the name of the group. */
export type WordGroups = readonly (readonly string[])[];

/** Finds the groups of the words in a text, each with its last token range. */
export type Thesaurus = (
  tokens: readonly string[],
) => ReadonlyMap<string, { readonly from: number; readonly to: number }>;

/** Prepares a thesaurus: "hit", "call" and "invoke" are one group. A word of several groups belongs to the first. */
export function thesaurusOf(groups: WordGroups): Thesaurus {
  const byStems = namesByWords(
    groups.flatMap(([name = '', ...others]) => [name, ...others].map((word) => [word, name] as const)),
  );
  return (tokens) => new Map(spotNames(tokens, byStems).map(({ value, from, to }) => [value, { from, to }]));
}
