import { describe, expect, test } from 'vitest';
import { readNumber } from '../../../src/pricing/quantities/number.js';

function read(text: string): string {
  const number = readNumber(text);
  return typeof number === 'string' ? number : number.value.toFixed();
}

describe('the mark that stands alone or comes last is the decimal mark', () => {
  test.each([
    ['1.5', '1.5'],
    ['1,5', '1.5'],
    ['0,25', '0.25'],
    ['0,250', '0.25'],
    ['0.250', '0.25'],
    ['.25', '0.25'],
    [',25', '0.25'],
    ['1234,567', '1234.567'],
    ['1.234', '1.234'],
    ['1,500.25', '1500.25'],
    ['1.500,25', '1500.25'],
  ])('%s is %s', (text, value) => {
    expect(read(text)).toBe(value);
  });
});

describe('marks that repeat, come first, or are a lone comma before three digits separate thousands', () => {
  test.each([
    ['3,000,000', '3000000'],
    ['3.000.000', '3000000'],
    ['3 000 000', '3000000'],
    ["3'000'000", '3000000'],
    ['1,500', '1500'],
    ['1 500,5', '1500.5'],
  ])('%s is %s', (text, value) => {
    expect(read(text)).toBe(value);
  });
});

describe('a doubt is reported', () => {
  test('for a lone comma before three digits', () => {
    expect(readNumber('1,500')).toMatchObject({ doubt: 'comma-as-thousands', text: '1,500' });
  });

  test('for a lone dot before three digits', () => {
    expect(readNumber('1.500')).toMatchObject({ doubt: 'dot-as-decimal', text: '1.500' });
  });

  test.each(['0,250', '0.250', '1,5', '1500', '1,500,000', '1,500.00'])('but not for %s', (text) => {
    expect(readNumber(text)).not.toHaveProperty('doubt');
  });
});

describe('what is no number stays none', () => {
  test.each([
    '',
    'many',
    '1.2.3',
    '12,34,5',
    '1,2.3,4',
    '0.250.000',
    '1 2',
    '..5',
    '∞',
    'nan',
    'infinity',
    '🙂',
    '1e-400',
  ])('%j', (text) => {
    expect(read(text)).toBe('not-a-number');
  });

  test('a minus sign is reported as such', () => {
    expect(read('-3m')).toBe('negative');
  });

  test('an exponent beyond all quantities is reported, not computed', () => {
    expect(read('1e400')).toBe('too-large');
    expect(read('1e99999999999999999999')).toBe('too-large');
  });
});

test('the rest is handed on without spaces around it', () => {
  expect(readNumber('1e6 requests')).toMatchObject({ rest: 'requests' });
  expect(readNumber('3 million a month')).toMatchObject({ rest: 'million a month' });
});
