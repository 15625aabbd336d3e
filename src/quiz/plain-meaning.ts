import { keptByText } from '../kept-by-text.js';
import { stemOf, tokenize } from '../language/tokenize.js';
import { stemsOf } from './overlap.js';
import { sharedWords } from './shared-words.js';

/** Words of names, each with everyday words that say the same; several words of a key share them. */
export type PlainMeanings = Readonly<Record<string, readonly string[]>>;

/** The words of a name that a text holds or says in everyday words, by their stems: how strongly English alone points from one to the other. */
export type WordsExplained = (name: string, text: string) => ReadonlySet<string>;

/** Prepares plain meanings for lookup. */
export function wordsExplainedBy(meanings: PlainMeanings): WordsExplained {
  const explaining = new Map<string, Set<string>>();
  for (const [names, words] of Object.entries(meanings)) {
    for (const name of names.split(/[\s-]+/)) {
      const stems = words.flatMap((word) => word.split('-')).map(stemOf);
      explaining.set(stemOf(name), new Set([...(explaining.get(stemOf(name)) ?? []), ...stems]));
    }
  }
  return (name, text) => {
    const told = tokenStemsOf(text);
    const held = sharedWords(name, text);
    return new Set(
      [...stemsOf(name)].filter(
        (stem) => held.has(stem) || [...(explaining.get(stem) ?? [])].some((word) => told.has(word)),
      ),
    );
  };
}

/** Little words count as well: "no", "own", "again". */
const tokenStemsOf = keptByText((text): ReadonlySet<string> => new Set(tokenize(text).map(stemOf)));
