import { expect, test } from 'vitest';
import { namesOtherSizes } from '../../../src/answer/exam/figures.js';

test.each([
  ['Increase the disk to 12 GB', 'A widget has up to 10,240 MB of disk.'],
  ['Let it turn for 20 minutes', 'A widget turns for 900 seconds at most.'],
])('an option with a size that the statement lacks: %s', (option, statement) => {
  expect(namesOtherSizes(option, statement)).toBe(true);
});

test.each([
  ['the same size in another unit', 'Set the disk to 10 GB', 'A widget has up to 10,240 MB of disk.'],
  ['no size', 'Use a gadget', 'A widget has up to 10,240 MB of disk.'],
  ['a number of things', 'Use 3 gadgets', 'A widget has up to 10,240 MB of disk.'],
])('%s speaks against no option', (_, option, statement) => {
  expect(namesOtherSizes(option, statement)).toBe(false);
});
