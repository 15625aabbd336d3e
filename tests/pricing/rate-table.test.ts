import { describe, expect, test } from 'vitest';
import { readRateTable } from '../../src/pricing/rate-table.js';
import { type Region, readRegions } from '../../src/pricing/regions.js';

const ohio: Region = { code: 'us-east-2', name: 'US East (Ohio)', latitude: 40, longitude: -83, aliases: ['ohio'] };

const first = {
  component: 'duration',
  region: 'us-east-2',
  architecture: 'x86_64',
  unit: 'GB-second',
  tierFrom: '0',
  tierTo: '6000000000',
  price: '0.0000166667',
  source: 'page',
};
const second = { ...first, tierFrom: '6000000000', tierTo: null, price: '0.000015', source: 'survey' };

const components = {
  requests: { unit: '1M-requests', baseUnits: '1000000', label: 'Requests', unitLabel: 'million requests' },
  duration: { unit: 'GB-second', label: 'Duration', unitLabel: 'GB-seconds' },
  instance: { unit: 'instance-hour', label: 'Instance', unitLabel: 'instance-hours', variant: 'instance type' },
  'public-ipv4': { unit: 'IP-hour', label: 'Public IPv4 addresses', unitLabel: 'address-hours' },
};

const facts = { mbPerVcpu: { source: 'page', value: '1769' } };

/** A price file with one rate a line, the first of them in line 11. */
function fileOf(...rates: readonly object[]): string {
  return fileWith(facts, ...rates);
}

/** The same with other facts, which are in line 9. */
function fileWith(facts: object, ...rates: readonly object[]): string {
  return `{
  "service": "lambda",
  "currency": "USD", "asOf": "2026-11-20",
  "pricingPage": "https://aws.amazon.com/lambda/pricing/",
  "components": ${JSON.stringify(components)},
  "sources": {
    "page": { "text": "the pricing page", "asOf": "2026-09-19" },
    "survey": { "text": "a survey of prices", "asOf": "2026-09-22" } },
  "facts": ${JSON.stringify(facts)}, "freeTier": [{ "component": "duration", "amount": "400000", "unit": "GB-second" }],
  "rates": [
${rates.map((rate) => JSON.stringify(rate)).join(',\n')}
  ]
}`;
}

