import { expect, test } from 'vitest';
import { decide } from '../../../src/answer/decide.js';
import { cardOf } from '../../../src/replies/cards.js';
import { fixture } from '../../fixture/knowledge.js';

test('a figure that is stated gets a verdict, the day of the rates, and the full price on a button', () => {
  const answer = decide('I read that a NAT gateway is $0.45 per hour', fixture);
  expect(answer).toMatchObject({ decidedBy: 'quoted-figures', kind: 'price-check', service: 'network' });
  const lines = cardOf(answer).lines.join('\n');
  expect(lines).toContain('**No, $0.45 per hour is too high by a factor of 10.** NAT gateways: $0.045');
  expect(lines).toContain('On-demand list prices before tax');
  expect(answer.nextSteps[0]).toEqual({ label: 'Full price: NAT gateways', line: '/price network nat_gateways:1' });
});

test('a request with a budget stays a request', () => {
  expect(decide('$20 budget, how many hours of t3.micro', fixture).decidedBy).toBe('price');
});

test('at most four figures are shown', () => {
  const line = 't3.micro $0.01 per hour, $0.02 per hour, $0.03 per hour, $0.04 per hour, $0.05 per hour';
  expect(decide(line, fixture)).toMatchObject({ figures: { length: 4 } });
});
