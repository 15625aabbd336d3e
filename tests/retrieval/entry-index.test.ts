import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stemOf, termsOf } from '../../src/language/tokenize.js';
import { indexEntries } from '../../src/retrieval/entry-index.js';
import { anyText } from '../any-text.js';
import { entryWith, fixture } from '../fixture/knowledge.js';

const { index } = fixture;

/** The entries found for a text, best first. */
function found(text: string, limit = 3) {
  return [...index.search(termsOf(text), limit).keys()].map((place) => index.entries[place]);
}

describe('an entry is found', () => {
  test.each([
    ['by a word of its statement', 'turquoise', 'crimson, emerald'],
    ['by another form of the word', 'painting emeralds', 'crimson, emerald'],
    ['by its heading and its topic', 'limits of the widget', 'takes 12 parts'],
    ['by a step of the task', 'put one drop on each tooth', 'Stop the belt'],
    ['by a cause of the error', 'the plug is out', 'it has no electricity'],
    ['by the claim that it corrects', 'cannot take copper', 'It takes copper'],
    ['by the words of its row of facts', 'patch gadget', 'AWS Gadget Who runs the servers'],
    ['by the questions of its section', 'how many fit into one', 'takes 12 parts'],
  ])('%s: %s', (_how, text, says) => {
    expect(found(text)).toContain(entryWith(says));
  });

  test('and the best has the score 1, the others less', () => {
    const scores = [...index.search(termsOf('what does a widget rotate on'), 9).values()];
    expect(scores[0]).toBe(1);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.at(-1)).toBeLessThan(1);
  });

  test('but nothing for words that no entry holds', () => {
    expect(found('zebra')).toEqual([]);
    expect(found('')).toEqual([]);
  });
});

describe('a term weighs', () => {
  const weightOf = (word: string): number => termsOf(word).reduce((_, one) => index.weight(one), 0);

  test('more if fewer entries hold it', () => {
    expect(weightOf('turquoise')).toBeGreaterThan(weightOf('widget'));
  });

  test('something even if none holds it, less if it is everyday English', () => {
    expect(weightOf('zymurgy')).toBeGreaterThan(weightOf('people'));
    expect(weightOf('people')).toBeGreaterThan(0);
  });
});

test('a word of the notes is known by its stem', () => {
  expect(index.knows(stemOf('rotating'))).toBe(true);
  expect(index.knows('zebra')).toBe(false);
});

test('how people ask makes a word known, unless it is a misspelt one that the notes often say', () => {
  const asked = indexEntries(
    index.entries,
    () => [],
    (key) => (key === index.entries[0]?.key ? ['widgt', stemOf('turquiose'), 'zebra'] : []),
  );
  expect([asked.knows('zebra'), asked.knows('widgt'), asked.knows(stemOf('turquiose'))]).toEqual([true, false, false]);
});

test.each([
  ['turqoise', 'turquoise'],
  ['emreald', 'emerald'],
  ['qqqqqqqq', undefined],
])('a misspelt word is read as the closest word of the notes: %s as %s', (typed, read) => {
  expect(index.correct(typed)).toBe(read);
});

test('an entry holds the stems of all that it says, and no others', () => {
  const place = index.entries.indexOf(entryWith('crimson, emerald'));
  const held = ['crimson', 'colour', 'gizmo', 'widget', 'zebra'].filter((word) => index.holds(place, stemOf(word)));
  expect(held).toEqual(['crimson', 'colour', 'gizmo']);
});

test('the best entries are those of a search for all, however few are wanted', () => {
  const words = [...index.words.written.keys()];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...words), { maxLength: 6 }),
      fc.integer({ min: 1, max: 5 }),
      (some, limit) => {
        const terms = termsOf(some.join(' '));
        expect([...index.search(terms, limit)]).toEqual([...index.search(terms, 9999)].slice(0, limit));
      },
    ),
    { numRuns: 500 },
  );
});

test('any text finds no more than wanted, each with a score between 0 and 1', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.lorem()), fc.integer({ min: 1, max: 20 }), (text, limit) => {
      const scores = [...index.search(termsOf(`${text} widget`), limit).values()];
      expect(scores.length).toBeLessThanOrEqual(limit);
      expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
    }),
  );
});