function problemsOf(text: string): readonly string[] {
  const read = readRateTable('lambda', [ohio], 'lambda.json', text);
  return read.ok ? [] : read.problems.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

describe('a price file that is in order', () => {
  const read = readRateTable('lambda', [ohio], 'lambda.json', fileOf(second, first));

  test('gives the tiers of a component, lowest first, with their sources', () => {
    expect(
      read.ok && read.value.tiersOf({ component: 'duration', region: 'us-east-2', architecture: 'x86_64' }),
    ).toEqual([
      {
        tierFrom: '0',
        tierTo: '6000000000',
        price: '0.0000166667',
        source: 'the pricing page',
        pricingPage: 'https://aws.amazon.com/lambda/pricing/',
        asOf: '2026-09-19',
      },
      {
        tierFrom: '6000000000',
        tierTo: null,
        price: '0.000015',
        source: 'a survey of prices',
        pricingPage: 'https://aws.amazon.com/lambda/pricing/',
        asOf: '2026-09-22',
      },
    ]);
  });

  test('gives no tiers for what it has no price for', () => {
    expect(
      read.ok && read.value.tiersOf({ component: 'duration', region: 'us-east-2', architecture: 'arm64' }),
    ).toEqual([]);
  });

  test('gives what is free', () => {
    expect(read.ok && read.value.free.get('duration')).toBe('400000');
  });

  test('prices every architecture if a rate names none', () => {
    const { architecture: _, ...anyArchitecture } = { ...first, tierTo: null };
    const table = readRateTable('lambda', [ohio], 'lambda.json', fileOf(anyArchitecture));
    const key = { component: 'duration', region: 'us-east-2', architecture: 'arm64' } as const;
    expect(table.ok && table.value.tiersOf(key)).toHaveLength(1);
  });
});

describe('a grid of prices', () => {
  const grid = {
    component: 'instance',
    region: 'us-east-2',
    unit: 'instance-hour',
    source: 'page',
    prices: { 'c5.large': '0.085', 't3.nano': '0.0052' },
  };
  const value = { 'c5.large': ['2', '4'], 't3.nano': ['2', '0.5'] };
  const page = { source: 'page', value: '50' };
  const ec2Facts = { instanceSizes: { ...page, value }, spotSavesPercent: page, commitmentSavesPercent: page };
  const file = (rates: readonly object[], ...grids: readonly object[]) =>
    fileWith(ec2Facts, ...rates)
      .replace('"lambda"', '"ec2"')
      .replace(/\]\s*\}$/, `], "grids": ${JSON.stringify(grids)} }`);
  const read = (...grids: readonly object[]) => readRateTable('ec2', [ohio], 'ec2.json', file([], ...grids));
  const messages = (text: string) => {
    const table = readRateTable('ec2', [ohio], 'ec2.json', text);
    return table.ok ? [] : table.problems.map(({ message }) => message);
  };

  test('prices every variant', () => {
    const table = read(grid);
    const key = { component: 'instance', region: 'us-east-2', variant: 't3.nano' };
    expect(table.ok && table.value.tiersOf(key)).toMatchObject([{ price: '0.0052', source: 'the pricing page' }]);
    expect(table.ok && table.value.tiersOf({ ...key, variant: 't3.giant' })).toEqual([]);
    expect(table.ok && table.value.variantsOf('instance')).toEqual(['c5.large', 't3.nano']);
  });

  test.each([
    [{ ...grid, prices: { 'c5.large': '0,085' } }, /^grid 1, prices, c5\.large: must be a plain decimal/],
    [{ ...grid, prices: { 'c5.large': 0.085 } }, /^grid 1, prices, c5\.large: must be a decimal in quotes/],
    [{ ...grid, prices: { 'c5.large': '0' } }, /^grid 1, prices, c5\.large: must be above zero/],
    [{ ...grid, prices: { 'c5.large': '-0.085' } }, /^grid 1, prices, c5\.large: must be .+, not below zero/],
    [{ ...grid, region: 'moon' }, /^grid 1, region: "moon" is not in regions\.json/],
    [{ ...grid, component: 'public-ipv4', unit: 'IP-hour' }, /has one price in a Region: list it under "rates"$/],
  ])('has the same checks as a rate', (mistaken, message) => {
    expect(messages(file([], mistaken))).toEqual([expect.stringMatching(message)]);
  });

  test('must not price a variant twice', () => {
    expect(messages(file([], grid, { ...grid, prices: { 'c5.large': '0.1' } }))).toEqual([
      expect.stringMatching(/^grid 2 \(instance c5\.large us-east-2\): is priced already/),
    ]);
  });

  test('needs the size of each variant', () => {
    const prices = { ...grid.prices, 'x9.large': '1' };
    expect(messages(file([], { ...grid, prices }))).toEqual([
      'grid 1, prices, x9.large: has no size: add it to "facts", instanceSizes',
    ]);
  });

  test('is where prices of several variants belong', () => {
    const { prices: _, ...rate } = grid;
    expect(messages(file([{ ...rate, price: '1' }]))).toEqual([
      'rate 1, component: "instance" has a price for each instance type: list them under "grids"',
    ]);
  });
});

