import { describe, expect, test } from 'vitest';
import { encodeSamples } from '../../../tools/learn/samples.js';
import type { TrainingTexts } from '../../../tools/learn/training-texts.js';
import { fixture } from '../../fixture/knowledge.js';

const GROUPS = [
  ['rotate', 'spin', 'revolve'],
  ['grease', 'oil', 'lubricate'],
];
const sample = (text: string, label: string, listed = true) => ({ text, label, listed });
const encode = (samples: Parameters<typeof encodeSamples>[0]) => encodeSamples(samples, fixture, GROUPS);
/** The features of each variant of each text. */
const variantsOf = ({ labels, variants, starts, features }: TrainingTexts, names: readonly string[]) =>
  Array.from(labels, (_, text) =>
    [...starts.keys()]
      .slice(variants[text], variants[text + 1])
      .map((variant) => Array.from(features.subarray(starts[variant], starts[variant + 1]), (place) => names[place])),
  );

describe('samples', () => {
  test('are labelled by their classes in alphabetical order', () => {
    const { classes, learned } = encode([sample('one', 'turns'), sample('two', 'holds', false)]);
    expect(classes).toEqual(['holds', 'turns']);
    expect(Array.from(learned.labels, (label) => classes[label])).toEqual(['turns', 'holds']);
  });

  describe('are validated with', () => {
    const MANY = Array.from({ length: 1000 }, (_, place) => sample(`question ${place}`, 'turns'));

    test('about one held-out listed question in twenty', () => {
      const { learned, validation } = encode(MANY);
      expect(learned.labels.length + validation.labels.length).toBe(1000);
      expect(validation.labels.length).toBeGreaterThan(25);
      expect(validation.labels.length).toBeLessThan(80);
    });

    test('the same ones after others were added', () => {
      const before = encode(MANY);
      const later = encode([sample('a new statement', 'turns', false), ...MANY]);
      expect(variantsOf(later.validation, later.features)).toEqual(variantsOf(before.validation, before.features));
    });

    test('no texts of the notes themselves', () => {
      const own = encode(MANY.map(({ text, label }) => sample(text, label, false)));
      expect(own.validation.labels).toHaveLength(0);
    });
  });

  test('with a word of the thesaurus have a variant with a synonym', () => {
    const { learned, features } = encode([sample('does it spin fast', 'turns'), sample('is it new', 'turns')]);
    const variants = variantsOf(learned, features);
    expect(variants.map(({ length }) => length)).toEqual([2, 1]);
    expect(variants[0]?.[1]).toEqual(expect.arrayContaining(['~rotate', 'fast']));
  });

  test('have features for a topic, for being a name, and for groups of letters', () => {
    const { learned, features } = encode([sample('is a widget new', 'turns', false)]);
    const [[first] = []] = variantsOf(learned, features);
    expect(first).toEqual(expect.arrayContaining(['widget', 'a NAME', 'NAME new', ' <wid']));
  });
});
