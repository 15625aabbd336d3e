import type { Problem } from '../notes/problem.js';
import { linesOf } from '../notes/yaml-lines.js';
import type { Architecture } from './architecture.js';
import { exact } from './decimal.js';
import { type Facts, readFacts } from './facts.js';
import { type ReadFile, readJson } from './json-file.js';
import { problemsAt } from './json-mistakes.js';
import { type Component, type PriceFile, priceFileMistakes, priceFileSchema } from './price-file.js';
import type { PriceList } from './price-lists.js';
import { GLOBAL, type Region } from './regions.js';
import { tierMistakes } from './tiers.js';

/** One price: for a component in a Region, from `tierFrom` to below `tierTo` base units a month (null: no end). */
export interface Rate {
  readonly tierFrom: string;
  readonly tierTo: string | null;
  /** US dollars a unit, a decimal string. */
  readonly price: string;
  /** Where the price was found. */
  readonly source: string;
  /** When the price was found to be so, `2026-09-22`. */
  readonly asOf: string;
  /** AWS's own page with the price. */
  readonly pricingPage: string;
}

/** Names what a price is for. Some components cost the same on every architecture, and some in every Region. */
export interface RateKey {
  readonly component: string;
  readonly region: string;
  readonly architecture?: Architecture | undefined;
  /** Which price of the component, if it has several: the instance type `c5.large`. */
  readonly variant?: string | undefined;
}

/** All prices of one service, and what else its price file says. */
export interface RateTable<L extends PriceList = PriceList> {
  readonly service: L;
  /** When the file as a whole was put together. */
  readonly asOf: string;
  readonly pricingPage: string;
  /** What is priced, in the order of the file. */
  readonly components: ReadonlyMap<string, Component>;
  /** What AWS documents beside prices, such as sizes and limits. */
  readonly facts: Facts[L];
  /** Free base units a month for each component that has any. */
  readonly free: ReadonlyMap<string, string>;
  /**
   * The price of something, by tier, lowest first. Only the last tier may be without an end; if it has one, nobody
   * knows the price above it.
   * @returns no tiers if the price is not known
   */
  readonly tiersOf: (key: RateKey) => readonly Rate[];
  /** Every variant of a component that has a price somewhere, in the order of the file. */
  readonly variantsOf: (component: string) => readonly string[];
}

/**
 * Reads `<service>.json`: its form, its facts, that nothing is priced twice, and that tiers join without gap or overlap.
 * @param regions the Regions that a rate may name
 */
export function readRateTable<L extends PriceList>(
  service: L,
  regions: readonly Region[],
  file: string,
  text: string,
): ReadFile<RateTable<L>> {
  const read = readJson(file, text, priceFileSchema);
  if (!read.ok) return read;
  const codes = new Set(regions.map(({ code }) => code));
  const mistakes = priceFileMistakes(service, read.value, codes);
  if (mistakes.length > 0) return { ok: false, problems: problemsAt(file, text, mistakes) };
  const known = readFacts(service, read.value);
  if ('mistakes' in known) return { ok: false, problems: problemsAt(file, text, known.mistakes) };
  const groups = groupRates(read.value);
  const problems = tierProblems(file, text, groups);
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: tableOf(service, known.facts, read.value, groups) };
}

/** The rates of one key, each with its list and its position in it. */
type Groups = ReadonlyMap<
  string,
  readonly { readonly rate: Rate; readonly path: readonly ['rates' | 'grids', number] }[]
>;

function groupRates({ rates, grids, sources, pricingPage, alsoPricedOn }: PriceFile): Groups {
  const foundIn = ({ component, source }: { component: string; source: string }) => ({
    source: sources[source]?.text ?? source,
    asOf: sources[source]?.asOf ?? '',
    pricingPage: alsoPricedOn[component] ?? pricingPage,
  });
  const all = [
    ...rates.map((row, index) => {
      const { tierFrom = '0', tierTo = null, price } = row;
      const rate = { tierFrom, tierTo, price, ...foundIn(row) };
      return { key: keyText(row), rate, path: ['rates', index] as const };
    }),
    ...grids.flatMap((row, index) => {
      const { component, region } = row;
      const { source, asOf, pricingPage: page } = foundIn(row);
      return Object.entries(row.prices).map(([variant, price]) => {
        // By name, not by spreading, which gives each of thousands of objects a hidden class of its own.
        const rate = { tierFrom: '0', tierTo: null, price, source, asOf, pricingPage: page };
        return { key: keyText({ component, region, variant }), rate, path: ['grids', index] as const };
      });
    }),
  ];
  const groups = new Map<string, (typeof all)[number][]>();
  for (const one of all) groups.set(one.key, [...(groups.get(one.key) ?? []), one]);
  for (const group of groups.values()) group.sort((a, b) => exact(a.rate.tierFrom).cmp(b.rate.tierFrom));
  return groups;
}

function tierProblems(file: string, text: string, groups: Groups): readonly Problem[] {
  const mistakes = [...groups].flatMap(([key, group]) =>
    tierMistakes(group.map(({ rate }) => rate)).map(({ tier, message }) => ({
      path: group[tier]?.path ?? [],
      key,
      message,
    })),
  );
  const lineOf = mistakes.length > 0 ? linesOf(text) : () => undefined;
  return mistakes.map(({ path, key, message }) => {
    const [list = '', index = 0] = path;
    return { file, line: lineOf(path) ?? 1, message: `${list.slice(0, -1)} ${index + 1} (${key}): ${message}` };
  });
}

function tableOf<L extends PriceList>(service: L, facts: Facts[L], file: PriceFile, groups: Groups): RateTable<L> {
  const { asOf, pricingPage, components, freeTier, grids } = file;
  const tiers = new Map([...groups].map(([key, group]) => [key, group.map(({ rate }) => rate)]));
  const variants = new Map<string, Set<string>>();
  for (const { component, prices } of grids)
    variants.set(component, new Set([...(variants.get(component) ?? []), ...Object.keys(prices)]));
  return {
    service,
    asOf,
    pricingPage,
    facts,
    components: new Map(Object.entries(components)),
    free: new Map(freeTier.map(({ component, amount }) => [component, amount])),
    tiersOf: ({ architecture, ...key }) =>
      tiers.get(keyText({ ...key, architecture })) ??
      tiers.get(keyText(key)) ??
      tiers.get(keyText({ ...key, region: GLOBAL.code })) ??
      [],
    variantsOf: (component) => [...(variants.get(component) ?? [])],
  };
}

function keyText({ component, region, architecture, variant }: RateKey): string {
  return [component, variant, region, architecture].filter(Boolean).join(' ');
}
