import { echo } from '../../typed-text.js';
import type { OpenFact } from './reading.js';

/** Asks what it is meant to say that a total may not leave out; of several things at once. */
export function openText(open: readonly OpenFact[]): readonly string[] {
  const [only, ...more] = open;
  if (!only) return [];
  if (more.length > 0) {
    const typed = [...new Set(open.map((fact) => echo(fact.typed, 30)))].join(', ');
    return [`I could not place ${typed}: is any of it to be counted? A total without it may be wrong.`];
  }
  return [ASKED[only.kind](echo(only.typed, 30))];
}

const ASKED: Readonly<Record<OpenFact['kind'], (what: string) => string>> = {
  amount: (what) => `What does ${what} stand for? I found no use for it, and a total without it may be wrong.`,
  time: (what) =>
    `What does ${what} mean here? Say what runs then and for how long, such as "8 hours a day on weekdays".`,
  denied: (what) => `What does ${what} leave out? Say what is to be counted instead.`,
  each: (what) => `You tell something of ${what}: how many of them are there?`,
  again: (what) => `You name ${what} twice. Is that the same, or one more? Say how many there are.`,
  vague: (what) => `How much is ${what}? I need a number, or a price for the least and one for the most.`,
};
