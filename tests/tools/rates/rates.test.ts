import { spawn } from 'node:child_process';
import { cp, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { KnowledgeError } from '../../../src/notes/problem.js';
import { OperatorError } from '../../../src/operator-error.js';
import { loadPrices, type Prices } from '../../../src/pricing/rates.js';
import { renewRates } from '../../../tools/rates/renew-rates.js';
import { KNOWLEDGE_FOLDER } from '../../knowledge-folder.js';
import { temporaryFolder } from '../../notes/temporary-folder.js';
import { endOwnProcesses, ownProcess } from '../../own-process.js';
import { type Lists, type Spoil, servePriceLists } from './price-list-server.js';

const PROGRAM = fileURLToPath(new URL('../../../dist/tools/rates/main.js', import.meta.url));
const TODAY = new Date().toISOString().slice(0, 10);

afterAll(endOwnProcesses);

/** A knowledge folder with the real price files to write to. */
async function pricesFolder(): Promise<string> {
  const folder = await temporaryFolder({});
  await cp(path.join(KNOWLEDGE_FOLDER, 'prices'), path.join(folder, 'prices'), { recursive: true });
  return folder;
}

async function filesOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const prices = path.join(folder, 'prices');
  const names = await readdir(prices);
  const texts = names.map(
    async (name): Promise<[string, string]> => [name, await readFile(path.join(prices, name), 'utf8')],
  );
  return Object.fromEntries(await Promise.all(texts));
}

/** What `npm run rates` does, with what is typed into it: what it says, and with what it ends. */
async function rates(folder: string, address: string, args: readonly string[], typed = '') {
  const output = new PassThrough();
  const settings = { knowledgeFolder: folder, priceListUrl: address, input: Readable.from([typed]), output };
  const error = await renewRates(args, settings).then(
    () => '',
    (reason: unknown) => (isExplained(reason) ? `${reason.message}\n` : Promise.reject(reason)),
  );
  output.end();
  return { out: await text(output), error, code: error === '' ? 0 : 1 };
}

function isExplained(reason: unknown): reason is Error {
  return reason instanceof OperatorError || reason instanceof KnowledgeError;
}

/** The program itself. */
async function runRates(folder: string, address: string, args: readonly string[], typed = '') {
  const child = ownProcess(
    spawn(process.execPath, [PROGRAM, ...args], {
      env: { ...process.env, KNOWLEDGE_DIR: folder, PRICE_LIST_URL: address },
    }),
  );
  child.stdin.end(typed);
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, error, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { out, error, code };
}

async function pricesIn(folder: string): Promise<Prices> {
  const read = await loadPrices(folder);
  if (read.ok) return read.value;
  throw new Error(JSON.stringify(read.problems));
}

const LINUX = { operatingSystem: 'Linux', tenancy: 'Shared', preInstalledSw: 'NA', capacitystatus: 'Used' };

function instance(usagetype: string, price: string, other: Readonly<Record<string, string>> = {}) {
  return { family: 'Compute Instance', attributes: { usagetype, ...LINUX, ...other }, price };
}

/** The lists that the bot asks for, as small as they can be, with a cluster hour of 0.11 and a cheaper t3.micro. */
const LISTS: Lists = {
  AmazonEKS: {
    'us-east-1': [
      { family: 'Compute', attributes: { usagetype: 'USE1-AmazonEKS-Hours:perCluster' }, price: '0.1100000000' },
      { family: 'Compute', attributes: { usagetype: 'USE1-AmazonEKS-Hours:extendedSupport' }, price: '0.5000000000' },
      { family: 'Compute', attributes: { usagetype: 'USE1-AmazonEKS-Auto-Hours:perCluster' }, price: '9' },
    ],
  },
  AmazonVPC: {
    'us-east-1': [{ attributes: { usagetype: 'USE1-PublicIPv4:InUseAddress' }, price: '0.0050000000' }],
  },
  AmazonEC2: {
    'us-east-1': [
      instance('BoxUsage:t3.micro', '0.0100000000'),
      instance('BoxUsage:t3.micro', '0.0196000000', { operatingSystem: 'Windows' }),
      instance('BoxUsage:t3.micro', '0.0114000000', { tenancy: 'Dedicated' }),
      instance('BoxUsage:t3.micro', '0.0000000000', { capacitystatus: 'AllocatedCapacityReservation' }),
    ],
    'eu-central-1': [instance('EUC1-BoxUsage:t3.micro', '0.0118000000')],
  },
  AmazonApiGateway: {
    'us-east-1': [
      {
        family: 'API Calls',
        attributes: { usagetype: 'USE1-ApiGatewayHttpRequest' },
        price: [
          ['300000000', 'Inf', '0.0000008000'],
          ['0', '300000000', '0.0000009500'],
        ],
      },
    ],
  },
};

