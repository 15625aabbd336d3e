import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveInstance, suggestInstances } from '../../src/pricing/instance-search.js';
import { counterpart, hasGpu, instanceSize, isArm } from '../../src/pricing/instance-types.js';
import { anyCharacters } from '../any-text.js';
import { realPrices } from './knowledge.js';

const { ec2 } = await realPrices();
const values = (typed: string, region = 'us-east-1') => suggestInstances(typed, ec2, region).map(({ value }) => value);

describe('choices while typing an instance type', () => {
  test('show size and hourly price', () => {
    expect(suggestInstances('c5.l', ec2, 'us-east-1')[0]).toEqual({
      name: 'c5.large · 2 vCPU, 4 GB · $0.085 an hour',
      value: 'c5.large',
    });
  });

  test.each([
    ['t3', 't3.nano'],
    ['t3.medium', 't3.medium'],
    ['m5 x', 'm5.xlarge'],
    ['4xl', 'm5.4xlarge'],
    ['c5.lagre', 'c5.large'],
  ])('%s offers %s first', (typed, type) => {
    expect(values(typed)[0]).toBe(type);
  });

  test('leave out what has no price in the Region', () => {
    expect(values('m8g', 'us-east-1')).toContain('m8g.large');
    expect(values('m8g', 'il-central-1')).not.toContain('m8g.large');
    // China is not in the price list at all.
    expect(values('', 'cn-north-1')).toEqual([]);
  });

  test('fit into what Discord takes, whatever is typed', () => {
    fc.assert(
      fc.property(anyCharacters(200), (typed) => {
        const choices = suggestInstances(typed, ec2, 'us-east-1');
        for (const { name, value } of choices) expect(Math.max(name.length, value.length)).toBeLessThanOrEqual(100);
      }),
    );
  });
});

test('every type is found by its own name, and by nothing else', () => {
  for (const type of ec2.variantsOf('instance')) expect(resolveInstance(type, ec2)).toEqual({ ok: true, type });
  expect(resolveInstance('', ec2).ok).toBe(false);
  expect(resolveInstance('x'.repeat(6000), ec2).ok).toBe(false);
});

test.each(['p4de.24xlarge', 'p2.xlarge', 'g3.4xlarge'])('the closest to %s have GPUs', (typed) => {
  const found = resolveInstance(typed, ec2);
  expect(found).toMatchObject({ ok: false, near: [expect.any(String), expect.any(String), expect.any(String)] });
  if (!found.ok) expect(found.near.filter((type) => !hasGpu(type))).toEqual([]);
});

describe('sizes', () => {
  test.each([
    ['t2.micro', '1', '1'],
    ['t3.micro', '2', '1'],
    ['t4g.2xlarge', '8', '32'],
    ['c6g.medium', '1', '2'],
    ['m5.large', '2', '8'],
    ['r5.4xlarge', '16', '128'],
  ])('%s has %s vCPU and %s GB', (type, vcpu, memory) => {
    const size = instanceSize(type, ec2);
    expect([size?.vcpu.toFixed(), size?.memoryGb.toFixed()]).toEqual([vcpu, memory]);
  });

  test.each(['m5.giant', 'x9.large', '', 't3', 'constructor'])('%j is not known', (type) => {
    expect(instanceSize(type, ec2)).toBeUndefined();
  });

  test('a counterpart is of the same size on the other architecture', () => {
    const pairs = ec2.variantsOf('instance').flatMap((type) => {
      const other = counterpart(type);
      return other === undefined ? [] : [[type, other] as const];
    });
    expect(pairs.length).toBeGreaterThan(200);
    for (const [type, other] of pairs) {
      expect(other.split('.')[1]).toBe(type.split('.')[1]);
      expect(isArm(other)).toBe(!isArm(type));
    }
  });
});
