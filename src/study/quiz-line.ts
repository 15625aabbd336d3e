import type { Difficulty, ItemKind } from '../quiz/item.js';
import type { RoundFilter } from './round.js';

/** Names of the kinds in the menu, in its order. */
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
/** Names of the difficulties. */
export const LEVELS: Readonly<Record<string, Difficulty>> = { easy: 1, fair: 2, hard: 3 };

/** The command line for a new round. */
export function lineOfQuiz({ topic, kind, difficulty }: RoundFilter, count: number): string {
  const options = { topic, kind: keyOf(KINDS, kind), difficulty: keyOf(LEVELS, difficulty), questions: count };
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return ['/quiz', ...given.map(([name, value]) => `${name}:${value}`)].join(' ');
}

function keyOf<Value>(names: Readonly<Record<string, Value>>, value: Value | undefined): string | undefined {
  return Object.keys(names).find((name) => names[name] === value);
}
