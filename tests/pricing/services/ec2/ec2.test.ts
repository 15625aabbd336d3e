import { describe, expect, test } from 'vitest';
import { assumptionTexts } from '../../assumption-texts.js';
import { realPrices } from '../../knowledge.js';
import { followUpsOf, priceAny, problemsOf, quoteOf, wordsOf } from '../../price-any.js';

const prices = await realPrices();

const good = { instance: 't3.medium' };

describe('an instance, all month', () => {
  const quote = quoteOf('ec2', good);

  test('costs its hours', () => {
    expect(quote).toMatchObject({ service: 'ec2', title: 'EC2: 1 × t3.medium, 730 hours a month', total: '30.368' });
    expect(quote.lines).toMatchObject([{ name: 'instance t3.medium', label: 'Instance t3.medium', quantity: '730' }]);
  });

  test('says what is not in the total', () => {
    expect(assumptionTexts(quote)).toEqual([
      'No disk is counted, though most images need one.',
      'without a public IPv4 address',
      't3.medium is burstable: steady use above its baseline can cost extra.',
      'Linux, billed by the second, with a minimum of one minute per start.',
      'without data transfer',
      'without snapshots',
      'A month has 730 hours.',
    ]);
    const matters = quote.assumptions.flatMap((one) => (one.kind === 'not-included' && one.matters ? [one.what] : []));
    expect(matters).toEqual(['a disk', 'a public IPv4 address', 'data transfer']);
  });
});

describe('with Windows', () => {
  // The prices that AWS lists with the license: $0.376, $0.06 and, in Frankfurt, $0.207 an hour.
  test.each([
    [{ instance: 'm5.xlarge', hours: '100' }, '37.6'],
    [{ instance: 't3.medium', hours: '100' }, '6'],
    [{ instance: 'm5.large', hours: '100', region: 'eu-central-1' }, '20.7'],
  ])('%j costs $%s', (options, total) => {
    const quote = quoteOf('ec2', { ...options, os: 'windows' });
    expect(quote.total).toBe(total);
    expect(quote.title).toContain(`${options.instance} with Windows`);
    expect(assumptionTexts(quote).join(' ')).toContain('Windows Server with its license, billed by the second');
  });

  test('t2.micro has no price, since its license has none', () => {
    expect(problemsOf('ec2', { instance: 't2.micro', os: 'windows' })).toMatchObject([{ kind: 'no-rate' }]);
  });

  test('Arm has none, and the reason and the type on x86 are named', () => {
    expect(problemsOf('ec2', { instance: 't4g.small', os: 'windows' })).toMatchObject([
      { kind: 'no-such', why: expect.stringContaining('Graviton'), near: ['t3.small'] },
    ]);
  });
});

describe('disks and addresses', () => {
  test('disks count for each instance and all month, addresses altogether and for the hours', () => {
    const { lines } = quoteOf('ec2', { ...good, count: '2', hours: '100', disk: '50 gigs', ipv4: '1' });
    expect(lines.map(({ name, quantity, amount }) => [name, quantity, amount])).toEqual([
      ['instance t3.medium', '200', '8.32'],
      ['gp3-storage', '100', '8'],
      ['public-ipv4', '100', '0.5'],
    ]);
  });

  test('gp2 has its own price', () => {
    expect(quoteOf('ec2', { ...good, disk: '50', disk_type: 'gp2' }).lines[1]).toMatchObject({
      name: 'gp2-storage',
      amount: '5',
    });
  });

  test('of 0 are none', () => {
    expect(quoteOf('ec2', { ...good, disk: '0', ipv4: '0' }).total).toBe('30.368');
  });

  test.each([
    [{ disk: '17000GB', disk_type: 'gp2' }, 'too-large'],
    [{ disk: '70000GB' }, 'too-large'],
    [{ disk: '10.5GB' }, 'not-whole'],
    [{ disk: '50 eggs' }, 'unknown-unit'],
    [{ disk: '-5' }, 'negative'],
  ])('%j is refused', (options, kind) => {
    expect(problemsOf('ec2', { ...good, ...options })).toMatchObject([{ option: 'disk', kind }]);
  });

  test('a disk without a price in the Region is left out, as title and assumptions say', () => {
    const alone = quoteOf('ec2', { ...good, region: 'taipei' });
    const quote = quoteOf('ec2', { ...good, region: 'taipei', disk: '50' });
    expect([quote.total, quote.title]).toEqual([alone.total, `${alone.title}, without the disk`]);
    expect([quote.leftOut, alone.leftOut]).toEqual([['disk'], []]);
    expect(assumptionTexts(quote)[0]).toBe(
      'Not counted, because I have no price in Asia Pacific (Taipei): the disk. My price list has one for US East (N. Virginia), US East (Ohio), US West (N. California) and 26 more only. The real bill is higher.',
    );
    expect(assumptionTexts(quote).join(' ')).not.toMatch(/own disk/);
  });

  test('an address costs the same in every Region', () => {
    const addresses = prices.regions.flatMap(({ code }) => {
      const result = priceAny('ec2', { ...good, region: code, ipv4: '1' });
      return result.ok ? result.quote.lines.filter(({ name }) => name === 'public-ipv4') : [];
    });
    expect(addresses.length).toBeGreaterThan(15);
    expect(new Set(addresses.map(({ amount }) => amount))).toEqual(new Set(['3.65']));
  });
});

