import { exact, plain } from '../../decimal.js';
import { AN_HOUR } from '../../quantities/periods.js';
import { hasSense, matches, typedText, type Words } from '../tokens/sense.js';
import { withPositions } from './amount.js';
import { clockSpanAt } from './clock.js';
import { type Entities, type Entity, endOf, startOf } from './entity.js';
import { momentAt } from './week-span.js';

/** What stands between two spells of one thing. */
const AGAIN =
  /^(?:from|between|again|then|later|on|up|back|at|it|i|we|was|(?:re)?(?:start|launch|boot)(?:s|ed)?|resumed?)$/;

/**
 * "From 8 to 12 and from 14 to 18", "started Mon 8:00, stopped Tue 20:00, started again Thu 8:00, terminated Fri 14:00": one thing that runs
 * for several spells runs for as long as all of them together.
 */
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
  const at = [...one.at, ...next.at];
  const typed = typedText(words, startOf(one), endOf(next));
  if (one.kind === 'schedule' && next.kind === 'schedule') {
    const pause = pauseBetween(one, next, words, '24');
    if (!one.hoursADay || !next.hoursADay || one.daysAWeek || next.daysAWeek || !pause?.gte(one.hoursADay))
      return undefined;
    const hours = exact(one.hoursADay).plus(next.hoursADay);
    return pause.plus(next.hoursADay).lte('24') ? { ...one, hoursADay: plain(hours), typed, at } : undefined;
  }
  if (one.kind !== 'amount' || next.kind !== 'amount' || !one.clock || !next.clock) return undefined;
  if (one.rate?.period !== next.rate?.period) return undefined;
  const between = pauseBetween(one, next, words, '168')?.times(AN_HOUR);
  if (!between?.gte(one.overall ?? one.value)) return undefined;
  const overall = between.plus(next.value);
  return withPositions({ ...one, value: one.value.plus(next.value), overall, typed, readings: [] }, next.at);
}

/** In hours, from the start of one to that of the next. */
function pauseBetween(one: Entity, next: Entity, words: Words, round: string) {
  const [from, to] = [one, next].map(
    (entity) => momentAt(words, startOf(entity))?.hour ?? clockSpanAt(words, startOf(entity))?.start,
  );
  return from && to?.minus(from).plus(round).mod(round);
}
