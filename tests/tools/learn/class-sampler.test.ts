import { expect, test } from 'vitest';
import { classSampler } from '../../../tools/learn/class-sampler.js';
import { HYPERPARAMETERS } from '../../../tools/learn/hyperparameters.js';
import { randomFrom } from '../../../tools/learn/random.js';

const LABELS = Int32Array.of(5, 900, 5);

test('the classes of a batch are compared with some others, each once', () => {
  const { classes, right } = classSampler(LABELS, 1000, randomFrom(1))(Int32Array.of(0, 1, 2));
  expect(classes).toHaveLength(2 + HYPERPARAMETERS.negatives);
  expect(new Set(classes).size).toBe(classes.length);
  expect([...right].map((place) => classes[place])).toEqual([5, 900, 5]);
});

test('where there are few classes, all are taken', () => {
  const { classes } = classSampler(Int32Array.of(2), 3, randomFrom(1))(Int32Array.of(0));
  expect([...classes].sort()).toEqual([0, 1, 2]);
});
