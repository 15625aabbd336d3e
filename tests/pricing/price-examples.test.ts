import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { exact, roundHalfUp, sum } from '../../src/pricing/decimal.js';
import { priceAny } from './price-any.js';
import published from './price-examples.json' with { type: 'json' };

const line = z.object({
  name: z.string(),
  quantity: z.string(),
  unit: z.string(),
  price: z.string(),
  amount: z.string(),
});
const request = z.object({ service: z.string(), options: z.record(z.string(), z.string()) });
const example = request.extend({
  id: z.string(),
  title: z.string(),
  /** Further requests whose totals are added. */
  also: z.array(request).default([]),
  total: z.string(),
  months: z.string().default('1'),
  lines: z.array(line).optional(),
});
type Example = z.infer<typeof example>;

const examples = z.array(example).parse(published.examples);

function quotesOf({ service, options, also }: Example) {
  return [{ service, options }, ...also].map((asked) => {
    const result = priceAny(asked.service, asked.options);
    if (result.ok) return result.quote;
    throw new Error(JSON.stringify(result.problems));
  });
}

function totalOf(published: Example) {
  return sum(quotesOf(published).map(({ total }) => exact(total))).times(published.months);
}

// These add up lines that were rounded first, or cut; all others come out to the cent.
const ONE_CENT_OFF = new Set(['lambda-old-512mb', 'fargate-tokyo-batch']);

describe('what AWS and others publish comes out to the cent', () => {
  test.each(examples.map((published) => ({ ...published })))('$id: $title', (published) => {
    const cents = roundHalfUp(totalOf(published), 2);
    const off = cents.minus(roundHalfUp(exact(published.total), 2)).abs();
    expect(off.toFixed()).toBe(ONE_CENT_OFF.has(published.id) ? '0.01' : '0');
  });
});

describe('so does each line, exactly', () => {
  const byName = (a: { readonly name: string; readonly quantity: string }, b: typeof a) =>
    a.name.localeCompare(b.name) || a.quantity.localeCompare(b.quantity);

  test.each(examples.filter(({ lines }) => lines))('$id: $title', (published) => {
    const lines = quotesOf(published).flatMap((quote) => quote.lines.map((row) => line.parse(row)));
    expect(lines.toSorted(byName)).toEqual(published.lines?.toSorted(byName));
  });
});

test('examples that no option covers are listed with the reason', () => {
  const covered = new Set(examples.map(({ id }) => id));
  for (const { id, reason } of published.uncovered) {
    expect(covered.has(id)).toBe(false);
    expect(reason).not.toBe('');
  }
  // As many as there are in the collection that they come from, and six of services that joined later.
  expect(covered.size + published.uncovered.length).toBe(49 + 6);
});
