import { type Amount, type Fact, factsOf } from '../facts.js';
import { counts } from './slots.js';

/** The people of whom a text tells. */
export interface Crowd {
  readonly people?: Amount;
  /** The other amounts. */
  readonly amounts: readonly Amount[];
}

/** The people among amounts; who is not counted nobody knows if there are several. */
export function crowdIn(amounts: readonly Amount[]): Crowd {
  const crowds = amounts.filter((amount) => counts(amount, 'people', 'audience'));
  const [people, ...more] = crowds.filter(({ spread }) => !spread);
  const rest = amounts.filter((amount) => !(amount.spread && crowds.includes(amount)));
  const [all] = crowds;
  if (!people) return { ...(all && { people: all }), amounts: rest };
  return more.length > 0 ? { amounts } : { people, amounts: rest.filter((amount) => amount !== people) };
}

/** So many people that each have one of their own; nothing if the text does not say so. */
export function ownersOf({ people }: Crowd, facts: readonly Fact[]): Amount | undefined {
  if (!people || people.rate || people.together || people.spread) return undefined;
  return people.each || factsOf(facts, 'each-person').length > 0 ? people : undefined;
}
