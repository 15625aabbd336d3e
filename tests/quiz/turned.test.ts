import { describe, expect, test } from 'vitest';
import { firstClause, turned } from '../../src/quiz/negate.js';

describe('a statement is turned into its opposite', () => {
  test.each([
    ['A widget can turn by night.', 'A widget cannot turn by night.'],
    ['A widget cannot be repaired when it turns.', 'A widget can be repaired when it turns.'],
    ['A widget does not carry metal.', 'A widget carries metal.'],
    ['A widget is not a wheel.', 'A widget is a wheel.'],
    ['A widget has no wooden parts.', 'A widget has wooden parts.'],
  ])('%s', (clause, opposite) => {
    expect(turned(clause)).toBe(opposite);
  });

  test.each([
    ['has a number of things as its subject, of which nobody says "cannot"', 'One widget can turn many wheels.'],
    ['names several things that one does', 'A widget makes belts and can be repaired.'],
    ['says what somebody else does', 'A belt can be torn by a widget.'],
    ['names the same before and behind the verb', 'A widget belt can turn by the belt wheel.'],
    ['goes on with "but"', 'A widget turns but does not squeak.'],
    ['affirms nothing that has an opposite', 'A widget turns by night.'],
    ['denies two things', 'A widget does not turn and cannot stop.'],
    ['denies a choice', 'A widget cannot turn or stop.'],
    ['has a condition', 'A widget can turn if it has oil.'],
    ['holds a figure', 'A widget can turn for 60 seconds.'],
  ])('but not if it %s', (_why, clause) => {
    expect(turned(clause)).toBeUndefined();
  });

  test('without the reason behind it', () => {
    expect(firstClause('A widget is not a wheel: it has no rim.')).toBe('A widget is not a wheel.');
    expect(firstClause('A widget cannot turn, so oil it.')).toBe('A widget cannot turn.');
  });
});
