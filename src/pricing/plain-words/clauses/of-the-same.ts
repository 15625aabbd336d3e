import { isSameKind, isTimed } from '../entities/corrections.js';
import { type Amount, type Clause, type Entity, entitiesOf, isTime } from '../entities/entity.js';
import { countsThings } from '../entities/one-of-them.js';
import { splitClauses } from './split.js';

/**
 * "Prod is 4 tasks with 1 vCPU and 2 GB, staging 2 of the same but only on weekdays": another part, with what it says itself, and the rest
 * from the one before.
 */
export function withTheSame(entities: Clause): Clause {
  return entitiesOf(entities, 'amount').reduce((so, amount) => {
    const at = so.indexOf(amount);
    const joint = so[at - 1];
    // "2 on weekdays plus one all the time" are three.
    const isMore = joint?.kind === 'separator' && joint.separator === 'plus';
    const isThem = amount.beforeHead === 'them' && !isMore;
    const isSome = isThem && entitiesOf(so, 'instance').length < 2;
    // "2 m5.large and a t3.micro, one of them only for 100 hours": nobody knows which.
    if (isThem && !isSome && ownOf(so, at).some(isTime))
      return so.with(at, { kind: 'stray', typed: amount.typed, at: amount.at });
    const isSame = amount.beforeHead === 'same' || (amount.beforeHead === 'them' && isMore);
    if (!isSame && !isSome) return so;
    const before = splitClauses(so.slice(0, at)).at(-1) ?? [];
    if (before.length === 0) return so;
    const own = ownOf(so, at);
    const count = entitiesOf(before, 'amount').find(isNumberOf);
    // "4 t3.medium, one of them only on weekdays", "two clusters, one in extended support": that many less of the others.
    const others =
      isSome && own.some(isDifference) && count?.value.gt(amount.value)
        ? { ...count, value: count.value.minus(amount.value) }
        : undefined;
    if (isSome && !others) return so;
    const rest = before.filter(
      (entity) =>
        entity.kind !== 'separator' &&
        entity !== count &&
        !own.some((one) => isSameKind(entity, one) || (isTime(entity) && isTime(one))),
    );
    const another = { ...amount, ...(count?.noun && { noun: count.noun }) };
    return [
      ...so.slice(0, at).map((entity) => (others && entity === count ? others : entity)),
      // "2 t3.large, one of them off at night": as many of both are two parts all the same.
      ...(others?.value.eq(amount.value) && own.some(isTime) && !before.some(isTimed) ? [nonstop(amount)] : []),
      { kind: 'separator', separator: 'plus', at: [] },
      another,
      ...rest,
      ...so.slice(at + 1),
    ];
  }, entities);
}

/** What stands behind a number, up to the next mark. */
function ownOf(entities: Clause, at: number): Clause {
  const next = entities.findIndex(({ kind }, place) => place > at && kind === 'separator');
  return entities.slice(at + 1, next < 0 ? undefined : next);
}

/** What some may have otherwise than the rest. A Region holds for all, so that the two counts stand open instead. */
function isDifference(entity: Entity): boolean {
  return isTime(entity) || entity.kind === 'choice' || entity.kind === 'architecture';
}

/** How many of it there are. */
function isNumberOf(amount: Amount): boolean {
  const { measure, rate, role } = amount;
  return measure === 'count' && countsThings(amount) && !rate && !role;
}

/** "All the time", where nobody has to say it. */
function nonstop({ at }: Amount): Entity {
  return { kind: 'schedule', hoursADay: '24', daysAWeek: '7', typed: '', at };
}
