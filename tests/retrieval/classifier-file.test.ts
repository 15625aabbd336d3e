import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { serialize } from 'node:v8';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Classifier, EnsembleMember } from '../../src/retrieval/classifier.js';
import { decodeClassifier, encodeClassifier } from '../../src/retrieval/classifier-file.js';
import { VIEWS } from '../../src/retrieval/features.js';
import { readLearned } from '../../src/retrieval/learned-file.js';
import { problemsOf } from '../notes/problems-of.js';
import { temporaryFolder } from '../notes/temporary-folder.js';

const bytes = (length: number) => fc.int8Array({ minLength: length, maxLength: length });
const hashes = (length: number) => fc.uint32Array({ minLength: length, maxLength: length });
const anyNumbers = (length: number) => fc.float32Array({ minLength: length, maxLength: length, noNaN: true });
/** Numbers with a point that two bytes hold as they are. */
const numbers = (length: number) =>
  anyNumbers(length).map(
    (full) => new Float32Array(new Uint32Array(full.buffer).map((bits) => bits & 0xffff0000).buffer),
  );

const anyMember = (classes: number): fc.Arbitrary<EnsembleMember> =>
  fc.tuple(fc.constantFrom(...VIEWS), fc.constantFrom(8, 16), fc.nat(5)).chain(([view, dimensions, features]) =>
    fc.record({
      view: fc.constant(view),
      dimensions: fc.constant(dimensions),
      features: hashes(features),
      idf: numbers(features),
      embeddings: fc.uint8Array({ minLength: (dimensions * features) / 2, maxLength: (dimensions * features) / 2 }),
      embeddingScales: numbers(features),
      classWeights: bytes(dimensions * classes),
      classScales: numbers(classes),
      classBiases: numbers(classes),
    }),
  );
const anyClassifier: fc.Arbitrary<Classifier> = fc
  .nat(5)
  .chain((classes) =>
    fc.record({ classes: hashes(classes), members: fc.array(anyMember(classes), { minLength: 1, maxLength: 3 }) }),
  );
const ONE_FEATURE: EnsembleMember = {
  view: 'words',
  dimensions: 8,
  features: Uint32Array.of(1),
  idf: Float32Array.of(1),
  embeddings: new Uint8Array(4),
  embeddingScales: Float32Array.of(1),
  classWeights: new Int8Array(),
  classScales: new Float32Array(),
  classBiases: new Float32Array(),
};

function withMember(changed: Partial<EnsembleMember>): Uint8Array {
  return encodeClassifier({ classes: new Uint32Array(), members: [{ ...ONE_FEATURE, ...changed }] });
}

describe('any classifier', () => {
  test('is the same after encoding and decoding', () => {
    fc.assert(
      fc.property(anyClassifier, (classifier) => {
        expect(decodeClassifier(encodeClassifier(classifier))).toEqual(classifier);
      }),
    );
  });

  test('is the same wherever in memory its bytes begin', () => {
    fc.assert(
      fc.property(anyClassifier, fc.nat(7), (classifier, offset) => {
        const encoded = encodeClassifier(classifier);
        const moved = Buffer.concat([Buffer.alloc(offset), encoded]).subarray(offset);
        expect(decodeClassifier(moved)).toEqual(classifier);
      }),
    );
  });

  test('keeps floats to within 1/256', () => {
    const positive = fc.float({ min: Math.fround(1e-6), max: 1000, noNaN: true });
    fc.assert(
      fc.property(positive, (idf) => {
        const member = { ...ONE_FEATURE, idf: Float32Array.of(idf) };
        const read = decodeClassifier(encodeClassifier({ classes: new Uint32Array(), members: [member] }));
        expect(Math.abs((read.members[0]?.idf[0] ?? 0) / idf - 1)).toBeLessThanOrEqual(1 / 256);
      }),
    );
  });

  test('cut off anywhere is refused', () => {
    fc.assert(
      fc.property(anyClassifier, fc.double({ min: 0, max: 0.99, noNaN: true }), (classifier, share) => {
        fc.pre(classifier.classes.length > 0);
        const encoded = encodeClassifier(classifier);
        // The last array may end before the four bytes that it is filled up to.
        const kept = Math.floor(share * (encoded.length - 4));
        expect(() => decodeClassifier(encoded.subarray(0, kept))).toThrow();
      }),
    );
  });
});

describe('the file of a classifier', () => {
  const [example] = fc.sample(anyClassifier, { seed: 7, numRuns: 1 });
  if (!example) throw new Error('no example was made');

  test('is read from disk', async () => {
    const folder = await temporaryFolder({ 'classifier.bin': encodeClassifier(example) });
    const file = path.join(folder, 'classifier.bin');
    expect(await readLearned(file, decodeClassifier)).toEqual(example);
    expect(decodeClassifier(await readFile(file))).toEqual(example);
  });

  test.each([
    ['empty', ''],
    ['no classifier', 'a picture of a widget\n'],
    ['serialised, but something else', serialize({ format: 'something else' })],
    ['serialised, but no object', serialize(null)],
    ['of a view that nobody knows', withMember({ view: 'smell' as 'words' })],
    ['of dimensions that eight do not divide', withMember({ dimensions: 4 })],
  ])('that is %s is refused, with what to do', async (_what, content) => {
    const file = path.join(await temporaryFolder({ 'classifier.bin': content }), 'classifier.bin');
    expect(await problemsOf(readLearned(file, decodeClassifier))).toEqual([
      { file, line: 1, message: 'cannot be read: npm run learn -- --anew makes it' },
    ]);
  });

  test('that is not there is refused, with what to do', async () => {
    const file = path.join(await temporaryFolder({}), 'classifier.bin');
    expect(await problemsOf(readLearned(file, decodeClassifier))).toEqual([
      { file, line: 1, message: 'is missing: npm run learn -- --anew makes it' },
    ]);
  });
});
