import { sentenceCase } from '../language/sentence-case.js';
import { splitSentences } from '../language/sentences.js';
import { textsOf } from '../notes/name-in-sentence.js';
import type { Note } from '../notes/note.js';

const FIRST_WORD = /^[a-z][\w.-]*/;
const FIRST_IN_CODE = /(?<=`)[a-z][\w.-]*(?=[ `])/g;
const SMALL_WORD = /(?<![\w`-])[a-z]+(?![\w-])/g;
const CAPITALISED = /(?<![\w-])[A-Z][a-z][\w.-]*/g;

/** A name or text as it stands at the start of a line. */
export type NameCase = (text: string) => string;

/**
 * Writes a text as it stands at the start of a line: with a capital, unless it begins with a name that has none. Such a name is
 * one with which the notes begin sentences or code in small letters, and which they write nowhere with a capital: "kubectl".
 */
export function nameCaseOf(notes: readonly Note[]): NameCase {
  const texts = notes.flatMap(textsOf);
  const found = (pattern: RegExp): readonly string[] => texts.flatMap((text) => text.match(pattern) ?? []);
  const capitalised = new Set(found(CAPITALISED));
  const begun = texts.flatMap((text) =>
    splitSentences(text).flatMap((sentence) => FIRST_WORD.exec(sentence)?.[0] ?? []),
  );
  // "Listen" is no name if the notes say "listens", though it begins a line of code and no sentence.
  const words = new Set(found(SMALL_WORD));
  const isVerb = (word: string): boolean => ['s', 'ing', 'ed'].some((ending) => words.has(`${word}${ending}`));
  const names = [...begun, ...found(FIRST_IN_CODE)].filter(
    (word) => !capitalised.has(sentenceCase(word)) && !isVerb(word),
  );
  const small = new Set(names);
  return (text) => (small.has(FIRST_WORD.exec(text)?.[0] ?? '') ? text : sentenceCase(text));
}
