import { type Amount, type Clause, entitiesOf } from '../entities/entity.js';
import { isTime } from './extended.js';

/** Numbers of which nobody knows what they are of, as something that stands open. */
export function withUnclearSome(entities: Clause): Clause {
  return entities.map((entity, at) =>
    entity.kind === 'amount' && isUnclear(entity, at, entities)
      ? { kind: 'stray', typed: entity.typed, at: entity.at }
      : entity,
  );
}

/** "2 of the same in Ohio", and "2 m5.large and a t3.micro, one of them only for 100 hours" */
function isUnclear({ beforeHead }: Amount, at: number, entities: Clause): boolean {
  if (beforeHead === 'same') return true;
  const next = entities.findIndex(({ kind }, place) => place > at && kind === 'separator');
  const own = entities.slice(at + 1, next < 0 ? undefined : next);
  return beforeHead === 'them' && entitiesOf(entities, 'instance').length > 1 && own.some(isTime);
}
