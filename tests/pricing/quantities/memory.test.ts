import { describe, expect, test } from 'vitest';
import { formatMemory } from '../../../src/pricing/quantities/format.js';
import { type MemoryRules, parseMemory } from '../../../src/pricing/quantities/memory.js';
import { digitsOf, errorOf, readingsOf } from './read.js';

const rules: MemoryRules = {
  quantity: 'memory',
  least: '128',
  most: '10240',
  whole: true,
  show: formatMemory,
  bareUnit: (number) => (number.lte('10') ? 'GB' : 'MB'),
};

describe('memory is read in MB, 1,024 of them a GB', () => {
  test.each([
    ['512MB', '512'],
    ['512 mb', '512'],
    ['512_MiB', '512'],
    ['2GB', '2048'],
    ['2 GiB', '2048'],
    ['1.5g', '1536'],
    ['1,5 gigs', '1536'],
    ['0.25 GB', '256'],
    ['1,769 MB', '1769'],
    ['５１２㎆', '512'],
  ])('%s is %s', (text, value) => {
    expect(digitsOf(parseMemory(text, rules))).toBe(value);
  });
});

test('a number without a unit gets the unit that the caller wants for it, and the quote says so', () => {
  expect(digitsOf(parseMemory('512', rules))).toBe('512');
  expect(digitsOf(parseMemory('2', rules))).toBe('2048');
  expect(readingsOf(parseMemory('2', rules))).toEqual([{ text: '2', as: '2 GB' }]);
});

describe('what cannot be read is an error with a kind', () => {
  test.each([
    ['12 parsecs', 'unknown-unit'],
    ['512 kb', 'unknown-unit'],
    ['much', 'not-a-number'],
    ['-512MB', 'negative'],
    ['0', 'zero'],
    ['127MB', 'too-small'],
    ['200.5MB', 'not-whole'],
    ['1TB', 'too-large'],
    ['1e400MB', 'too-large'],
  ])('%s is %s', (text, kind) => {
    expect(errorOf(parseMemory(text, rules)).kind).toBe(kind);
  });
});
