import { type Decimal, exact, plain } from '../../decimal.js';
import { readNumber } from '../../quantities/number.js';
import type { Reading } from '../../quantities/parsed.js';
import { hasSense, matches, senseOf, type Word, type Words } from '../tokens/sense.js';

/** A number in digits or words. */
export interface ParsedNumber {
  readonly value: Decimal;
  /** The position behind it. */
  readonly to: number;
  /** A word such as "million" or "dozen" belongs to it. */
  readonly scaled: boolean;
  readonly negative: boolean;
  /** A lone dot before three digits, which may set thousands apart: "1.500". */
  readonly dotBeforeThree: boolean;
  /** How a mark was understood that others use differently. */
  readonly readings: readonly Reading[];
}

type Start = Omit<ParsedNumber, 'scaled'>;

/** Reads the number that starts at a word: "2", "1.500.000", "one and a half million", "half a", "a couple hundred". */
export function numberAt(words: Words, at: number): ParsedNumber | undefined {
  const first = singleAt(words, at);
  const second = first && RANGE.has(words[first.to]?.text ?? '') ? singleAt(words, first.to + 1) : undefined;
  if (!first || !second || second.value.lte(first.value) || !isRange(words, at, first, second)) return first;
  const typed = words.slice(at, second.to).map(({ typed: word }) => word);
  const as = `${plain(second.value)}, the upper end`;
  return { ...second, readings: [...second.readings, { text: typed.join(' '), as }] };
}

/** Words between the ends of a range: "2-3 million", "100 to 200 ms". */
const RANGE: ReadonlySet<string> = new Set(['-', 'to', 'and', 'till', 'until', 'bis']);

/** "and" joins a range only after "between"; a hyphen may also belong to a date or a version. */
function isRange(words: Words, at: number, first: ParsedNumber, second: ParsedNumber): boolean {
  if (words[first.to]?.text === 'and') return words[at - 1]?.text === 'between';
  return hasSense(words[second.to], 'memory', 'time', 'vcpu', 'noun') || second.scaled;
}

function singleAt(words: Words, at: number): ParsedNumber | undefined {
  const start = digitsAt(words, at) ?? fractionAt(words, at) ?? partAt(words, at) ?? wordsAt(words, at);
  if (!start) return undefined;
  const halved = withHalf(words, start);
  const scaled = withScales(words, halved);
  return { ...halved, ...scaled, scaled: scaled.to > halved.to };
}

function digitsAt(words: Words, at: number): Start | undefined {
  const sign = words[at]?.text === '-' && words[at + 1]?.glued && !words[at]?.glued ? 1 : 0;
  const word = words[at + sign];
  if (!word || !hasSense(word, 'digits')) return undefined;
  const number = readNumber(word.text);
  if (typeof number === 'string') return undefined;
  const readings = number.doubt === 'comma-as-thousands' ? [{ text: word.typed, as: number.value.toFixed() }] : [];
  const divisor = words[at + 1]?.text === '/' ? lowerNumber(words, at + 2) : undefined;
  const value = divisor ? partOf(number.value, divisor) : number.value;
  const to = divisor ? (ofUnit(words, at + 3) ?? at + 3) : at + sign + 1;
  return { value, to, negative: sign === 1, dotBeforeThree: number.doubt === 'dot-as-decimal', readings };
}

/** The lower number of a fraction such as 1/4; more digits may be a date or "2/16 GB", but not in "1/10 second". */
function lowerNumber(words: Words, at: number): string | undefined {
  const [upper, _, { text = '' } = {}, unit] = words.slice(at - 2, at + 2);
  const isPart = ofUnit(words, at + 1) !== undefined || (hasSense(unit, 'time') && !unit?.glued);
  // "Fargate 2/4": vCPUs and GB
  if (!isPart && !hasSense(unit, 'vcpu', 'memory') && words.some(isContainerService)) return undefined;
  return /^[2-9]$/.test(text) || (upper?.text === '1' && isPart && /^[1-9]\d{1,3}$/.test(text)) ? text : undefined;
}

function isContainerService(word: Word): boolean {
  const service = senseOf(word, 'service')?.service;
  return service === 'fargate' || service === 'apprunner';
}

/** The position of the unit of "of a second", if that stands here. */
function ofUnit(words: Words, at: number): number | undefined {
  const isUnit = hasSense(words[at + 1], 'article') && hasSense(words[at + 2], 'memory', 'time');
  return words[at]?.text === 'of' && isUnit ? at + 2 : undefined;
}

