import { hasSense, roleOf, type Words } from '../tokens/sense.js';
import { type Entities, type Entity, entitiesOf, isHead } from './entity.js';

/** A disk without a size of its own. */
const UNSIZED = /\bdisks?\b|\bdrives?\b|\bvolumes?\b|\bssds?\b|\bebs\b|\bstorage\b/i;

/** "With a disk, say 8 GB each", "the data is 400 GB, so I need a disk": the only size that is of nothing else is that of the disk. */
export function withSizeOfDisk(entities: Entities, words: Words): Entities {
  const disks = entities.filter((entity) => entity.kind === 'vague' && UNSIZED.test(entity.typed));
  const used = new Set(entities.flatMap(({ at }) => at));
  const isNamed =
    disks.length === 1 ||
    (!words.some((word) => hasSense(word, 'without')) &&
      words.some((word, at) => roleOf(word) === 'disk' && !used.has(at)));
  const [size, ...others] = entitiesOf(entities, 'amount').filter(({ measure }) => measure === 'memory');
  const heads = entities.filter(isHead);
  const isSized = heads.every(({ kind }) => kind === 'instance');
  if (!isNamed || disks.length > 1 || !size || others.length > 0 || size.role || !isSized) return entities;
  const sized = (entity: Entity): Entity => (entity === size ? { ...size, role: 'disk' } : entity);
  return entities.filter((entity) => !disks.includes(entity)).map(sized);
}
