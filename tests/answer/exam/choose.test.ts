import { describe, expect, test } from 'vitest';
import { chooseExceptions, chooseOptions } from '../../../src/answer/exam/choose.js';
import { measureOptions } from '../../../src/answer/exam/option-features.js';
import { weighOptions } from '../../../src/answer/exam/options.js';
import { likelyEntries } from '../../../src/answer/exam/support.js';
import { fixture, read } from '../../fixture/knowledge.js';

/** The options of a question on the made-up notes, measured. */
function measured(stem: string, ...texts: readonly string[]) {
  const options = texts.map((text, at) => ({ letter: 'ABCD'.charAt(at), text }));
  const query = read(stem);
  return measureOptions(query, weighOptions(query, options, fixture), likelyEntries(query, fixture), fixture);
}

const lettersOf = (options: ReturnType<typeof measured>): string => options.map(({ option }) => option.letter).join('');

const SHELVES = 'What does a gadget do with a shelf that stays empty for 30 days?';

describe('what speaks for an option', () => {
  test('is what the likely statements say of it, and its figure to the digit', () => {
    const [forgets, paints] = measured(SHELVES, 'It forgets the shelf', 'It paints the shelf');
    expect(forgets?.features.ownWords).toBeGreaterThan(paints?.features.ownWords ?? 1);
    expect(forgets?.entry?.statement.text).toContain('forgets a shelf');
    const [days, weeks] = measured('After how many days does a gadget forget an empty shelf?', '30 days', '3 days');
    expect(days?.features.figure).toBeGreaterThan(0);
    expect(weeks?.features.figure).toBe(0);
  });

  test('is not that the notes speak of the subject of the question', () => {
    const [gadget] = measured(SHELVES, 'The gadget stops', 'It forgets the shelf');
    expect(gadget?.features.name).toBe(0);
  });
});

test('the option that is likely enough is chosen', () => {
  const options = measured(SHELVES, 'It paints the shelf', 'It forgets the shelf', 'It sells the shelf');
  expect(lettersOf(chooseOptions(options, 1, fixture))).toBe('B');
});

test('none is chosen if all are alike, or nothing can be cited', () => {
  expect(chooseOptions(measured(SHELVES, 'Dance', 'Sing', 'Sleep'), 1, fixture)).toEqual([]);
  expect(chooseExceptions(measured(SHELVES, 'Dance', 'Sing', 'Sleep'), [], 1, fixture)).toEqual([]);
});
