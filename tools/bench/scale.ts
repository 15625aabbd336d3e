import { STOP_WORDS } from '../../src/language/stop-words.js';
import { tokenize } from '../../src/language/tokenize.js';
import type { Passage } from '../../src/notes/passages.js';
import { hashOf } from '../../src/retrieval/hash.js';

/** Words in more than this share of the passages belong to the field, so other notes would use them too. */
const COMMON_SHARE = 0.02;

/**
 * Multiplies passages by copies with renamed words. Common words stay, so that their postings grow with the copies. Each rarer word
 * gets as many variants as the square root of the copies, so that the vocabulary and the postings of rare words both grow with the root, as
 * in natural texts (Heaps' law with an exponent of one half).
 * @param factor a whole number; 1 returns the passages unchanged
 */
export function scalePassages(passages: readonly Passage[], factor: number): readonly Passage[] {
  const common = commonWords(passages);
  const variants = Math.min(MOST_VARIANTS, Math.ceil(Math.sqrt(factor)));
  const copies = Array.from({ length: factor - 1 }, (_, index) => index + 1);
  return [
    ...passages,
    ...copies.flatMap((copy) => {
      const rename = renamer(copy, variants, common);
      return passages.map((passage) => copyOf(passage, copy, rename));
    }),
  ];
}

function commonWords(passages: readonly Passage[]): ReadonlySet<string> {
  const uses = new Map<string, number>();
  for (const { statements } of passages) {
    const words = new Set(tokenize(statements.map(({ text }) => text).join('\n')));
    for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  }
  const common = [...uses].filter(([, count]) => count > passages.length * COMMON_SHARE).map(([word]) => word);
  return new Set([...STOP_WORDS, ...common]);
}

/** Renames the words of one copy. Words draw their variants independently, otherwise every tenth copy would be the same. */
function renamer(copy: number, variants: number, common: ReadonlySet<string>): (text: string) => string {
  const drawn = new Map<string, number>();
  const variantOf = (word: string): number => {
    const known = drawn.get(word);
    if (known !== undefined) return known;
    const variant = common.has(word) ? 0 : drawFor(`${copy} ${word}`) % variants;
    drawn.set(word, variant);
    return variant;
  };
  return (text) => renameWords(text, variantOf);
}

/** Keeps the topic's name, so that questions about it match all copies: the hard case for a ranking. */
function copyOf(passage: Passage, copy: number, rename: (text: string) => string): Passage {
  const { id, path, statements, askedAs = [], claim } = passage;
  const [topic = '', ...headings] = path;
  return {
    ...passage,
    id: `${id}~${copy}`,
    path: [topic, ...headings.map(rename)],
    statements: statements.map((statement) => ({
      ...statement,
      markdown: rename(statement.markdown),
      text: rename(statement.text),
    })),
    askedAs: askedAs.map(rename),
    ...(claim === undefined ? {} : { claim: rename(claim) }),
  };
}

/** A deterministic pseudo-random number. */
function drawFor(text: string): number {
  const hash = hashOf(text);
  // The low bits of this hash hardly depend on the first letters.
  return (hash ^ (hash >>> 15)) >>> 0;
}

const CONSONANTS = 'bcdfghjklmnpqrstvwxyz';
const VOWELS = 'aeiou';
/** Shorter ones are units and articles. */
const WORD = /[a-z]{3,}/gi;

/** Variants of a word with vowels and consonants: 21 consonants and 5 vowels have no common factor. */
export const MOST_VARIANTS = CONSONANTS.length * VOWELS.length;

/**
 * A pronounceable word of the same shape: letters are shifted within consonants and within vowels.
 * @param variant 0 leaves the word as it is
 */
export function renameWord(word: string, variant: number): string {
  return word.replace(/[a-z]/gi, (letter) => shifted(letter, variant));
}

/** Renames the words of a text consistently. */
export function renameWords(text: string, variantOf: (word: string) => number): string {
  return text.replace(WORD, (word) => {
    const variant = variantOf(word.toLowerCase());
    return variant === 0 ? word : renameWord(word, variant);
  });
}

function shifted(letter: string, steps: number): string {
  const small = letter.toLowerCase();
  const letters = VOWELS.includes(small) ? VOWELS : CONSONANTS;
  const moved = letters.charAt((letters.indexOf(small) + steps) % letters.length);
  return letter === small ? moved : moved.toUpperCase();
}
