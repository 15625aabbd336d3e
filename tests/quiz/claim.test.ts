import { describe, expect, test } from 'vitest';
import { allowsNoException, isClaim } from '../../src/quiz/claim.js';

describe('words are asked for their truth', () => {
  test.each([
    'A widget turns for 60 seconds at most.',
    'A widget fits into a box.',
    'Starting a widget takes a second.',
    'You pay by the turn.',
  ])('if they state facts: %s', (words) => {
    expect(isClaim(words)).toBe(true);
  });

  test.each([
    ['a row of a table', 'Time: a widget turns for 60 seconds.'],
    ['advice', 'Choose a widget for loose parts.'],
    ['advice against something', 'Do not grease a widget by day.'],
    ['an aim', 'To grease a widget takes a minute.'],
    ['a question within a statement', 'Whether a widget is dry is told by its lever.'],
    ['a quotation', '"A widget" is the name of a machine.'],
    ['a division of work', 'You decide who greases a widget.'],
    ['what suits whom', 'A widget suits small shops.'],
    ['what fits whom', 'A widget fits small shops.'],
    ['praise', 'A widget is cheap.'],
    ['a choice of what matters', "A widget's key features are its belt and its lever."],
  ])('but not if they are %s', (_what, words) => {
    expect(isClaim(words)).toBe(false);
  });
});

test.each([
  ['A widget always turns.', true],
  ['A widget costs nothing.', true],
  ['A widget never rests.', true],
  ['A widget turns by night.', false],
])('%s allows no exception: %s', (claim, isStrict) => {
  expect(allowsNoException(claim)).toBe(isStrict);
});
