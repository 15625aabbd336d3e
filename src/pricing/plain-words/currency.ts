import type { Word } from './meaning.js';

const CURRENCY = /^(?:[$€£]|usd|eur|euros?|dollars?|bucks|quid|pounds?|gbp|cents?)$/;

/** Whether a word is a currency. */
export function isCurrency(word: Word | undefined): boolean {
  return word !== undefined && CURRENCY.test(word.text);
}
