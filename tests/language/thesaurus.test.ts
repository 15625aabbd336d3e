import { expect, test } from 'vitest';
import { thesaurusOf } from '../../src/language/thesaurus.js';
import { tokenize } from '../../src/language/tokenize.js';

const groups = thesaurusOf([
  ['rotate', 'spin', 'go round'],
  ['grease', 'oil', 'spin'],
]);
const found = (text: string) => [...groups(tokenize(text))];

test('words of one group go by its first word, in any form, with their place', () => {
  expect(found('does it keep spinning')).toEqual([['rotate', { from: 3, to: 4 }]]);
  expect(found('it was going round')).toEqual([['rotate', { from: 2, to: 4 }]]);
});

test('a word of two groups stands for the first', () => {
  expect(found('spin').map(([group]) => group)).toEqual(['rotate']);
});

test('a group is named once, however many of its words are there', () => {
  expect(found('oil and grease rotate').map(([group]) => group)).toEqual(['grease', 'rotate']);
});

test('other words belong to none', () => {
  expect(found('a zebra')).toEqual([]);
});
