import { z } from 'zod';
import { type Component, componentNames, findComponent, type Service } from './components.js';

const price = z.string({ error: 'must be a decimal in quotes, such as "0.0000166667"' });
const decimal = price.regex(/^\d+(?:\.\d+)?$/, 'must be a plain decimal in quotes, such as "0.0000166667"');
const wholeNumber = z
  .string({ error: 'must be a whole number in quotes, such as "6000000000"' })
  .regex(/^\d+$/, 'must be a whole number in quotes, such as "6000000000"');
const day = z.iso.date('must be a day such as "2026-11-20"');

const source = z.strictObject({ text: z.string().min(1), asOf: day });

const freeAllowance = z.strictObject({ component: z.string(), amount: wholeNumber, unit: z.string() });

const rate = z.strictObject({
  component: z.string(),
  region: z.string(),
  architecture: z.enum(['x86_64', 'arm64'], 'must be "x86_64" or "arm64"').optional(),
  unit: z.string(),
  tierFrom: wholeNumber.optional(),
  tierTo: wholeNumber.nullable().optional(),
  price: decimal,
  derived: z.literal(true, 'must be true or left out').optional(),
  source: z.string(),
});

type RawRate = z.infer<typeof rate>;

/**
 * The form of `knowledge/prices/<service>.json`, with what each value must be.
 * @param regions codes of the Regions that a rate may name
 */
export function priceFileSchema(service: Service, regions: ReadonlySet<string>) {
  return z
    .strictObject({
      service: z.literal(service, `must be "${service}", as the name of the file`),
      currency: z.literal('USD', 'must be "USD"'),
      asOf: day,
      pricingPage: z.url({ protocol: /^https$/, error: 'must be an address that starts with https://' }),
      sources: z.record(z.string(), source),
      freeTier: z.array(freeAllowance),
      rates: z.array(rate).min(1),
    })
    .superRefine(({ sources, rates }, context) => {
      rates.forEach((row, index) => {
        for (const { key, message } of mistakes(service, row, regions, Object.keys(sources))) {
          context.addIssue({ code: 'custom', path: ['rates', index, key], message });
        }
      });
    });
}

/** A price file that has the right form. */
export type PriceFile = z.infer<ReturnType<typeof priceFileSchema>>;

interface Mistake {
  readonly key: keyof RawRate;
  readonly message: string;
}

function mistakes(
  service: Service,
  row: RawRate,
  regions: ReadonlySet<string>,
  sources: readonly string[],
): readonly Mistake[] {
  const component = findComponent(service, row.component);
  const problems: Mistake[] = component ? unitMistake(row, component) : [unknownComponent(service, row)];
  if (!regions.has(row.region)) {
    problems.push({ key: 'region', message: `"${row.region}" is not in regions.json: add it there` });
  }
  if (!sources.includes(row.source)) {
    problems.push({ key: 'source', message: `"${row.source}" is not listed under "sources": add it there` });
  }
  return problems;
}

function unitMistake(row: RawRate, { unit }: Component): Mistake[] {
  if (row.unit === unit) return [];
  return [{ key: 'unit', message: `"${row.component}" is priced per "${unit}", not "${row.unit}": convert the price` }];
}

function unknownComponent(service: Service, row: RawRate): Mistake {
  const known = componentNames(service).join(', ');
  return { key: 'component', message: `"${row.component}" is not one of ${known}` };
}
