import * as z from 'zod';
import type { KeyPath } from '../notes/yaml-lines.js';
import type { Mistake } from './json-mistakes.js';
import type { PriceList } from './price-lists.js';
import { GLOBAL } from './regions.js';

const price = z.string({ error: 'must be a decimal in quotes, such as "0.0000166667"' });
const DECIMAL = /^\d+(?:\.\d+)?$/;
const NOT_DECIMAL = 'must be a plain decimal in quotes, not below zero, such as "0.0000166667"';
/** A plain decimal in quotes. */
export const decimal = price.regex(DECIMAL, NOT_DECIMAL);
/** A whole number in quotes. */
export const wholeNumber = z
  .string({ error: 'must be a whole number in quotes, such as "6000000000"' })
  .regex(/^\d+$/, 'must be a whole number in quotes, such as "6000000000"');
/** A day in quotes. */
export const day = z.iso.date('must be a day such as "2026-11-20"');

const page = z.url({ protocol: /^https$/, error: 'must be an address that starts with https://' });

const source = z.strictObject({ text: z.string().min(1), asOf: day });

const freeAllowance = z.strictObject({ component: z.string(), amount: wholeNumber, unit: z.string() });

const component = z.strictObject({
  unit: z.string(),
  baseUnits: wholeNumber.optional(),
  label: z.string(),
  unitLabel: z.string(),
  variant: z.string().optional(),
  free: z.literal(true, 'must be true or left out').optional(),
});

/**
 * Something that is priced: the unit of its price, how many base units that is (one if left out; free quantities and tier limits are
 * always in base units), and words for both. A variant tells several prices of it apart ("instance type"); what is free costs nothing.
 */
export type Component = Readonly<z.infer<typeof component>>;

const rate = z.strictObject({
  component: z.string(),
  region: z.string(),
  architecture: z.enum(['x86_64', 'arm64'], 'must be "x86_64" or "arm64"').optional(),
  unit: z.string(),
  tierFrom: wholeNumber.optional(),
  tierTo: wholeNumber.nullable().optional(),
  price: decimal,
  source: z.string(),
});

/** Many prices of one component from one source: a row a Region instead of a row a price (EC2 has 10,000). */
const grid = z.strictObject({
  component: z.string(),
  region: z.string(),
  unit: z.string(),
  source: z.string(),
  // One check over the whole record instead of one for each of a thousand strings: measured, 1 ms instead of 4.
  prices: z.record(z.string(), price).superRefine((prices, context) => {
    for (const [variant, digits] of Object.entries(prices)) {
      if (!DECIMAL.test(digits)) context.addIssue({ code: 'custom', path: [variant], message: NOT_DECIMAL });
    }
  }),
});

/** What AWS documents beside prices: a size, a limit, an offer. Its value has a form of its own (`facts.ts`). */
const fact = z.strictObject({ source: z.string(), value: z.unknown() });

/** The form of every `knowledge/prices/<service>.json`, with what each value must be. One schema for all is built once. */
export const priceFileSchema = z.strictObject({
  service: z.string(),
  currency: z.literal('USD', 'must be "USD"'),
  asOf: day,
  pricingPage: page,
  /** The components whose prices stand on another page of AWS, which notes may cite as well, with that page. */
  alsoPricedOn: z.record(z.string(), page).default({}),
  components: z.record(z.string(), component),
  sources: z.record(z.string(), source),
  facts: z.record(z.string(), fact).default({}),
  freeTier: z.array(freeAllowance),
  rates: z.array(rate),
  grids: z.array(grid).default([]),
});

/** A price file that has the right form. */
export type PriceFile = z.infer<typeof priceFileSchema>;

/**
 * Finds what the form alone cannot tell: names that do not exist, units that the arithmetic does not expect, and prices of
 * nothing for what AWS charges.
 * @param regions codes of the Regions that a rate may name, beside `global`
 */
export function priceFileMistakes(
  service: PriceList,
  file: PriceFile,
  regions: ReadonlySet<string>,
): readonly Mistake[] {
  if (file.service !== service)
    return [{ path: ['service'], message: `must be "${service}", as the name of the file` }];
  const { components, sources, facts } = file;
  const sourceMistake = (name: string, path: KeyPath) =>
    !Object.hasOwn(sources, name) &&
    mistake([...path, 'source'], `"${name}" is not listed under "sources": add it there`);
  const zeroMistake = (component: string, amount: string, path: KeyPath) =>
    ZERO_PRICE.test(amount) &&
    components[component]?.free !== true &&
    mistake(path, 'must be above zero: only what AWS does not charge has a price of 0');
  const rowMistakes = ({ component, region, unit, source }: Row, path: KeyPath) => [
    componentMistake(component, components, path),
    components[component] &&
      unit !== components[component].unit &&
      mistake(
        [...path, 'unit'],
        `"${component}" is priced per "${components[component].unit}", not "${unit}": convert the price`,
      ),
    !regions.has(region) &&
      region !== GLOBAL.code &&
      mistake([...path, 'region'], `"${region}" is not in regions.json: add it there`),
    sourceMistake(source, path),
  ];
  return [
    ...file.rates.flatMap((rate, index) => [
      ...rowMistakes(rate, ['rates', index]),
      zeroMistake(rate.component, rate.price, ['rates', index, 'price']),
    ]),
    ...file.grids.flatMap((grid, index) => [
      ...rowMistakes(grid, ['grids', index]),
      ...Object.entries(grid.prices).map(([variant, amount]) =>
        zeroMistake(grid.component, amount, ['grids', index, 'prices', variant]),
      ),
    ]),
    ...Object.entries(facts).map(([name, { source }]) => sourceMistake(source, ['facts', name])),
  ].filter((one) => typeof one === 'object');
}

/** What rates and grids have in common. */
type Row = Pick<z.infer<typeof grid>, 'component' | 'region' | 'unit' | 'source'>;

const ZERO_PRICE = /^0+(?:\.0+)?$/;

function mistake(path: KeyPath, message: string): Mistake {
  return { path, message };
}

function componentMistake(name: string, components: PriceFile['components'], path: KeyPath): Mistake | undefined {
  const component = components[name];
  const at = [...path, 'component'];
  if (!component) return mistake(at, `"${name}" is not one of ${Object.keys(components).join(', ')}`);
  const isGrid = path[0] === 'grids';
  if (isGrid === (component.variant !== undefined)) return undefined;
  return mistake(
    at,
    isGrid
      ? `"${name}" has one price in a Region: list it under "rates"`
      : `"${name}" has a price for each ${component.variant}: list them under "grids"`,
  );
}
