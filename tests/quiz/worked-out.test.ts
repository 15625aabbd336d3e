import { describe, expect, test } from 'vitest';
import { figuresIn } from '../../src/quiz/figures.js';
import { canBeWorkedOut } from '../../src/quiz/worked-out.js';

/** Whether the figure in square brackets follows from the rest of its sentence. */
function followsIn(sentence: string): boolean {
  const [before = '', inside = '', behind = ''] = sentence.split(/[[\]]/);
  const figure = figuresIn(before + inside + behind).find(({ start }) => start === before.length);
  if (!figure) throw new Error(`no figure: ${inside}`);
  return canBeWorkedOut(figure, before, inside.slice(figure.text.length) + behind);
}

describe('a figure follows from the rest of its sentence', () => {
  test.each([
    ['as a quotient', 'A widget asks 40 times, every [15 seconds], for 10 minutes.'],
    ['as a product', 'A widget asks every 15 seconds, 40 times, for [10 minutes].'],
    ['as a share', 'A widget drops 5 of 50 parts, which is [10%].'],
    ['by proportion', 'A widget of 400 parts for 200 days lasts as one of 800 parts for [100 days].'],
  ])('%s', (_how, sentence) => {
    expect(followsIn(sentence)).toBe(true);
  });

  test.each([
    ['beside figures that have nothing to do with it', 'A widget turns for [60 seconds] and holds 16 GB.'],
    ['alone', 'A widget turns for [60 seconds].'],
    ['beside a one, which multiplies nothing', 'A widget with 1 wheel turns 7 parts for [60 seconds].'],
    ['of a product with something else', 'A widget asks 40 times, every [20 seconds], for 10 minutes.'],
  ])('but not %s', (_how, sentence) => {
    expect(followsIn(sentence)).toBe(false);
  });
});
