import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeFinderOf } from '../../src/retrieval/hash-places.js';

const hash = fc.integer({ min: 0, max: 2 ** 32 - 1 });

test('finds each hash at its place, and no other', () => {
  fc.assert(
    fc.property(fc.uniqueArray(hash, { maxLength: 200 }), hash, (hashes, other) => {
      const placeOf = placeFinderOf(Uint32Array.from(hashes));
      expect(hashes.map(placeOf)).toEqual([...hashes.keys()]);
      expect(placeOf(other)).toBe(hashes.includes(other) ? hashes.indexOf(other) : undefined);
    }),
  );
});
