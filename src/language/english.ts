import { tokenize } from './tokenize.js';
import { isEverydayWord } from './word-frequency.js';

/** Letters of other scripts than English uses. */
const OTHER_SCRIPT = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;
/** A single letter may be a sign, such as λ or Ω. */
const IN_OTHER_SCRIPT = /(?:(?!\p{Script=Latin})\p{L}\P{L}{0,3}){4}/u;
/** Fewer words are names or keywords, which belong to no language. */
const FEWEST_WORDS = 4;
/** Share of words that are English, with room for typos. */
const ENGLISH_SHARE = 0.5;

/** Function words of other languages: one in a short line, or two anywhere, decide. */
const FOREIGN_WORDS = new Set(
  `ist und kann wie viel kostet nicht laufen eine einen wieviel für mit oder warum welche welcher gibt
  combien coute coûte est quoi pourquoi quel quelle peut avec puis-je qu'est-ce différence entre
  cuanto cuánto cuesta qué cómo puedo cuál porque diferencia usar
  perché quanto costa che cosa posso differenza qual custa não como funciona`.split(/\s+/),
);
const SHORT_LINE = 5;

/** Whether words of a text are in another script. */
export function hasOtherScript(text: string): boolean {
  return IN_OTHER_SCRIPT.test(text);
}

/**
 * Whether a text is English: no other script, and most of its words are English or in the notes.
 * @param isKnown whether a word is in the notes, such as the name of a service
 */
export function readsAsEnglish(text: string, isKnown: (word: string) => boolean): boolean {
  if (OTHER_SCRIPT.test(text)) return false;
  const words = tokenize(text).filter((word) => /^\p{L}{2,}$/u.test(word));
  const foreign = words.filter((word) => FOREIGN_WORDS.has(word)).length;
  if (foreign >= 2 || (foreign === 1 && words.length <= SHORT_LINE && words.length > 1)) return false;
  if (words.length < FEWEST_WORDS) return true;
  return words.filter((word) => isEverydayWord(word) || isKnown(word)).length / words.length >= ENGLISH_SHARE;
}
