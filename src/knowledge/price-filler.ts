import type { FillText } from '../notes/load-notes.js';
import { fillPrices, refersToPrices, withSomePrice } from '../pricing/price-references.js';
import { pricesOf } from '../pricing/rates.js';

/**
 * Fills the prices of a knowledge folder into its notes. What cannot be filled is reported and some amount put there, so that
 * what stands beside it is checked in the same round.
 * @param readPrices reads those of the folder, where something else needs them as well
 */
export function priceFiller(knowledge: string, readPrices = pricesOf(knowledge)): FillText {
  return async (file, text) => {
    if (!refersToPrices(text)) return { text, problems: [] };
    const read = await readPrices();
    const filled = read.ok ? fillPrices(file, text, read.value) : { text, problems: read.problems };
    return { ...filled, text: withSomePrice(filled.text) };
  };
}
