import { fileURLToPath } from 'node:url';
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

/** A Region by its code. */
export function regionOf(prices: Prices, code: string): Region {
  const region = prices.regions.find((candidate) => candidate.code === code);
  if (region) return region;
  throw new Error(`no Region ${code}`);
}
