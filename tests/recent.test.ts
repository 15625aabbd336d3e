import { expect, test } from 'vitest';
import { recentlyMade } from '../src/recent.js';

test('the least recently used entry is dropped first', () => {
  const recent = recentlyMade<number>(2);
  recent.keep('one', 1);
  recent.keep('two', 2);
  expect(recent.get('one')).toBe(1);
  recent.keep('three', 3);
  expect(['one', 'two', 'three'].map(recent.get)).toEqual([1, undefined, 3]);
});

test('long keys are not cached', () => {
  const recent = recentlyMade<number>(2);
  recent.keep('x'.repeat(501), 1);
  expect(recent.get('x'.repeat(501))).toBeUndefined();
});
