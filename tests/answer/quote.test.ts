import { describe, expect, test } from 'vitest';
import { breakEvenAnswer, quoteAnswer } from '../../src/answer/prices/quote.js';
import { priceBreakEven } from '../../src/pricing/break-even/price.js';
import { priceWith } from '../../src/pricing/service/form.js';
import { serviceOf } from '../../src/pricing/services/index.js';
import { knowledge } from '../knowledge.js';

const { prices } = knowledge;
const example = { label: 'Show an example', line: '/price' };
const load = { memory: '512MB', duration: '200ms' };

describe('a quote as an answer', () => {
  test.each([
    [priceWith(serviceOf('lambda'), { ...load, requests: '1M' }, prices), 'lambda'],
    [priceWith(serviceOf('lambda'), { ...load, requests: '1M', edge: true }, prices), 'lambda'],
    [priceWith(serviceOf('apigateway'), { requests: '1M' }, prices), 'api-gateway'],
  ])('is based on the note of its service', (result, note) => {
    expect(quoteAnswer(result, [example], knowledge)).toMatchObject({ kind: 'quote', sources: [{ note }] });
  });

  test('keeps the contract: totals and lines as decimal strings', () => {
    const answer = quoteAnswer(
      priceWith(serviceOf('lambda'), { ...load, requests: '3M' }, prices),
      [example],
      knowledge,
    );
    expect(answer).toMatchObject({ total: '0.4', totalBeforeFreeTier: '5.60001', lines: [{ name: 'requests' }, {}] });
  });

  test('of options that are wrong is an invitation to mend them, with an example', () => {
    expect(quoteAnswer(priceWith(serviceOf('lambda'), load, prices), [example], knowledge)).toMatchObject({
      kind: 'invalid',
      problems: [expect.stringContaining('"requests"')],
      nextSteps: [example],
    });
  });
});

describe('a break-even as an answer', () => {
  const answer = breakEvenAnswer(priceBreakEven(load, prices), [example], knowledge);

  test('is the Lambda quote at the number where both cost the same', () => {
    expect(answer).toMatchObject({ kind: 'quote', service: 'lambda', title: 'Lambda or Fargate: 512 MB for 200 ms' });
    expect(answer.kind === 'quote' && answer.total).toBe(answer.kind === 'quote' && answer.breakEven.lambda.total);
  });

  test('rests on both notes, and says nothing twice', () => {
    expect(answer.sources.map(({ note }) => note)).toEqual(['lambda', 'fargate']);
    const assumptions = answer.kind === 'quote' ? answer.assumptions : [];
    expect(new Set(assumptions).size).toBe(assumptions.length);
  });

  test('of options that are wrong is an invitation to mend them', () => {
    expect(breakEvenAnswer(priceBreakEven({}, prices), [example], knowledge)).toMatchObject({ kind: 'invalid' });
  });
});
