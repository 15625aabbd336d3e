import { describe, expect, test } from 'vitest';
import { parseVcpu } from '../../../src/pricing/quantities/vcpu.js';
import { digitsOf, errorOf, readingsOf } from './read.js';

describe('vCPUs', () => {
  test.each([
    ['0.25', '0.25'],
    ['.25 vcpu', '0.25'],
    ['0,25', '0.25'],
    ['1/4', '0.25'],
    ['½ vCPU', '0.5'],
    ['2 cores', '2'],
    ['256 units', '0.25'],
    ['1024 CPU units', '1'],
  ])('%s is %s', (text, value) => {
    expect(digitsOf(parseVcpu(text))).toBe(value);
  });

  test('a bare 256 stays 256 vCPUs: CPU units have to be named', () => {
    expect(digitsOf(parseVcpu('256'))).toBe('256');
  });

  test('the quote says how CPU units were read', () => {
    expect(readingsOf(parseVcpu('256 units'))).toEqual([{ text: '256 units', as: '0.25 vCPU' }]);
  });

  test.each([
    ['1/0', 'unknown-unit'],
    ['2 GB', 'unknown-unit'],
    ['one', 'not-a-number'],
    ['-1', 'negative'],
    ['0', 'zero'],
    ['1e9', 'too-large'],
  ])('%s is %s', (text, kind) => {
    expect(errorOf(parseVcpu(text)).kind).toBe(kind);
  });
});
