import type { Meaning } from '../meaning.js';
import { tokensOf } from '../tokens.js';
import { ARCHITECTURE_WORDS, JOINING_WORDS, OUTSIDE_WORDS, UNPRICED_WORDS } from './other-words.js';
import type { PhraseRow } from './phrases.js';
import { PLACE_WORDS, REGION_WORDS } from './places.js';
import { NUMBER_WORDS, SHARE_WORDS, TIMING_WORDS, UNIT_WORDS } from './quantity-words.js';
import { BUNDLE_WORDS, NOUN_WORDS, ROLE_WORDS, SERVICE_WORDS } from './service-words.js';

const ROWS: readonly PhraseRow[] = [
  ...SERVICE_WORDS,
  ...BUNDLE_WORDS,
  ...NOUN_WORDS,
  ...ROLE_WORDS,
  ...NUMBER_WORDS,
  ...UNIT_WORDS,
  ...SHARE_WORDS,
  ...TIMING_WORDS,
  ...JOINING_WORDS,
  ...UNPRICED_WORDS,
  ...OUTSIDE_WORDS,
  ...ARCHITECTURE_WORDS,
  ...REGION_WORDS,
  ...PLACE_WORDS,
];

/** All phrases of the field by their words, each with everything that it may mean. */
export const LEXICON: ReadonlyMap<string, readonly Meaning[]> = lexiconOf(ROWS);

/** How many words the longest phrase has that begins with a word; most words begin none. */
export function longestPhrase(word: string): number {
  return LONGEST_BY_START.get(word) ?? 0;
}

const LONGEST_BY_START: ReadonlyMap<string, number> = longestByStart(LEXICON.keys());

/** Single words of the field, to which misspelt words are mended; too many words are near to "nine" or "five". */
export const FIELD_WORDS: ReadonlySet<string> = new Set(
  [...LEXICON.keys()]
    .flatMap((phrase) => phrase.split(' '))
    .filter((word) => /^\p{L}{4,}$/u.test(word) && !(word.length === 4 && isNumber(word))),
);

function isNumber(word: string): boolean {
  return LEXICON.get(word)?.some(({ kind }) => kind === 'number') ?? false;
}

/** Phrases are cut like any text, so that they are found however they are written. */
function lexiconOf(rows: readonly PhraseRow[]): ReadonlyMap<string, readonly Meaning[]> {
  const lexicon = new Map<string, readonly Meaning[]>();
  for (const [phrases, ...meanings] of rows) {
    for (const phrase of phrases.length === 1 ? [phrases] : phrases.split(', ')) {
      const key = tokensOf(phrase)
        .map(({ text }) => text)
        .join(' ');
      lexicon.set(key, [...(lexicon.get(key) ?? []), ...meanings]);
    }
  }
  return lexicon;
}

function longestByStart(phrases: Iterable<string>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const phrase of phrases) {
    const [start = '', ...others] = phrase.split(' ');
    longest.set(start, Math.max(1 + others.length, longest.get(start) ?? 0));
  }
  return longest;
}
