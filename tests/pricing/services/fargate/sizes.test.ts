import { describe, expect, test } from 'vitest';
import { exact } from '../../../../src/pricing/decimal.js';
import { sizeProblem } from '../../../../src/pricing/services/fargate/sizes.js';
import { realPrices } from '../../knowledge.js';

const { taskSizes } = (await realPrices()).fargate.facts;
const size = (vcpu: string, memoryGb: string) => ({ vcpu: exact(vcpu), memoryGb: exact(memoryGb) });

describe('the sizes of tasks on Linux', () => {
  test.each([
    ['0.25', '0.5 1 2'],
    ['0.5', '1 2 3 4'],
    ['1', '2 3 4 5 6 7 8'],
    ['2', '4 5 6 7 8 9 10 11 12 13 14 15 16'],
    ['4', '8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30'],
    ['8', '16 20 24 28 32 36 40 44 48 52 56 60'],
    ['16', '32 40 48 56 64 72 80 88 96 104 112 120'],
    ['32', '60 120 244'],
  ])('%s vCPU with %s GB', (vcpu, memories) => {
    const found = taskSizes.filter((candidate) => candidate.vcpu.eq(vcpu)).map(({ memoryGb }) => memoryGb.toFixed());
    expect(found.join(' ')).toBe(memories);
  });

  test.each([
    ['0.25', '4'],
    ['3', '8'],
    ['8', '18'],
    ['32', '64'],
    ['1', '2.5'],
  ])('%s vCPU with %s GB does not exist', (vcpu, memory) => {
    expect(sizeProblem(size(vcpu, memory), taskSizes)).toMatchObject({ kind: 'no-such' });
  });
});

test('the nearest sizes are one for each of the closest numbers of vCPUs', () => {
  expect(sizeProblem(size('8', '18'), taskSizes)?.why).toMatch(
    /8 vCPU with 20 GB; 4 vCPU with 18 GB; 16 vCPU with 32 GB\.$/,
  );
});
