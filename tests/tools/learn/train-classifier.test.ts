import { expect, test } from 'vitest';
import { hashOf } from '../../../src/retrieval/hash.js';
import { changesSince } from '../../../tools/learn/train-classifier.js';

/** What was learned of some classes, each with the digest of its texts. */
function learned(digests: Readonly<Record<string, number>>) {
  return {
    classifier: { classes: Uint32Array.from(Object.keys(digests), hashOf), members: [] },
    digests: Uint8Array.from(Object.values(digests)),
  };
}

test('new classes are told apart from those with other texts; what is gone does not count', () => {
  const earlier = learned({ holds: 1, turns: 2, bounces: 3 });
  expect(changesSince(earlier, learned({ paints: 9, holds: 1, turns: 4 }))).toEqual({ added: 1, changed: 1 });
});

test('nothing has changed where all texts are the same, in whatever order', () => {
  expect(changesSince(learned({ holds: 1, turns: 2 }), learned({ turns: 2, holds: 1 }))).toEqual({
    added: 0,
    changed: 0,
  });
});
