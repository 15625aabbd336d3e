import { describe, expect, test } from 'vitest';
import { priceBreakEven } from '../../../src/pricing/break-even/price.js';
import { breakEvenChart } from '../../../src/replies/charts/break-even-chart.js';
import { fixture } from '../../fixture/knowledge.js';

function chartOf(options: Readonly<Record<string, string>>) {
  const result = priceBreakEven({ memory: '512MB', duration: '200ms', ...options }, fixture.prices);
  if (!result.ok) throw new Error('there is no such break-even');
  return breakEvenChart(result.breakEven);
}

const labelsOf = (options: Readonly<Record<string, string>>) => chartOf(options).lines.map(({ label }) => label);

describe('the lines of a break-even', () => {
  test('are named for what they are, and look different', () => {
    const { lines } = chartOf({});
    expect(lines.map(({ label }) => label)).toEqual(['Lambda', 'Fargate', 'Lambda\nwithout\nfree tier']);
    expect(new Set(lines.map(({ look }) => look)).size).toBe(3);
    expect(labelsOf({ against: 'c5.large' })).toContain('EC2');
  });

  test('without the free tier are left out where they would be the same on paper', () => {
    expect(labelsOf({ against: 'm5.4xlarge' })).toEqual(['Lambda', 'EC2']);
  });

  test('rise in steps for containers: at each number that they carry, one more is paid', () => {
    const [, containers] = chartOf({ per_container: '10' }).lines;
    expect(containers?.points).toEqual([
      [0, 18.02005],
      [26_280_000, 18.02005],
      [26_280_000, 36.0401],
      [26_664_306, 36.0401],
    ]);
  });

  test('follow the steps from afar where they are too narrow to see', () => {
    const [, containers] = chartOf({ per_container: '3.7' }).lines;
    expect(containers?.points).toHaveLength(25);
  });
});

describe('the axes of a break-even', () => {
  const { across, up } = chartOf({});

  test('say what they measure', () => {
    expect([across.name, up.name]).toEqual(['Requests a month', 'Dollars a month']);
  });

  test('have short ticks', () => {
    expect([0, 500_000, 5_000_000, 2_500_000_000].map(across.tick)).toEqual(['0', '500K', '5M', '2.5B']);
    expect([0, 20, 1500].map(up.tick)).toEqual(['$0', '$20', '$1.5K']);
  });
});

test('the mark is on the number where both cost the same, and there is none if Lambda is always cheaper', () => {
  expect(chartOf({}).mark).toEqual({ at: [13_332_153, 18.02005], label: 'about 13 million requests\n$18.02 a month' });
  expect(chartOf({ per_container: '0.5' }).mark).toBeUndefined();
});
