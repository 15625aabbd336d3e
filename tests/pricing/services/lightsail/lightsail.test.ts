import { describe, expect, test } from 'vitest';
import { assumptionTexts } from '../../assumption-texts.js';
import { followUpsOf, problemsOf, quoteOf } from '../../price-any.js';

const EVERY_REGION =
  'us-east-1 us-east-2 us-west-2 ca-central-1 eu-central-1 eu-west-1 eu-west-2 eu-west-3 eu-north-1 ap-south-1 ap-southeast-1 ap-southeast-2 ap-northeast-1 ap-northeast-2';

test('a bundle has a price with IPv4 and a lower one without', () => {
  expect(quoteOf('lightsail', { memory: '2GB' }).total).toBe('12');
  expect(quoteOf('lightsail', { memory: '2GB', address: 'ipv6' })).toMatchObject({
    total: '10',
    title: 'Lightsail: 1 × 2 GB (small), IPv6 only, all month',
  });
});

test('another kind of address is asked about', () => {
  expect(problemsOf('lightsail', { memory: '2GB', address: 'ipx' })).toHaveLength(1);
});

describe('with Windows', () => {
  test.each([
    ['512MB', '9.5', '8'],
    ['1GB', '14', '12'],
    ['8GB', '74', '70'],
    ['64GB', '574', '570'],
  ])('a bundle of %s costs $%s, and $%s without IPv4', (memory, withIpv4, without) => {
    expect(quoteOf('lightsail', { memory, os: 'windows' }).total).toBe(withIpv4);
    expect(quoteOf('lightsail', { memory, os: 'windows', address: 'ipv6' }).total).toBe(without);
  });

  test('it costs the same in every Region that has Lightsail prices, and elsewhere the nearest of them is named', () => {
    const options = { memory: '4GB', os: 'windows', count: '2' };
    for (const region of EVERY_REGION.split(' ')) expect(quoteOf('lightsail', { ...options, region }).total).toBe('88');
    expect(problemsOf('lightsail', { ...options, region: 'sa-east-1' })).toMatchObject([
      { kind: 'no-rate', what: 'Windows bundle medium', nearest: { code: 'us-east-1' } },
    ]);
  });

  test('the title and the small print say so', () => {
    const quote = quoteOf('lightsail', { memory: '4GB', os: 'windows' });
    expect(quote.title).toBe('Lightsail: 1 × 4 GB (medium) with Windows, all month');
    expect(assumptionTexts(quote)).toEqual(
      expect.arrayContaining([
        'Windows bundles with the license, a public IPv4 address, disk and an allowance of data transfer.',
        'Without IPv4 the bundle is $40.00 a month.',
      ]),
    );
  });

  test('it leads to the same on EC2', () => {
    expect(followUpsOf('lightsail', { memory: '2GB', os: 'windows' })).toContainEqual({
      label: 'On EC2 instead',
      line: '/price ec2 instance:t3.small os:windows',
    });
  });
});

describe('beside the bundles', () => {
  test('load balancers, disks, snapshots and data beyond the allowance are paid in total', () => {
    const extras = { load_balancers: '2', extra_disk: '100GB', snapshots: '40GB', data_over: '300GB' };
    const quote = quoteOf('lightsail', { memory: '1GB', count: '3', ...extras });
    expect(quote.lines.map(({ label, amount }) => [label, amount])).toEqual([
      ['Bundle micro', '21'],
      ['Load balancers', '36'],
      ['Additional disks', '10'],
      ['Snapshots', '2'],
      ['Data out beyond the allowance', '27'],
    ]);
    expect(quote.title).toBe(
      'Lightsail: 3 × 1 GB (micro), 2 load balancers, 100 GB of additional disk, 40 GB of snapshots, 300 GB beyond the allowance, all month',
    );
  });

  test.each([
    ['us-east-1', '9'],
    ['ap-south-1', '13'],
    ['ap-southeast-1', '12'],
    ['ap-southeast-2', '17'],
    ['ap-northeast-1', '14'],
  ])('100 GB beyond the allowance in %s cost $%s', (region, total) => {
    expect(quoteOf('lightsail', { data_over: '100GB', region }).total).toBe(total);
  });

  test('what is counted is not said to be missing', () => {
    const texts = assumptionTexts(quoteOf('lightsail', { memory: '1GB', snapshots: '10GB' }));
    expect(texts).not.toContain('without snapshots');
    expect(texts).toContain('without data beyond the allowance');
  });

  test('each has a price without an instance, which the others need', () => {
    const quote = quoteOf('lightsail', { snapshots: '60GB' });
    expect(quote).toMatchObject({ total: '3', title: 'Lightsail: 60 GB of snapshots, all month' });
    expect(assumptionTexts(quote).join()).not.toMatch(/bundle/);
    expect(problemsOf('lightsail', {})).toMatchObject([{ kind: 'missing-options', options: ['memory'] }]);
    expect(problemsOf('lightsail', { snapshots: '60GB', count: '2' })).toMatchObject([{ kind: 'missing-options' }]);
  });

  test.each([
    { load_balancers: '0' },
    { extra_disk: '0GB', snapshots: '0GB' },
    { data_over: '0GB', region: 'eu-west-1' },
  ])('nothing of them has no price: %o', (extras) => {
    expect(problemsOf('lightsail', extras)).toMatchObject([{ kind: 'missing-options', options: ['memory'] }]);
    expect(quoteOf('lightsail', { ...extras, memory: '2GB' }).total).toBe('12');
  });

  test('the follow-up with twice as much doubles what there is', () => {
    expect(followUpsOf('lightsail', { load_balancers: '1', snapshots: '10GB' })).toContainEqual({
      label: 'Double it all',
      line: '/price lightsail load_balancers:2 snapshots:20GB',
    });
  });
});
