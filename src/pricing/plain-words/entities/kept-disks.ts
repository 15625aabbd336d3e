import { hasSense, matches, roleOf, type Words } from '../tokens/sense.js';
import { type Entities, startOf } from './entity.js';

const STAYS = /^(?:stays?|remains?|exists?|kept|live|lives|keeps?|running)$/;
/** So many words may stand between a disk and how long it stays. */
const FARTHEST = 5;

/** "The disks stay all month": every disk is counted for all month, and what it is on may run for less. */
export function withoutKeptDisks(entities: Entities, words: Words): Entities {
  return entities.filter((entity) => {
    if (entity.kind !== 'schedule' || entity.hoursADay !== '24' || entity.daysAWeek !== '7') return true;
    const near = words.slice(Math.max(0, startOf(entity) - FARTHEST), startOf(entity));
    const disk = near.findLastIndex((word) => /^(?:disk|volume)$/.test(roleOf(word) ?? ''));
    const isApart = near.slice(disk + 1).some((word) => hasSense(word, 'separator', 'instance', 'digits'));
    return disk < 0 || isApart || !near.slice(disk + 1).some((word) => matches(word, STAYS));
  });
}
