import { describe, expect, test } from 'vitest';
import { tokenize } from '../../../src/language/tokenize.js';
import { scorerOf } from '../../../src/retrieval/classifier.js';
import { hashOf } from '../../../src/retrieval/hash.js';
import { earlierWeights } from '../../../tools/learn/earlier-weights.js';
import { memberTexts } from '../../../tools/learn/member-texts.js';
import { encodeSamples } from '../../../tools/learn/samples.js';
import { type TrainingProgress, trainMember } from '../../../tools/learn/train-member.js';
import { fixture } from '../../fixture/knowledge.js';

const ASKED: Readonly<Record<string, readonly string[]>> = {
  holds: ['where is my part kept', 'who keeps the part on a shelf', 'is the shelf full'],
  paints: ['which colour does it get', 'can I have it in a red colour', 'is red paint possible'],
  turns: ['how fast does it spin', 'does the wheel spin around', 'what makes the wheel go around'],
};
const CLASSES = Object.keys(ASKED);
const samples = CLASSES.flatMap((label) => (ASKED[label] ?? []).map((text) => ({ text, label, listed: false })));
const many = encodeSamples(Array.from({ length: 120 }, () => samples).flat(), fixture, []);
const read = (text: string) => ({ tokens: tokenize(text), names: [], groups: [] });

function train(seed: number, leftOut?: ReadonlySet<string>) {
  const progress: TrainingProgress[] = [];
  const texts = memberTexts({ ...many, validation: many.learned }, 'words', leftOut);
  const member = trainMember(texts, { seed, epochs: 10 }, (one) => progress.push(one));
  return { member, progress, texts };
}

describe('a member that is trained on a toy set', () => {
  const { member, progress } = train(1);
  const scorer = scorerOf({ classes: Uint32Array.from(CLASSES, hashOf), members: [member] });
  const best = (text: string): string | undefined => {
    const shares = scorer.probabilitiesOf(read(text));
    return CLASSES[shares.indexOf(Math.max(...shares))];
  };

  test('knows its training set', () => {
    expect(samples.filter(({ text, label }) => best(text) !== label)).toEqual([]);
    expect(progress.at(-1)?.validation).toBe(1);
  });

  test('understands the same words in another order', () => {
    expect(['a shelf for the part', 'a red colour', 'spin the wheel'].map(best)).toEqual(CLASSES);
  });

  test('is reported after each epoch, and improves', () => {
    expect(progress.map(({ epoch }) => epoch)).toEqual(progress.map((_, place) => place));
    expect(progress.at(-1)?.loss).toBeLessThan((progress[0]?.loss ?? 0) / 2);
  });

  test('is deterministic for a seed', () => {
    expect(train(1).member).toEqual(member);
    expect(train(2).member).not.toEqual(member);
  });

  test('knows nothing of classes that are left out', () => {
    const { texts, member: other } = train(1, new Set(['paints']));
    expect([...texts.classes]).toEqual(['holds', 'turns'].map(hashOf));
    expect(other.classBiases).toHaveLength(2);
    expect(texts.features).not.toContain(hashOf('red'));
  });
});

describe('a member that goes on from one that was trained without a class', () => {
  const { texts: before, member: known } = train(1, new Set(['paints']));
  const classifier = { classes: before.classes, members: [known] };
  const all = memberTexts({ ...many, validation: many.learned }, 'words');
  const member = trainMember(
    all,
    { seed: 1, epochs: 2, earlier: earlierWeights(classifier, 'words', new Set(before.classes)) },
    () => {},
  );

  test('knows the new class as well', () => {
    const scorer = scorerOf({ classes: all.classes, members: [member] });
    for (const [place, label] of CLASSES.entries())
      for (const text of ASKED[label] ?? []) {
        const shares = scorer.probabilitiesOf(read(text));
        expect(shares.indexOf(Math.max(...shares)), text).toBe(place);
      }
  });

  test('keeps the weights of the other classes and features', () => {
    const after = earlierWeights({ classes: all.classes, members: [member] }, 'words', new Set());
    const { classWeights, embeddings } = earlierWeights(classifier, 'words', new Set(before.classes));
    for (const [hash, weights] of classWeights) expect(after.classWeights.get(hash)).toEqual(near(weights));
    for (const [hash, weights] of embeddings) expect(after.embeddings.get(hash)).toEqual(near(weights));
  });

  test('learns what is asked for a known class in other words', () => {
    const more = [
      ...samples,
      ...Array.from({ length: 3 }, () => ({ text: 'sprayed green', label: 'paints', listed: false })),
    ];
    const encoded = encodeSamples(Array.from({ length: 120 }, () => more).flat(), fixture, []);
    const texts = memberTexts({ ...encoded, validation: encoded.learned }, 'words');
    const later = trainMember(
      texts,
      {
        seed: 1,
        epochs: 2,
        earlier: earlierWeights({ classes: all.classes, members: [member] }, 'words', new Set(before.classes)),
      },
      () => {},
    );
    const shares = scorerOf({ classes: texts.classes, members: [later] }).probabilitiesOf(read('sprayed green'));
    expect(CLASSES[shares.indexOf(Math.max(...shares))]).toBe('paints');
  });

  test('needs a member with the same view', () => {
    expect(() => earlierWeights(classifier, 'letters', new Set())).toThrow('npm run learn -- --anew');
  });
});

/** Quantised again, weights move by a step at most. */
function near(weights: Float32Array) {
  const step = Math.max(...weights.map(Math.abs)) / 7;
  return expect.toSatisfy((other: Float32Array) =>
    other.every((weight, at) => Math.abs(weight - (weights[at] ?? 0)) <= step),
  );
}
