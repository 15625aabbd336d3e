import path from 'node:path';
import * as z from 'zod';
import { FRONT_MATTER } from '../src/notes/front-matter.js';
import type { Problem } from '../src/notes/problem.js';
import { listFiles, readTextFile } from '../src/notes/read-text.js';
import { readYaml } from '../src/notes/yaml.js';
import { exact } from '../src/pricing/decimal.js';
import type { PriceFile } from '../src/pricing/price-file.js';
import { fillPrices } from '../src/pricing/price-references.js';
import type { Prices } from '../src/pricing/rates.js';
import { DEFAULT_REGION, GLOBAL } from '../src/pricing/regions.js';

const FOLDERS = ['notes', 'tasks', 'errors'];

/** Units in notes, and the units of price files that they can mean. */
const UNITS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^GB-second/, ['GB-second', 'GB-second-over-512MB']],
  [/^vCPU-hour/, ['vCPU-hour']],
  [/^GB-hour/, ['GB-hour', 'GB-hour-over-20GB']],
  [/^(?:cluster-)?hour/, ['cluster-hour']],
  [/^million (?:requests|calls)/, ['1M-requests']],
  [/^million messages/, ['1M-messages']],
  [/^million connection minutes/, ['1M-minutes']],
  [/^million operations/, ['1M-operations']],
  [/^GB(?: and |-)month/, ['GB-month']],
  [/^LCU-hour/, ['LCU-hour']],
  [/^registered instance-hour/, ['managed-instance-hour']],
];
const FIGURE = /\$(\d[\d,]*(?:\.\d+)?) (?:per|an?|for each) (?=(\S.*))/g;
/** A claim that is no longer true. */
const OLD_CLAIM = /\*\*["“].+?["”]\*\*/g;
const MARK = /\[\^([^\]\s]+)\]/g;

const withSources = z.object({ sources: z.array(z.object({ id: z.string(), url: z.string() })) });

/**
 * Finds prices in notes, tasks and errors that match no rate for their unit on the cited price page; without a citation, on any page of
 * the note.
 */
export async function contradictedPrices(
  knowledge: string,
  files: readonly PriceFile[],
  prices: Prices,
): Promise<readonly Problem[]> {
  const problems = FOLDERS.map(async (folder) => {
    const found = (await listFiles(path.join(knowledge, folder), '.md')).map(async (file) =>
      contradictionsIn(file, fillPrices(file, (await readTextFile(file)) ?? '', prices).text, files),
    );
    return (await Promise.all(found)).flat();
  });
  return (await Promise.all(problems)).flat();
}

function contradictionsIn(file: string, text: string, files: readonly PriceFile[]): readonly Problem[] {
  const head = readYaml(file, FRONT_MATTER.exec(text)?.[1] ?? '', withSources);
  if (!('data' in head)) return [];
  const pages = new Map(head.data.sources.map(({ id, url }) => [id, url]));
  return text.split('\n').flatMap((line, index) => {
    // Rates are for Linux; Windows costs more on the same pages.
    if (/Windows/.test(line)) return [];
    const marks = [...line.matchAll(MARK)].flatMap(([, id = '']) => pages.get(id) ?? []);
    const cited = marks.length > 0 ? marks : [...pages.values()];
    const priced = files.filter((one) =>
      [one.pricingPage, ...Object.values(one.alsoPricedOn)].some((page) => cited.includes(page)),
    );
    return [...line.replace(OLD_CLAIM, '').matchAll(FIGURE)].flatMap(([, figure = '', unit = '']) => {
      const message = contradiction(figure.replaceAll(',', ''), unit, priced, line);
      return message === undefined ? [] : [{ file, line: index + 1, message }];
    });
  });
}

function contradiction(figure: string, unit: string, files: readonly PriceFile[], line: string): string | undefined {
  const units = UNITS.find(([words]) => words.test(unit))?.[1] ?? [];
  const rates = files.flatMap((file) => ratesPer(units, file, line));
  if (rates.length === 0 || rates.some(({ price }) => exact(price).eq(figure))) return undefined;
  const names = [...new Set(rates.map(({ name }) => `{price:${name}}`))];
  return `$${figure} is no rate that the price files have for it: write ${names.join(' or ')}, or correct the rate`;
}

/** The rates of the default Region, global ones, and those of Regions in the line. */
function ratesPer(units: readonly string[], { service, rates }: PriceFile, line: string) {
  return rates
    .filter(({ unit, region }) => units.includes(unit) && (REGIONS_MEANT.includes(region) || line.includes(region)))
    .map(({ component, price }) => ({ name: `${service}.${component}`, price }));
}

const REGIONS_MEANT: readonly string[] = [DEFAULT_REGION, GLOBAL.code];
