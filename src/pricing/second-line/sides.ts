import type { Fact } from '../plain-words/facts.js';
import { changedBy } from './change.js';
import type { Alternatives, Changed } from './changed.js';
import { inWords } from './in-words.js';
import type { SecondLineKnowledge } from './variation.js';

/** "Arm or x86?": each side changes the request; "1 GB instead of 512 MB" has one side, and says what is there. */
export function onSides(
  text: string,
  facts: readonly Fact[],
  before: Alternatives,
  knowledge: SecondLineKnowledge,
): Changed {
  const [first = [], ...others] = sidesOf(facts);
  if (others.length === 0) return changedBy(text, first, before, knowledge);
  const changed = [first, ...others].map((side) => changedBy(text, side, before, knowledge));
  const asks = changed.find((one) => 'asks' in one);
  if (asks) return asks;
  const to = changed.flatMap((one) => ('to' in one ? one.to : []));
  if (!/\b(?:instead of|rather than)\b/i.test(text))
    return before.length === 1 ? { to } : { asks: 'Please say all of what is to be compared in one line.' };
  const [wanted, ...there] = changed;
  const known = there.every((one) => 'to' in one && inWords(one.to) === inWords(before));
  return known && wanted ? wanted : { asks: 'Instead of what? I read something else before.' };
}

function sidesOf(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const sides: Fact[][] = [[]];
  for (const fact of facts) {
    if (fact.kind === 'separator' && fact.separator === 'or') sides.push([]);
    else sides.at(-1)?.push(fact);
  }
  return sides.filter((side) => side.some(({ kind }) => kind !== 'separator'));
}