describe('a mistake is reported with file, line, rate and what to change', () => {
  test('a price that is a number', () => {
    expect(problemsOf(fileOf(first, { ...second, price: 0.2 }))).toEqual([
      'lambda.json:12 rate 2, price: must be a decimal in quotes, such as "0.0000166667"',
    ]);
  });

  test.each(['1e-7', '-1', '0,2', ''])('a price such as %j', (price) => {
    expect(problemsOf(fileOf({ ...first, price }))).toEqual([
      'lambda.json:11 rate 1, price: must be a plain decimal in quotes, not below zero, such as "0.0000166667"',
    ]);
  });

  test.each(['0', '0.00'])('a price of %s for something that is not free', (price) => {
    expect(problemsOf(fileOf({ ...first, price }))).toEqual([
      'lambda.json:11 rate 1, price: must be above zero: only what AWS does not charge has a price of 0',
    ]);
  });

  test('a key that does not exist', () => {
    expect(problemsOf(fileOf({ ...first, prize: '1' }))).toEqual(['lambda.json:11 rate 1: Unrecognized key: "prize"']);
  });

  test('a component that the service does not have', () => {
    expect(problemsOf(fileOf({ ...first, component: 'duraton' }))[0]).toMatch(
      /^lambda\.json:11 rate 1, component: "duraton" is not one of requests, duration, /,
    );
  });

  test('a unit that the arithmetic does not expect', () => {
    expect(problemsOf(fileOf({ ...first, unit: 'GB-hour' }))).toEqual([
      'lambda.json:11 rate 1, unit: "duration" is priced per "GB-second", not "GB-hour": convert the price',
    ]);
  });

  test('a Region and a source that are not listed', () => {
    expect(problemsOf(fileOf({ ...first, region: 'us-east-3', source: 'hearsay' }))).toEqual([
      'lambda.json:11 rate 1, region: "us-east-3" is not in regions.json: add it there',
      'lambda.json:11 rate 1, source: "hearsay" is not listed under "sources": add it there',
    ]);
  });

  test('tiers with a gap', () => {
    expect(problemsOf(fileOf(first, { ...second, tierFrom: '7000000000' }))).toEqual([
      'lambda.json:12 rate 2 (duration us-east-2 x86_64): leaves a gap after the tier below, which ends at "6000000000": set tierFrom to "6000000000"',
    ]);
  });

  test('the same rate twice', () => {
    expect(problemsOf(fileOf(first, second, { ...second, price: '0.1' }))).toEqual([
      'lambda.json:13 rate 3 (duration us-east-2 x86_64): is priced already by a tier without an end: remove one, or give that tier a tierTo',
    ]);
  });

  test('text that is not JSON', () => {
    expect(problemsOf(fileOf(first).replace('"rates": [', '"rates": ]'))[0]).toMatch(
      /^lambda\.json:10 is not valid JSON: .*\(check commas and quotes near there\)$/,
    );
  });

  test('a comma after the last rate', () => {
    expect(problemsOf(fileOf(first, second).replace(/\n {2}\]/, ',\n  ]'))[0]).toMatch(
      /^lambda\.json:12 is not valid JSON: /,
    );
  });

  test('the prices of another service', () => {
    expect(problemsOf(fileOf(first).replace('"lambda"', '"fargate"'))).toEqual([
      'lambda.json:2 service: must be "lambda", as the name of the file',
    ]);
  });
});

describe('a fact beside the prices', () => {
  test('is part of the table', () => {
    const table = readRateTable('lambda', [ohio], 'lambda.json', fileOf(first, second));
    expect(table.ok && table.value.facts).toEqual({ mbPerVcpu: '1769' });
  });

  test.each([
    [{}, 'facts: "mbPerVcpu" is missing: add it with its source and value'],
    [
      { ...facts, pods: { source: 'page', value: '1' } },
      'facts, pods: is not used for lambda: remove it (used: mbPerVcpu)',
    ],
    [
      { ...facts, mbPerVcpu: { source: 'hearsay', value: '1769' } },
      'facts, mbPerVcpu, source: "hearsay" is not listed under "sources": add it there',
    ],
    [
      { ...facts, mbPerVcpu: { source: 'page', value: 1769 } },
      'facts, mbPerVcpu, value: must be a whole number in quotes, such as "6000000000"',
    ],
  ])('is checked like a rate: %j', (wrong, message) => {
    expect(problemsOf(fileWith(wrong, first, second))).toEqual([`lambda.json:9 ${message}`]);
  });
});

describe('the list of Regions', () => {
  const regionsFile = (...regions: readonly Region[]) => JSON.stringify({ about: 'test', regions }, undefined, 1);

  test('is read in its order', () => {
    expect(readRegions('regions.json', regionsFile(ohio))).toEqual({ ok: true, value: [ohio] });
  });

  test('may not use a name twice', () => {
    const other = { ...ohio, code: 'us-east-1', name: 'US East (N. Virginia)', aliases: ['OHIO!'] };
    expect(readRegions('regions.json', regionsFile(ohio, other))).toMatchObject({
      problems: [{ message: 'region 2: "ohio" already means us-east-2: remove it from one of them' }],
    });
  });

  test('needs codes in the form of AWS', () => {
    expect(readRegions('regions.json', regionsFile({ ...ohio, code: 'Ohio' }))).toMatchObject({
      problems: [{ line: 5, message: 'region 1, code: must be a Region code such as "eu-central-1"' }],
    });
  });
});
