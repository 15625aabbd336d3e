import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termsOf } from '../../src/language/tokenize.js';
import { decodeExpansions, encodeExpansions, NO_EXPANSIONS } from '../../src/retrieval/expansions.js';
import { readLearned } from '../../src/retrieval/learned-file.js';
import { entryWith, fixtureKnowledge } from '../fixture/knowledge.js';
import { problemsOf } from '../notes/problems-of.js';
import { temporaryFolder } from '../notes/temporary-folder.js';

const stem = fc.stringMatching(/^[a-z0-9.]{1,12}$/);
const table = fc
  .dictionary(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.uniqueArray(stem, { maxLength: 6 }), { maxKeys: 8 })
  .map((words) => new Map(Object.entries(words)));

describe('any table of words', () => {
  test('is the same after encoding and decoding', () => {
    fc.assert(
      fc.property(table, (words) => {
        const read = decodeExpansions(encodeExpansions(words));
        for (const [key, stems] of words) expect(read(key)).toEqual(stems);
      }),
    );
  });

  test('is the same wherever in memory its bytes begin', () => {
    fc.assert(
      fc.property(table, fc.nat(7), (words, offset) => {
        const moved = Buffer.concat([Buffer.alloc(offset), encodeExpansions(words)]).subarray(offset);
        const read = decodeExpansions(moved);
        for (const [key, stems] of words) expect(read(key)).toEqual(stems);
      }),
    );
  });

  test('cut off is refused, also where other bytes lie behind it in memory', () => {
    const bytes = encodeExpansions(new Map([['a key', ['some', 'words']]]));
    for (let kept = 0; kept < bytes.length; kept += 1) {
      expect(() => decodeExpansions(bytes.subarray(0, kept)), `${kept} bytes`).toThrow();
    }
  });
});

test('more words than their places have room for are refused', () => {
  const words = Array.from({ length: 65_537 }, (_, at) => `w${at}`);
  expect(() => encodeExpansions(new Map(words.map((word) => [word, [word]])))).toThrow(RangeError);
});

test('what nobody asked for in other words has none', () => {
  expect(decodeExpansions(encodeExpansions(new Map([['a key', ['word']]])))('another key')).toEqual([]);
  expect(NO_EXPANSIONS('a key')).toEqual([]);
});

test('an entry is found by the words with which people ask for it', () => {
  const entry = entryWith('crimson, emerald');
  const { index } = fixtureKnowledge({ expansions: (key) => (key === entry.key ? ['hue'] : []) });
  const place = index.entries.findIndex(({ key }) => key === entry.key);
  expect([...index.search(termsOf('which hues?'), 3).keys()]).toEqual([place]);
  expect(index.holds(place, 'hue')).toBe(true);
});

test('a file that is missing or broken is reported, with what to do', async () => {
  const folder = await temporaryFolder({ 'broken.bin': 'words without numbers' });
  const [missing, broken] = ['missing.bin', 'broken.bin'].map((name) => path.join(folder, name));
  expect(await problemsOf(readLearned(missing ?? '', decodeExpansions))).toEqual([
    { file: missing, line: 1, message: 'is missing: npm run learn -- --anew makes it' },
  ]);
  expect(await problemsOf(readLearned(broken ?? '', decodeExpansions))).toEqual([
    { file: broken, line: 1, message: 'cannot be read: npm run learn -- --anew makes it' },
  ]);
});
