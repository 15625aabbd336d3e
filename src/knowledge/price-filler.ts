import { lazily } from '../lazily.js';
import type { FillText } from '../notes/load-notes.js';
import { fillPrices, refersToPrices, withSomePrice } from '../pricing/price-references.js';
import { loadPrices } from '../pricing/rates.js';

/**
 * Fills the prices of a knowledge folder into its notes. What cannot be filled is reported and some amount put there, so that
 * what stands beside it is checked in the same round.
 */
export function priceFiller(knowledge: string): FillText {
  const prices = lazily(() => loadPrices(knowledge));
  return async (file, text) => {
    if (!refersToPrices(text)) return { text, problems: [] };
    const read = await prices();
    const filled = read.ok ? fillPrices(file, text, read.value) : { text, problems: read.problems };
    return { ...filled, text: withSomePrice(filled.text) };
  };
}
