import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPriceRequest } from '../../../src/pricing/plain-words/questions/is-price-request.js';
import { anyText } from '../../any-text.js';
import { fixture } from '../../fixture/knowledge.js';
import { processorTime } from '../../processor-time.js';
import { linesOf, lineText, read } from './read.js';

const words = fc
  .array(
    fc.constantFrom(
      ...'lambda fargate t3.micro ecr or and plus 5 2M half a gig 512mb 1s , 8 hours day in frankfurt arm x86 each spot s3 x / - every'.split(
        ' ',
      ),
    ),
    { maxLength: 40 },
  )
  .map((list) => list.join(' '));
const count = fc.integer({ min: 1, max: 9_999 });
const lambda = fc.record({
  requests: count.map((thousands) => `${thousands}k`),
  memory: fc.integer({ min: 128, max: 10_240 }).map((size) => `${size}MB`),
  duration: count.map((time) => `${time}ms`),
  architecture: fc.constantFrom('arm64', 'x86'),
  region: fc.constantFrom(...fixture.prices.regions.map(({ code }) => code)),
});

describe('any text', () => {
  test('is read without an error, and never with a total built on nothing', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, words), (text) => {
        const { alternatives, missing, contradictory, tooLong } = read(text);
        const nothing = alternatives.every(({ lines, refused }) => lines.length + refused.length === 0);
        if (!tooLong && nothing) expect(missing.length + contradictory.length).toBeGreaterThan(0);
      }),
    );
  });

  test.each(['lambda 5M 512mb, ', '2 t3.large and one t3.small, ', 'fargate, ', '5 ', 'lambda or ', 'a ', ','])(
    'of the longest length is read quickly: %j',
    async (part) => {
      // A longer beginning each time, because what was read is kept.
      const spent = await processorTime((round) => read(`${'x'.repeat(round)} ${part.repeat(500)}`.slice(0, 500)), 100);
      expect(spent).toBeLessThan(100);
    },
  );

  test('that is longer is not', () => {
    expect(read('x'.repeat(6_000)).tooLong).toBe(true);
  });
});

describe('a Lambda request', () => {
  test('means the same in any order of its parts, in capitals and as typed options', () => {
    const joined = fc.tuple(lambda, fc.constantFrom(', ', ' ', ' and ')).chain(([options, mark]) =>
      fc.record({
        options: fc.constant(options),
        text: fc
          .shuffledSubarray(
            [
              'lambda',
              `${options.requests} requests`,
              options.memory,
              options.duration,
              options.architecture,
              options.region,
            ],
            { minLength: 6 },
          )
          .map((parts) => parts.join(mark)),
      }),
    );
    fc.assert(
      fc.property(joined, ({ options, text }) => {
        const [[line = ''] = []] = linesOf(text);
        expect(linesOf(text.toUpperCase())).toEqual([[line]]);
        const typed = Object.entries(options).map(([name, value]) => `${name}:${value}`);
        expect(linesOf(`for lambda ${typed.join(' ')}`)).toEqual([[line]]);
        expect(linesOf(`lambda ${typed.join(' ')}`)).toEqual([[`lambda ${typed.join(' ')}`]]);
        expect(linesOf(line)).toEqual([[line]]);
      }),
    );
  });
});

describe('a line that was read', () => {
  test.each([
    'fargate vcpu:0.5 memory:1GB tasks:2 storage:50GB hours:100h architecture:arm64 region:eu-west-1',
    'ec2 instance:c5.large disk:50GB count:2 hours:40h/week disk_type:gp2 region:us-east-2',
    'batch jobs:200 duration:30min vcpu:2 memory:4GB on:c6g.xlarge',
    'apigateway kind:rest requests:12/second',
    'ecr storage:20GB region:sa-east-1',
    'lightsail memory:1GB count:2',
  ])('%s reads as itself', (line) => {
    const [alternative] = read(line).alternatives;
    expect(alternative?.lines.map(lineText)).toEqual([line]);
  });
});

describe('a price question', () => {
  test.each([
    'what does a lambda with 512mb cost at 3M requests of 200ms',
    '2 t3.micro with 20 gb disk in paris',
    'how much is a t3.micro?',
    'what is cheaper, a 2gb lightsail or a t3.small?',
    'is t3.micro or t4g.micro cheaper',
  ])('%s is one', (text) => {
    expect(isPriceRequest(text, fixture)).toBe(true);
  });

  test.each([
    'how much is lambda',
    'how much memory can a lambda have',
    'can a lambda run for 20 minutes with 2gb',
    'what does eks cost',
    'what is the difference between ecs and eks',
    'lambda 15 minutes limit',
    '',
  ])('%s is none', (text) => {
    expect(isPriceRequest(text, fixture)).toBe(false);
  });
});
