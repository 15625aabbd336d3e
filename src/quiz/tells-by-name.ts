import { shortNameOf } from '../notes/topics.js';
import type { Comparison } from './comparison.js';
import { stemsOf } from './overlap.js';
import type { WordsExplained } from './plain-meaning.js';
import { sharedWords } from './shared-words.js';

/**
 * Whether English alone tells which of the two is which: what is said of one explains its own name more than the other one's, repeats a
 * word of its own name, or the noun of the other one's ("holds streams" is said of a group, not of a stream).
 */
export function tellsByName(
  { topics: [one, other], said: [ofOne, ofOther] }: Comparison,
  wordsExplained: WordsExplained,
): boolean {
  const [name, otherName] = [shortNameOf(one).toLowerCase(), shortNameOf(other).toLowerCase()];
  // The narrower thing bears the longer name.
  if (name.startsWith(otherName) || otherName.startsWith(name)) return true;
  const explained = (text: string, by: string) => wordsExplained(text, by).size;
  return (
    repeats(one.name, ofOne, other.name) ||
    repeats(other.name, ofOther, one.name) ||
    repeats(nounOf(one.name), ofOther, other.name) ||
    repeats(nounOf(other.name), ofOne, one.name) ||
    explained(one.name, ofOne) + explained(other.name, ofOther) >
      explained(one.name, ofOther) + explained(other.name, ofOne)
  );
}

/** Whether a text holds a word of a name that its rival's name lacks. */
function repeats(name: string, text: string, rival: string): boolean {
  const known = stemsOf(rival);
  return [...sharedWords(name, text)].some((stem) => !known.has(stem));
}

/** The last word of a name, which says what kind of thing it is. */
function nounOf(name: string): string {
  return name.split(' ').at(-1) ?? '';
}
