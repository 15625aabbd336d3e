import { expect, test } from 'vitest';
import { differingRows } from '../../../src/answer/parts/differing-rows.js';

const ROWS = [
  { label: 'Kind', values: ['a holder of parts', 'a holder of parts and tools'] },
  { label: 'Limit', values: ['15 minutes', 'none'] },
  { label: 'Servers', values: ['AWS runs them', 'AWS runs and patches them'] },
  { label: 'Best for', values: ['short work', 'long jobs'] },
];
const labels = (most: number) => differingRows(ROWS, most).map(({ label }) => label);

test('the rows whose values share the fewest words are chosen, in their original order', () => {
  expect(labels(2)).toEqual(['Limit', 'Best for']);
  expect(labels(9)).toEqual(['Kind', 'Limit', 'Servers', 'Best for']);
});

test('of three values each pair counts', () => {
  const alike = { label: 'Alike', values: ['one box', 'one box', 'one box'] };
  const mixed = { label: 'Mixed', values: ['one box', 'one box', 'two bags'] };
  expect(differingRows([alike, mixed], 1)).toEqual([mixed]);
});
