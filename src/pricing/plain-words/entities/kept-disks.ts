import { hasSense, isDiskRole, matches, roleOf, type Words } from '../tokens/sense.js';
import { type Entities, type Entity, endOf, startOf } from './entity.js';

const STAYS = /^(?:stays?|remains?|exist(?:s|ed)?|kept|lives?|lived|keeps?|running|there)$/;
/** So many words may stand between a disk and how long it stays. */
const FARTHEST = 7;

/**
 * How long a disk stays is no time of what it is on: "the disks stay all month" is counted for every disk, "the disk exists for 5 days" and
 * "I delete the volume after a week" are hours of its own, and "it exists as long as the machine does" ends with each run.
 */
export function withDiskTimes(entities: Entities, words: Words): Entities {
  // "For 5 days round the clock"
  let behind = -1;
  return entities.flatMap((entity): Entities => {
    if (entity.kind === 'schedule' && startOf(entity) === behind) return [];
    if (!isTime(entity) || !isOfDisk(startOf(entity), words)) return [entity];
    behind = endOf(entity);
    if (entity.kind === 'amount') return [{ ...entity, role: 'disk', each: false }];
    if (entity.hoursADay === '24' && entity.daysAWeek === '7') return [];
    const { typed, at } = entity;
    return [typed === 'as long as' ? { kind: 'end', open: true, each: true, typed, at } : entity];
  });
}

function isTime(entity: Entity): entity is Extract<Entity, { kind: 'amount' | 'schedule' }> {
  return entity.kind === 'schedule' || (entity.kind === 'amount' && entity.measure === 'time' && !entity.rate);
}

/** Whether what stands at a position is said of a disk: behind how it stays, or behind "after" and its end. */
function isOfDisk(at: number, words: Words): boolean {
  const near = words.slice(Math.max(0, at - FARTHEST), at);
  const disk = near.findLastIndex((word) => isDiskRole(roleOf(word)));
  const behind = near.slice(disk + 1);
  const isApart = behind.some((word) => hasSense(word, 'separator', 'instance', 'digits'));
  const isEnd = behind.some(({ text }) => text === 'after') && near.some((word) => hasSense(word, 'deletes', 'ends'));
  return disk >= 0 && !isApart && (isEnd || behind.some((word) => matches(word, STAYS)));
}
