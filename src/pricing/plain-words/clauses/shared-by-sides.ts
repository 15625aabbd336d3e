import { AN_HOUR } from '../../quantities/periods.js';
import { textOf } from '../../quantities/said.js';
import {
  type Amount,
  type Clause,
  type Entity,
  type EntityKind,
  entitiesOf,
  isSize,
  isTime,
} from '../entities/entity.js';
import { isFrequency } from '../slots/slots.js';
import { edgesOf, extended, isRun, isWhen } from './extended.js';
import { interpret, missingOptions } from './interpret.js';
import { uses } from './parts-of-each.js';
import { pricedService, subjectOf } from './subject.js';

/** Gives each side of a comparison what is said of all of them. */
export function withWhatIsShared(sides: readonly Clause[]): readonly Clause[] {
  const running = withSame(throughGateway(sides), (_, side, other) => isClusterAlone(side, other));
  return withSame(sharedBySides(running), (one) => one.kind === 'amount' && one.noun === 'requests');
}

/** "NAT gateway or NAT instance on t4g.nano, 50 GB": an instance takes nothing for what goes through it. */
function throughGateway(sides: readonly Clause[]): readonly Clause[] {
  const hasGateway = (side: Clause) => entitiesOf(side, 'choice').some(({ value }) => value === 'nat_gateways');
  const isThrough = (entity: Entity) => entity.kind === 'amount' && entity.role === 'nat-data';
  const through = sides.flatMap((side) => (hasGateway(side) ? [] : side.filter(isThrough)));
  if (through.length === 0 || !sides.some(hasGateway)) return sides;
  return sides.map((side) =>
    hasGateway(side)
      ? [...side, ...(side.some(isThrough) ? [] : through)]
      : side.filter((entity) => !through.includes(entity)),
  );
}

/**
 * "Fargate or t3.medium, 8 hours a day?": what stands at the beginning or the end holds for every side that lacks it and can use it. It
 * goes over to a side that needs it from one that does not: "Lambda or t4g.small? 6 requests per second, 120 ms, 512 MB".
 */
function sharedBySides(sides: readonly Clause[]): readonly Clause[] {
  return edgesOf(sides).reduce((so, { of, edge }) => {
    const isBoth = edge.some(({ kind }) => kind === 'both');
    const shared = edge.filter((entity) => isShareable(entity) || (isBoth && isSystem(entity)));
    const all = so.map((side, at) => (sides[at] === of ? side : extended(side, shared, of)));
    const moved = edge.filter((entity) => {
      const takers = all.filter((side, at) => side !== so[at] && side.includes(entity));
      const isNeeded = takers.some((side) => useOf(side, entity) === 'needed');
      // What is started for each run is paid for as long as that takes.
      const isShared = isWhen(entity) && edge.some(isRun) && pricedService(subjectOf(of)) === 'fargate';
      // "2 vCPU 8 GB, EC2 or Fargate, 2 hours a day": both have as many, and run as long.
      const isOwn = isShared || isSizeOrHours(entity);
      return takers.length > 0 && (!uses(of, entity) || (isNeeded && !isOwn && useOf(of, entity) === 'optional'));
    });
    return all.map((side, at) => (sides[at] === of ? side.filter((entity) => !moved.includes(entity)) : side));
  }, sides);
}

/**
 * Two sides with what one of them alone says of both: "a t3.small that serves 30k requests a day. As a Lambda each takes 300 ms" serves as
 * many as that, and "ECS or EKS for 2 tasks" runs the same tasks.
 */
function withSame(
  sides: readonly Clause[],
  isSame: (one: Entity, side: Clause, other: Clause) => boolean,
): readonly Clause[] {
  if (sides.length !== 2) return sides;
  return sides.map((side, at) => {
    const other = sides[1 - at] ?? [];
    const same = other.filter((one) => MAY_BE_SAME.has(one.kind) && isSame(one, side, other));
    return same.length === 0 ? side : extended(side, same, other);
  });
}

const MAY_BE_SAME: ReadonlySet<EntityKind> = new Set(['amount', 'instance']);

/** A cluster of which nothing is said but how many there are on the other side. */
function isClusterAlone(side: Clause, other: Clause): boolean {
  const isSaid = ({ value }: Amount) => entitiesOf(other, 'amount').some((amount) => amount.value.eq(value));
  const isCluster = side.some((entity) => entity.kind === 'service' && /^e[ck]s$/.test(entity.service));
  return isCluster && entitiesOf(side, 'instance').length === 0 && entitiesOf(side, 'amount').every(isSaid);
}

/** Whether a clause has no price without an entity, or other options. */
function useOf(clause: Clause, entity: Entity): 'needed' | 'optional' | undefined {
  const service = pricedService(subjectOf(clause));
  if (!service) return undefined;
  const { options } = interpret(service, clause);
  const { options: others } = interpret(
    service,
    clause.filter((other) => other !== entity),
  );
  if (missingOptions(service, others).length > missingOptions(service, options).length) return 'needed';
  const isSame = (option: string) => textOf(options[option] ?? '') === textOf(others[option] ?? '');
  return Object.keys({ ...options, ...others }).every(isSame) ? undefined : 'optional';
}

function isShareable(entity: Entity): boolean {
  if (entity.kind === 'choice') return entity.option === 'disk_type';
  if (isTime(entity)) return true;
  if (entity.kind !== 'amount') return false;
  if (isFrequency(entity)) return true;
  const { role, noun } = entity;
  // "Fargate or two t3.large with 2 vCPU and 8 GB each": nobody knows how many tasks.
  return isSize(entity) ? !entity.each : /^(?:disk|volume|snapshots)$/.test(role ?? '') || SHARED.has(noun);
}

function isSizeOrHours(entity: Entity): boolean {
  if (entity.kind !== 'amount') return entity.kind === 'schedule';
  return entity.measure === 'vcpu' || (entity.measure === 'time' && entity.value.gte(AN_HOUR));
}

/** "Lightsail 4 GB or t3.medium, both with Windows" */
function isSystem(entity: Entity): boolean {
  return entity.kind === 'choice' && entity.option === 'os';
}

/** What comes to either side alike, and so many machines of either type. */
const SHARED: ReadonlySet<Amount['noun']> = new Set([
  'requests',
  'messages',
  'tasks',
  'instances',
  'own transitions',
  'own nlcu',
]);
