import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { echo } from '../../src/typed-text.js';
import { anyText } from '../any-text.js';

describe("a quotation of a member's text", () => {
  const echoed = (look: (text: string) => void): void => {
    const property = fc.property(anyText, (typed) => {
      look(echo(typed));
    });
    fc.assert(property);
  };

  test('is one code span, where Discord ignores Markdown and mentions', () => {
    echoed((text) => expect(text).toMatch(/^`[^`]+`$/));
  });

  test('is one line', () => {
    echoed((text) => expect(text).not.toMatch(/[\n\r\u2028\u2029\v\f]/));
  });

  test('contains no control or direction mark', () => {
    echoed((text) => expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u));
  });

  test('contains no half character', () => {
    echoed((text) => expect(text).not.toMatch(/\p{Cs}/u));
  });

  test('is short: sixty characters and the span', () => {
    echoed((text) => expect([...text].length).toBeLessThanOrEqual(62));
  });

  test('has the requested length', () => {
    expect([...echo('long '.repeat(100), 120)].length).toBeLessThanOrEqual(122);
  });

  test.each([
    ['fargte', '`fargte`'],
    ['**bold** @everyone', '`**bold** @everyone`'],
    ['two\nlines', '`two lines`'],
    ['a `code` span', '`a ˋcodeˋ span`'],
    ['\u202Eright to left', '`right to left`'],
    ['', '` `'],
  ])('%j is %s', (typed, shown) => {
    expect(echo(typed)).toBe(shown);
  });
});
