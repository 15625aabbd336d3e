import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../notes/problem.js';
import type { Service } from './components.js';
import type { ReadFile } from './json-file.js';
import { type RateTable, readRateTable } from './rate-table.js';
import { type Region, readRegions } from './regions.js';

/** Everything that quotes are made from. */
export interface Prices {
  readonly regions: readonly Region[];
  readonly lambda: RateTable;
  readonly fargate: RateTable;
}

/**
 * Reads and checks all price files of a knowledge folder.
 * @param knowledge the folder that contains `prices/`
 * @returns the prices, or every mistake found, each with file, line and what to change
 */
export async function loadPrices(knowledge: string): Promise<ReadFile<Prices>> {
  const folder = path.join(knowledge, 'prices');
  const regions = await readChecked(path.join(folder, 'regions.json'), readRegions);
  if (!regions.ok) return regions;
  const readTable = (service: Service) =>
    readChecked(path.join(folder, `${service}.json`), (file, text) =>
      readRateTable(service, regions.value, file, text),
    );
  const [lambda, fargate] = await Promise.all([readTable('lambda'), readTable('fargate')]);
  if (lambda.ok && fargate.ok) {
    return { ok: true, value: { regions: regions.value, lambda: lambda.value, fargate: fargate.value } };
  }
  return { ok: false, problems: [lambda, fargate].flatMap((read) => (read.ok ? [] : read.problems)) };
}

async function readChecked<T>(file: string, read: (file: string, text: string) => ReadFile<T>): Promise<ReadFile<T>> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text !== undefined) return read(file, text);
  const problem: Problem = { file, line: 1, message: 'cannot be read: is KNOWLEDGE_DIR right?' };
  return { ok: false, problems: [problem] };
}
