import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { exact } from '../../src/pricing/decimal.js';
import { priceFargate } from '../../src/pricing/fargate.js';
import { priceLambda } from '../../src/pricing/lambda.js';
import { realPrices } from './knowledge.js';
import published from './price-examples.json' with { type: 'json' };

const line = z.object({
  name: z.string(),
  quantity: z.string(),
  unit: z.string(),
  price: z.string(),
  amount: z.string(),
});
const example = z.object({
  id: z.string(),
  service: z.enum(['lambda', 'fargate']),
  title: z.string(),
  options: z.record(z.string(), z.string()),
  total: z.string(),
  months: z.string().default('1'),
  lines: z.array(line).optional(),
});
type Example = z.infer<typeof example>;

const prices = await realPrices();
const examples = z.array(example).parse(published.examples);

function quoteOf({ service, options }: Example) {
  const result = service === 'lambda' ? priceLambda(options, prices) : priceFargate(options, prices);
  if (result.ok) return result.quote;
  throw new Error(JSON.stringify(result.problems));
}

// Some of the published totals add up lines that were rounded first, and then differ by a cent from the exact total.
const ONE_CENT = '0.01';

describe('what AWS and others publish comes out to the cent', () => {
  test.each(examples.map((published) => ({ ...published })))('$id: $title', (published) => {
    const total = exact(quoteOf(published).total).times(published.months);
    expect(total.minus(published.total).abs().lte(ONE_CENT), `${total.toFixed()} for ${published.total}`).toBe(true);
  });
});

describe('so does each line, exactly', () => {
  const byName = (a: { readonly name: string }, b: { readonly name: string }) => a.name.localeCompare(b.name);

  test.each(examples.filter(({ lines }) => lines))('$id: $title', (published) => {
    const lines = quoteOf(published).lines.map((row) => line.parse(row));
    expect(lines.toSorted(byName)).toEqual(published.lines?.toSorted(byName));
  });
});
