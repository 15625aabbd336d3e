import { expect, test } from 'vitest';
import { joinTexts, LEFT_OUT, renumber } from '../../../tools/learn/training-texts.js';

const TEXTS = joinTexts([
  { label: 1, variants: [[5, 6], [7]] },
  { label: 0, variants: [[]] },
  { label: 2, variants: [[6]] },
]);

test('texts stand one after the other, with their variants and features', () => {
  expect([...TEXTS.labels]).toEqual([1, 0, 2]);
  expect([...TEXTS.variants]).toEqual([0, 2, 3, 4]);
  expect([...TEXTS.starts]).toEqual([0, 2, 3, 3, 4]);
  expect([...TEXTS.features]).toEqual([5, 6, 7, 6]);
});

test('there may be more than fit at first', () => {
  const long = Array.from({ length: 50_000 }, (_, place) => place);
  const { features, starts } = joinTexts([1, 2, 3].map((label) => ({ label, variants: [long] })));
  expect([...starts]).toEqual([0, 50_000, 100_000, 150_000]);
  expect([...features.subarray(100_000)]).toEqual(long);
});

test('texts of classes that are left out go, and features that are left out', () => {
  const places = Int32Array.of(LEFT_OUT, LEFT_OUT, LEFT_OUT, LEFT_OUT, LEFT_OUT, 0, LEFT_OUT, 1);
  expect(renumber(TEXTS, Int32Array.of(LEFT_OUT, 0, 1), places)).toEqual(
    joinTexts([
      { label: 0, variants: [[0], [1]] },
      { label: 1, variants: [[]] },
    ]),
  );
});
