import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alteredFigures } from '../../src/quiz/altered-figures.js';
import { saysSame } from '../../src/quiz/figure-amounts.js';
import { figuresIn } from '../../src/quiz/figures.js';

describe('figures of a text', () => {
  test.each([
    ['A function runs for 15 minutes and has 10,240 MB.', ['15 minutes', '10,240 MB']],
    ['It costs $0.10 per GB, up to 72% less.', ['$0.10', '72%']],
    ['An account may have 50 job queues.', ['50']],
    ['A call of 1.5 seconds', ['1.5 seconds']],
  ])('%s', (text, figures) => {
    expect(figuresIn(text).map((figure) => figure.text)).toEqual(figures);
  });

  test.each(['EC2 and S3 on x86', 'Kubernetes 1.24 dropped it', 'since October 2025', '`-p 8080:80`', '10.0.0.0/16'])(
    'none in %s',
    (text) => {
      expect(figuresIn(text)).toEqual([]);
    },
  );
});

test.each([
  ['900 seconds', '15 minutes', true],
  ['1 GB', '1,000 MB', true],
  ['1 GB', '1,024 MB', true],
  ['15 minutes', '15 hours', false],
  ['29 seconds', '30 seconds', false],
])('%s and %s say the same: %s', (one, other, same) => {
  const [first] = figuresIn(one);
  const [second] = figuresIn(other);
  expect(first && second && saysSame(first, second)).toBe(same);
});

test('an altered figure is another amount in the same form', () => {
  const amount = fc.oneof(fc.integer({ min: 2, max: 200_000 }), fc.constantFrom(15, 29, 1_000, 10_240, 52_000));
  const unit = fc.constantFrom(' seconds', ' minutes', ' days', ' MB', ' GiB', '%');
  fc.assert(
    fc.property(amount, unit, (value, written) => {
      const [figure] = figuresIn(`${value}${written}`);
      if (!figure) return;
      for (const other of alteredFigures(figure)) {
        const [read] = figuresIn(other.text);
        expect(read?.unit).toBe(figure.unit);
        expect(read?.value).toBe(other.value);
        expect(saysSame(other, figure)).toBe(false);
      }
    }),
  );
});
