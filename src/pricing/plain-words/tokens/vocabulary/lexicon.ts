import { SERVICES } from '../../../services/index.js';
import type { PhraseRow } from '../row.js';
import type { Sense } from '../sense.js';
import { tokensOf } from '../tokenize.js';
import { MARKER_WORDS } from './markers.js';
import { PLACE_WORDS } from './places.js';
import { QUANTITY_WORDS } from './quantity-words.js';
import { NOUN_WORDS, UNPRICED_WORDS } from './things.js';

/** Names of services, and words that hint at one. */
const SERVICE_WORDS = SERVICES.flatMap(({ id, plain: { names, hints, phrases = [] } }): readonly PhraseRow[] => [
  ...(names ? [[names, { kind: 'service', service: id }] as const] : []),
  ...(hints ? [[hints, { kind: 'service', service: id, weak: true }] as const] : []),
  ...phrases,
]);

/** All phrases of the field by their words, each with everything that it may mean. */
export const LEXICON: ReadonlyMap<string, readonly Sense[]> = lexiconOf([
  ...SERVICE_WORDS,
  ...NOUN_WORDS,
  ...QUANTITY_WORDS,
  ...MARKER_WORDS,
  ...UNPRICED_WORDS,
  ...PLACE_WORDS,
]);

const LONGEST_BY_START = new Map<string, number>();
for (const phrase of LEXICON.keys()) {
  const [start = '', ...others] = phrase.split(' ');
  LONGEST_BY_START.set(start, Math.max(1 + others.length, longestPhrase(start)));
}

/** How many words the longest phrase has that begins with a word; most words begin none. */
export function longestPhrase(word: string): number {
  return LONGEST_BY_START.get(word) ?? 0;
}

/** Single words of the field. */
export const FIELD_WORDS: ReadonlySet<string> = new Set(
  [...LEXICON.keys()].flatMap((phrase) => phrase.split(' ')).filter((word) => /^\p{L}{4,}$/u.test(word)),
);

/**
 * Whether misspelled words are corrected to a word of the field: too many words are near to "nine" or "five", and "multiplayer" is no
 * "multiple".
 */
export function isCorrection(word: string): boolean {
  return !(word.length === 4 && has(word, 'number')) && !has(word, 'vague');
}

function has(word: string, sense: Sense['kind']): boolean {
  return LEXICON.get(word)?.some(({ kind }) => kind === sense) ?? false;
}

/** Phrases are cut like any text, so that they are found however they are written. */
function lexiconOf(rows: readonly PhraseRow[]): ReadonlyMap<string, readonly Sense[]> {
  const lexicon = new Map<string, readonly Sense[]>();
  for (const [phrases, ...senses] of rows) {
    for (const phrase of phrases.length === 1 ? [phrases] : phrases.split(', ')) {
      const key = tokensOf(phrase)
        .map(({ text }) => text)
        .join(' ');
      lexicon.set(key, [...(lexicon.get(key) ?? []), ...senses]);
    }
  }
  return lexicon;
}
