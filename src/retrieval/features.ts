import type { Featurized } from '../language/featurized.js';
import { maskNames, NAME } from '../language/masked-words.js';
import { stemOf } from '../language/tokenize.js';

/**
 * Which features a member of the ensemble uses. `words`: stems including stop words, bigrams, groups of the thesaurus, and n-grams in which
 * the name of a topic is masked by "NAME". `letters`: also character n-grams, which related and misspelt words share.
 */
export const VIEWS = ['words', 'letters'] as const;
export type View = (typeof VIEWS)[number];

const GROUP_LENGTH = 4;

/** The distinct features of a text; those of `letters` include those of `words`. */
export function featuresOf({ tokens, names, groups }: Featurized, view: View): string[] {
  const stems = tokens.map(stemOf);
  const masked = ['^', ...maskNames(stems, names), '$'];
  const features = [
    ...stems,
    ...bigramsOf(stems),
    ...groups.map((group) => `~${group}`),
    ...bigramsOf(masked).filter((pair) => /NAME|\^|\$/.test(pair)),
    ...masked
      .slice(2)
      .map((last, at) => `${masked[at]} ${masked[at + 1]} ${last}`)
      .filter((triple) => triple.includes(NAME)),
    ...(view === 'letters' ? tokens.flatMap(characterNgrams) : []),
  ];
  return [...new Set(features)];
}

/** Whether a view has a feature. */
export function isInView(feature: string, view: View): boolean {
  return view === 'letters' || !feature.startsWith(' ');
}

function bigramsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, position) => `${words[position]} ${word}`);
}

/** Character n-grams of a word with its start and end marked; none for a short word. */
function characterNgrams(token: string): string[] {
  if (token.length <= GROUP_LENGTH) return [];
  const marked = `<${token}>`;
  return Array.from(
    { length: marked.length - GROUP_LENGTH + 1 },
    (_, start) => ` ${marked.slice(start, start + GROUP_LENGTH)}`,
  );
}
