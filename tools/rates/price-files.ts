import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readTextFile } from '../../src/notes/read-text.js';
import { orThrow, readJson } from '../../src/pricing/json-file.js';
import { type PriceFile, priceFileSchema } from '../../src/pricing/price-file.js';
import { PRICE_LISTS, type PriceList } from '../../src/pricing/price-lists.js';
import { readRateTable } from '../../src/pricing/rate-table.js';
import type { Region } from '../../src/pricing/regions.js';

/** A price file on disk. */
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
 * The text of a price file, after checking that the bot can read it.
 * @throws KnowledgeError if it cannot
 */
export function checkedText({ service, file, prices }: StoredPrices, regions: readonly Region[]): string {
  const text = formatPriceFile(prices);
  orThrow(readRateTable(service, regions, file, text));
  return text;
}

/** The service of this name; undefined if there is none. */
export function findService(name: string): PriceList | undefined {
  return PRICE_LISTS.find((service) => service === name);
}

/** Formats a price file for readable diffs: a line for each source, fact, rate and grid. */
function formatPriceFile({ components, sources, facts, freeTier, rates, grids, ...head }: PriceFile): string {
  const lists: readonly [string, readonly unknown[]][] = [
    ['freeTier', freeTier],
    ['rates', rates],
    ...(grids.length > 0 ? [['grids', grids] as [string, readonly unknown[]]] : []),
  ];
  const members = [
    ...Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}: ${inLine(value)}`),
    `"components": ${named(components)}`,
    `"sources": ${named(sources)}`,
    ...(Object.keys(facts).length > 0 ? [`"facts": ${named(facts)}`] : []),
    ...lists.map(([key, rows]) => `${JSON.stringify(key)}: ${block('[', rows.map(inLine), ']')}`),
  ];
  return `{\n${members.map((member) => `  ${member}`).join(',\n')}\n}\n`;
}

function named(rows: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(rows).map(([name, one]) => `${JSON.stringify(name)}: ${inLine(one)}`);
  return block('{', lines, '}');
}

function block(open: string, rows: readonly string[], close: string): string {
  return rows.length === 0 ? `${open}${close}` : `${open}\n${rows.map((row) => `    ${row}`).join(',\n')}\n  ${close}`;
}

/** `{ "component": "requests", "price": "0.2" }` in one line. */
function inLine(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inLine).join(', ')}]`;
  return `{ ${Object.entries(value)
    .map(([key, one]) => `${JSON.stringify(key)}: ${inLine(one)}`)
    .join(', ')} }`;
}

/**
 * Writes several files atomically: all of them or none. Each is written to a temporary file and renamed, so that no reader sees half
 * a file.
 * @param texts by file; each file must exist
 */
export async function writeTogether(texts: ReadonlyMap<string, string>): Promise<void> {
  const olds = new Map<string, string>();
  for (const file of texts.keys()) olds.set(file, await readFile(file, 'utf8'));
  const done: string[] = [];
  try {
    for (const [file, text] of texts) await writeFile(temporary(file), text, { flush: true });
    for (const file of texts.keys()) {
      await rename(temporary(file), file);
      done.push(file);
    }
  } catch (error) {
    for (const file of done) await writeFile(file, olds.get(file) ?? '');
    throw error;
  } finally {
    for (const file of texts.keys()) await rm(temporary(file), { force: true });
  }
}

function temporary(file: string): string {
  return `${file}.new`;
}
