import { stemOf } from './tokenize.js';
import { isEverydayWord } from './word-frequency.js';

/** A word that was read as another one. */
export interface SpellingCorrection {
  readonly typed: string;
  readonly read: string;
}

/** A text with its misspelt words corrected, and which those were. */
export interface CorrectedText {
  readonly text: string;
  readonly corrections: readonly SpellingCorrection[];
}

/** What knows the words of the notes. */
export interface Vocabulary {
  readonly knows: (stem: string) => boolean;
  readonly correct: (word: string) => string | undefined;
}

/** Short words that ask, as fingers hit them; the notes hold too few of them to be compared with. */
const ASKING_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    what: 'wat wut wht waht whta',
    how: 'hwo ohw',
    which: 'wich whcih whic',
    when: 'wehn whne',
    where: 'wher wehre',
    why: 'wyh hwy',
    does: 'deos',
    much: 'mcuh muhc',
  }).flatMap(([read, typed]) => typed.split(' ').map((word) => [word, read] as const)),
);
const MISSPELT_ASKING = new RegExp(`\\b(${[...ASKING_WORDS.keys()].join('|')})(?=['’]?s?\\b)`, 'gi');

/** What is joined to other letters by a mark is a name of a file, an image or a setting: "nginx:latst". */
const WORD = /(?<![\p{L}\p{N}.@/:_=-])\p{L}{4,}(?![\p{L}\p{N}@/_=]|[-.:]\p{L})/gu;

/** Replaces words that neither the notes nor everyday English know by the closest word of the notes; misspelt words that ask are mended silently. */
export function correctSpelling(text: string, vocabulary: Vocabulary): CorrectedText {
  const corrections: SpellingCorrection[] = [];
  const asked = text.replace(MISSPELT_ASKING, (typed) => ASKING_WORDS.get(typed.toLowerCase()) ?? typed);
  const corrected = asked.replace(WORD, (typed) => {
    const word = typed.toLowerCase();
    if (vocabulary.knows(stemOf(word)) || isEverydayWord(word)) return typed;
    const read = vocabulary.correct(word);
    if (read === undefined) return typed;
    // "Doesnt" is read as it was meant, and nobody needs to hear of an apostrophe.
    if (read.replace(/['’]/g, '') !== word) corrections.push({ typed: word, read });
    return read;
  });
  return { text: corrected, corrections };
}
