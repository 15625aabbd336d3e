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
  const start = digitsAt(words, at) ?? partAt(words, at) ?? wordsAt(words, at);
  if (!start) return undefined;
  const half = halfAt(words, start.to);
  let { value, to } = half === undefined ? start : { value: start.value.plus('0.5'), to: half };
  const unscaled = to;
  for (let scale = scaleAt(words, to); scale; scale = scaleAt(words, to)) {
    value = value.times(scale.times);
    // "2 millions of messages"
    to += words[to]?.text.endsWith('s') && words[to + 1]?.text === 'of' ? 2 : 1;
  }
  const rest = to > unscaled ? restAt(words, to) : undefined;
  return rest
    ? { ...start, value: value.plus(rest.value), to: rest.to, scaled: true }
    : { ...start, value, to, scaled: to > unscaled };
}

/** Behind "three hundred": "and fifty", which is less than what multiplies before it. */
function restAt(words: Words, to: number): Pick<ParsedNumber, 'value' | 'to'> | undefined {
  const scale = exact(senseOf(words[to - 1], 'scale')?.times ?? '0');
  // "One million and a half"
  const half = words[to]?.text === 'and' ? halfAt(words, to) : undefined;
  if (half !== undefined && isLongWord(words[to - 1])) return { value: scale.times('0.5'), to: half };
  const from = words[to]?.text === 'and' ? to + 1 : to;
  if (!isLongWord(words[to - 1]) || !hasSense(words[from], 'number')) return undefined;
  const rest = singleAt(words, from);
  return rest?.value.lt(scale) && rest.value.gte('1') && isLongWord(words[from]) ? rest : undefined;
}

function digitsAt(words: Words, at: number): Start | undefined {
  const sign = words[at]?.text === '-' && words[at + 1]?.glued && !words[at]?.glued ? 1 : 0;
  const word = words[at + sign];
  if (!word || !hasSense(word, 'digits')) return undefined;
  const number = readNumber(word.text);
  if (typeof number === 'string') return undefined;
  const readings = number.doubt === 'comma-as-thousands' ? [{ text: word.typed, as: number.value.toFixed() }] : [];
  const start = { negative: sign === 1, dotBeforeThree: number.doubt === 'dot-as-decimal', readings };
  // "1/4 vCPU", but in "2/4 GB" a task has both.
  const divisor = words[at + 1]?.text === '/' && hasSense(words[at + 3], 'vcpu', 'time') ? words[at + 2] : undefined;
  if (!divisor || !/^[2-9]$/.test(divisor.text)) return { ...start, value: number.value, to: at + sign + 1 };
  return { ...start, value: number.value.div(divisor.text).round(6), to: at + 3 };
}

/** "half a", "a quarter of an", "three quarters of an"; "half the requests" is a share of those told before. */
function partAt(words: Words, at: number): Start | undefined {
  const count = senseOf(words[at], 'number');
  const name = count || hasSense(words[at], 'article') ? at + 1 : at;
  const part = senseOf(words[name], 'part')?.value ?? rankAsPart(words, name);
  if (part === undefined) return undefined;
  const of = words[name + 1]?.text === 'of' ? name + 2 : name + 1;
  const to = hasSense(words[of], 'article') ? of + 1 : of;
  const isShare = matches(words[of], /^(?:the|as(?: many| much)?)$/) && !hasSense(words[to], 'time', 'memory', 'vcpu');
  return isShare ? undefined : plainStart(exact(count?.value ?? '1').times(part), to);
}

const RANKS = 'third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** "A tenth of a second": elsewhere such a word is the rank of something. */
function rankAsPart(words: Words, at: number): string | undefined {
  const rank = RANKS.indexOf(words[at]?.text.replace(/s$/, '') ?? '');
  const isOfUnit = words[at + 1]?.text === 'of' && hasSense(words[at + 3], 'memory', 'time');
  return rank >= 0 && isOfUnit
    ? plain(
        exact('1')
          .div(String(rank + 3))
          .round(6),
      )
    : undefined;
}

/** "seven", "twenty five"; "a" only before what multiplies it or can be measured: "a hundred", "a gig". */
function wordsAt(words: Words, at: number): Start | undefined {
  if (hasSense(words[at], 'article'))
    return hasSense(words[at + 1], 'scale', 'memory', 'vcpu') ? plainStart(exact('1'), at + 1) : undefined;
  if (words[at]?.text === 'one' && isPronoun(words, at)) return undefined;
  const first = senseOf(words[at], 'number');
  if (!first) return hasSense(words[at], 'scale') && isLongWord(words[at]) ? plainStart(exact('1'), at) : undefined;
  const second = Number(first.value) >= 20 ? senseOf(words[at + 1], 'number') : undefined;
  return second ? plainStart(exact(first.value).plus(second.value), at + 2) : plainStart(exact(first.value), at + 1);
}

/** "Which one is cheaper", "the arm one", "one takes 3 seconds" */
function isPronoun(words: Words, at: number): boolean {
  const isNamed = words[at - 2]?.text === 'the' && hasSense(words[at - 1], 'architecture', 'instance', 'choice');
  return (
    isNamed || matches(words[at - 1], /^(?:which|this|that)$/) || matches(words[at + 1], /^(?:takes|lasts|needs)$/)
  );
}

/** "couple hundred" starts with a word that multiplies; a lone "k" or "m" is no number. */
function isLongWord(word: Word | undefined): boolean {
  return (word?.text.length ?? 0) > 3;
}

function plainStart(value: Decimal, to: number): Start {
  return { value, to, negative: false, dotBeforeThree: false, readings: [] };
}

/** The position behind "and a half", if it stands here. */
export function halfAt(words: Words, at: number): number | undefined {
  const and = matches(words[at], /^(?:and|&|plus)$/) ? at + 1 : at;
  const half = hasSense(words[and], 'article') ? and + 1 : and;
  return half > at && words[half]?.text === 'half' ? half + 1 : undefined;
}

/** "m" is a million behind a number, and so is "M"; in "1m30s" it is not. */
function scaleAt(words: Words, at: number) {
  const next = words[at + 1];
  const isMinutes = !isLongWord(words[at]) && next?.glued && hasSense(next, 'digits');
  return isMinutes ? undefined : senseOf(words[at], 'scale');
}
