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

const WORD = /(?<![\p{L}\p{N}.@/-])\p{L}{4,}(?![\p{L}\p{N}@/]|[-.]\p{L})/gu;

/** Replaces words that neither the notes nor everyday English know by the closest word of the notes. */
export function correctSpelling(text: string, vocabulary: Vocabulary): CorrectedText {
  const corrections: SpellingCorrection[] = [];
  const corrected = text.replace(WORD, (typed) => {
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
