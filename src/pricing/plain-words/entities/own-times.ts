import { hasSense, matches, type Words } from '../tokens/sense.js';
import { type Entities, isHead, isTime, startOf } from './entity.js';

/** Begins what is said of the thing directly before: "a t3.medium that's on 50 hours a week", "jobs: 1 c6i.xlarge (only 4 h/day)". */
const OF_IT = /^(?:that|that's|thats|which|who|\()$/;
/** So many words may stand between that and the time. */
const FARTHEST = 6;
/** So many between the thing and that: "a t3.medium for staging that runs …". */
const FARTHEST_HEAD = 5;

/** Marks the times that belong to one thing by a clause of its own, so that no other thing shares them. */
export function withOwnTimes(entities: Entities, words: Words): Entities {
  if (entities.filter(isHead).length < 2) return entities;
  return entities.map((entity) =>
    isTime(entity) && isOfThing(startOf(entity), words) ? { ...entity, own: true as const } : entity,
  );
}

function isOfThing(at: number, words: Words): boolean {
  const from = Math.max(0, at - FARTHEST);
  const begins = words.slice(from, at).findLastIndex((word) => matches(word, OF_IT));
  if (begins < 0) return false;
  const place = from + begins;
  const isThing = words
    .slice(Math.max(0, place - FARTHEST_HEAD), place)
    .some((word) => hasSense(word, 'instance', 'service'));
  return isThing && !words.slice(place + 1, at).some((word) => hasSense(word, 'instance', 'service', 'separator'));
}
