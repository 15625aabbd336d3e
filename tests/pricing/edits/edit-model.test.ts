import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decodeEditModel,
  encodeEditModel,
  type LineEvidence,
  PLACES,
  probabilitiesOf,
} from '../../../src/pricing/edits/edit-model.js';

const names = fc.array(fc.string({ maxLength: 8 }), { maxLength: 6 });
const evidence: fc.Arbitrary<LineEvidence> = fc.record({
  words: names,
  pairs: names,
  candidates: fc.array(fc.array(fc.record({ alone: names, withWords: names, withPairs: names }), { maxLength: 3 }), {
    minLength: 1,
    maxLength: 8,
  }),
});
const weights = fc
  .integer({ min: 1, max: 997 })
  .map((step) => Int8Array.from({ length: PLACES }, (_, at) => ((at * step) % 255) - 127));

test('the probabilities of the candidates of a line add up to 1', () => {
  fc.assert(
    fc.property(evidence, weights, (line, some) => {
      const sum = probabilitiesOf(line, { weights: some }).reduce((all, one) => all + one, 0);
      expect(sum).toBeCloseTo(1, 6);
    }),
    { numRuns: 30 },
  );
});

test('a model is read as it was written, and other bytes are none', () => {
  const model = { weights: Int8Array.from({ length: PLACES }, (_, at) => (at % 255) - 127) };
  expect(decodeEditModel(encodeEditModel(model))).toEqual(model);
  expect(() => decodeEditModel(encodeEditModel({ weights: new Int8Array(3) }))).toThrow('weights');
});
