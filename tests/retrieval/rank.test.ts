import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Content } from '../../src/retrieval/candidate.js';
import { choiceShares, type Measured } from '../../src/retrieval/choice-model.js';
import { rank } from '../../src/retrieval/rank.js';
import { logitOf } from '../../src/retrieval/rank-features.js';
import {
  CHOICE_FEATURES,
  CONFIDENCE_FEATURES,
  NEW_CHOICE_FEATURES,
  NEW_CONFIDENCE_FEATURES,
} from '../../src/retrieval/rank-weights.js';
import { fixture, WEIGHTS } from '../fixture/knowledge.js';

const { entries } = fixture.index;

/** Something to say with some features; which entry it is does not matter. */
function candidate(learned: boolean, features: Measured['features'], place = 0): Measured {
  const entry = entries[place];
  if (!entry) throw new Error(`there is no entry ${place}`);
  const content: Content = { kind: 'entry', entry };
  return { content, learned, features: { bias: 1, ...features } };
}

describe('among what was learned', () => {
  const clear = candidate(true, { coverage: 1, topic: 1, classLogit: 6 });
  const faint = candidate(true, { coverage: 0.3, topic: 1, classLogit: -2 });

  test('the best is as likely as the evidence says, each other as much less as it is behind', () => {
    const [first, second] = rank([faint, clear], WEIGHTS);
    const [best, next] = choiceShares([faint, clear], WEIGHTS.choice);
    expect(first?.content).toBe(clear.content);
    expect((second?.probability ?? 0) / (first?.probability ?? 0)).toBeCloseTo((next?.share ?? 0) / (best?.share ?? 0));
  });

  test('the same evidence is the surer, the clearer the choice', () => {
    const alone = rank([clear], WEIGHTS)[0]?.probability ?? 0;
    const beside = rank([clear, candidate(true, clear.features, 1)], WEIGHTS)[0]?.probability ?? 0;
    expect(beside).toBeLessThan(alone);
  });
});

test('what was not learned is judged by itself, on the same scale', () => {
  const unlearned = candidate(false, { coverage: 1, topic: 1, evidence: 0.8, lexical: 1 });
  const learned = candidate(true, { coverage: 0.2, topic: 0, classLogit: -5 }, 1);
  expect(rank([learned, unlearned], WEIGHTS).map(({ content }) => content)).toEqual([
    unlearned.content,
    learned.content,
  ]);
});

test('nothing measured, nothing ranked', () => {
  expect(rank([], WEIGHTS)).toEqual([]);
});

const NAMES = [
  ...new Set([...CHOICE_FEATURES, ...CONFIDENCE_FEATURES, ...NEW_CHOICE_FEATURES, ...NEW_CONFIDENCE_FEATURES]),
];
const anyFeatures = fc.dictionary(fc.constantFrom(...NAMES), fc.double({ min: -9, max: 9, noNaN: true }));
const anyMeasured = fc.array(
  fc.tuple(fc.boolean(), anyFeatures).map(([learned, features]) => candidate(learned, features)),
  { maxLength: 20 },
);

test('whatever the features are, all candidates come back in order, with probabilities between 0 and 1', () => {
  fc.assert(
    fc.property(anyMeasured, (measured) => {
      const ranked = rank(measured, WEIGHTS).map(({ probability }) => probability);
      expect(ranked).toHaveLength(measured.length);
      expect(ranked.every((probability) => probability >= 0 && probability <= 1)).toBe(true);
      expect(ranked).toEqual([...ranked].sort((a, b) => b - a));
    }),
  );
});

test('shares of a choice sum up to 1', () => {
  fc.assert(
    fc.property(anyMeasured, (measured) => {
      fc.pre(measured.length > 0);
      const shares = choiceShares(measured, WEIGHTS.choice);
      expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    }),
  );
});

test('log odds of any share are a number, the same both ways round', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
      expect(Math.abs(logitOf(share))).toBeLessThan(10);
      expect(logitOf(share)).toBeCloseTo(-logitOf(1 - share), 6);
    }),
  );
});
