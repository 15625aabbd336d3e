import { describe, expect, test } from 'vitest';
import type { KnownError } from '../../src/notes/note.js';
import { alteredFigures } from '../../src/quiz/altered-figures.js';
import { keepsOrder } from '../../src/quiz/figure-amounts.js';
import { figuresIn } from '../../src/quiz/figures.js';
import { looksAlike } from '../../src/quiz/same-error.js';
import { sharedWords } from '../../src/quiz/shared-words.js';
import { wordsExplained } from './example-items.js';

function errorOf(title: string, shownAs: readonly string[] = []): KnownError {
  return {
    title,
    shownAs,
    ifNamed: [],
    shared: [],
    means: 'Something broke.',
    causes: [],
    lookFirst: '',
    mend: '',
    reviewed: '2026-11-20',
  };
}

describe('two errors look alike', () => {
  test.each([
    ['by their status', errorOf('the API answers 503'), errorOf('503 from the widget'), true],
    ['by an exception', errorOf('AccessDenied at start'), errorOf('x', ['AccessDenied: y']), true],
    ['by a piece of text', errorOf('x', ['belt torn']), errorOf('y', ['the belt torn off']), true],
    ['not by other words', errorOf('x', ['belt torn']), errorOf('y'), false],
    ['not by a time or a size', errorOf('stops after 300 seconds'), errorOf('more than 300 MB'), false],
  ])('%s', (_how, one, other, isAlike) => {
    expect(looksAlike(one, other)).toBe(isAlike);
  });
});

describe('a word of the answer in the question', () => {
  test.each([
    ['the same word', 'Belt tray', 'Where does the belt end?', ['belt']],
    ['another form of it', 'Tight coupling', 'Parts that are coupled', ['coupl']],
    ['a part of it', 'Docker socket', 'The file docker.sock', ['docker', 'socket']],
    ['none', 'Belt tray', 'A toothed wheel', []],
  ])('%s', (_how, answer, question, shared) => {
    expect([...sharedWords(answer, question)].sort()).toEqual(shared);
  });

  test('tells nothing if it is the name of the note', () => {
    expect(sharedWords('Widget belt', 'A widget turns', 'widget').size).toBe(0);
  });
});

test.each([
  ['ECR replication', 'Automatic copying between registries', 1],
  ['Target tracking', 'It holds a metric at a value', 2],
  ['Stateless', 'Code that keeps nothing between requests', 1],
  ['Procfile', 'Automatic copying between registries', 0],
])('English alone finds %s in "%s" by %i words', (name, text, found) => {
  expect(wordsExplained(name, text).size).toBe(found);
});

test('a name is found by its words, which may be written as one', () => {
  expect([...wordsExplained('InsufficientRoom', 'There is no room left.')].sort()).toEqual(['insuffici', 'room']);
});

describe('wrong figures', () => {
  const valuesFor = (text: string) => {
    const [figure] = figuresIn(text);
    return figure ? alteredFigures(figure).map((other) => other.value) : [];
  };
  const digits = (value: number) =>
    String(value)
      .replace('.', '')
      .replace(/^0+|0+$/g, '').length;

  test.each([['5,000 MB'], ['$0.10'], ['70%'], ['175 GiB'], ['$0.0416'], ['20 widgets']])(
    'are as round as %s',
    (text) => {
      const [figure] = figuresIn(text);
      const values = valuesFor(text);
      expect(values.length).toBeGreaterThanOrEqual(3);
      expect(values.filter((value) => digits(value) > digits(figure?.value ?? 0))).toEqual([]);
    },
  );

  test.each([['16 slots'], ['32 vCPUs'], ['1 MB']])('are whole powers of two, as is %s', (text) => {
    const values = valuesFor(text);
    expect(values.length).toBeGreaterThanOrEqual(3);
    expect(values.filter((value) => !Number.isInteger(Math.log2(value)) || value < 1)).toEqual([]);
  });
});

test('a wrong figure keeps its side of the other figures of its sentence', () => {
  const [from, to] = figuresIn('It starts at 85% and goes on down to 80%.');
  const [lower] = figuresIn('It starts at 75%.');
  const [higher] = figuresIn('It starts at 90%.');
  expect(from && to && lower && keepsOrder(lower, from, [to])).toBe(false);
  expect(from && to && higher && keepsOrder(higher, from, [to])).toBe(true);
});
