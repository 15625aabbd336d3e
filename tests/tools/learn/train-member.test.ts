import { describe, expect, test } from 'vitest';
import { tokenize } from '../../../src/language/tokenize.js';
import { scorerOf } from '../../../src/retrieval/classifier.js';
import { hashOf } from '../../../src/retrieval/hash.js';
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
