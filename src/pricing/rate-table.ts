import type { Problem } from '../notes/problem.js';
import type { Architecture } from './architecture.js';
import type { Service } from './components.js';
import { exact } from './decimal.js';
import { linesOf, type ReadFile, readJson } from './json-file.js';
import { type PriceFile, priceFileSchema } from './price-file.js';
import type { Region } from './regions.js';
import { tierMistakes } from './tiers.js';

/** One price: for a component in a Region, from `tierFrom` to below `tierTo` base units a month (null: no end). */
export interface Rate {
  readonly tierFrom: string;
  readonly tierTo: string | null;
  /** US dollars a unit, a decimal string. */
  readonly price: string;
  /** Worked out from another price instead of found in a source. */
  readonly derived: boolean;
  /** Where the price was found. */
  readonly source: string;
  /** When the price was found to be so, `2026-09-22`. */
  readonly asOf: string;
}

/** Names what a price is for. Some components cost the same on every architecture. */
export interface RateKey {
  readonly component: string;
  readonly region: string;
  readonly architecture: Architecture;
}

/** All prices of one service. */
export interface RateTable {
  readonly service: Service;
  /** When the file as a whole was put together. */
  readonly asOf: string;
  readonly pricingPage: string;
  /** Free base units a month for each component that has any. */
  readonly free: ReadonlyMap<string, string>;
  /**
   * The price of something, by tier, lowest first. Only the last tier may be without an end; if it has one, nobody
   * knows the price above it.
   * @returns no tiers if the price is not known
   */
  readonly tiersOf: (key: RateKey) => readonly Rate[];
}

/**
 * Reads `<service>.json`: its form, that nothing is priced twice, and that tiers join without gap or overlap.
 * @param regions the Regions that a rate may name
 */
export function readRateTable(
  service: Service,
  regions: readonly Region[],
  file: string,
  text: string,
): ReadFile<RateTable> {
  const codes = new Set(regions.map(({ code }) => code));
  const read = readJson(file, text, priceFileSchema(service, codes));
  if (!read.ok) return read;
  const groups = groupRates(read.value);
  const problems = tierProblems(file, text, groups);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: tableOf(service, read.value, groups) };
}

interface NumberedRate {
  readonly rate: Rate;
  /** Position in the file, from 0. */
  readonly index: number;
}

type Groups = ReadonlyMap<string, readonly NumberedRate[]>;

function groupRates({ rates, sources }: PriceFile): Groups {
  const groups = new Map<string, NumberedRate[]>();
  rates.forEach((row, index) => {
    const { tierFrom = '0', tierTo = null, price, derived = false } = row;
    const { text = row.source, asOf = '' } = sources[row.source] ?? {};
    const key = keyText(row.component, row.region, row.architecture);
    const group = groups.get(key) ?? [];
    group.push({ rate: { tierFrom, tierTo, price, derived, source: text, asOf }, index });
    groups.set(key, group);
  });
  for (const group of groups.values()) group.sort((a, b) => exact(a.rate.tierFrom).cmp(b.rate.tierFrom));
  return groups;
}

function tierProblems(file: string, text: string, groups: Groups): readonly Problem[] {
  const mistakes = [...groups].flatMap(([key, group]) =>
    tierMistakes(group.map(({ rate }) => rate)).map(({ tier, message }) => {
      const index = group[tier]?.index ?? 0;
      return { index, message: `rate ${index + 1} (${key}): ${message}` };
    }),
  );
  if (mistakes.length === 0) return [];
  const lineOf = linesOf(text);
  return mistakes.map(({ index, message }) => ({ file, line: lineOf(['rates', index]), message }));
}

function tableOf(service: Service, { asOf, pricingPage, freeTier }: PriceFile, groups: Groups): RateTable {
  const tiers = new Map([...groups].map(([key, group]) => [key, group.map(({ rate }) => rate)]));
  return {
    service,
    asOf,
    pricingPage,
    free: new Map(freeTier.map(({ component, amount }) => [component, amount])),
    tiersOf: ({ component, region, architecture }) =>
      tiers.get(keyText(component, region, architecture)) ?? tiers.get(keyText(component, region)) ?? [],
  };
}

function keyText(component: string, region: string, architecture?: Architecture): string {
  return [component, region, architecture].filter(Boolean).join(' ');
}
