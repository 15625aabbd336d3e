import { stemOf } from './analysis.js';
import { isEverydayWord } from './everyday-words.js';
import type { PassageIndex } from './passage-index.js';

/** A text with its misspelt words mended, and which those were. */
export interface MendedText {
  readonly text: string;
  readonly corrections: readonly { readonly typed: string; readonly read: string }[];
}

const WORD = /(?<![\p{L}\p{N}.@/-])\p{L}{4,}(?![\p{L}\p{N}@/]|-\p{L})/gu;

/** Replaces words that neither the notes nor everyday English know by the closest word of the notes. */
export function mendSpelling(text: string, index: Pick<PassageIndex, 'knows' | 'correct'>): MendedText {
  const corrections: { typed: string; read: string }[] = [];
  const mended = text.replace(WORD, (typed) => {
    const word = typed.toLowerCase();
    if (index.knows(stemOf(word)) || isEverydayWord(word)) return typed;
    const read = index.correct(word);
    if (read === undefined) return typed;
    corrections.push({ typed: word, read });
    return read;
  });
  return { text: mended, corrections };
}
