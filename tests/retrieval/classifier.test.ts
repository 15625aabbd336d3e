import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/language/tokenize.js';
import { type Classifier, scorerOf } from '../../src/retrieval/classifier.js';
import { anyText } from '../any-text.js';
import { handMade } from '../fixture/classifier.js';

const classifier = handMade({ turns: { spin: 100, rotat: 60 }, holds: { shelf: 100 }, paints: { colour: 100 } });
const read = (text: string) => ({ tokens: tokenize(text), names: [], groups: [] });

/** How likely each class is for a text, by its name. */
function probabilities(text: string, asked: Classifier = classifier): Record<string, number> {
  const scorer = scorerOf(asked);
  const found = scorer.probabilitiesOf(read(text));
  return Object.fromEntries(
    ['turns', 'holds', 'paints'].map((name) => [name, found[scorer.placeOf(name) ?? -1] ?? NaN]),
  );
}

describe('a class', () => {
  test('is the likelier, the more the words of a text speak for it', () => {
    const { turns = 0, holds = 0 } = probabilities('does it spin');
    expect(turns).toBeGreaterThan(0.99);
    expect(holds).toBeLessThan(0.01);
    expect(probabilities('rotating')['turns']).toBeLessThan(turns);
  });

  test('is as likely as any other where no word is known', () => {
    for (const share of Object.values(probabilities('zebra'))) expect(share).toBeCloseTo(1 / 3, 5);
  });

  test('shares with another where both are spoken of', () => {
    const { turns = 0, holds = 0, paints = 0 } = probabilities('spin the shelf');
    expect(turns).toBeCloseTo(holds, 5);
    expect(paints).toBeLessThan(turns);
  });

  test('of an unknown name has no place', () => {
    expect(scorerOf(classifier).placeOf('nothing like that')).toBeUndefined();
  });
});

describe('the embedding of a text', () => {
  const { embeddingOf } = scorerOf(classifier);
  const likeness = (one: string, other: string): number => {
    const [asked, told] = [one, other].map((text) => embeddingOf(read(text)));
    return asked?.reduce((sum, value, at) => sum + value * (told?.[at] ?? 0), 0) ?? 0;
  };

  test('is close to that of synonyms', () => {
    expect(likeness('spin', 'it is rotating')).toBeCloseTo(1, 5);
    expect(likeness('spin', 'a shelf')).toBeCloseTo(0, 5);
    expect(likeness('spin', 'spin the shelf')).toBeCloseTo(Math.SQRT1_2, 5);
  });

  test('is nowhere where no word is known', () => {
    expect(likeness('zebra', 'zebra')).toBe(0);
  });

  test('is as long with several members', () => {
    const twice = scorerOf({ ...classifier, members: [...classifier.members, ...classifier.members] });
    expect(Math.hypot(...twice.embeddingOf(read('spin the shelf')))).toBeCloseTo(1, 5);
  });
});

test('several members are asked together: what one does not know, the other may', () => {
  const [first, second] = [handMade({ turns: { spin: 50 }, holds: {} }), handMade({ turns: {}, holds: { shelf: 50 } })];
  const both: Classifier = { ...first, members: [...first.members, ...second.members] };
  expect(probabilities('spin', both)['turns']).toBeGreaterThan(0.9);
  expect(probabilities('shelf', both)['holds']).toBeGreaterThan(0.9);
});

test('of any text the probabilities sum up to 1', () => {
  const scorer = scorerOf(classifier);
  const texts = fc.oneof(
    anyText,
    fc.array(fc.constantFrom('spin', 'shelf', 'colour')).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const found = [...scorer.probabilitiesOf(read(text))];
      expect(found.every((share) => share >= 0 && share <= 1)).toBe(true);
      expect(found.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
    }),
  );
});

test('dimensions that eight do not divide are refused', () => {
  const [member] = classifier.members;
  if (!member) throw new Error('the classifier has no member');
  const odd = { ...member, dimensions: 3 };
  expect(() => scorerOf({ ...classifier, members: [odd] }).probabilitiesOf(read('spin'))).toThrow(
    /eight do not divide/,
  );
});