/** Names of parts, from a third to a twelfth. */
const PARTS = 'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

/** By the name of a part, into how many the whole is cut. */
const DIVISORS: ReadonlyMap<string, string> = new Map([
  ...PARTS.map((name, index) => [name, String(index + 3)] as const),
  ['hundredth', '100'],
  ['thousandth', '1000'],
]);

/** "a tenth of a", "one eighth of a", "two fifths of a": of units only, for elsewhere such a word is the rank of something. */
function fractionAt(words: Words, at: number): Start | undefined {
  const count = senseOf(words[at], 'number');
  const name = count || hasSense(words[at], 'article') ? (words[at + 1]?.text === '-' ? at + 2 : at + 1) : at;
  const divisor = DIVISORS.get(words[name]?.text.replace(/s$/, '') ?? '');
  const unit = ofUnit(words, name + 1);
  if (divisor === undefined || unit === undefined) return undefined;
  return plainStart(partOf(exact(count?.value ?? '1'), divisor), unit);
}

/** A third has no end: a millionth of a second is finer than AWS bills. */
function partOf(count: Decimal, divisor: string): Decimal {
  return count.div(divisor).round(6);
}

/** "half a", "a quarter of an", "three quarters of an". */
function partAt(words: Words, at: number): Start | undefined {
  const article = hasSense(words[at], 'article') ? 1 : 0;
  const count = senseOf(words[at], 'number');
  const part = senseOf(words[at + (count ? 1 : article)], 'part');
  if (!part) return undefined;
  let to = at + (count ? 2 : article + 1);
  if (words[to]?.text === 'of') to += 1;
  if (hasSense(words[to], 'article')) to += 1;
  return plainStart(exact(count?.value ?? '1').times(part.value), to);
}

/** "seven", "twenty five"; "a" only before what multiplies it or can be measured: "a hundred", "a gig". */
function wordsAt(words: Words, at: number): Start | undefined {
  if (hasSense(words[at], 'article')) {
    const counts = hasSense(words[at + 1], 'scale', 'memory', 'vcpu') && !words[at + 1]?.glued;
    return counts ? plainStart(exact('1'), at + 1) : undefined;
  }
  // "Which one is cheaper": a pronoun
  if (words[at]?.text === 'one' && matches(words[at - 1], /^(?:which|this|that)$/)) return undefined;
  const first = senseOf(words[at], 'number');
  if (!first) return hasSense(words[at], 'scale') && isLongWord(words[at]) ? plainStart(exact('1'), at) : undefined;
  const second = Number(first.value) >= 20 ? senseOf(words[at + 1], 'number') : undefined;
  if (!second || Number(second.value) >= 10) return plainStart(exact(first.value), at + 1);
  return plainStart(exact(first.value).plus(second.value), at + 2);
}

/** "couple hundred" starts with a word that multiplies; a lone "k" or "m" is no number. */
function isLongWord(word: Word | undefined): boolean {
  return (word?.text.length ?? 0) > 3;
}

function plainStart(value: Decimal, to: number): Start {
  return { value, to, negative: false, dotBeforeThree: false, readings: [] };
}

/** "one and a half million". */
function withHalf(words: Words, start: Start): Start {
  const half = halfAt(words, start.to);
  return half === undefined ? start : { ...start, value: start.value.plus('0.5'), to: half };
}

/** The position behind "and a half", if it stands here. */
export function halfAt(words: Words, at: number): number | undefined {
  const and = matches(words[at], /^(?:and|&|plus)$/) ? at + 1 : at;
  const article = hasSense(words[and], 'article') ? and + 1 : and;
  return article > at && words[article]?.text === 'half' ? article + 1 : undefined;
}

function withScales(words: Words, { value, to }: Start): Pick<ParsedNumber, 'value' | 'to'> {
  for (let scale = scaleAt(words, to); scale; scale = scaleAt(words, to)) {
    value = value.times(scale.times);
    // "2 millions of messages"
    to += words[to]?.text.endsWith('s') && words[to + 1]?.text === 'of' ? 2 : 1;
  }
  return { value, to };
}

/** "m" is a million behind a number, and so is "M"; in "1m30s" it is not. */
function scaleAt(words: Words, at: number) {
  const scale = senseOf(words[at], 'scale');
  const next = words[at + 1];
  if (scale === undefined || isLongWord(words[at]) || !hasSense(next, 'digits')) return scale;
  return words[at]?.glued && !next?.glued ? scale : undefined;
}
