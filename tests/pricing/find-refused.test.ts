import { expect, test } from 'vitest';
import { findRefused } from '../../src/pricing/find-refused.js';

test.each([
  ['c5.large spot', 'spot'],
  ['Fargate-Spot', 'spot'],
  ['Windows Server', 'windows'],
  ['savings plan', 'commitment'],
  ['reserved', 'commitment'],
  ['microVMs', 'microvm'],
])('%s is recognized', (typed, refused) => {
  expect(findRefused(typed)).toBe(refused);
});

test.each(['c5.large', 'fargate', 'spotless', 'x86', '', 'window'])('%j is nothing of that', (typed) => {
  expect(findRefused(typed)).toBeUndefined();
});
