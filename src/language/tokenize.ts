import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { keptByText } from '../kept-by-text.js';
import { folded } from '../typed-text.js';
import { FILLER_WORDS, STOP_WORDS } from './stop-words.js';

/** A term of a text: a word in lower case, and its stem for the index. */
export interface Term {
  readonly text: string;
  readonly stem: string;
}

/** Characters to read; the rest of a pasted file is ignored. */
const LONGEST_TEXT = 6_000;
const WORD = /[\p{L}\p{N}]+(?:[.'’+#@/-][\p{L}\p{N}]+)*[+#]*/gu;
const SEPARATOR = /[.'’@/-]/;
const CAMEL_CASE = /(?<=\p{Ll})(?=\p{Lu})/u;
/** "什么是Lambda" contains a name without a space before it. */
const SCRIPT_CHANGE =
  /(?<=[\p{Script=Latin}\d])(?=\p{L})(?=\P{Script=Latin})|(?<=\p{L})(?<=\P{Script=Latin})(?=[\p{Script=Latin}\d])/u;
const APOSTROPHE = /['’](?:s|re|ve|ll|d|m|t)?$/;

/** The terms of a text in order, without stop words. Compounds such as `c7gn.xlarge`, `on-demand` or `EventBridge` also give their parts. */
export function analyze(text: string): Term[] {
  const words: Term[] = [];
  for (const written of writtenWordsOf(text)) words.push(...termsInWord(written));
  return words;
}

/** The stems of a text, without stop words. */
export function stemsIn(text: string): ReadonlySet<string> {
  return new Set(analyze(text).map(({ stem }) => stem));
}

/** The terms of a query, each stem once: like `analyze`, without chatter. */
export function termsOf(text: string): Term[] {
  const words = uniqueByStem(analyze(text));
  const salient = words.filter(({ text: word }) => !FILLER_WORDS.has(word));
  return salient.length > 0 ? salient : words;
}

/** The first term for each stem. */
export function uniqueByStem(words: readonly Term[]): Term[] {
  const seen = new Set<string>();
  return words.filter(({ stem }) => !seen.has(stem) && seen.add(stem));
}

/** Texts to keep: several deciders tokenize the same query. */
const MOST_KEPT = 100;

/** Every token of a text, stop words included, in lower case. */
export const tokenize = keptByText((text): readonly string[] => writtenWordsOf(text).flatMap(tokensInWord), MOST_KEPT);

/** A token with the range that its written word has among those of `tokenize`. */
export interface PlacedToken {
  readonly token: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The tokens of a text without the parts of words in camel case, which separate "EventBridge" from "Scheduler".
 * @returns undefined if there are none
 */
export function tokensWithoutCamelCase(text: string): readonly PlacedToken[] | undefined {
  const words = writtenWordsOf(text);
  if (!words.some((word) => CAMEL_CASE.test(word))) return undefined;
  let at = 0;
  return words
    .flatMap((written) => written.split(SCRIPT_CHANGE))
    .flatMap((written): readonly PlacedToken[] => {
      const from = at;
      at += tokensInWord(written).length;
      const [whole, ...parts] = tokensInWord(written.toLowerCase());
      if (whole === undefined) return [];
      if (parts.length === 0) return [{ token: whole, from, to: at }];
      let place = from + 1;
      return [{ token: whole, from, to: place }].concat(
        written
          .replace(APOSTROPHE, '')
          .split(SEPARATOR)
          .flatMap((part) => {
            const start = place;
            place += part.split(CAMEL_CASE).filter(isTokenOfWord).length;
            return place > start ? [{ token: part.toLowerCase(), from: start, to: place }] : [];
          }),
      );
    });
}

const writtenWordsOf = keptByText(
  (text): readonly string[] => folded(text.slice(0, LONGEST_TEXT)).match(WORD) ?? [],
  MOST_KEPT,
);

/** "Optimised" and "optimized" are one word. */
const BRITISH = /is(e|ed|es|er|ers|ing|ation|ations)$/;

/** Most words are lower-case letters only, and need no splitting. */
const PLAIN = /^[a-z]+$/;

/** The stem of a word. Kept, like the tokens below: stemming and splitting are slow. */
export const stemOf = keptByText((word) =>
  PLAIN.test(word) ? PorterStemmer.stem(word.replace(BRITISH, 'iz$1')) : word,
);

/** "Dont" is "don't", of which `APOSTROPHE` leaves "don". */
const CONTRACTED_NOT = /^(do|does|did|is|are|was|were|have|has|could|would|should|wo|ca)nt$/;

/** The tokens of one written word. */
const tokensInWord = keptByText((written): readonly string[] =>
  PLAIN.test(written)
    ? [CONTRACTED_NOT.test(written) ? written.slice(0, -1) : written]
    : written.split(SCRIPT_CHANGE).flatMap((part) => partsOf(part.replace(APOSTROPHE, ''))),
);

/** Its tokens without stop words. */
const termsInWord = keptByText((written): readonly Term[] =>
  tokensInWord(written)
    .filter((token) => !STOP_WORDS.has(token))
    .map((text) => ({ text, stem: stemOf(text) })),
);

function partsOf(word: string): string[] {
  const whole = word.toLowerCase();
  const parts = word.split(SEPARATOR).flatMap((part) => part.split(CAMEL_CASE));
  if (parts.length === 1) return whole === '' ? [] : [whole];
  return [whole, ...parts.map((part) => part.toLowerCase()).filter(isTokenOfWord)];
}

function isTokenOfWord(part: string): boolean {
  return part.length > 1 || /\d/.test(part);
}
