import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { keptByText } from '../kept-by-text.js';
import { folded } from '../typed-text.js';
import { FILLER_WORDS, STOP_WORDS } from './stop-words.js';

/** A term of a text: a word as written in lower case, and its stem, which is what the index holds. */
export interface Term {
  readonly text: string;
  readonly stem: string;
}

/** Longest text that is looked at, in characters: a question fits well within, and a pasted file costs nothing more. */
const LONGEST_TEXT = 6_000;
const WORD = /[\p{L}\p{N}]+(?:[.'’+#@/-][\p{L}\p{N}]+)*[+#]*/gu;
const CAMEL_CASE = /(?<=\p{Ll})(?=\p{Lu})/u;
/** "什么是Lambda" is written without a blank, but holds a name. */
const SCRIPT_CHANGE =
  /(?<=[\p{Script=Latin}\d])(?=\p{L})(?=\P{Script=Latin})|(?<=\p{L})(?<=\P{Script=Latin})(?=[\p{Script=Latin}\d])/u;
const APOSTROPHE = /['’](?:s|re|ve|ll|d|m|t)?$/;

/**
 * The words of a text in order, stop words left out. A compound such as `c7gn.xlarge`, `on-demand` or `EventBridge` gives the
 * whole and its parts, so that both spellings of a name meet.
 */
export function analyze(text: string): Term[] {
  const words: Term[] = [];
  for (const written of writtenWordsOf(text)) words.push(...termsInWord(written));
  return words;
}

/** The stems of a text's words, stop words left out. */
export function stemsIn(text: string): ReadonlySet<string> {
  return new Set(analyze(text).map(({ stem }) => stem));
}

/** The terms of what a person typed, each stem once: like `analyze`, without the chatter around a question. */
export function termsOf(text: string): Term[] {
  const words = uniqueByStem(analyze(text));
  const salient = words.filter(({ text: word }) => !FILLER_WORDS.has(word));
  return salient.length > 0 ? salient : words;
}

/** The same words, each stem only once. */
export function uniqueByStem(words: readonly Term[]): Term[] {
  const seen = new Set<string>();
  return words.filter(({ stem }) => !seen.has(stem) && seen.add(stem));
}

/** What is asked is cut a dozen times while it is answered, by each decider anew. */
const MOST_CUT = 100;

/** Every token of a text, stop words included, in lower case. */
export const tokenize = keptByText((text): readonly string[] => writtenWordsOf(text).flatMap(tokensInWord), MOST_CUT);

const writtenWordsOf = keptByText(
  (text): readonly string[] => folded(text.slice(0, LONGEST_TEXT)).match(WORD) ?? [],
  MOST_CUT,
);

/** "Optimised" and "optimized" are one word. */
const BRITISH = /is(e|ed|es|er|ers|ing|ation|ations)$/;

// Stemming and cutting are the slowest parts of the analysis, and the same words come again and again.

/** Most words are nothing but small letters, and need no cutting. */
const PLAIN = /^[a-z]+$/;

/** The stem under which the index files a word. */
export const stemOf = keptByText((word) =>
  PLAIN.test(word) ? PorterStemmer.stem(word.replace(BRITISH, 'iz$1')) : word,
);

/** The words that one word as written stands for. */
const tokensInWord = keptByText((written): readonly string[] =>
  PLAIN.test(written)
    ? [written]
    : written.split(SCRIPT_CHANGE).flatMap((part) => partsOf(part.replace(APOSTROPHE, ''))),
);

/** Those of them that are no stop words. */
const termsInWord = keptByText((written): readonly Term[] =>
  tokensInWord(written)
    .filter((token) => !STOP_WORDS.has(token))
    .map((text) => ({ text, stem: stemOf(text) })),
);

function partsOf(word: string): string[] {
  const whole = word.toLowerCase();
  const parts = word.split(/[.'’@/-]/).flatMap((part) => part.split(CAMEL_CASE));
  if (parts.length === 1) return whole === '' ? [] : [whole];
  return [whole, ...parts.map((part) => part.toLowerCase()).filter((part) => part.length > 1 || /\d/.test(part))];
}
