import { shownHours } from '../../quantities/format.js';
import { isOneOff } from '../../quantities/said.js';
import { type Entities, entitiesOf } from '../entities/entity.js';
import type { Interpretation } from '../slots/interpretation.js';

/** What runs for a while and does not come back has a disk that is counted for all month: a total must say so. */
export function diskNote(entities: Entities, interpretations: readonly Interpretation[]): readonly string[] {
  const comesBack =
    entities.some(({ kind }) => kind === 'schedule') || entitiesOf(entities, 'amount').some(({ rate }) => rate);
  if (comesBack) return [];
  const disks = interpretations.flatMap(({ service, options }) => {
    const { hours, disk, disk_hours: kept } = options;
    const isLeft = disk !== undefined && kept === undefined && service !== 'eks';
    return isOneOff(hours) && isLeft ? [hours.value] : [];
  });
  const [hours] = disks;
  return hours ? [`It runs for ${shownHours(hours)} hours; its disk is counted for the whole month.`] : [];
}

/** "ECS on EC2", "Beanstalk with a t3.small": what runs there has a price, and they have none. */
export function freeServiceNote(entities: Entities, interpretations: readonly Interpretation[]): readonly string[] {
  const isNamed = entitiesOf(entities, 'service').some(({ service, weak }) => service === 'ecs' && !weak);
  const ecs = isNamed && interpretations.every(({ service }) => service !== 'ecs') ? ['ECS'] : [];
  const names = new Set([...ecs, ...entitiesOf(entities, 'without-fee').map(({ name }) => name)]);
  return [...names].map((name) => `${name} itself costs nothing.`);
}
