import { describe, expect, test } from 'vitest';
import { tokenize } from '../../../src/language/tokenize.js';
import { scorerOf } from '../../../src/retrieval/classifier.js';
import { featuresOf } from '../../../src/retrieval/features.js';
import { hashOf } from '../../../src/retrieval/hash.js';
import { type EncodedSample, type TrainingProgress, trainMember } from '../../../tools/learn/train-member.js';

const CLASSES = ['turns', 'holds', 'paints'];
const ASKED: readonly (readonly [string, number])[] = [
  ['how fast does it spin', 0],
  ['does the wheel spin around', 0],
  ['what makes the wheel go around', 0],
  ['where is my part kept', 1],
  ['who keeps the part on a shelf', 1],
  ['is the shelf full', 1],
  ['which colour does it get', 2],
  ['can I have it in a red colour', 2],
  ['is red paint possible', 2],
];
const read = (text: string) => ({ tokens: tokenize(text), names: [], groups: [] });
const encode = ([text, label]: readonly [string, number]): EncodedSample => ({
  variants: [featuresOf(read(text), 'words')],
  label,
});
const samples = Array.from({ length: 120 }, () => ASKED.map(encode)).flat();

function train(seed: number) {
  const progress: TrainingProgress[] = [];
  const member = trainMember({ view: 'words', seed, epochs: 10 }, samples, ASKED.map(encode), CLASSES.length, (one) =>
    progress.push(one),
  );
  return { member, progress };
}

describe('a member that is trained on a toy set', () => {
  const { member, progress } = train(1);
  const scorer = scorerOf({ classes: Uint32Array.from(CLASSES, hashOf), members: [member] });
  const best = (text: string): string | undefined => {
    const shares = scorer.probabilitiesOf(read(text));
    return CLASSES[shares.indexOf(Math.max(...shares))];
  };

  test('knows its training set', () => {
    expect(ASKED.filter(([text, label]) => best(text) !== CLASSES[label])).toEqual([]);
    expect(progress.at(-1)?.validation).toBe(1);
  });

  test('understands the same words in another order', () => {
    expect(['spin the wheel', 'a shelf for the part', 'a red colour'].map(best)).toEqual(CLASSES);
  });

  test('is reported after each epoch, and improves', () => {
    expect(progress.map(({ epoch }) => epoch)).toEqual(progress.map((_, place) => place));
    expect(progress.at(-1)?.loss).toBeLessThan((progress[0]?.loss ?? 0) / 2);
  });

  test('is deterministic for a seed', () => {
    expect(train(1).member).toEqual(member);
    expect(train(2).member).not.toEqual(member);
  });
});