describe('npm run rates with --yes', () => {
  test('writes listed prices with their date and source, and keeps the rest', async () => {
    const folder = await pricesFolder();
    const before = await filesOf(folder);
    const { out, error, code } = await rates(folder, await servePriceLists(LISTS), ['--yes']);
    expect([error, code]).toEqual(['', 0]);
    const { eks, ec2, apigateway } = await pricesIn(folder);
    const tiersOf = (
      table: Prices[keyof Omit<Prices, 'regions'>],
      component: string,
      region: string,
      variant?: string,
    ) => table.tiersOf({ component, region, variant }).map(({ price, asOf, tierTo }) => [price, asOf, tierTo]);
    expect(tiersOf(eks, 'cluster-standard-support', 'eu-west-1')).toEqual([['0.11', TODAY, null]]);
    expect(tiersOf(eks, 'cluster-extended-support', 'eu-west-1')).toEqual([['0.61', TODAY, null]]);
    expect(tiersOf(ec2, 'instance', 'us-east-1', 't3.micro')).toEqual([['0.01', TODAY, null]]);
    expect(tiersOf(ec2, 'instance', 'eu-central-1', 't3.micro')).toEqual([['0.0118', TODAY, null]]);
    expect(tiersOf(ec2, 'instance', 'us-east-1', 't3.small')).toEqual([['0.0208', '2026-07-20', null]]);
    expect(tiersOf(apigateway, 'http-api-requests', 'us-east-1')).toEqual([
      ['0.95', TODAY, '300000000'],
      ['0.8', TODAY, null],
    ]);
    const [rate] = eks.tiersOf({ component: 'cluster-standard-support', region: 'eu-west-1' });
    expect(rate?.source).toMatch(
      /^AWS Price List, AmazonEKS, published 2026-11-18, http:.+\/AmazonEKS\/current\/region_index\.json$/,
    );
    expect(out).toContain('eks cluster-standard-support, all Regions: 0.1 → 0.11 (+10 %)\n');
    expect(out).toContain('ec2 instance t3.micro, eu-central-1: 0.012 → 0.0118 (-1.7 %)\n');
    expect(out).toMatch(/^\d+ of \d+: AWSLambda, us-east-1: there is no list$/m);
    const { 'fargate.json': fargate, 'regions.json': regions } = await filesOf(folder);
    expect([fargate, regions]).toEqual([before['fargate.json'], before['regions.json']]);
  });

  test('reports missing prices', async () => {
    const { out } = await rates(await pricesFolder(), await servePriceLists(LISTS), ['--yes', 'ec2', 'lambda']);
    expect(out).toMatch(/^Kept as they are, not in the list:\n(?: {2}.+\n)* {2}ec2 instance t3\.small, us-east-1$/m);
    expect(out).toMatch(/^Kept as they are, not looked for:\n(?: {2}.+\n)* {2}lambda snapstart-cache, us-east-1$/m);
  });

  test('has nothing to change the second time', async () => {
    const [folder, address] = [await pricesFolder(), await servePriceLists(LISTS)];
    await rates(folder, address, ['--yes']);
    const before = await filesOf(folder);
    expect((await rates(folder, address, ['--yes'])).out).toContain('None of them changed.\n');
    expect(await filesOf(folder)).toEqual(before);
  });
});

describe('npm run rates asks before it writes', () => {
  test.each([
    ['yes\n', true],
    ['y\n', true],
    ['no\n', false],
    ['perhaps\n', false],
    ['', false],
  ])('%j', async (typed, writes) => {
    const folder = await pricesFolder();
    const before = await filesOf(folder);
    const { out, code } = await rates(folder, await servePriceLists(LISTS), ['eks'], typed);
    expect(code).toBe(0);
    expect(out).toContain(writes ? 'Written: ' : 'Nothing was changed.');
    expect(Object.keys(await filesOf(folder))).toEqual(Object.keys(before));
    expect((await filesOf(folder))['eks.json'] === before['eks.json']).toBe(!writes);
  });
});

function clusters(price: string): Lists {
  const cluster = { attributes: { usagetype: 'USE1-AmazonEKS-Hours:perCluster' }, price };
  return { ...LISTS, AmazonEKS: { 'us-east-1': [cluster] } };
}

describe('an implausible change', () => {
  test.each([
    ['0.3', 'is 3 times as high'],
    ['10', 'is 100 times as high'],
    ['0.03', 'is 3.3 times as low'],
    ['0', 'is zero'],
    ['-0.1', 'is below zero'],
  ])('is refused: a cluster hour of %s', async (price, reason) => {
    const folder = await pricesFolder();
    const before = await filesOf(folder);
    const { out, error, code } = await rates(folder, await servePriceLists(clusters(price)), ['--yes']);
    expect([error, code]).toEqual(['Nothing was changed. If these are right, add --accept.\n', 1]);
    expect(out).toContain('1 of them is hard to believe:\n');
    expect(out).toContain(`: ${reason}\n`);
    expect(await filesOf(folder)).toEqual(before);
  });

  test('is taken with --accept', async () => {
    const folder = await pricesFolder();
    const { code } = await rates(folder, await servePriceLists(clusters('0.3')), ['eks', '--yes', '--accept']);
    const [rate] = (await pricesIn(folder)).eks.tiersOf({ component: 'cluster-standard-support', region: 'us-east-1' });
    expect([code, rate?.price]).toEqual([0, '0.3']);
  });

  test.each(['0', '-0.1'])('is refused with --accept if it is impossible: %s', async (price) => {
    const folder = await pricesFolder();
    const before = await filesOf(folder);
    const { error, code } = await rates(folder, await servePriceLists(clusters(price)), ['eks', '--yes', '--accept']);
    expect(code).toBe(1);
    expect(error).toMatch(/eks\.json:\d+ rate 1, price: must be/);
    expect(await filesOf(folder)).toEqual(before);
  });
});

