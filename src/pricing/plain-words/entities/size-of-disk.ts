import type { Amount, Entities, Entity } from './entity.js';
import { entitiesOf, isHead } from './entity.js';

/** A disk without a size of its own. */
const UNSIZED = /\bdisks?\b|\bdrives?\b|\bvolumes?\b|\bssds?\b|\bebs\b|\bstorage\b/i;

/** "With a disk, say 8 GB each", "the data is 400 GB, so I need a disk": the only size that is of nothing else is that of the disk. */
export function withSizeOfDisk(entities: Entities): Entities {
  const disks = entities.filter((entity) => entity.kind === 'vague' && UNSIZED.test(entity.typed));
  const [size, ...others] = entitiesOf(entities, 'amount').filter(({ measure }) => measure === 'memory');
  const heads = entities.filter(isHead);
  const isSized = heads.every(({ kind }) => kind === 'instance');
  if (disks.length !== 1 || !size || others.length > 0 || size.role || !isSized) return entities;
  const sized = (entity: Entity): Entity => (entity === size ? ({ ...size, role: 'disk' } satisfies Amount) : entity);
  return entities.filter((entity) => !disks.includes(entity)).map(sized);
}
