import { hasSense, matches, type Words } from '../tokens/sense.js';
import { OFF } from './clock.js';
import { type Entities, type Entity, startOf } from './entity.js';

const WEEKEND = '2';

/** "Off from 11 pm to 7 am and on weekends", "off at night (11pm-7am) and at the weekend": the days that are joined are off as well. */
export function withWeekendsOff(entities: Entities, words: Words): Entities {
  return entities.map((entity) => (isOffToo(entity, words) ? { ...entity, daysAWeek: '5', denied: true } : entity));
}

function isOffToo(entity: Entity, words: Words): entity is Extract<Entity, { readonly kind: 'schedule' }> {
  if (entity.kind !== 'schedule' || entity.denied || entity.daysAWeek !== WEEKEND || entity.hoursADay !== undefined)
    return false;
  let joint = startOf(entity) - 1;
  while (matches(words[joint], /^(?:on|at|over|the|all|whole)$/)) joint -= 1;
  if (!matches(words[joint], /^(?:and|or|&|n)$/)) return false;
  const sentence = words.slice(0, joint).findLastIndex((word) => matches(word, /^[.;?!]$/)) + 1;
  const off = words.slice(sentence, joint).findLastIndex((word) => matches(word, OFF));
  // "Off at night and 10 hours on weekends"
  const between = words.slice(sentence + off, startOf(entity));
  return off >= 0 && !between.some((word) => hasSense(word, 'instance', 'service'));
}
