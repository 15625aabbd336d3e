import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveRegion, suggestRegions } from '../../src/pricing/region-search.js';
import { anyCharacters } from '../any-text.js';
import { realPrices } from './knowledge.js';

const { regions } = await realPrices();

describe('a Region is found by code, name or alias', () => {
  test.each([
    ['eu-central-1', 'eu-central-1'],
    ['EU_CENTRAL_1', 'eu-central-1'],
    ['Europe (Frankfurt)', 'eu-central-1'],
    ['frankfurt', 'eu-central-1'],
    ['Germany', 'eu-central-1'],
    ['virginia', 'us-east-1'],
    ['us east', 'us-east-1'],
    ['N. Virginia', 'us-east-1'],
    ['ireland', 'eu-west-1'],
    ['São Paulo', 'sa-east-1'],
    ['sao paulo', 'sa-east-1'],
    ['Hong Kong', 'ap-east-1'],
    ['AWS GovCloud (US-West)', 'us-gov-west-1'],
    ['ｔｏｋｙｏ', 'ap-northeast-1'],
  ])('%s is %s', (typed, code) => {
    expect(resolveRegion(typed, regions)).toMatchObject({ ok: true, region: { code } });
  });
});

describe('a Region that is not in the list', () => {
  const near = (typed: string) => {
    const resolved = resolveRegion(typed, regions);
    return resolved.ok ? [resolved.region.code] : resolved.near.map(({ code }) => code);
  };

  test.each([
    ['frankfrut', 'eu-central-1'],
    ['irland', 'eu-west-1'],
    ['eu-centrl-1', 'eu-central-1'],
    ['virgina', 'us-east-1'],
  ])('%s suggests %s first', (typed, code) => {
    expect(near(typed)[0]).toBe(code);
  });

  test('suggests three at most', () => {
    expect(near('us-east-9')).toHaveLength(3);
  });

  test.each(['', '🙂', 'xyzzy', 'x'.repeat(6000)])('%j suggests none', (typed) => {
    expect(resolveRegion(typed, regions)).toEqual({ ok: false, near: [] });
  });
});

describe('choices while typing', () => {
  const values = (typed: string) => suggestRegions(typed, regions).map(({ value }) => value);

  test('show name and code', () => {
    expect(suggestRegions('frankfurt', regions)[0]).toEqual({
      name: 'Europe (Frankfurt) · eu-central-1',
      value: 'eu-central-1',
    });
  });

  test('start with the much used ones before anything is typed', () => {
    expect(values('').slice(0, 2)).toEqual(['us-east-1', 'us-east-2']);
  });

  test.each([
    ['fra', 'eu-central-1'],
    ['germ', 'eu-central-1'],
    ['eu-west-2', 'eu-west-2'],
    ['lodon', 'eu-west-2'],
    ['gov', 'us-gov-west-1'],
  ])('%s offers %s first', (typed, code) => {
    expect(values(typed)[0]).toBe(code);
  });

  test('offer all Regions that start like this', () => {
    expect(values('eu-west')).toEqual(expect.arrayContaining(['eu-west-1', 'eu-west-2', 'eu-west-3']));
  });

  test('fit into what Discord takes, whatever is typed', () => {
    fc.assert(
      fc.property(anyCharacters(200), (typed) => {
        const choices = suggestRegions(typed, regions);
        for (const { name, value } of choices) expect(Math.max(name.length, value.length)).toBeLessThanOrEqual(100);
      }),
    );
  });
});
