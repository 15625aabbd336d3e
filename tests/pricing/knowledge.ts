import { fileURLToPath } from 'node:url';
import type { PriceList } from '../../src/pricing/price-lists.js';
import type { Rate, RateKey } from '../../src/pricing/rate-table.js';
import { loadPrices, type Prices } from '../../src/pricing/rates.js';
import type { Region } from '../../src/pricing/regions.js';

/** The real knowledge folder. */
export const KNOWLEDGE = fileURLToPath(new URL('../../knowledge', import.meta.url));

/** The real prices, for tests that ask what the bot would say. */
export async function realPrices(): Promise<Prices> {
  const loaded = await loadPrices(KNOWLEDGE);
  if (loaded.ok) return loaded.value;
  throw new Error(JSON.stringify(loaded.problems));
}

/** The prices as if a list lacked some of them, for what happens where a rate is missing that every Region has by now. */
export function pricesWithout(
  prices: Prices,
  list: PriceList,
  isMissing: (key: RateKey, rate: Rate) => boolean,
): Prices {
  const table = prices[list];
  const tiersOf = (key: RateKey) => table.tiersOf(key).filter((rate) => !isMissing(key, rate));
  return { ...prices, [list]: { ...table, tiersOf } };
}

/** A Region by its code. */
export function regionOf(prices: Prices, code: string): Region {
  const region = prices.regions.find((candidate) => candidate.code === code);
  if (region) return region;
  throw new Error(`no Region ${code}`);
}
