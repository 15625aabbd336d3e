import { inUsualForm } from './usual-form.js';

/** One word, number or mark of a request. */
export interface Token {
  /** In lower case, without accents. */
  readonly text: string;
  /** As it was typed, for replies. */
  readonly typed: string;
  /** Nothing stands between it and the token before: "mb" in "512mb". */
  readonly glued: boolean;
}

/** Whether a token has neither letter nor digit. */
export function isMark(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

const SIZES = 'nano|micro|small|medium|large|\\d{0,3}xl(?:arge)?|metal';
/** "u-6tb1.metal", "p6-b200.48xlarge" */
export const LONG_TYPE = /[a-z]\d?[a-z]{0,3}-[a-z\d]{2,8}\.(?:\d{1,3}xlarge|metal)/;
/** What a token may be; the first that fits is taken. */
const TOKENS = [
  // Names of managed databases and the like are written as instance types with a prefix.
  /(?:db|cache|ml|search)\.[a-z]\d[a-z]*\.[a-z0-9]+/,
  LONG_TYPE,
  new RegExp(`[a-z]{1,4}\\d{1,2}[a-z]{0,4}[.-]?(?:${SIZES})s?(?![a-z0-9])`),
  new RegExp(`[tmcr]\\d[a-z]{0,2} (?:${SIZES})s?(?![a-z0-9])`),
  /[a-z]\d[a-z]{0,3}\.(?:\d{1,2}x)?[a-z][a-z0-9]*/,
  // Thousands with spaces or apostrophes, then any other number; which mark means what is decided by its reader. A lone
  // space is one between thousands only if the number is round: "12 000", but not "512 100".
  /\d{1,3}(?:[ ']\d{3}){2,}(?:[.,]\d+)?(?!\d)|\d{1,2} \d00(?![\d\p{L}])|\d{3} 000(?![\d\p{L}])|\d{1,3}'\d{3}(?!\d)/u,
  /\d+(?:[.,']\d+)*(?:e-?\d{1,4}(?![a-z0-9]))?/,
  // In "256mb,120 ms" the comma belongs to no number.
  /(?<![\p{L}])[.,]\d+/u,
  // "1m30s" and "2h30m" are two numbers each.
  /(?<=\d)[hm](?=\d+[ms])/,
  // "x3" is a number of times, "x86" is not.
  /x(?=\d+(?![a-z\d]))(?!86|64)/,
  /[\p{L}](?:[\p{L}\p{N}']*[\p{L}\p{N}])?/u,
  /\S/u,
];
const TOKEN = new RegExp(TOKENS.map(({ source }) => source).join('|'), 'gu');

/** Cuts a text into words, numbers and marks. Hyphens and underscores inside words count as spaces. */
export function tokensOf(text: string): readonly Token[] {
  const plain = inUsualForm(text);
  // Some letters get longer in lower case, which would shift the two texts against each other.
  const lower = plain.toLowerCase();
  const typedAt = (from: number, to: number): string =>
    lower.length === plain.length ? plain.slice(from, to) : lower.slice(from, to);
  return [...lower.matchAll(TOKEN)].map(({ 0: matched, index }) => ({
    text: matched,
    typed: typedAt(index, index + matched.length),
    glued: index > 0 && lower[index - 1] !== ' ',
  }));
}
