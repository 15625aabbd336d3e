import type { Problem } from '../notes/problem.js';
import type { Prices } from './rates.js';
import { priceText } from './referred-price.js';

/** `{price:lambda.duration arm64}` in a note. */
const REFERENCE = /\{price:([^{}\n]*)\}/g;

/** Whether a text refers to prices. */
export function refersToPrices(text: string): boolean {
  return text.includes('{price:');
}

/**
 * Fills in the prices that a text refers to by name: `{price:eks.cluster-standard-support}` becomes "$0.10".
 * @param file named in every problem
 * @returns the text with prices; a reference that cannot be filled stays, and is reported
 */
export function fillPrices(
  file: string,
  text: string,
  prices: Prices,
): { readonly text: string; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const filled = text.replace(REFERENCE, (reference, words: string, offset: number) => {
    const found = priceText(words, prices);
    if ('shown' in found) return found.shown;
    problems.push({ file, line: text.slice(0, offset).split('\n').length, message: `${reference}: ${found.mistake}` });
    return reference;
  });
  return { text: filled, problems };
}

/** A text with a placeholder amount for each remaining reference. */
export function withSomePrice(text: string): string {
  return text.replace(REFERENCE, () => '$1');
}
