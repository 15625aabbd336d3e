import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut } from '../../src/replies/cut.js';
import { anyText } from '../any-text.js';

const limit = fc.integer({ min: 1, max: 300 });
/** Sentences without markup, of words that are short beside the limits used with them. */
const sentence = fc
  .array(fc.stringMatching(/^[a-z]{1,10}$/), { minLength: 1, maxLength: 60 })
  .map((words) => words.join(' '));

describe('a cut text', () => {
  test('is never longer than the limit', () => {
    fc.assert(fc.property(anyText, limit, (text, longest) => cut(text, longest).length <= longest));
  });

  test('is unchanged if it fits', () => {
    fc.assert(fc.property(anyText, (text) => cut(text, Math.max(text.length, 1)) === text));
  });

  test('otherwise ends with an ellipsis', () => {
    fc.assert(
      fc.property(anyText, limit, (text, longest) => text.length <= longest || cut(text, longest).endsWith('…')),
    );
  });

  test('never contains half a character', () => {
    const emoji = fc
      .array(fc.constantFrom('😀', '🇩🇪', '👩‍👩‍👧', 'a'), { maxLength: 60 })
      .map((parts) => parts.join(''));
    fc.assert(fc.property(emoji, limit, (text, longest) => !/\p{Cs}/u.test(cut(text, longest))));
  });

  test('ends after a whole word', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 40, max: 200 }), (text, longest) => {
        const words = text.split(' ');
        const kept = cut(text, longest).replace(/…$/, '').split(' ');
        expect(kept).toEqual(words.slice(0, kept.length));
      }),
    );
  });

  test('keeps every word that fits', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 40, max: 200 }), (text, longest) => {
        fc.pre(text.length > longest);
        const kept = cut(text, longest).replace(/…$/, '');
        const next = text.slice(kept.length).trimStart().split(' ')[0] ?? '';
        expect(`${kept} ${next}…`.length).toBeGreaterThan(longest);
      }),
    );
  });

  test('is cut inside a word that is longer than the limit', () => {
    expect(cut('abcdefghijklmnop', 8)).toBe('abcdefg…');
  });

  test.each(['it is **very important to know** this', 'it is `very important to know` this'])(
    'leaves no markup open: %s',
    (text) => {
      const short = cut(text, 24);
      expect(short.split('`').length % 2).toBe(1);
      expect(short.split('**').length % 2).toBe(1);
    },
  );
});
