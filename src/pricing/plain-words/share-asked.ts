import type { Decimal } from '../decimal.js';
import { hasSense, senseOf, type Word } from './meaning.js';
import { numberAt } from './numbers.js';

/** What a share of the price may be: taken off, or added. */
const TAKEN = /^(?:off|discounts?|rebate|reduction|reduced|savings?)$/;
const ADDED = /^(?:vat|tax|taxes|gst|mwst|surcharge)$/;
const LEADS = /^(?:with|w \/|minus|less|plus|\+|an?|the|of|extra|another)$/;
/** So many words may stand between the share and what it is: "20 % student discount". */
const FARTHEST = 2;

/** A share by which a total changes: "20 % off", "a discount of 15 %", "plus 19 % VAT". */
export interface AskedShare {
  /** Of the total: 0.8 for "20 % off". */
  readonly times: Decimal;
  readonly to: number;
}

/** Reads the share of the price that begins at a word. */
export function askedShareAt(words: readonly Word[], at: number): AskedShare | undefined {
  let from = at;
  while (LEADS.test(words[from]?.text ?? '') || isShare(words[from])) from += 1;
  const number = numberAt(words, from);
  if (!number || senseOf(words[number.to], 'noun')?.noun !== 'percent') return undefined;
  const behind = words.slice(number.to + 1, number.to + 2 + FARTHEST);
  const end = behind.findIndex((word) => isShare(word) || hasSense(word, 'separator'));
  const isBehind = isShare(behind[end]);
  const to = isBehind ? number.to + 2 + end : number.to + 1;
  const what = isBehind ? behind[end] : words.slice(at, from).find(isShare);
  if (!what) return undefined;
  const part = number.value.div('100');
  return { times: ADDED.test(what.text) ? part.plus('1') : part.minus('1').abs(), to };
}

function isShare(word: Word | undefined): boolean {
  return TAKEN.test(word?.text ?? '') || ADDED.test(word?.text ?? '');
}
