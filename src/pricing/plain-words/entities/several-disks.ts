import { sum } from '../../decimal.js';
import { matches, type Words } from '../tokens/sense.js';
import { withPositions } from './amount.js';
import { type Amount, type Entities, type Entity, endOf, range, startOf } from './entity.js';

/** What tells the disks of one machine apart: "a 20 GB root disk and 80 GB for data". */
const FIRST = /^(?:root|boot|os|system)$/;
const SECOND = /^(?:data|second|extra|additional|log|logs|backup|backups|scratch)$/;
/** So far from a size such a word may stand. */
const NEAR = 3;

/** Two disks of one machine as one with all of the GB, which costs the same; a total that is told besides is the same again. */
export function withDisksTogether(entities: Entities, words: Words): Entities {
  const first = entities.findIndex((entity) => isDisk(entity) && named(entity, FIRST, words).length > 0);
  const second = entities.findIndex(
    (entity, at) => at !== first && isDisk(entity) && named(entity, SECOND, words).length > 0,
  );
  const [one, other] = [entities[first], entities[second]];
  const between = entities.slice(Math.min(first, second) + 1, Math.max(first, second));
  const areJoined = between.every(({ kind }) => kind === 'separator' || kind === 'choice');
  const types = new Set(
    entities.flatMap((entity) => (entity.kind === 'choice' && entity.option === 'disk_type' ? entity.value : [])),
  );
  if (!isDisk(one) || !isDisk(other) || !areJoined || types.size > 1) return entities;
  const value = sum([one.value, other.value]);
  const again = entities.filter(
    (entity) => isSize(entity) && entity !== one && entity !== other && entity.value.eq(value),
  );
  const typed = `${one.typed} and ${other.typed}`;
  const all = withPositions({ ...one, value, typed }, [
    ...other.at,
    ...again.flatMap(({ at }) => at),
    ...named(one, FIRST, words),
    ...named(other, SECOND, words),
  ]);
  return entities.flatMap((entity) =>
    entity === one ? all : entity === other || again.includes(entity) ? [] : entity,
  );
}

function isSize(entity: Entity | undefined): entity is Amount {
  return entity?.kind === 'amount' && entity.measure === 'memory';
}

function isDisk(entity: Entity | undefined): entity is Amount {
  return isSize(entity) && /^(?:disk|volume|data)$/.test(entity.role ?? '') && !entity.rate && !entity.each;
}

/** Where words stand that say which disk it is. */
function named(entity: Amount, what: RegExp, words: Words): readonly number[] {
  const near = range(Math.max(0, startOf(entity) - NEAR), endOf(entity) + 2);
  return near.filter((at) => matches(words[at], what));
}
