import { describe, expect, test } from 'vitest';
import { refersBack, withoutConjunction } from '../../src/language/follow-up-cues.js';
import { fixture } from '../fixture/knowledge.js';

const points = (line: string): boolean => refersBack(line, (text) => fixture.names.spot(text).length > 0);

describe('a line', () => {
  test.each([
    'is it free?',
    'can a widget do that',
    'and if it stops',
    'does a gadget turn the same',
    'a gadget instead',
    'can a widget turn there?',
    'raise the limit so that it works',
  ])('refers to the previous line: %s', (line) => expect(points(line)).toBe(true));

  test.each([
    'what is a widget and is it free',
    'how many widgets turn at the same time',
    'why a gadget instead of a widget',
    'is it possible to stop a widget',
    'which kinds of widget are there?',
    'I have a script and want it to run at night',
    'our photos must shrink when somebody sends them',
  ])('has its own subject: %s', (line) => expect(points(line)).toBe(false));
});

test('conjunctions before a question are dropped', () => {
  expect(withoutConjunction('thx, and what is a widget')).toBe('what is a widget');
  expect(withoutConjunction('and')).toBe('and');
});
