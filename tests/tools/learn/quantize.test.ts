import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantize } from '../../../tools/learn/quantize.js';

test('the largest number of each row becomes 127, the others in proportion', () => {
  const { rows, scales } = quantize(Float32Array.of(1, -0.25, 100, 25), 2, 127);
  expect([...rows]).toEqual([127, -32, 127, 32]);
  expect([...scales].map((scale) => Math.round(scale * 127))).toEqual([1, 100]);
});

test('a row of nothing stays nothing', () => {
  expect([...quantize(new Float32Array(4), 2, 127).rows]).toEqual([0, 0, 0, 0]);
});

test('no number is further from what it was than half a step of its row', () => {
  const number = fc.float({ min: -1000, max: 1000, noNaN: true });
  const row = fc.array(number, { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (table) => {
      const { rows, scales } = quantize(Float32Array.from(table.flat()), 4, 127);
      for (const [place, value] of table.flat().entries()) {
        const scale = scales[Math.floor(place / 4)] ?? 0;
        expect(Math.abs((rows[place] ?? 0) * scale - value)).toBeLessThanOrEqual(0.501 * scale + 1e-6);
      }
    }),
  );
});