describe('Regions', () => {
  test('other than Northern Virginia have older prices, and the quote says of which day', () => {
    const quote = quoteOf('ec2', { instance: 'm5.large', region: 'frankfurt' });
    expect([quote.total, quote.ratesAsOf]).toEqual(['83.95', '2026-05-12']);
  });

  test('without a price for the type lead to the nearest that has one', () => {
    expect(problemsOf('ec2', { instance: 'c8g.large', region: 'paris' })).toMatchObject([
      { kind: 'no-rate', what: 'Instance c8g.large', nearest: {} },
    ]);
    expect(wordsOf('ec2', { instance: 'm8g.large', region: 'tel aviv' })[0]).toMatch(
      /"Instance m8g\.large" \(EC2\) in Israel/,
    );
  });
});

describe('the instance type', () => {
  test.each(['T3.Medium', 't3 medium', 't3-medium', ' t3.medium '])('may be typed as %j', (instance) => {
    expect(quoteOf('ec2', { instance }).title).toMatch(/t3\.medium/);
  });

  test.each([
    ['m5.10xlarge', 'm5.'],
    ['c5.largee', 'c5.large'],
    ['c3.large', 'c5.large'],
  ])('%s has no price; the nearest are %s', (instance, near) => {
    expect(wordsOf('ec2', { instance })[0]).toContain(
      `I have no price for the instance type \`${instance}\`. The closest that I have: ${near}`,
    );
  });

  test.each(['c5.large spot', 'spot', 'windows c5.large', 'c5.large reserved'])(
    '%s is refused with the reason',
    (instance) => {
      expect(problemsOf('ec2', { instance })).toMatchObject([{ kind: 'not-priced', option: 'instance' }]);
      expect(wordsOf('ec2', { instance })[0]).toMatch(/^I cannot price .* I can give the (?:on-demand|Linux) price/);
    },
  );
});

test('zero, a missing type and several mistakes at once', () => {
  expect(problemsOf('ec2', {})).toMatchObject([{ kind: 'missing-options', options: ['instance'] }]);
  expect(problemsOf('ec2', { ...good, count: '0', hours: '800', disk_type: 'io9' })).toMatchObject([
    { option: 'count', kind: 'zero' },
    { option: 'hours', kind: 'too-large' },
    { option: 'disk_type', kind: 'unknown-choice' },
  ]);
});

test('lines to try next change one thing', () => {
  expect(followUpsOf('ec2', { instance: 'm5.large', count: '2' })).toEqual([
    { label: 'On m6g.large (arm64)', line: '/price ec2 instance:m6g.large count:2' },
    { label: 'In Frankfurt', line: '/price ec2 instance:m5.large count:2 region:eu-central-1' },
    { label: 'Double the instances', line: '/price ec2 instance:m5.large count:4' },
  ]);
});
