import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, editsWithin, spellingOf } from '../../src/language/spelling.js';

const near = spellingOf([
  'lambda',
  'fargate',
  'docker',
  'kubernetes',
  'container',
  'containers',
  'pod',
  'task',
  'tank',
]);
const nearest = (typed: string): string | undefined => near(typed)[0]?.word;
const word = fc.stringMatching(/^[a-z]{0,12}$/);

describe('a misspelt word finds its correction', () => {
  test.each([
    ['two letters swapped', 'lamdba', 'lambda'],
    ['the first two letters swapped', 'alambda', 'lambda'],
    ['a letter dropped', 'farate', 'fargate'],
    ['a letter doubled', 'faargate', 'fargate'],
    ['another letter', 'dokker', 'docker'],
    ['two mistakes in a long word', 'kuberntse', 'kubernetes'],
  ])('%s', (_mistake, typed, meant) => {
    expect(nearest(typed)).toBe(meant);
  });

  test('with the number of mistakes, fewest first', () => {
    expect(near('containerz')).toEqual([
      { word: 'container', distance: 1 },
      { word: 'containers', distance: 1 },
    ]);
  });

  test('without a letter that the typed word lacks, where two are as close', () => {
    expect(spellingOf(['list', 'list', 'limit'])('limt')[0]?.word).toBe('limit');
    expect(spellingOf(['port', 'port', 'prot'])('prto')[0]?.word).toBe('prot');
  });

  test('that is used more where two are as close', () => {
    expect(spellingOf(['task', 'tank', 'tank'])('tazk')[0]?.word).toBe('tank');
    expect(spellingOf(['task', 'task', 'tank'])('tazk')[0]?.word).toBe('task');
  });
});

describe('a word finds no correction', () => {
  test.each([
    ['that starts with another letter', 'locker'],
    ['that is too short to tell', 'pos'],
    ['with too many mistakes', 'lmbad'],
    ['that is like nothing known', 'weather'],
    ['that is longer than any word', 'fargate'.repeat(10)],
    ['that is empty', ''],
  ])('%s', (_why, typed) => {
    expect(near(typed)).toEqual([]);
  });
});

describe('the distance between two words', () => {
  test.each([
    ['lambda', 'lambda', 0],
    ['lamdba', 'lambda', 1],
    ['', 'pod', 3],
    ['docker', 'locker', 1],
  ])('%s and %s: %d', (first, second, distance) => {
    expect(editDistance(first, second)).toBe(distance);
  });

  test('is the same in both directions, none only for equal words, and at most the longer length', () => {
    fc.assert(
      fc.property(word, word, (first, second) => {
        const distance = editDistance(first, second);
        expect(editDistance(second, first)).toBe(distance);
        expect(distance === 0).toBe(first === second);
        expect(distance).toBeLessThanOrEqual(Math.max(first.length, second.length));
      }),
    );
  });

  test('are told where they are as many as allowed, and not where they are more', () => {
    const word = fc.stringMatching(/^[a-e1]{0,6}$/);
    fc.assert(
      fc.property(word, word, fc.nat({ max: 5 }), (first, second, most) => {
        const distance = editDistance(first, second);
        expect(editsWithin(most, first, second)).toBe(distance <= most ? distance : undefined);
      }),
      { numRuns: 1_000 },
    );
  });
});

test('every word of the vocabulary that may be corrected is its own best correction', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{4,12}$/), { minLength: 1 }), (vocabulary) => {
      const suggest = spellingOf(vocabulary);
      for (const known of vocabulary) expect(suggest(known)[0]).toEqual({ word: known, distance: 0 });
    }),
  );
});
