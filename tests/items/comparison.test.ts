import { describe, expect, test } from 'vitest';
import { betraysNames, comparisonIn, swapped, tellsByName } from '../../src/items/comparison.js';
import { topicsOf } from '../../src/notes/topics.js';
import { NOTE, noteFrom, wordsExplained } from './example-items.js';

const topics = topicsOf([noteFrom(NOTE)]);
const [wheel, tray] = ['cog-wheel', 'belt-tray'].map((id) => topics.find((topic) => topic.id === id));

/** A difference between a cog wheel and a belt tray, cut at their names. */
function compared(difference: string) {
  return wheel && tray && comparisonIn(difference, wheel, tray);
}

describe('a comparison', () => {
  test.each([
    ['ends with the sentence that names both', 'A cog turns. A tray holds. Take both.', 'A tray turns. A cog holds.'],
    [
      'keeps small letters behind a colon',
      'Both wait: a cog for oil, a tray for metal.',
      'Both wait: a tray for oil, a cog for metal.',
    ],
  ])('%s', (_how, difference, other) => {
    const comparison = compared(difference);
    expect(comparison && swapped(comparison, (name) => name)).toBe(other);
  });

  test.each([
    ['names one of them only', 'A cog turns all day.'],
    ['explains one name by the other', 'A cog is a part of a tray; both turn.'],
    ['tells one by an adjective', 'A cog turns; an ordinary tray holds.'],
    ['uses a name as a part of another one', 'A cog turns; the tray tool holds metal.'],
  ])('is none if it %s', (_how, difference) => {
    expect(compared(difference)).toBeUndefined();
  });

  test('is not turned round if a name would lose its place', () => {
    const comparison = compared('Real cogs turn; a tray holds.');
    expect(comparison && swapped(comparison, (name) => name)).toBeUndefined();
  });

  test.each([
    ['A cog turns; a tray holds metal.', false],
    ['A cog is a toothed wheel; a tray is flat.', true],
    ['A cog is the act of turning; a tray holds metal.', true],
    ['A cog describes any tooth; a tray holds metal.', true],
  ])('"%s" tells by the names which is which: %s', (difference, isTold) => {
    const comparison = compared(difference);
    expect(comparison && tellsByName(comparison, wordsExplained)).toBe(isTold);
  });

  test.each([
    ['A cog turns; a tray holds metal.', false],
    ['A cog turns what the belt brings; a tray holds metal.', true],
  ])('"%s" betrays the names though they are swapped: %s', (difference, isBetrayed) => {
    const comparison = compared(difference);
    expect(comparison && betraysNames(comparison)).toBe(isBetrayed);
  });
});
