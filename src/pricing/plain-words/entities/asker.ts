import { isPeople, matches, type Words } from '../tokens/sense.js';
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

function isBesideAsker(crowd: Amount, words: Words): boolean {
  const behind = endOf(crowd);
  let before = startOf(crowd) - 1;
  while (matches(words[before], /^(?:my|our|other|the)$/)) before -= 1;
  return (
    (matches(words[before], /^and$/) && matches(words[before - 1], ASKER)) ||
    (matches(words[behind], /^and$/) && matches(words[behind + 1], ASKER))
  );
}
