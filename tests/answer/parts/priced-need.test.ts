import { expect, test } from 'vitest';
import type { Answer } from '../../../src/answer/answer.js';
import { decide } from '../../../src/answer/decide.js';
import { knowledge } from '../../knowledge.js';

const priceIn = ({ alsoLikely = [] }: Answer) =>
  alsoLikely.find(({ heading }) => heading === 'What would that cost?')?.says;

test('a need that asks what it costs gets the price of what is recommended, for likely sizes', () => {
  const answer = decide('I need to host a wordpress blog for my choir. what would that cost a month?', knowledge);
  expect(answer).toMatchObject({ kind: 'recommendation', service: { id: 'lightsail' } });
  expect(priceIn(answer)).toMatch(/^1GB: \*\*\$\d+\.\d\d a month\*\*; .*\.$/);
  expect(answer.nextSteps[0]).toMatchObject({ label: 'What would that cost?' });
});

test.each([
  ['it does not ask for it', 'I want to host a blog for my choir, what should I use?'],
  ['it asks how to save', 'how do I host a blog for my choir and keep the cost down?'],
])('but no price where %s: %s', (_why, need) => {
  expect(priceIn(decide(need, knowledge))).toBeUndefined();
});
