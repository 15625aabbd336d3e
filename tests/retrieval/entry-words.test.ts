import { deserialize, serialize } from 'node:v8';
import { expect, test } from 'vitest';
import { stemOf, termsOf } from '../../src/language/tokenize.js';
import { indexEntries } from '../../src/retrieval/entry-index.js';
import { fixture } from '../fixture/knowledge.js';

const { index } = fixture;
const readBack = indexEntries(index.entries, () => [], undefined, deserialize(serialize(index.words)));

const LINES = ['what does a widget rotate on', 'crimson', 'limits of the gadget', 'zebra', ''];

test.each(LINES)('an index that was written and read back finds the same for "%s"', (line) => {
  expect([...readBack.search(termsOf(line), 9)]).toEqual([...index.search(termsOf(line), 9)]);
});

test.each([...LINES.flatMap(termsOf), { text: 'people', stem: stemOf('people') }])(
  'and weighs and knows the same words: $text',
  (term) => {
    expect(readBack.weight(term)).toBe(index.weight(term));
    expect(readBack.knows(term.stem)).toBe(index.knows(term.stem));
  },
);

test('a word with which people only ask for an entry is known, and weighs as much as an unknown one', () => {
  const [first] = index.entries;
  const asked = indexEntries(
    index.entries,
    () => [],
    (key) => (key === first?.key ? ['hue'] : []),
  );
  for (const made of [asked, indexEntries(index.entries, () => [], undefined, deserialize(serialize(asked.words)))]) {
    expect(made.knows('hue')).toBe(true);
    expect(made.weight({ text: 'hue', stem: 'hue' })).toBe(index.weight({ text: 'hue', stem: 'hue' }));
    expect([...made.search([{ text: 'hue', stem: 'hue' }], 9).keys()]).toEqual([0]);
  }
});

test('and mends the same misspelt words', () => {
  expect(index.correct('turqoise')).toBe('turquoise');
  expect(readBack.correct('turqoise')).toBe('turquoise');
});
