import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/answer/decide.js';
import { fixture } from '../../fixture/knowledge.js';

describe('a line that says how much of something runs', () => {
  test('gets its price from the price list, with a way to what else it may mean', () => {
    const answer = decide('3M lambda requests a month with 512 MB for 200 ms', fixture);
    expect(answer).toMatchObject({ decidedBy: 'price', kind: 'quote', certainty: 'sure', total: '0.4' });
    expect(answer.nextSteps.at(-1)?.label).toBe('Something else?');
  });

  test('gets it though the word that asks is misspelt', () => {
    const line = 'how mcuh is a t3.micro per month if it never stops';
    expect(decide(line, fixture).decidedBy).toBe('price');
  });

  test.each([
    ['what is the cost of one nat gateway', '32.85'],
    ['what does an nlb cost?', '16.425'],
  ])('gets it for a thing that has a price by itself: %s', (line, total) => {
    expect(decide(line, fixture)).toMatchObject({ decidedBy: 'price', kind: 'quote', total });
  });

  test('is asked for what is missing', () => {
    expect(decide('what do 3M lambda requests with 512 MB cost?', fixture)).toMatchObject({
      decidedBy: 'price',
      kind: 'invalid',
    });
  });

  test('is asked for all of it if the notes say nothing about the price of the service', () => {
    const answer = decide('how much is lambda in Frankfurt?', fixture);
    expect(answer).toMatchObject({ decidedBy: 'price', kind: 'invalid', asksBack: true });
  });
});

describe('no price request is', () => {
  test.each([
    ['the price of what the price list does not know', 'how much does a widget cost?'],
    ['a question why', 'why is lambda so expensive?'],
    ['an amount that is none to be priced', 'does a widget take 12 parts at a time?'],
    [
      'a story that lacks something and asks for no price',
      'We run 3M lambda requests with 512 MB. Why does a widget rest so long?',
    ],
  ])('%s: %s', (_, line) => {
    expect(decide(line, fixture).trace).toContain('price: no price request');
  });
});
