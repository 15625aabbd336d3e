import { hasSense, matches, sentenceStart, upToSeparator, type Words } from '../tokens/sense.js';
import { OFF } from './clock.js';
import { type Entities, type Entity, endOf, startOf } from './entity.js';

const WEEKEND = '2';
const RUNS = /^(?:needs?|wants?|uses?|runs?|running|on|up|open|works?)$/;
const FARTHEST = 6;

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
  const sentence = sentenceStart(words, joint);
  const off = words.slice(sentence, joint).findLastIndex((word) => matches(word, OFF));
  const between = words.slice(sentence + off, startOf(entity));
  // "And on weekends we need it"
  const behind = upToSeparator(words, endOf(entity), FARTHEST).some((word) => matches(word, RUNS));
  return off >= 0 && !behind && !between.some((word) => hasSense(word, 'instance', 'service'));
}
