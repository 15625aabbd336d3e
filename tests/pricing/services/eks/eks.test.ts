import { describe, expect, test } from 'vitest';
import { assumptionTexts } from '../../assumption-texts.js';
import { realPrices } from '../../knowledge.js';
import { followUpsOf, problemsOf, quoteOf, wordsOf } from '../../price-any.js';

const prices = await realPrices();

describe('clusters', () => {
  test('cost by the hour; extended support is six times as much, not an addition', () => {
    expect(quoteOf('eks', { clusters: '1' }).total).toBe('73');
    expect(quoteOf('eks', { clusters: '1', support: 'extended' }).total).toBe('438');
  });

  test('alone come with a hint that nothing runs in them', () => {
    expect(assumptionTexts(quoteOf('eks', { clusters: '1' }))[0]).toMatch(/^Nothing runs in it yet/);
  });

  test('cost the same in every Region', () => {
    const totals = prices.regions.map(({ code }) => quoteOf('eks', { clusters: '1', region: code }).total);
    expect(new Set(totals)).toEqual(new Set(['73']));
  });

  test('are priced without the nodes where those have no price, and title and assumptions say so', () => {
    const quote = quoteOf('eks', { clusters: '1', nodes: '2', instance: 't2.micro', region: 'zurich' });
    expect([quote.total, quote.leftOut]).toEqual(['73', ['nodes']]);
    expect(quote.title).toMatch(/, without the nodes$/);
    expect(assumptionTexts(quote)[0]).toMatch(
      /^Not counted, because I have no price in Europe \(Zurich\): the nodes\./,
    );
  });
});

describe('what runs in them', () => {
  test('nodes cost like instances', () => {
    const quote = quoteOf('eks', { clusters: '1', nodes: '3', instance: 'm5.large' });
    expect(quote.title).toBe('EKS: 1 cluster in standard support, 3 × m5.large, 730 hours a month');
    expect(quote.lines.map(({ name, amount }) => [name, amount])).toEqual([
      ['cluster-standard-support', '73'],
      ['instance m5.large', '210.24'],
    ]);
  });

  test('pods cost like tasks', () => {
    const pods = { pods: '10', vcpu: '0.25', memory: '1GB' };
    const { lines } = quoteOf('eks', { clusters: '2', ...pods, hours: '30' });
    const tasks = quoteOf('fargate', { tasks: '10', vcpu: '0.25', memory: '1GB', hours: '30' });
    expect(lines.slice(1)).toEqual(tasks.lines);
  });

  test('nodes may run less than their cluster, which is paid for all month', () => {
    const quote = quoteOf('eks', { clusters: '1', nodes: '3', instance: 'm5.large', node_hours: '40h/week' });
    expect(quote.title).toBe('EKS: 1 cluster in standard support for 730 hours, 3 × m5.large, 173.81 hours a month');
    expect(quote.lines.map(({ amount }) => Number(amount).toFixed(2))).toEqual(['73.00', '50.06']);
    expect(assumptionTexts(quote).join()).toContain('while its nodes are off');
  });

  test('hours are said to be those of the cluster, too', () => {
    const nodes = { clusters: '1', nodes: '3', instance: 'm5.large' };
    expect(assumptionTexts(quoteOf('eks', { ...nodes, hours: '12h/day' })).join()).toContain('cannot be stopped');
    expect(assumptionTexts(quoteOf('eks', nodes)).join()).not.toContain('cannot be stopped');
  });

  test.each([
    [{ nodes: '3' }, ['instance']],
    [{ instance: 'm5.large' }, ['nodes']],
    [{ pods: '3', vcpu: '1' }, ['memory']],
    [{ memory: '2GB' }, ['pods', 'vcpu']],
  ])('%j is only a part', (options, missing) => {
    expect(problemsOf('eks', { clusters: '1', ...options })).toMatchObject([
      { kind: 'missing-options', options: missing },
    ]);
  });

  test('pods have 16 vCPU at most, and only sizes that exist', () => {
    const pod = { clusters: '1', pods: '1' };
    expect(wordsOf('eks', { ...pod, vcpu: '32', memory: '120GB' })[0]).toMatch(
      /the maximum is 16 vCPU for a pod on EKS/,
    );
    expect(problemsOf('eks', { ...pod, vcpu: '1', memory: '1GB' })).toMatchObject([{ kind: 'no-such' }]);
  });
});

test('zero, missing and unknown', () => {
  expect(problemsOf('eks', {})).toMatchObject([{ kind: 'missing-options', options: ['clusters'] }]);
  expect(problemsOf('eks', { clusters: '0', support: 'forever' })).toMatchObject([
    { option: 'clusters', kind: 'zero' },
    { option: 'support', kind: 'unknown-choice' },
  ]);
});

test('lines to try next change one thing', () => {
  const labels = (options: Readonly<Record<string, string>>) =>
    followUpsOf('eks', { clusters: '1', ...options }).map(({ label }) => label);
  expect(labels({})).toEqual(['In extended support', 'In Frankfurt', 'Double the clusters']);
  expect(labels({ nodes: '2', instance: 'm5.large' })).toEqual([
    'On m6g.large (arm64)',
    'In extended support',
    'In Frankfurt',
    'Double the nodes',
  ]);
  expect(labels({ pods: '2', vcpu: '1', memory: '2GB', support: 'extended' })).toEqual([
    'In standard support',
    'In Frankfurt',
    'Double the pods',
  ]);
});
