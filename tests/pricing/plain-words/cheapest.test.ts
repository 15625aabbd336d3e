import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/answer/decide.js';
import { cheapestAsked } from '../../../src/pricing/plain-words/questions/cheapest.js';
import { bot } from '../../fixture/bot.js';
import { fixture } from '../../fixture/knowledge.js';

const typesFor = (line: string) => cheapestAsked(line, fixture)?.types;

describe('questions for the cheapest instance types', () => {
  test('for no more than that, compared with the cheapest of the other processor', () => {
    const asked = cheapestAsked('what is the cheapest ec2 instance type?', fixture);
    expect(asked?.types.slice(0, 2)).toEqual(['t4g.nano', 't3a.nano']);
    expect(asked?.text).toBe('t4g.nano or t3a.nano');
  });

  test.each([
    ['the cheapest x86 instance', 't3a.nano'],
    ['least expensive instance with 2 vcpu and 8 gb', 't4g.large'],
    ['cheapest 4 vcpu and 16 gb', 't4g.xlarge'],
    ['the cheapest ec2 with 4 GB that runs nonstop, arm is fine', 't4g.medium'],
  ])('for one with something: %s', (line, first) => {
    expect(typesFor(line)?.[0]).toBe(first);
  });

  test('with their prices, which a second line may change', async () => {
    const line = 'which ec2 instance is the cheapest';
    expect(decide(line, fixture)).toMatchObject({ kind: 'quote', title: expect.stringContaining('t4g.nano') });
    const { answer } = await bot.respondToLine('and in frankfurt', line);
    expect(answer).toMatchObject({ kind: 'quote', regionName: expect.stringContaining('Frankfurt') });
  });
});

test.each([
  'cheapest instance for a minecraft server',
  'cheapest gpu instance',
  'the cheapest ec2 with 4 GB, weekdays from 9 to 5',
  'cheapest server',
  'cheapest instance with 50 GB of traffic',
  'in which region is it cheapest',
  'how much is an ec2 instance',
])('something else is asked with "%s"', (line) => {
  expect(typesFor(line)).toBeUndefined();
});
