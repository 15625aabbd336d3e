import { describe, expect, test } from 'vitest';
import { withOpposite } from '../../src/items/negate.js';

describe('a word of a statement is replaced by its opposite', () => {
  test.each([
    ['A widget is free.', 'A widget costs extra.'],
    ['The widget maker is free for small parts.', 'The widget maker charges extra for small parts.'],
    ['The belts are free.', 'The belts cost extra.'],
    ['A widget greases its wheels by itself.', 'A widget greases its wheels only on request.'],
    ['A widget takes metal in the same Region.', 'A widget takes metal in another Region.'],
    ['A widget has its lamp off by default.', 'A widget has its lamp on by default.'],
    ['A widget keeps its belt at night.', 'A widget loses its belt at night.'],
    ['Parts are lost when a widget stops.', 'Parts are kept when a widget stops.'],
    ['A widget is faster than a gadget.', 'A widget is slower than a gadget.'],
    ['A widget uses more oil than a gadget.', 'A widget uses less oil than a gadget.'],
  ])('%s', (clause, opposite) => {
    expect(withOpposite(clause)).toBe(opposite);
  });

  test.each([
    ['has no such word', 'A widget turns by night.'],
    ['has two of them', 'A widget is free and uses more oil than a gadget.'],
    ['is a denial', 'A widget is not free for schools.'],
    ['says what is only possible', 'A widget may be free for schools.'],
    ['compares with no other thing', 'A widget uses more oil than planned.'],
    ['says that it is so by itself', 'A widget is dry by itself.'],
    ['is free for everybody', 'A widget is free for everybody.'],
    ['holds a figure', 'A widget is free for 60 seconds.'],
  ])('but not if it %s', (_why, clause) => {
    expect(withOpposite(clause)).toBeUndefined();
  });
});
