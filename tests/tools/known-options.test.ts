import { expect, test } from 'vitest';
import { knownOptions } from '../../tools/known-options.js';

test('the options that were typed', () => {
  expect(knownOptions('eval', ['--misses', '--write'], ['--write'])).toEqual(new Set(['--write']));
  expect(knownOptions('eval', ['--misses'], [])).toEqual(new Set());
});

test('whatever else was typed is refused by name, with what there is', () => {
  expect(() => knownOptions('eval', ['--misses', '--write'], ['--wrote', '--misses', 'all'])).toThrow(
    '--wrote all: eval takes --misses, --write and nothing else',
  );
});
