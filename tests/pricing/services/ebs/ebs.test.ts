import { describe, expect, test } from 'vitest';
import { assumptionTexts } from '../../assumption-texts.js';
import { followUpsOf, quoteOf, wordsOf } from '../../price-any.js';

describe('a volume by itself', () => {
  test.each([
    [{ storage: '100GB' }, '8', 'EBS: 100 GB gp3, all month'],
    [{ storage: '1TB' }, '81.92', 'EBS: 1,024 GB gp3, all month'],
    [{ storage: '200', disk_type: 'gp2', count: '3' }, '60', 'EBS: 3 × 200 GB gp2, all month'],
    // 500 × 0.08, 3,000 IOPS and 125 MB/s above what comes with it
    [
      { storage: '500GB', iops: '6000', throughput: '250' },
      '60',
      'EBS: 500 GB gp3 with 6,000 IOPS and 250 MB/s, all month',
    ],
    [{ storage: '100GB', disk_type: 'io2', iops: '5000' }, '337.5', 'EBS: 100 GB io2 with 5,000 IOPS, all month'],
    [{ snapshots: '300GB' }, '15', 'EBS: 300 GB of snapshots, all month'],
    [{ storage: '100GB', snapshots: '40GB' }, '10', 'EBS: 100 GB gp3, 40 GB of snapshots, all month'],
  ])('%j costs $%s', (options, total, title) => {
    expect(quoteOf('ebs', options)).toMatchObject({ total, title });
  });

  test('goes through the tiers of IOPS by itself, however many there are', () => {
    // Each: 100 × 0.125 + 32,000 × 0.065 + 8,000 × 0.046
    expect(quoteOf('ebs', { storage: '100GB', disk_type: 'io2', iops: '40000' }).total).toBe('2460.5');
    expect(quoteOf('ebs', { storage: '100GB', disk_type: 'io2', iops: '40000', count: '3' }).total).toBe('7381.5');
  });

  test.each([
    [{ storage: '100GB', iops: '90000' }, /the maximum is 50,000 IOPS/],
    [{ storage: '100GB', iops: '100' }, /the minimum is 3,000 IOPS/],
    [{ storage: '100GB', disk_type: 'io2' }, /I still need "iops"/],
    [{ storage: '100GB', disk_type: 'gp2', iops: '4000' }, /leave out "iops"/],
    [{ storage: '100GB', disk_type: 'io1', iops: '4000', throughput: '300' }, /leave out "throughput"/],
    [{ storage: '20GB', disk_type: 'st1' }, /the minimum is 125 GB/],
    [{}, /I still need "storage"/],
    [{ storage: '100GB', region: 'taipei' }, /no price for .*\(EBS\) in Asia Pacific \(Taipei\)/],
  ])('%j is refused', (options, words) => {
    expect(wordsOf('ebs', options).join(' ')).toMatch(words);
  });

  test('offers the same on gp3', () => {
    const [first] = followUpsOf('ebs', { storage: '100GB', disk_type: 'io2', iops: '5000' });
    expect(first).toEqual({ label: 'On gp3', line: '/price ebs storage:100GB iops:5000' });
  });
});

describe('disks of what runs', () => {
  test('an instance has IOPS, throughput and snapshots', () => {
    const options = { instance: 't3.medium', disk: '100GB', iops: '4000', throughput: '225', snapshots: '50GB' };
    // 30.368, 8, 1,000 × 0.005, 100 × 0.04, 50 × 0.05
    expect(quoteOf('ec2', { ...options, count: '1' }).total).toBe('49.868');
    expect(assumptionTexts(quoteOf('ec2', options))).not.toContain('without snapshots');
  });

  test('each node of a cluster has its own', () => {
    const nodes = { clusters: '1', nodes: '3', instance: 't3.medium' };
    expect(quoteOf('eks', { ...nodes, disk: '50GB' })).toMatchObject({
      total: '176.104',
      title: 'EKS: 1 cluster in standard support, 3 × t3.medium with 50 GB gp3, 730 hours a month',
    });
    expect(wordsOf('eks', { clusters: '1', disk: '50GB' })[0]).toContain('"nodes"');
  });
});
