import { namesByWords, spotNames } from './name-spotter.js';

/** Words that people use for one thing; each group goes by its first word. */
export type WordGroups = readonly (readonly string[])[];

/** Names the groups that the words of a text belong to, each once, by the place in the text at which it was found. */
export type Thesaurus = (
  tokens: readonly string[],
) => ReadonlyMap<string, { readonly from: number; readonly to: number }>;

/** Prepares the thesaurus of the trade: "hit", "call" and "invoke" are one group. A word of several groups stands for the first. */
export function thesaurusOf(groups: WordGroups): Thesaurus {
  const byStems = namesByWords(
    groups.flatMap(([name = '', ...others]) => [name, ...others].map((word) => [word, name] as const)),
  );
  return (tokens) => new Map(spotNames(tokens, byStems).map(({ value, from, to }) => [value, { from, to }]));
}
