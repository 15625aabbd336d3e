import path from 'node:path';
import { readTextFile } from '../../src/notes/read-text.js';
import { orThrow, readJson } from '../../src/pricing/json-file.js';
import { type PriceFile, priceFileSchema } from '../../src/pricing/price-file.js';
import { PRICE_LISTS, type PriceList } from '../../src/pricing/price-lists.js';
import { readRateTable } from '../../src/pricing/rate-table.js';
import type { Region } from '../../src/pricing/regions.js';
import { formatPriceFile } from './format-price-file.js';

/** A price file as it lies on the disk. */
export interface StoredPrices {
  readonly service: PriceList;
  readonly file: string;
  readonly prices: PriceFile;
}

/**
 * Reads the price files of some services.
 * @throws KnowledgeError with file, line and what to change
 */
export async function readPriceFiles(
  knowledge: string,
  services: readonly PriceList[],
): Promise<readonly StoredPrices[]> {
  return Promise.all(
    services.map(async (service) => {
      const file = path.join(knowledge, 'prices', `${service}.json`);
      return { service, file, prices: orThrow(readJson(file, (await readTextFile(file)) ?? '', priceFileSchema)) };
    }),
  );
}

/**
 * The text of a price file, which the bot could read.
 * @throws KnowledgeError if it could not, with what is wrong
 */
export function checkedText({ service, file, prices }: StoredPrices, regions: readonly Region[]): string {
  const text = formatPriceFile(prices);
  orThrow(readRateTable(service, regions, file, text));
  return text;
}

/** The service of this name, or nothing. */
export function findService(name: string): PriceList | undefined {
  return PRICE_LISTS.find((service) => service === name);
}
