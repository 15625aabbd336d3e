import { describe, expect, test } from 'vitest';
import { wordingOf } from '../../../src/search/learned/intent.js';
import { knowledge } from '../../knowledge.js';

const { names, readIntent } = knowledge;
const intentOf = (text: string) => readIntent(text, names.spot(text));

describe('the wording of a question', () => {
  test('leaves out which topics are named', () => {
    const wording = (text: string): string => wordingOf(text, names.spot(text));
    expect(wording('what does elastic load balancing give me that lambda does not')).toBe(
      wording('what does fargate give me that amazon ecs does not'),
    );
  });

  test.each([
    ['what does fargate give me that plain ec2 does not', 'compare'],
    ['fargate next to lambda, where do they part', 'compare'],
    ['everybody at work says kubernetes and I only nod', 'explain'],
    ['never really got what fargate is about', 'explain'],
    ['how long can a lambda function run', 'answer'],
    ['does fargate support gpus', 'answer'],
  ] as const)('%s: %s', (text, intent) => {
    expect(intentOf(text)[intent]).toBeGreaterThan(0.5);
  });

  test('gives likelihoods of all intents that sum up to one', () => {
    const { compare, explain, answer } = intentOf('ecs or eks');
    expect(compare + explain + answer).toBeCloseTo(1);
  });
});
