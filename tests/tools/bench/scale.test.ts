import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../src/language/tokenize.js';
import { type Passage, passagesOf } from '../../../src/notes/passages.js';
import { sampleOf } from '../../../tools/bench/asked-questions.js';
import { MOST_VARIANTS, renameWord, renameWords, scalePassages } from '../../../tools/bench/scale.js';
import { knowledge } from '../../knowledge.js';

/** Every sixth, in which English is as rich as in all of them. */
const real = passagesOf(knowledge.topics, knowledge.factKeys).filter((_, place) => place % 6 === 0);

describe('renaming', () => {
  it('keeps length, capitals and the positions of vowels', () => {
    expect(renameWord('Timeout', 1)).toBe('Voniuav');
    expect(renameWord('timeout', 0)).toBe('timeout');
  });

  it('gives a word the promised number of variants', () => {
    const names = Array.from({ length: MOST_VARIANTS }, (_, variant) => renameWord('timeout', variant));
    expect(new Set(names).size).toBe(MOST_VARIANTS);
  });

  it('leaves numbers, units and punctuation alone', () => {
    expect(renameWords('At most 10,240 MB of memory.', () => 1)).toBe('At nutv 10,240 MB of ninusz.');
  });
});

describe('scaling', () => {
  const scaled = scalePassages(real, 9);

  it('leaves the real passages as they are', () => {
    expect(scalePassages(real, 1)).toEqual(real);
    expect(scaled.slice(0, real.length)).toEqual(real);
  });

  it('multiplies the passages, with unique ids', () => {
    expect(scaled).toHaveLength(9 * real.length);
    expect(new Set(scaled.map(({ id }) => id)).size).toBe(scaled.length);
  });

  it('grows the vocabulary with about the square root of the copies', () => {
    const growth = vocabularyOf(scaled) / vocabularyOf(real);
    expect(growth).toBeGreaterThan(2);
    expect(growth).toBeLessThan(4.5);
  });

  it('rarely repeats a text', () => {
    const long = scaled
      .flatMap(({ statements }) => statements.map(({ text }) => text))
      .filter((text) => text.length > 80);
    expect(new Set(long).size).toBeGreaterThan(0.85 * long.length);
  });

  it('is deterministic', () => {
    expect(scalePassages(real.slice(0, 20), 3)).toEqual(scalePassages(real.slice(0, 20), 3));
  });
});

describe('a sample', () => {
  it('covers all parts of a list', () => {
    expect(sampleOf([1, 2, 3, 4, 5, 6], 3)).toEqual([1, 3, 5]);
    expect(sampleOf([1, 2], 5)).toEqual([1, 2]);
  });
});

function vocabularyOf(passages: readonly Passage[]): number {
  return new Set(passages.flatMap(({ statements }) => statements.flatMap(({ text }) => tokenize(text)))).size;
}
