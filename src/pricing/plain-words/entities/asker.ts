import { hasSense, isPeople, matches, type Words } from '../tokens/sense.js';
import { type Amount, type Entities, endOf, startOf } from './entity.js';

const ASKER = /^(?:me|i|myself)$/;

/** "Me and my 4 friends", "4 colleagues and I" are five. */
export function withAsker(entities: Entities, words: Words): Entities {
  return entities.map((entity) =>
    entity.kind === 'amount' && isPeople(entity.noun) && !entity.rate && isBesideAsker(entity, words)
      ? { ...entity, value: entity.value.plus('1') }
      : entity,
  );
}

/** "And me", but not "and I need": there another clause begins. */
function isAskerAt(words: Words, at: number): boolean {
  const next = words[at + 1];
  const isLast = !next || hasSense(next, 'separator', 'each') || matches(next, /^(?:both|all|each|share|split)$/);
  return matches(words[at], /^(?:me|myself)$/) || (matches(words[at], /^i$/) && isLast);
}

function isBesideAsker(crowd: Amount, words: Words): boolean {
  const behind = endOf(crowd);
  let before = startOf(crowd) - 1;
  while (matches(words[before], /^(?:my|our|other|the)$/)) before -= 1;
  return (
    (matches(words[before], /^and$/) && matches(words[before - 1], ASKER)) ||
    (matches(words[behind], /^and$/) && isAskerAt(words, behind + 1))
  );
}
