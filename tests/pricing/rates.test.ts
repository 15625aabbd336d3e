import path from 'node:path';
import { expect, test } from 'vitest';
import { loadPrices } from '../../src/pricing/rates.js';
import { temporaryFolder } from '../notes/temporary-folder.js';
import { KNOWLEDGE, realPrices } from './knowledge.js';

test('the price files of the knowledge folder are in order', async () => {
  expect(await loadPrices(KNOWLEDGE)).toMatchObject({ ok: true });
});

test('a folder without prices is a problem with a hint, not an exception', async () => {
  const folder = await temporaryFolder({});
  const file = path.join(folder, 'prices', 'regions.json');
  expect(await loadPrices(folder)).toEqual({
    ok: false,
    problems: [{ file, message: 'is missing: is KNOWLEDGE_DIR right?' }],
  });
});

test('a knowledge folder that does not exist is named itself, not a file in it', async () => {
  expect(await loadPrices('/nowhere')).toEqual({
    ok: false,
    problems: [{ file: '/nowhere', message: 'does not exist: is KNOWLEDGE_DIR right?' }],
  });
});

test('every Region of the list has a price for something', async () => {
  const { regions, lambda, fargate, ec2 } = await realPrices();
  const priced = (region: string) =>
    lambda.tiersOf({ component: 'duration', region, architecture: 'x86_64' }).length > 0 ||
    fargate.tiersOf({ component: 'vcpu', region, architecture: 'x86_64' }).length > 0 ||
    ec2.variantsOf('instance').some((variant) => ec2.tiersOf({ component: 'instance', region, variant }).length > 0);
  expect(regions.map(({ code }) => code).filter((code) => !priced(code))).toEqual([]);
});

test('every instance type with a size has a price', async () => {
  const { ec2 } = await realPrices();
  expect([...ec2.facts.instanceSizes.keys()].sort()).toEqual([...ec2.variantsOf('instance')].sort());
  expect(ec2.variantsOf('instance')).toHaveLength(430);
});

test('every Lightsail bundle has its prices', async () => {
  const { lightsail } = await realPrices();
  const names = lightsail.facts.bundles.map(({ name }) => name);
  expect(lightsail.variantsOf('bundle-public-ipv4')).toEqual(names);
  expect(lightsail.variantsOf('bundle-ipv6-only')).toEqual(names);
  expect(lightsail.variantsOf('windows-bundle-public-ipv4')).toEqual(names);
  expect(lightsail.variantsOf('windows-bundle-ipv6-only')).toEqual(names);
});
