import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logistic } from '../../../src/retrieval/logistic.js';
import { randomFrom, shuffled } from '../../../tools/learn/random.js';
import { type Case, fitChoice, fitLogistic } from '../../../tools/learn/regression.js';

const random = randomFrom(7);
/** Cases that are right as likely as the logistic of 2 x - 1, and a measure that tells nothing. */
const cases: readonly Case[] = Array.from({ length: 4_000 }, () => {
  const x = 4 * random() - 2;
  return { measures: [1, x, random()], right: random() < logistic(2 * x - 1) };
});

describe('a logistic regression', () => {
  const [bias = 0, slope = 0, noise = 0] = fitLogistic(cases, 3);

  test('finds the weights that generated the cases', () => {
    expect(bias).toBeCloseTo(-1, 0);
    expect(Math.abs(slope - 2)).toBeLessThan(0.3);
    expect(Math.abs(noise)).toBeLessThan(0.3);
  });

  test('is calibrated on average', () => {
    const weights = [bias, slope, noise];
    const said = cases.reduce(
      (sum, { measures }) => sum + logistic(measures.reduce((all, one, at) => all + one * (weights[at] ?? 0), 0)),
      0,
    );
    expect(said / cases.length).toBeCloseTo(cases.filter(({ right }) => right).length / cases.length, 2);
  });

  test('stays finite for a feature that separates the cases', () => {
    const certain = [-2, -1, 1, 2].map((x) => ({ measures: [1, x], right: x > 0 }));
    const [, weight = 0] = fitLogistic(certain, 2);
    expect(Number.isFinite(weight) && weight > 0).toBe(true);
  });
});

describe('a choice', () => {
  test('learns the feature that ranks the cases', () => {
    const sets = Array.from({ length: 200 }, () => {
      const scores = [random(), random(), random()];
      return scores.map((score) => ({ measures: [score, random()], right: score === Math.max(...scores) }));
    });
    const [telling = 0, noise = 0] = fitChoice(sets, 2);
    expect(telling).toBeGreaterThan(5 * Math.abs(noise));
  });

  test('ignores sets of only wrong or only right cases', () => {
    const set = (right: boolean) => [0, 1].map((measure) => ({ measures: [measure], right }));
    expect(fitChoice([set(false), set(true)], 1)).toEqual([0]);
  });
});

describe('chance', () => {
  test('is deterministic for a seed, from 0 to 1', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const [one, other] = [randomFrom(seed), randomFrom(seed)];
        for (let time = 0; time < 20; time += 1) {
          const number = one();
          expect(number >= 0 && number < 1).toBe(true);
          expect(other()).toBe(number);
        }
      }),
    );
  });

  test('shuffles: the same entries in another order', () => {
    const list = Array.from({ length: 50 }, (_, place) => place);
    const mixed = shuffled(list, randomFrom(1));
    expect(mixed).not.toEqual(list);
    expect([...mixed].sort((a, b) => a - b)).toEqual(list);
  });
});
