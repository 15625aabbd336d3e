import { describe, expect, test } from 'vitest';
import { encodeSamples } from '../../../tools/learn/samples.js';
import { fixture } from '../../fixture/knowledge.js';

const GROUPS = [
  ['rotate', 'spin', 'revolve'],
  ['grease', 'oil', 'lubricate'],
];
const sample = (text: string, label: string, listed = true) => ({ text, label, listed });
const encode = (samples: Parameters<typeof encodeSamples>[0]) => encodeSamples(samples, 'words', fixture, GROUPS);

describe('samples', () => {
  test('are numbered by their classes, in the order of the alphabet', () => {
    const { classes, learned } = encode([
      sample('x', 'skipped'),
      sample('one', 'turns'),
      sample('two', 'holds', false),
    ]);
    expect(classes).toEqual(['holds', 'skipped', 'turns']);
    expect(learned.map(({ label }) => classes[label])).toEqual(['turns', 'holds']);
  });

  test('are validated with by every twentieth listed question, which is not learned from', () => {
    const { learned, validation } = encode(Array.from({ length: 100 }, (_, place) => sample(`q${place}`, 'turns')));
    expect([learned.length, validation.length]).toEqual([95, 5]);
    const own = encode(Array.from({ length: 100 }, (_, place) => sample(`q${place}`, 'turns', false)));
    expect([own.learned.length, own.validation.length]).toEqual([100, 0]);
  });

  test('with a word of the thesaurus have a variant with another word of its group', () => {
    const { learned } = encode([
      sample('x', 'turns'),
      sample('does it spin fast', 'turns'),
      sample('is it new', 'turns'),
    ]);
    expect(learned.map(({ variants }) => variants.length)).toEqual([2, 1]);
    expect(learned[0]?.variants[1]).toEqual(expect.arrayContaining(['~rotate', 'fast']));
  });

  test('name a topic by what it is, and by being a name', () => {
    const { learned } = encode([sample('x', 'turns'), sample('is a widget new', 'turns')]);
    expect(learned[0]?.variants[0]).toEqual(expect.arrayContaining(['widget', 'a NAME', 'NAME new']));
  });
});
