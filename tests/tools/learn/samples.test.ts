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
  test('are labelled by their classes in alphabetical order', () => {
    const { classes, learned } = encode([sample('one', 'turns'), sample('two', 'holds', false)]);
    expect(classes).toEqual(['holds', 'turns']);
    expect(learned.map(({ label }) => classes[label])).toEqual(['turns', 'holds']);
  });

  describe('are validated with', () => {
    const MANY = Array.from({ length: 1000 }, (_, place) => sample(`question ${place}`, 'turns'));

    test('about one held-out listed question in twenty', () => {
      const { learned, validation } = encode(MANY);
      expect(learned.length + validation.length).toBe(1000);
      expect(validation.length).toBeGreaterThan(25);
      expect(validation.length).toBeLessThan(80);
    });

    test('the same ones after others were added', () => {
      const { validation } = encode(MANY);
      const later = encode([sample('a new statement', 'turns', false), ...MANY]);
      expect(later.validation).toEqual(validation);
    });

    test('no texts of the notes themselves', () => {
      const own = encode(MANY.map(({ text, label }) => sample(text, label, false)));
      expect(own.validation).toEqual([]);
    });
  });

  test('with a word of the thesaurus have a variant with a synonym', () => {
    const { learned } = encode([sample('does it spin fast', 'turns'), sample('is it new', 'turns')]);
    expect(learned.map(({ variants }) => variants.length)).toEqual([2, 1]);
    expect(learned[0]?.variants[1]).toEqual(expect.arrayContaining(['~rotate', 'fast']));
  });

  test('have features for a topic and for being a name', () => {
    const { learned } = encode([sample('is a widget new', 'turns', false)]);
    expect(learned[0]?.variants[0]).toEqual(expect.arrayContaining(['widget', 'a NAME', 'NAME new']));
  });
});
