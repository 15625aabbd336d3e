import { expect, test } from 'vitest';
import { withDoubt } from '../../../src/answer/prices/doubtful-change.js';
import { priceText } from '../../../src/answer/prices/price-text.js';
import { cardOf } from '../../../src/replies/cards.js';
import { fixture } from '../../fixture/knowledge.js';

const OTHERS = [
  { label: 'Count 3', to: [[{ service: 'ec2' as const, options: { instance: 't3.small', count: '3' } }]] },
];

test('a total of which the bot is not sure says so, and what else may be meant comes first', () => {
  const answer = withDoubt(priceText('2 t3.small', fixture), OTHERS, fixture);
  expect(answer).toMatchObject({ kind: 'quote', certainty: 'unsure' });
  expect(answer.nextSteps[0]).toEqual({ label: 'Count 3: $45.55', line: '/price ec2 instance:t3.small count:3' });
  expect(cardOf(answer).lines.join()).toContain('I am not sure that this is what you mean.');
});

test('what has no price stays as it is', () => {
  const asked = priceText('how much is lambda with 512 MB', fixture);
  expect(withDoubt(asked, OTHERS, fixture)).toBe(asked);
});
