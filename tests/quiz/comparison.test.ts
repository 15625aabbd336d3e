import { describe, expect, test } from 'vitest';
import { topicsOf } from '../../src/notes/topics.js';
import { comparisonIn } from '../../src/quiz/comparison.js';
import { tellsByName } from '../../src/quiz/tells-by-name.js';
import { NOTE, noteFrom, wordsExplained } from './example-items.js';

const topics = topicsOf([noteFrom(NOTE)]);
const [wheel, tray] = ['cog-wheel', 'belt-tray'].map((id) => topics.find((topic) => topic.id === id));

/** A difference between a cog wheel and a belt tray, cut at their names. */
function compared(difference: string) {
  return wheel && tray && comparisonIn(difference, wheel, tray);
}

describe('a comparison', () => {
  test.each([
    ['ends with the sentence that names both', 'A cog turns. A tray holds. Take both.', '`X` turns. `Y` holds.'],
    [
      'may begin with other words',
      'Both wait: a cog for oil, a tray for metal.',
      'Both wait: `X` for oil, `Y` for metal.',
    ],
  ])('%s', (_how, difference, text) => {
    expect(compared(difference)?.text).toBe(text);
  });

  test('is none if it names one of them only', () => {
    expect(compared('A cog turns all day.')).toBeUndefined();
  });

  test.each([
    ['A cog turns; a tray holds metal.', false],
    ['A cog is a toothed wheel; a tray is flat.', true],
  ])('"%s" tells by the names which is which: %s', (difference, isTold) => {
    const comparison = compared(difference);
    expect(comparison && tellsByName(comparison, wordsExplained)).toBe(isTold);
  });
});
