import { expect, test } from 'vitest';
import { afterQuote } from '../../../src/pricing/second-line/after-quote.js';
import { fixture } from '../../fixture/knowledge.js';

const textOf = (first: string, second: string) =>
  Reflect.get(afterQuote(second, { text: first, asked: true }, fixture) ?? {}, 'text');

test.each([
  ['fargate 2 vcpu 4 GB, 5 tasks, in london', 'vs 5 t3.medium', 'ec2 instance:t3.medium count:5 region:eu-west-2'],
  ['2 m5.large 8 hours a day', 'or fargate with 2 vcpu and 8 gb?', 'fargate vcpu:2 memory:8GB hours:8h/day'],
  ['m5.large', 'compared to lightsail 4gb', 'lightsail memory:4GB'],
])('after "%s", "%s" sets another service beside it, in the same Region and as long', (first, second, other) => {
  expect(textOf(first, second)).toMatch(new RegExp(` or ${other}$`));
});

test('what is not told in full is not set beside it', () => {
  expect(String(textOf('fargate 2 vcpu 4 GB', 'vs lambda'))).not.toMatch(/ or lambda/);
});
