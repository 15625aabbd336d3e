import { describe, expect, test } from 'vitest';
import { PRICE_LISTS } from '../../../src/pricing/price-lists.js';
import { DEFAULT_REGION } from '../../../src/pricing/regions.js';
import { SERVICES, serviceOf } from '../../../src/pricing/services/index.js';
import { realPrices } from '../knowledge.js';
import { quoteOf } from '../price-any.js';

const prices = await realPrices();

test('every price list has its service, and every service its price list', () => {
  expect(PRICE_LISTS.map((list) => serviceOf(list).name)).not.toContain(undefined);
  expect(SERVICES.filter(({ id }) => !PRICE_LISTS.includes(id))).toEqual([]);
});

test('every option is a choice, a name, or holds one kind of number in all services', () => {
  const options = SERVICES.flatMap(({ options: own }) => Object.entries(own));
  const names = options.flatMap(([name, { holds, values }]) => (holds === undefined && !values ? [name] : []));
  expect([...new Set(names)].sort()).toEqual(['instance', 'on', 'region', 'to_region']);
  const held = new Set(options.flatMap(([name, { holds }]) => (holds ? [`${name} ${holds}`] : [])));
  expect(held.size).toBe(new Set([...held].map((one) => one.replace(/ .*/, ''))).size);
});

describe.each(SERVICES.map((service) => ({ id: service.id, service })))('$id', ({ id, service }) => {
  const options = Object.keys(service.options);
  const { essentials, usual, likely, guesses, bought, unitPrices } = service.plain;

  test('the words for it name options of its subcommand', () => {
    const named = [...essentials, ...Object.keys(usual), ...Object.keys(likely), ...guesses.map(([option]) => option)];
    expect(options).toEqual(expect.arrayContaining([...named, ...(bought?.slice(0, 1) ?? [])]));
  });

  test('what must be given is essential in plain words, too', () => {
    const required = Object.entries(service.options).flatMap(([name, { required: must }]) => (must ? [name] : []));
    const unsaid = Object.keys(service.plain.unsaid?.({}) ?? {});
    expect([...essentials, ...unsaid]).toEqual(expect.arrayContaining(required));
  });

  test('its example has a price, of its own list', () => {
    const given = [...service.example.matchAll(/(\w+):(\S+)/g)].map(([, name, value]) => [name, value]);
    expect(quoteOf(id, Object.fromEntries(given)).service).toBe(id);
  });

  test('the prices of a unit are in its lists', () => {
    for (const [list, component, variant] of unitPrices) {
      const key = { component, variant, region: DEFAULT_REGION, architecture: 'x86_64' } as const;
      expect([component, prices[list].tiersOf(key).length]).not.toEqual([component, 0]);
    }
  });
});
