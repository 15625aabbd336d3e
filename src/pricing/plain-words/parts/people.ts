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
  const crowds = amounts.filter((amount) => counts(amount, 'people', 'audience'));
  const [people, ...more] = crowds;
  if (!people || crowds.filter(({ rate }) => rate).length > 1) return { amounts };
  // "4 of us upload 1200 photos, for each photo …": whose they are is not known.
  if (more.length > 0 && crowds.some((amount) => counts(amount, 'audience'))) return { amounts };
  const others = amounts.filter((amount) => !crowds.includes(amount));
  const [uses, ...twice] = others.filter(isUse);
  const rates = [uses, ...crowds].flatMap((amount) => amount?.rate ?? []);
  if (!uses || twice.length > 0 || rates.length > 1) return more.length > 0 ? { amounts } : { people, amounts: others };
  const [rate] = rates;
  const value = crowds.reduce((all, crowd) => all.times(crowd.value), uses.value);
  const all = { ...uses, value, each: false, bare: false, ...(rate && { rate }) };
  const at = crowds.flatMap((crowd) => crowd.at);
  return {
    people,
    multiplied: true,
    amounts: others.map((amount) => (amount === uses ? withWords(all, at) : amount)),
  };
}

/** "Each about 40 calls", "100 tasks per shop per day". */
function isUse(amount: Amount): boolean {
  const runs = counts(amount, 'tasks', 'jobs') && amount.rate !== undefined;
  return amount.each && (runs || counts(amount, 'requests', 'messages', undefined));
}

/** So many people that each have one of their own; nothing if the text does not say so. */
export function ownersOf({ people, multiplied }: Crowd, facts: readonly Fact[]): Amount | undefined {
  if (!people || people.rate || people.together || multiplied) return undefined;
  return people.each || factsOf(facts, 'each-person').length > 0 ? people : undefined;
}
