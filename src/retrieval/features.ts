import type { Featurized } from '../language/featurized.js';
import { stemOf } from '../language/tokenize.js';

/**
 * What a member of the ensemble sees of a text. `words`: the stem of each word, stop words included, each pair of neighbours, its groups of the
 * thesaurus, and pairs in which a topic's name is only "NAME". `letters`: besides these, groups of letters inside the words, by which words of one root and misspelt ones
 * are alike.
 */
export const VIEWS = ['words', 'letters'] as const;
export type View = (typeof VIEWS)[number];

const GROUP_LENGTH = 4;
const NAME = 'NAME';

/** The features of a text, each once. */
export function featuresOf({ tokens, names, groups }: Featurized, view: View): string[] {
  const stems = tokens.map(stemOf);
  const masked = ['^', ...maskNames(stems, names), '$'];
  const features = [
    ...stems,
    ...pairsOf(stems),
    ...groups.map((group) => `~${group}`),
    ...pairsOf(masked).filter((pair) => /NAME|\^|\$/.test(pair)),
    ...masked
      .slice(2)
      .map((last, at) => `${masked[at]} ${masked[at + 1]} ${last}`)
      .filter((triple) => triple.includes(NAME)),
    ...(view === 'letters' ? tokens.flatMap(letterGroups) : []),
  ];
  return [...new Set(features)];
}

function maskNames(stems: readonly string[], names: Featurized['names']): string[] {
  return stems.flatMap((stem, at) => {
    const name = names.find(({ from, to }) => from <= at && at < to);
    if (!name) return [stem];
    return name.from === at ? [NAME] : [];
  });
}

function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, position) => `${words[position]} ${word}`);
}

/** Groups of letters of a word with its beginning and end marked; none of a word that is hardly longer than a group. */
function letterGroups(token: string): string[] {
  if (token.length <= GROUP_LENGTH) return [];
  const marked = `<${token}>`;
  return Array.from(
    { length: marked.length - GROUP_LENGTH + 1 },
    (_, start) => ` ${marked.slice(start, start + GROUP_LENGTH)}`,
  );
}

/**
 * A text as a number of 32 bits (FNV-1a): numbers make a model's file half as long, and quick to read.
 * Source: http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let position = 0; position < text.length; position += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(position), 0x01000193);
  }
  return hash >>> 0;
}
