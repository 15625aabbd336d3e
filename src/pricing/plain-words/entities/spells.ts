import { exact, plain } from '../../decimal.js';
import { hasSense, matches, typedText, type Words } from '../tokens/sense.js';
import { clockSpanAt } from './clock.js';
import { type Entities, type Entity, endOf, startOf } from './entity.js';

/** What stands between two spells of one thing. */
const AGAIN = /^(?:from|between|again|then|later|on|up|back|at)$/;

/** "From 8 to 12 and from 14 to 18": one thing that runs for several spells of a day runs for as long as all of them together. */
export function withSpells(entities: Entities, words: Words): Entities {
  const so: Entity[] = [];
  for (const entity of entities) {
    const place = so.findLastIndex(({ kind }) => kind !== 'separator' && kind !== 'on');
    const before = so[place];
    const joined = before && areSpells(before, entity, words) ? together(before, entity, words) : undefined;
    if (joined) so.splice(place, so.length, joined);
    else so.push(entity);
  }
  return so;
}

function areSpells(one: Entity, next: Entity, words: Words): boolean {
  const between = words.slice(endOf(one), startOf(next));
  return between.length > 0 && between.every((word) => hasSense(word, 'separator') || matches(word, AGAIN));
}

/** Both as one, unless they overlap. */
function together(one: Entity, next: Entity, words: Words): Entity | undefined {
  if (one.kind !== 'schedule' || next.kind !== 'schedule' || one.daysAWeek || next.daysAWeek) return undefined;
  const [from, to] = [one, next].map((entity) => clockSpanAt(words, startOf(entity))?.start);
  const pause = from && to?.minus(from).plus('24').mod('24');
  if (!one.hoursADay || !next.hoursADay || !pause?.gte(one.hoursADay) || pause.plus(next.hoursADay).gt('24'))
    return undefined;
  const hoursADay = plain(exact(one.hoursADay).plus(next.hoursADay));
  return { ...one, hoursADay, typed: typedText(words, startOf(one), endOf(next)), at: [...one.at, ...next.at] };
}
