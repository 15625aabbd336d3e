import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesOf } from '../../src/retrieval/hash-places.js';

const anyHash = fc.oneof(fc.nat(20), fc.integer({ min: 0, max: 2 ** 32 - 1 }));

test('any hash is found at its last place in a list, and no other', () => {
  fc.assert(
    fc.property(fc.array(anyHash), fc.array(anyHash), (hashes, others) => {
      const placeOf = placesOf(Uint32Array.from(hashes));
      for (const hash of [...hashes, ...others]) {
        const place = hashes.lastIndexOf(hash);
        expect(placeOf(hash)).toBe(place < 0 ? undefined : place);
      }
    }),
  );
});
