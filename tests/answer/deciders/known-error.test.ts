import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/answer/decide.js';
import { fixture } from '../../fixture/knowledge.js';

describe('a line with the message of a known error', () => {
  test.each([
    'what is this WidgetJammedException?',
    'it worked yesterday and now it says\n  [main] ERROR WidgetJammedException\n    at turn (belt.js:3)',
    'I get "the widget of mine is jammed" again and again',
  ])('is answered by its cause, surely: %s', (line) => {
    expect(decide(line, fixture)).toMatchObject({
      decidedBy: 'known-error',
      kind: 'error',
      certainty: 'sure',
      title: 'WidgetJammedException',
    });
  });

  test('with several, the most specific one is the cause, and the others are offered', () => {
    const { alternatives, nextSteps, ...answer } = decide('WidgetJammedException: gear 7 is bent', fixture);
    expect(answer).toMatchObject({ decidedBy: 'known-error', title: 'Gear 7 is bent' });
    expect(alternatives?.map(({ line }) => line)).toEqual(['/ask question:WidgetJammedException']);
    expect(nextSteps[0]?.line).toBe('/ask question:WidgetJammedException');
  });

  test('can mean something else, too', () => {
    const { nextSteps } = decide('what is this WidgetJammedException?', fixture);
    expect(nextSteps.at(-1)?.label).toBe('Something else?');
  });
});

test.each([
  ['an error that shows no message', 'the widget hums and does not move, what now?'],
  ['only some words of a message', 'why is the widget really jammed?'],
])('%s is left to the others: %s', (_, line) => {
  expect(decide(line, fixture).trace).toContain('known-error: no known message');
});
