import { tokensOf } from './analysis.js';
import { isEverydayWord } from './everyday-words.js';

/** Letters of scripts in which English is never written. */
const OTHER_SCRIPT = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;
/** Fewer words than this are names or keywords, which belong to no language. */
const FEWEST_WORDS = 4;
/** English with typing mistakes still has most of its words right. */
const ENGLISH_SHARE = 0.5;

/**
 * Whether a text reads as English: no other script, and most of its words are English or known to the notes.
 * @param isKnown whether the notes hold a word, such as the name of a service
 */
export function readsAsEnglish(text: string, isKnown: (word: string) => boolean): boolean {
  if (OTHER_SCRIPT.test(text)) return false;
  const words = tokensOf(text).filter((word) => /^\p{L}{2,}$/u.test(word));
  if (words.length < FEWEST_WORDS) return true;
  return words.filter((word) => isEverydayWord(word) || isKnown(word)).length / words.length >= ENGLISH_SHARE;
}
