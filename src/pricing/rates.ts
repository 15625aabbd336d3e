import path from 'node:path';
import { lazily } from '../lazily.js';
import type { Problem } from '../notes/problem.js';
import { problemOfFolder, readTextFile } from '../notes/read-text.js';
import type { ReadFile } from './json-file.js';
import { PRICE_LISTS, type PriceList } from './price-lists.js';
import { type RateTable, readRateTable } from './rate-table.js';
import { type Region, readRegions } from './regions.js';

type RateTables = { readonly [L in PriceList]: RateTable<L> };

/** Everything that quotes are made from. */
export interface Prices extends RateTables {
  readonly regions: readonly Region[];
}

/**
 * Reads and checks all price files of a knowledge folder.
 * @param knowledge the folder that contains `prices/`
 * @returns the prices, or every mistake found, each with file, line and what to change
 */
export async function loadPrices(knowledge: string): Promise<ReadFile<Prices>> {
  const problem = await problemOfFolder(knowledge);
  if (problem) return { ok: false, problems: [problem] };
  const folder = path.join(knowledge, 'prices');
  const regions = await readChecked(path.join(folder, 'regions.json'), readRegions);
  if (!regions.ok) return regions;
  const reads = await Promise.all(
    PRICE_LISTS.map((service) =>
      readChecked(path.join(folder, `${service}.json`), (file, text) =>
        readRateTable(service, regions.value, file, text),
      ),
    ),
  );
  const tables = Object.fromEntries(reads.flatMap((read) => (read.ok ? [[read.value.service, read.value]] : [])));
  if (isComplete(tables)) return { ok: true, value: { ...tables, regions: regions.value } };
  return { ok: false, problems: reads.flatMap((read) => (read.ok ? [] : read.problems)) };
}

/** Reads them when they are first needed, and once. */
export function pricesOf(knowledge: string): () => ReturnType<typeof loadPrices> {
  return lazily(() => loadPrices(knowledge));
}

function isComplete(tables: object): tables is RateTables {
  return PRICE_LISTS.every((service) => Object.hasOwn(tables, service));
}

async function readChecked<T>(file: string, read: (file: string, text: string) => ReadFile<T>): Promise<ReadFile<T>> {
  const text = await readTextFile(file);
  if (text !== undefined) return read(file, text);
  const missing: Problem = { file, message: 'is missing: is KNOWLEDGE_DIR right?' };
  return { ok: false, problems: [missing] };
}
