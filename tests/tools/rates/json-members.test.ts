import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BrokenJson, readMembers } from '../../../tools/rates/json-members.js';

/** The members `products.*` and `version` of a document that arrives in pieces. */
async function membersOf(pieces: readonly string[]): Promise<readonly [string, unknown][]> {
  const taken: [string, unknown][] = [];
  await readMembers(
    (async function* () {
      yield* pieces;
    })(),
    ['$.products.*', '$.version'],
    (path, value) => taken.push([JSON.stringify(path), value]),
  );
  return taken;
}

function cutAt(text: string, places: readonly number[]): readonly string[] {
  const cuts = [0, ...places.map((place) => place % (text.length + 1)).toSorted((a, b) => a - b), text.length];
  return cuts.slice(1).map((cut, index) => text.slice(cuts[index], cut));
}

const value = fc.oneof(fc.string(), fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue()));

describe('members of a document', () => {
  test('are the same regardless of the chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string(), value),
        fc.string(),
        fc.jsonValue(),
        fc.array(fc.nat()),
        fc.constantFrom(undefined, 1),
        async (products, version, other, cuts, indent) => {
          const text = JSON.stringify({ other, version, products, terms: other }, undefined, indent);
          const expected = [
            [JSON.stringify(['version']), version],
            ...Object.entries(products).map(([key, one]) => [JSON.stringify(['products', key]), one]),
          ];
          expect(await membersOf(cutAt(text, cuts))).toEqual(JSON.parse(JSON.stringify(expected)));
        },
      ),
    );
  });

  test('of a truncated document are an error, wherever it ends', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), value), fc.nat(), async (products, place) => {
        const text = JSON.stringify({ products });
        await expect(membersOf([text.slice(0, place % text.length)])).rejects.toThrow(BrokenJson);
      }),
    );
  });

  test.each(['[1', '<html>', '{"products": {]}', '{"version": "\u0001"}', '{} {}'])(
    'are not read out of %j',
    async (text) => {
      await expect(membersOf([text])).rejects.toThrow(BrokenJson);
    },
  );
});
