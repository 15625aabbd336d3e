import { type Fact, factsOf } from '../plain-words/facts.js';
import { isHead } from '../plain-words/heads.js';
import type { Alternatives } from './changed.js';
import { ONE_OF } from './factor.js';
import { optionInWords } from './in-words.js';

/** A number that says of nothing what it counts: "and 10 million?", "what about 5". */
function bareNumber(facts: readonly Fact[]): string | undefined {
  const [amount, ...more] = factsOf(facts, 'amount');
  return amount?.bare && more.length === 0 && !facts.some(isHead) ? amount.typed : undefined;
}

/** A bare number as what the only number of the request before counts; nothing if that has several, or none. */
export function inPlaceOfNumber(facts: readonly Fact[], before: Alternatives): string | undefined {
  const number = bareNumber(facts);
  const numbers = before
    .flat()
    .flatMap(({ options }) => Object.entries(options).flatMap(([name, value]) => (/^\d/.test(value) ? [name] : [])));
  const [name, ...others] = new Set(numbers);
  const isMeant = name !== undefined && others.length === 0 && !ONE_OF.has(name);
  return number !== undefined && isMeant ? optionInWords(name, number) : undefined;
}

/** A bare number with what it counts, or how many there are to be of all. */
export function counted(text: string, facts: readonly Fact[], before: Alternatives): string {
  const number = bareNumber(facts);
  return number === undefined ? text : (inPlaceOfNumber(facts, before) ?? `${number} of them`);
}
