import type { Difficulty, ItemKind } from '../../src/items/item.js';

export const USUAL_QUESTIONS = 5;

/** What members call the kinds, in the order of the menu. */
export const KINDS: Readonly<Record<string, ItemKind>> = {
  figures: 'figure',
  terms: 'term',
  'one of two': 'which-of-two',
  'true or not': 'still-true',
  'out of date': 'odd-one',
  situations: 'which-service',
  errors: 'error',
  tasks: 'task',
  prices: 'price',
};
/** And the levels of difficulty. */
export const LEVELS: Readonly<Record<string, Difficulty>> = { easy: 1, fair: 2, hard: 3 };
