import { describe, expect, test } from 'vitest';
import type { Item } from '../../src/quiz/item.js';
import { changed } from '../notes/example-note.js';
import { ALL_TOOLS, itemsFrom, NOTE, noteSaying, rightOf } from './example-items.js';

const items = itemsFrom(NOTE);
const ofKind = (kind: Item['kind'], all = items) => all.filter((item) => item.kind === kind);

describe('a statement with a figure', () => {
  test('becomes a gap, with other figures of the same unit as wrong options', () => {
    const [gap, ...others] = ofKind('figure');
    expect(others).toEqual([]);
    expect(gap?.prompt).toBe('Fill the gap: A widget turns for `____` at most, then it drops the part.');
    expect(gap && rightOf(gap)).toBe('60 seconds');
    expect(gap?.options.every(({ text }) => /^\d+ seconds$/.test(text))).toBe(true);
    expect(gap?.source?.url).toBe('https://docs.aws.amazon.com/widget/quotas.html');
  });

  test.each([
    ['that is only usually so', '40 minutes'],
    ['that is an example', '12'],
    ['that is denied', '16 GB'],
  ])('%s becomes none', (_why, figure) => {
    expect(ofKind('figure').map(rightOf)).not.toContain(figure);
  });

  test('is asked as it is, or with the figure altered, in which case it is not true', () => {
    const [asked] = ofKind('still-true').filter(({ prompt }) => prompt.includes('turns for'));
    const isAsWritten = asked?.prompt.includes('60 seconds');
    expect(asked && rightOf(asked)).toBe(isAsWritten ? 'Yes, it is' : 'No, it is not');
  });
});

describe('a definition', () => {
  test('is asked for by its term, and its term by the definition', () => {
    const [forTerm, forDefinition] = ofKind('term', itemsFrom(ALL_TOOLS)).filter(({ topic }) => topic === 'cog-wheel');
    expect(forTerm && rightOf(forTerm)).toBe('Cog wheel');
    expect(forDefinition && rightOf(forDefinition)).toBe('A toothed tool that drives the belt below.');
  });

  test('is not asked beside other kinds of things, from which it could be told', () => {
    expect(ofKind('term')).toEqual([]);
  });

  test('is asked beside them, and is easy, if the note speaks of its term so often that everybody meets it first', () => {
    const often = Array.from({ length: 8 }, (_, hour) => `A cog wheel of a widget rests at hour ${hour}.`);
    const note = changed(noteSaying(...often), 'the belt below', 'the belt below at all hours');
    const [asked, ...others] = ofKind('term', itemsFrom(note));
    expect(others).toEqual([]);
    expect(asked).toMatchObject({ topic: 'cog-wheel', difficulty: 1 });
    expect(asked && rightOf(asked)).toBe('A toothed ring that drives the belt below at all hours.');
  });

  test('is no option if it repeats a word of its term', () => {
    const note = changed(ALL_TOOLS, 'A toothed tool that drives', 'A toothed tool, round as wheels are, that drives');
    const asked = ofKind('term', itemsFrom(note)).filter(({ topic }) => topic === 'cog-wheel');
    expect(asked.filter(({ prompt }) => prompt.startsWith('What does'))).toEqual([]);
  });

  test('names no term that stands in it as a wrong option', () => {
    const named = itemsFrom(changed(ALL_TOOLS, 'drives the belt below', 'drives the belt tray'));
    const options = ofKind('term', named).filter(({ topic }) => topic === 'cog-wheel');
    expect(options.flatMap((item) => item.options.map(({ text }) => text))).not.toContain('Belt tray');
  });
});

test('a difference is asked as a whole, with X and Y in the place of the two names', () => {
  const asked = ofKind('which-of-two').map((item) => [item.prompt.split('\n> ')[1], rightOf(item)]);
  expect(asked).toEqual([
    ['`X` drives the whole machine at night; `Y` only holds metal for later.', 'X is Cog wheel, Y is Belt tray'],
  ]);
});

test('only old claims that their author marked are asked', () => {
  const asked = ofKind('still-true').map(({ prompt }) => prompt);
  expect(asked.some((prompt) => prompt.includes('made of wood'))).toBe(true);
  expect(asked.some((prompt) => prompt.includes('A widget is small'))).toBe(false);
});

describe('the id of a question', () => {
  const idOf = (text: string) => ofKind('figure', itemsFrom(text))[0]?.id;

  test('stays when the note is reworded elsewhere', () => {
    expect(idOf(changed(NOTE, 'usually cools down', 'as a rule gets cold'))).toBe(idOf(NOTE));
  });

  test('is another one when the right answer changes', () => {
    expect(idOf(changed(NOTE, '60 seconds at most', '90 seconds at most'))).not.toBe(idOf(NOTE));
  });
});

test('what an author silenced is not asked, and all else as before', () => {
  const [first, ...others] = items;
  const left = itemsFrom(NOTE, undefined, undefined, { [first?.id ?? '']: 'two options are right' });
  expect(left).toEqual(others);
});
