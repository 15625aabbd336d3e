import { UP_TO_TEN } from '../../language/number-words.js';
import { type Decimal, exact, plain } from '../decimal.js';
import { ONE_BY_DEFAULT, optionOf } from './numbers.js';
import type { Alternatives, Knowledge, TextLine } from './texts.js';

/** A number by which a line changes another one: "one node less", "add 2 more". */
interface Difference {
  readonly by: Decimal;
  /** What there is to be more or fewer of; empty for "one more". */
  readonly object: string;
}

const NUMBER = `(\\d+|an?(?:other)?|${UP_TO_TEN.slice(1).join('|')})`;
const OBJECT = '((?: (?!of\\b|for\\b|in\\b|with\\b|and\\b|to\\b|on\\b|hours?\\b|days?\\b)\\p{L}[\\p{L}-]*){0,2})';
const OF_THEM = '(?: of (?:them|those|these|the))?';
const REMOVED = new RegExp(
  `^(?:what )?(?:if )?(?:i |we )?(?:drop|remove|lose|kill|delete|without|minus|subtract|deduct) ${NUMBER}${OF_THEM}${OBJECT}$`,
  'iu',
);
const FEWER = new RegExp(`^(?:with )?${NUMBER}${OF_THEM}${OBJECT} (?:less|fewer)(?: (\\p{L}+))?$`, 'iu');
const TAKEN = new RegExp(`^take ${NUMBER}${OF_THEM}${OBJECT} (?:away|off|out|down)$`, 'iu');
const MORE = new RegExp(`^(?:and |add |plus |with )*${NUMBER}(?: more)?${OF_THEM}${OBJECT}(?: more)?${OF_THEM}$`, 'iu');

/** "Add a disk" is no second one. */
const ADDED = /\b(?:more|another)\b|^(?:and )?(?:add|plus) (?!an?\b)/i;
const OPENING = /^(?:(?:and|ok|okay|so|but|then|now)[\s,]+)+/i;

/** The difference that a line says and nothing else, if it does. */
export function differenceIn(text: string): Difference | undefined {
  const said = text
    .trim()
    .replace(OPENING, '')
    .replace(/[\s?!.]+$/, '');
  const removed = REMOVED.exec(said) ?? TAKEN.exec(said) ?? FEWER.exec(said);
  const added = removed || !ADDED.test(said) ? undefined : MORE.exec(said);
  const [typed, number = '', object = '', behind = ''] = removed ?? added ?? [];
  if (typed === undefined) return undefined;
  const place = UP_TO_TEN.indexOf(number.toLowerCase());
  const by = exact(/^\d/.test(number) ? number : String(Math.max(1, place)));
  return {
    by: removed ? by.times('-1') : by,
    object: (object.trim() || behind).replace(/\bmore\b/i, '').trim(),
  };
}

/** Adds a difference to the only number that it can mean; undefined if that is not clear, or nothing would be left. */
export function withDifference(
  to: Alternatives,
  { by, object }: Difference,
  knowledge: Knowledge,
): Alternatives | undefined {
  const changed = to.map((lines) => lines.map((line) => changedLine(line, by, object, knowledge)));
  const numbers = changed.map((lines) => lines.filter((line) => line !== undefined).length);
  if (numbers.some((number) => number !== 1)) return undefined;
  return to.map((lines, side) => lines.map((line, place) => changed[side]?.[place] ?? line));
}

function changedLine(line: TextLine, by: Decimal, object: string, knowledge: Knowledge): TextLine | undefined {
  const option = optionOf(line, object, knowledge);
  if (option === undefined) return undefined;
  const value = line.options[option] ?? (ONE_BY_DEFAULT.has(option) ? '1' : '');
  if (!/^\d+$/.test(value)) return undefined;
  const sum = exact(value).plus(by);
  return sum.lte('0') ? undefined : { ...line, options: { ...line.options, [option]: plain(sum) } };
}
