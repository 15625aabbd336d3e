import { describe, expect, test } from 'vitest';
import { priceWith } from '../../../../src/pricing/service/form.js';
import { serviceOf } from '../../../../src/pricing/services/index.js';
import { assumptionTexts } from '../../assumption-texts.js';
import { pricesWithout, realPrices } from '../../knowledge.js';
import { problemsOf, quoteOf } from '../../price-any.js';

const prices = await realPrices();

describe('what a bill has beside compute', () => {
  test.each([
    [{ nat_gateways: '1', nat_data: '100GB' }, '37.35'],
    [{ load_balancers: '1', lcu: '2' }, '28.105'],
    [{ nat_gateways: '2', hours: '100h' }, '9'],
    [{ ipv4: '2' }, '7.3'],
    [{ network_load_balancers: '1', nlcu: '1' }, '20.805'],
    [{ between_zones: '500GB' }, '10'],
    [{ between_regions: '500GB' }, '10'],
    [{ between_regions: '500GB', to_region: 'ohio' }, '5'],
    [{ between_regions: '500GB', to_region: 'ohio', region: 'tokyo' }, '45'],
    [{ data_in: '500GB' }, '0'],
    [{ logs: '10GB', logs_kept: '5GB' }, '5.15'],
    [{ classic_load_balancers: '1', classic_data: '200GB' }, '19.85'],
    [{ gateway_load_balancers: '1', glcu: '1' }, '12.045'],
    [{ nat_gateways: '1', nat_data: '100GB', region: 'eu-central-1' }, '43.16'],
    [{ load_balancers: '1', lcu: '1', region: 'ap-northeast-1' }, '23.579'],
  ])('%j costs $%s', (options, total) => {
    expect(quoteOf('network', options).total).toBe(total);
  });

  test('has 100 GB out to the internet free, and pays less for much', () => {
    expect(quoteOf('network', { data_out: '100GB' }).total).toBe('0');
    expect(quoteOf('network', { data_out: '600GB' })).toMatchObject({ total: '45', totalBeforeFreeTier: '54' });
    // 10,240 GB at $0.09, then 660 GB at $0.085
    expect(quoteOf('network', { data_out: '11000GB' }).total).toBe('977.7');
  });

  test.each([
    [{ metrics: '14' }, '1.2', '4.2'],
    [{ alarms: '12', high_resolution_alarms: '2' }, '0.8', '1.8'],
    [{ dashboards: '5' }, '6', '15'],
  ])('%j costs $%s, or $%s without what is free in CloudWatch', (options, total, all) => {
    expect(quoteOf('network', options)).toMatchObject({ total, totalBeforeFreeTier: all });
    expect(quoteOf('network', { ...options, free_tier: 'false' }).total).toBe(all);
  });

  test('names capacity units without a figure where they have no price', () => {
    const known = pricesWithout(prices, 'network', ({ component }) => component === 'capacity-units');
    const result = priceWith(serviceOf('network'), { load_balancers: '1', region: 'us-west-1' }, known);
    expect(result.ok && assumptionTexts(result.quote).join(' ')).toContain(
      '(`lcu`) are not counted; they are billed by the hour.',
    );
  });

  test('says what of a load balancer or a NAT gateway is not counted', () => {
    expect(assumptionTexts(quoteOf('network', { load_balancers: '1' })).join(' ')).toContain(
      'each one that is busy all month costs $5.84 a month',
    );
    expect(assumptionTexts(quoteOf('network', { nat_gateways: '1' })).join(' ')).toContain('billed per GB');
  });

  test.each([
    [{ nat_gateways: '1', nat_data: '1GB' }, 'https://aws.amazon.com/vpc/pricing/'],
    [{ load_balancers: '1', lcu: '1' }, 'https://aws.amazon.com/elasticloadbalancing/pricing/'],
    [{ nat_gateways: '1', load_balancers: '1' }, 'https://aws.amazon.com/ec2/pricing/on-demand/'],
  ])('%j has its prices on %s', (options, page) => {
    expect(quoteOf('network', options).pricingPage).toBe(page);
  });

  test('is nothing unless it is asked for', () => {
    expect(problemsOf('network', {}).map(({ kind }) => kind)).toEqual(['missing-options']);
  });
});
