import { describe, expect, test } from 'vitest';
import { type BatchInputs, featureGrouper, inputDrawer } from '../../../tools/learn/batch-inputs.js';
import { randomFrom } from '../../../tools/learn/random.js';
import { joinTexts } from '../../../tools/learn/training-texts.js';

const IDF = new Float32Array(8).fill(1);
const TEXTS = joinTexts([
  { label: 0, variants: [[0, 1, 2, 3], [7]] },
  { label: 1, variants: [[4, 5]] },
]);

function featuresIn({ starts, features }: BatchInputs, text: number): readonly number[] {
  return [...features.subarray(starts[text], starts[text + 1])];
}

describe('the inputs of a batch', () => {
  const draw = inputDrawer(TEXTS, IDF, randomFrom(1));
  const drawn = Array.from({ length: 400 }, () => featuresIn(draw(Int32Array.of(0, 1)), 0));

  test('have some of the features of each text dropped', () => {
    const kept = drawn.filter((features) => features.includes(2)).length / drawn.length;
    expect(kept).toBeGreaterThan(0.5);
    expect(kept).toBeLessThan(0.8);
  });

  test('have a variant in its place, or parts of another text around it, at times', () => {
    expect(drawn.some((features) => features.includes(7) && !features.includes(0))).toBe(true);
    expect(drawn.some((features) => features.includes(0) && features.includes(4))).toBe(true);
  });

  test('have each feature once', () => {
    expect(drawn.filter((features) => new Set(features).size < features.length)).toEqual([]);
  });

  test('are as long as vectors of length 1 with all features, those dropped too', () => {
    const { starts, weights } = draw(Int32Array.of(1));
    expect([...weights.subarray(0, starts[1])].every((weight) => Math.abs(weight - Math.SQRT1_2) < 1e-6)).toBe(true);
  });
});

test('the texts of each feature are found, with what it counts in each', () => {
  const inputs = {
    count: 3,
    starts: Int32Array.of(0, 2, 3, 5),
    features: Int32Array.of(4, 6, 4, 6, 1),
    weights: Float64Array.of(0.1, 0.2, 0.3, 0.4, 0.5),
  };
  const visit = featureGrouper(8);
  for (let round = 0; round < 2; round += 1) {
    const found: [number, number[], number[]][] = [];
    visit(inputs, (feature, { rows, factors, from, to }) => {
      found.push([feature, [...rows.subarray(from, to)], [...factors.subarray(from, to)]]);
    });
    expect(found).toEqual([
      [4, [0, 1], [0.1, 0.3]],
      [6, [0, 2], [0.2, 0.4]],
      [1, [2], [0.5]],
    ]);
  }
});
