import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stemOf, tokenize } from '../../src/language/tokenize.js';
import { featuresOf, VIEWS } from '../../src/retrieval/features.js';
import { hashOf } from '../../src/retrieval/hash.js';
import { anyText } from '../any-text.js';

const features = (
  text: string,
  view: 'words' | 'letters' = 'words',
  names: [number, number][] = [],
  groups: string[] = [],
) => featuresOf({ tokens: tokenize(text), names: names.map(([from, to]) => ({ from, to })), groups }, view);

describe('the words of a text', () => {
  test('count by their stems, alone and in pairs of neighbours, with its beginning and end', () => {
    expect(features('parts turn')).toEqual(['part', 'turn', 'part turn', '^ part', 'turn $']);
  });

  test('count once each, however often they are said', () => {
    expect(features('turn turn turn').filter((feature) => feature === 'turn')).toHaveLength(1);
  });

  test('count by the groups that they belong to', () => {
    expect(features('spin it', 'words', [], ['rotate'])).toContain('~rotate');
  });
});

describe('a name', () => {
  test('counts as itself, and is nothing but a name to its neighbours', () => {
    const found = features('does a cog wheel turn', 'words', [[2, 4]]);
    expect(found).toEqual(expect.arrayContaining(['cog', 'wheel', 'a NAME', 'NAME turn', 'a NAME turn']));
    expect(found.filter((feature) => feature.includes('NAME') && /cog|wheel/.test(feature))).toEqual([]);
  });

  test('is one name however many words it has', () => {
    const wording = (text: string, to: number) =>
      features(text, 'words', [[2, to]]).filter((feature) => feature.includes('NAME'));
    expect(wording('what is widget', 3)).toEqual(wording('what is application load balancer', 5));
  });
});

describe('the letters of a text', () => {
  test('count in groups of four, with the beginning and the end of the word', () => {
    const groups = features('wheel', 'letters').filter((feature) => feature.startsWith(' '));
    expect(groups).toEqual([' <whe', ' whee', ' heel', ' eel>']);
  });

  test('of a misspelt word are half those of the right one', () => {
    const right = new Set(features('kubernetes', 'letters'));
    expect(features('kubernetis', 'letters').filter((feature) => right.has(feature)).length).toBeGreaterThan(
      right.size / 3,
    );
  });

  test('of a short word do not count', () => {
    expect(features('cog', 'letters')).toEqual(features('cog', 'words'));
  });
});

test('of any text, each feature is there once, and every stem is one', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(...VIEWS), (text, view) => {
      const found = features(text, view);
      expect(new Set(found).size).toBe(found.length);
      for (const token of tokenize(text)) expect(found).toContain(stemOf(token));
    }),
    { numRuns: 40 },
  );
});

test('a hash is that of FNV-1a, a whole number of 32 bits', () => {
  // Vectors of the authors: http://www.isthe.com/chongo/tech/comp/fnv/
  expect([hashOf(''), hashOf('a'), hashOf('foobar')]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
  fc.assert(
    fc.property(anyText, (text) => {
      const hash = hashOf(text);
      expect(Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32).toBe(true);
    }),
  );
});
