import { describe, expect, test } from 'vitest';
import { hashOf } from '../../src/retrieval/hash.js';
import { sentenceEvidence, type TextModel, textProbability, UNLEARNED } from '../../src/retrieval/text-model.js';
import { decodeTextModels, encodeTextModels } from '../../src/retrieval/text-model-file.js';

const model: TextModel = {
  bias: -1,
  weights: new Map([
    [hashOf('budget;'), 3],
    [hashOf('total'), 4],
    [hashOf('why'), -4],
  ]),
};
const sentence = (...evidence: string[]) => ({ evidence, words: 8 });

describe('how likely a line is what a model looks for', () => {
  test('is even while nothing was learned', () => {
    expect(textProbability({ read: ['budget;'], sentences: [sentence('total')] }, UNLEARNED)).toBe(0.5);
  });

  test('rests on what was read and on the words, and not on what has no weight', () => {
    expect(textProbability({ read: ['budget;'], sentences: [] }, model)).toBeCloseTo(1 / (1 + Math.exp(-2)));
    expect(textProbability({ read: [], sentences: [sentence('total', 'zebra')] }, model)).toBeCloseTo(
      1 / (1 + Math.exp(-3)),
    );
  });

  test('counts of several sentences the likeliest as much as all on average', () => {
    const sentences = [sentence('total'), sentence('why')];
    expect(textProbability({ read: [], sentences }, model)).toBeCloseTo(1 / (1 + Math.exp(-1)));
  });

  test('counts a word less in a longer sentence', () => {
    const long = { evidence: ['total'], words: 32 };
    expect(textProbability({ read: [], sentences: [long] }, model)).toBeCloseTo(1 / (1 + Math.exp(-1)));
  });
});

test('the words of a sentence are evidence alone, in pairs and at its beginning', () => {
  expect(sentenceEvidence(['a', 'b', 'a'])).toEqual({ words: 3, evidence: ['a', 'b', 'a b', 'b a', '^a', '^a b'] });
});

describe('the file of models', () => {
  test('keeps weights to the fiftieth', () => {
    const one = { bias: -1.31, weights: new Map([[hashOf('total'), -1.54]]) };
    const { one: kept, other } = decodeTextModels(encodeTextModels({ one, other: UNLEARNED }), ['one', 'other']);
    expect([kept.bias, kept.weights.get(hashOf('total'))]).toEqual([-1.31, -1.54]);
    expect([other.bias, other.weights.get(hashOf('total'))]).toEqual([0, 0]);
    expect(kept.weights.get(hashOf('else'))).toBe(0);
  });

  test('lacks none that is wanted', () => {
    expect(() => decodeTextModels(encodeTextModels({ one: UNLEARNED }), ['other'])).toThrow('other');
  });
});
