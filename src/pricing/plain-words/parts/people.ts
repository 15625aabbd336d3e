import type { Amount, Fact } from '../facts.js';
import { factsOf } from '../facts.js';
import { withWords } from '../found-amount.js';
import { counts } from './slots.js';

/** The people of whom a text tells, with what each of them does counted for all. */
export interface Crowd {
  readonly people?: Amount;
  /** What the people do was counted for all of them. */
  readonly multiplied?: true;
  /** The other amounts; uses of each person are multiplied. */
  readonly amounts: readonly Amount[];
}

/** "A class of 30, each about 40 calls a day" makes 1,200 calls a day; without "each" it is not known whose calls they are. */
export function usesOfPeople(amounts: readonly Amount[]): Crowd {
  const [people, ...more] = amounts.filter((amount) => counts(amount, 'people', 'audience'));
  if (!people || more.length > 0) return { amounts };
  const others = amounts.filter((amount) => amount !== people);
  const [uses, ...twice] = others.filter((amount) => amount.each && counts(amount, 'requests', 'messages', undefined));
  if (!uses || twice.length > 0 || (uses.rate && people.rate)) return { people, amounts: others };
  const rate = uses.rate ?? people.rate;
  const all = { ...uses, value: uses.value.times(people.value), each: false, bare: false, ...(rate && { rate }) };
  return {
    people,
    multiplied: true,
    amounts: others.map((amount) => (amount === uses ? withWords(all, people.at) : amount)),
  };
}

/** So many people that each have one of their own; nothing if the text does not say so. */
export function ownersOf({ people, multiplied }: Crowd, facts: readonly Fact[]): Amount | undefined {
  if (!people || people.rate || multiplied) return undefined;
  return people.each || factsOf(facts, 'each-person').length > 0 ? people : undefined;
}
