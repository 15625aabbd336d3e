import type { Difficulty, ItemKind } from '../items/item.js';
import type { RoundFilter } from './round.js';

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

/** The line that asks for a new round of so many questions. */
export function lineOfQuiz({ topic, kind, difficulty }: RoundFilter, count: number): string {
  const options = { topic, kind: nameIn(KINDS, kind), difficulty: nameIn(LEVELS, difficulty), questions: count };
  return Object.entries(options)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}:${value}`]))
    .reduce((line, option) => `${line} ${option}`, '/quiz');
}

function nameIn<Value>(names: Readonly<Record<string, Value>>, value: Value | undefined): string | undefined {
  return Object.keys(names).find((name) => names[name] === value);
}
