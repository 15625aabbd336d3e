import { describe, expect, test } from 'vitest';
import { likelihoodsOf, scorer } from '../../src/retrieval/classifier.js';
import { readClassifier, writeClassifier } from '../../src/retrieval/classifier-file.js';
import { featuresOf, hashOf } from '../../src/retrieval/features.js';
import { tellingWords } from '../../src/recommend/deciding-words.js';
import { type TrainingPlan, trainClassifier } from '../../tools/learn/train-classifier.js';

const FRUIT = ['apples grow on trees', 'a ripe pear', 'peel the orange', 'plums and apples', 'the pear tree'];
const TOOLS = ['hammer and nails', 'a rusty saw', 'turn the screw', 'nails in a board', 'the saw is sharp'];
const SAMPLES = [
  ...FRUIT.map((text) => ({ text, label: 'fruit' })),
  ...TOOLS.map((text) => ({ text, label: 'tools' })),
];
const PLAN: TrainingPlan = { dimensions: 8, rounds: 200, fewest: 2, members: ['words', 'letters'] };

const classifier = trainClassifier(SAMPLES, PLAN, featuresOf);
const fruit = classifier.classes.indexOf(hashOf('fruit'));
const likelihoodOfFruit = (text: string): number =>
  likelihoodsOf(scorer(classifier, featuresOf).scoresOf(text))[fruit] ?? 0;

function meanAt(tables: readonly (readonly number[])[], place: number): number {
  return tables.reduce((sum, table) => sum + (table[place] ?? 0), 0) / tables.length;
}

describe('a trained classifier', () => {
  test('tells apart what it was shown', () => {
    for (const text of FRUIT) expect(likelihoodOfFruit(text), text).toBeGreaterThan(0.8);
    for (const text of TOOLS) expect(likelihoodOfFruit(text), text).toBeLessThan(0.2);
  });

  test('tells apart new texts by the words that it knows', () => {
    expect(likelihoodOfFruit('a ripe apple')).toBeGreaterThan(0.7);
    expect(likelihoodOfFruit('where is the rusty screw')).toBeLessThan(0.3);
  });

  test('knows nothing of a text without such words', () => {
    const unknown = [...scorer(classifier, featuresOf).scoresOf('zebra')];
    const biases = classifier.members.map((member) => [...member.biases]);
    expect(unknown).toEqual(unknown.map((_, place) => expect.closeTo(meanAt(biases, place), 5)));
  });

  test('knows a misspelt word by its letters', () => {
    const misspelt = 'appels';
    expect(featuresOf(misspelt, 'words').some(scorer(classifier, featuresOf).knows)).toBe(false);
    expect(likelihoodOfFruit(misspelt)).toBeGreaterThan(likelihoodOfFruit('zebra') + 0.2);
  });

  test('is the same for the same samples', () => {
    expect(writeClassifier(trainClassifier(SAMPLES, PLAN, featuresOf))).toEqual(writeClassifier(classifier));
  });

  test('comes back from its file as it was', () => {
    expect(readClassifier(writeClassifier(classifier))).toEqual(classifier);
  });

  test('tells the words on which its choice rests', () => {
    expect(tellingWords('look at the ripe pear over there', fruit, scorer(classifier, featuresOf), 2)).toEqual([
      'ripe pear',
    ]);
  });
});
