import { stemOf } from './tokenize.js';
import { isEnglishWord, isEverydayWord } from './word-frequency.js';

/** A corrected word. */
export interface SpellingCorrection {
  readonly typed: string;
  readonly read: string;
}

/** A text with its spelling corrected. */
export interface CorrectedText {
  readonly text: string;
  readonly corrections: readonly SpellingCorrection[];
}

/** The words of the notes. */
export interface Vocabulary {
  readonly knows: (stem: string) => boolean;
  readonly correct: (word: string) => string | undefined;
}

/** Typos of question words, which are too short for the general correction, and what chats write for some others. */
const USUAL_TYPOS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    what: 'wat wut wht waht whta',
    how: 'hwo ohw',
    which: 'wich whcih whic',
    when: 'wehn whne',
    where: 'wher wehre',
    why: 'wyh hwy',
    does: 'deos',
    much: 'mcuh muhc',
    messages: 'msgs',
    people: 'ppl',
  }).flatMap(([read, typed]) => typed.split(' ').map((word) => [word, read] as const)),
);
const USUALLY_MISSPELT = new RegExp(`\\b(${[...USUAL_TYPOS.keys()].join('|')})(?=['’]?s?\\b)`, 'gi');

/** Not part of a name of a file, an image or a setting: "nginx:latst". */
const WORD = /(?<![\p{L}\p{N}.@/:_=-])\p{L}{4,}(?![\p{L}\p{N}@/_=]|[-.:]\p{L})/gu;

/** Corrects words that neither the notes nor everyday English know. Usual typos are corrected without mention. */
export function correctSpelling(text: string, vocabulary: Vocabulary): CorrectedText {
  const corrections: SpellingCorrection[] = [];
  const asked = text.replace(USUALLY_MISSPELT, (typed) => USUAL_TYPOS.get(typed.toLowerCase()) ?? typed);
  const corrected = asked.replace(WORD, (typed) => {
    const word = typed.toLowerCase();
    if (vocabulary.knows(stemOf(word)) || isEverydayWord(word)) return typed;
    const read = vocabulary.correct(word);
    if (read === undefined || isEnglishWord(word)) return typed;
    // A missing apostrophe is not worth mentioning.
    if (read.replace(/['’]/g, '') !== word) corrections.push({ typed: word, read });
    return read;
  });
  return { text: corrected, corrections };
}