/** Spoils the list of AmazonEKS alone, the last of several. */
function inList(spoil: (text: string) => string | undefined): Spoil {
  return (document, url) => (/AmazonEKS\/\d/.test(url) ? spoil(document) : document);
}

describe('an invalid list', () => {
  const cases: readonly [string, Spoil, RegExp][] = [
    ['cut off', inList((list) => list.slice(0, list.length * 0.8)), /is cut off: the list ends in the middle/],
    ['broken off', inList(() => undefined), /is cut off: /],
    ['empty', inList(() => ''), /is cut off/],
    ['no JSON', inList(() => '<html>Sorry</html>'), /is cut off|no JSON|no valid JSON/],
    ['of another version', inList((list) => list.replace('"v1.0"', '"v2.0"')), /is of format "v2\.0"/],
    [
      'without products',
      inList((list) => list.replace('"products"', '"items"')),
      /has no products: it is of another form/,
    ],
    ['without terms', inList((list) => list.replace('"OnDemand"', '"PayAsYouGo"')), /no on-demand terms/],
    [
      'with other products',
      inList((list) => list.replaceAll('"attributes"', '"features"')),
      /SKU0000 has another form/,
    ],
    [
      'with other terms',
      inList((list) => list.replaceAll('"priceDimensions"', '"prices"')),
      /terms of SKU0000 has another form/,
    ],
    [
      'in another currency',
      inList((list) => list.replaceAll('"USD"', '"CNY"')),
      /SKU0000 is priced in CNY, not in USD/,
    ],
    [
      'with words for numbers',
      inList((list) => list.replaceAll('0.1100000000', 'about 0.11')),
      /SKU0000 has about 0\.11 for a number/,
    ],
    ['undated', inList((list) => list.replace('"publicationDate"', '"day"')), /does not say when it was published/],
  ];
  test.each(cases)('changes nothing: %s', async (_name, spoil, reason) => {
    const folder = await pricesFolder();
    const before = await filesOf(folder);
    const { error, code } = await rates(folder, await servePriceLists(LISTS, spoil), ['eks', 'ec2', '--yes']);
    expect(code).toBe(1);
    expect(error).toMatch(reason);
    expect(error).toMatch(/^http:\S+AmazonEKS\S+: .+\. Nothing was changed\.\n$/);
    expect(await filesOf(folder)).toEqual(before);
  });

  test.each([
    [
      'of another version',
      (document: string) => document.replace('"v1.0"', '"v2.0"'),
      /has another form than the index/,
    ],
    ['cut off', (document: string) => document.slice(0, 99), /is cut off or no JSON/],
  ])('nor does an index that is %s', async (_name, spoil, reason) => {
    const folder = await pricesFolder();
    const address = await servePriceLists(LISTS, (document, url) =>
      /index\.json$/.test(url) ? spoil(document) : document,
    );
    const { error, code } = await rates(folder, address, ['--yes']);
    expect([code, error]).toEqual([1, expect.stringMatching(reason)]);
  });

  test('nor does an unreachable address', async () => {
    const { error, code } = await rates(await pricesFolder(), 'http://127.0.0.1:9', ['--yes']);
    expect([code, error]).toEqual([1, expect.stringMatching(/ cannot be reached: .+\. Nothing was changed\.\n$/)]);
  });

  test('two prices for the same thing are reported and change nothing', async () => {
    const twice = [instance('BoxUsage:t3.micro', '0.01'), instance('USE1-BoxUsage:t3.micro', '0.02')];
    const lists = { ...LISTS, AmazonEC2: { 'us-east-1': twice } };
    const { out } = await rates(await pricesFolder(), await servePriceLists(lists), ['ec2', '--yes']);
    expect(out).toContain('Kept as they are, listed with several prices:\n  ec2 instance t3.micro, us-east-1\n');
  });
});

describe('the program', () => {
  test.each([
    ['yes\n', true],
    ['no\n', false],
  ])('asks before it writes, and ends well: %j', async (typed, writes) => {
    const folder = await pricesFolder();
    const before = await filesOf(folder);
    const { out, error, code } = await runRates(folder, await servePriceLists(LISTS), ['eks'], typed);
    expect([error, code]).toEqual(['', 0]);
    expect(out).toContain('Write the prices and their new dates? (yes/no) ');
    expect((await filesOf(folder))['eks.json'] === before['eks.json']).toBe(!writes);
  });

  test('names unknown arguments and exits with 1', async () => {
    const { error, code } = await runRates(await pricesFolder(), 'http://127.0.0.1:9', ['eks', 's3', '--now']);
    expect([code, error]).toEqual([1, expect.stringMatching(/^s3, --now: rates takes lambda, /)]);
  });
});
