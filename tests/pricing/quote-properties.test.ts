import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Decimal, exact, sum } from '../../src/pricing/decimal.js';
import type { Quote, QuoteResult } from '../../src/pricing/quote.js';
import { quoteOf } from '../../src/pricing/service/form.js';
import { type FargateInput, fargate } from '../../src/pricing/services/fargate/fargate.js';
import { lambda } from '../../src/pricing/services/lambda/lambda.js';
import type { LambdaInput } from '../../src/pricing/services/lambda/options.js';
import { realPrices, regionOf } from './knowledge.js';

const prices = await realPrices();
const virginia = regionOf(prices, 'us-east-1');
/** The limits of the duration tiers on x86 and arm64, in GB-seconds. */
const BOUNDARIES = ['6000000000', '15000000000', '7500000000', '18750000000'];

const whole = (least: bigint, most: bigint) => fc.bigInt(least, most).map((value) => exact(value));
const architecture = fc.constantFrom('x86_64' as const, 'arm64' as const);

const lambdaInputs: fc.Arbitrary<LambdaInput> = fc.record({
  requests: fc.oneof(whole(1n, 10n ** 7n), whole(1n, 10n ** 15n)),
  memory: whole(128n, 10240n),
  duration: whole(1n, 900_000n),
  architecture,
  region: fc.constant(virginia),
  storage: whole(512n, 10240n),
  provisioned: fc.oneof(fc.constant(exact('0')), whole(1n, 100n)),
  provisioned_hours: whole(1n, 744n),
  snapstart: fc.oneof(fc.constant(exact('0')), whole(1n, 10n)),
  restores: whole(0n, 10n ** 6n),
  edge: fc.constant(false),
  free_tier: fc.boolean(),
  readings: fc.constant([]),
});

const fargateInputs: fc.Arbitrary<FargateInput> = fc
  .tuple(
    fc.constantFrom(...prices.fargate.facts.taskSizes),
    fc.record({
      tasks: whole(1n, 1000n),
      hours: fc.bigInt(1n, 7_440_000n).map((tenthsOfThousandths) => exact(tenthsOfThousandths).div('10000')),
      architecture,
      region: fc.constant(virginia),
      storage: whole(20n, 200n),
      readings: fc.constant([]),
    }),
  )
  .map(([{ vcpu, memoryGb }, rest]) => ({ vcpu, memory: memoryGb, ...rest }));

const quotes = fc.oneof(
  lambdaInputs.map((input) => quoted(quoteOf(lambda, input, prices))),
  fargateInputs.map((input) => quoted(quoteOf(fargate, input, prices))),
);

function quoted(result: QuoteResult): Quote {
  if (result.ok) return result.quote;
  throw new Error(JSON.stringify(result.problem));
}

function lambdaTotal(input: LambdaInput): Decimal {
  return exact(quoted(quoteOf(lambda, input, prices)).total);
}

describe('any quote', () => {
  test('has lines that add up exactly to its total', () => {
    fc.assert(
      fc.property(quotes, ({ lines, total }) => {
        expect(sum(lines.map(({ amount }) => exact(amount))).toFixed()).toBe(total);
      }),
    );
  });

  test('has lines whose quantity times price is exactly their amount', () => {
    fc.assert(
      fc.property(quotes, ({ lines }) => {
        for (const { quantity, price, amount } of lines) expect(exact(quantity).times(price).toFixed()).toBe(amount);
      }),
    );
  });

  test('is never negative, and the free tier never makes it dearer', () => {
    fc.assert(
      fc.property(quotes, ({ total, totalBeforeFreeTier }) => {
        expect(exact(total).gte('0')).toBe(true);
        expect(exact(total).lte(totalBeforeFreeTier)).toBe(true);
      }),
    );
  });

  test('has no number in exponent form', () => {
    fc.assert(
      fc.property(quotes, ({ lines, total, totalBeforeFreeTier }) => {
        const numbers = [total, totalBeforeFreeTier, ...lines.flatMap((line) => [line.quantity, line.amount])];
        for (const number of numbers) expect(number).toMatch(/^\d+(\.\d+)?$/);
      }),
    );
  });
});

describe('more never costs less', () => {
  test.each(['requests', 'memory', 'duration', 'storage'] as const)('on Lambda: %s', (grown) => {
    fc.assert(
      fc.property(lambdaInputs, whole(1n, 10n ** 10n), (input, more) => {
        expect(lambdaTotal({ ...input, [grown]: input[grown].plus(more) }).gte(lambdaTotal(input))).toBe(true);
      }),
    );
  });

  test.each(['tasks', 'hours', 'storage'] as const)('on Fargate: %s', (grown) => {
    fc.assert(
      fc.property(fargateInputs, whole(1n, 1000n), (input, more) => {
        const total = (priced: FargateInput) => exact(quoted(quoteOf(fargate, priced, prices)).total);
        expect(total({ ...input, [grown]: input[grown].plus(more) }).gte(total(input))).toBe(true);
      }),
    );
  });

  test('around the limits of the tiers, one request more costs between the prices of both tiers', () => {
    const onBoundary = fc.record({
      boundary: fc.constantFrom(...BOUNDARIES).map(exact),
      offset: fc.bigInt(-3n, 3n).map((value) => exact(value)),
      architecture,
    });
    fc.assert(
      fc.property(onBoundary, lambdaInputs, ({ boundary, offset, architecture }, input) => {
        // One request of a second at 1 GB is one GB-second.
        const gbSeconds = { memory: exact('1024'), duration: exact('1000'), storage: exact('512') };
        const none = { provisioned: exact('0'), snapstart: exact('0') };
        const plain = { ...input, ...gbSeconds, ...none, architecture, free_tier: false };
        const requests = boundary.plus(offset);
        const next = lambdaTotal({ ...plain, requests: requests.plus('1') });
        const step = next.minus(lambdaTotal({ ...plain, requests })).minus('0.0000002');
        expect(step.gt('0.00001')).toBe(true);
        expect(step.lte('0.0000166667')).toBe(true);
      }),
    );
  });
});
