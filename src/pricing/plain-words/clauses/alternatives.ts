import { A_MINUTE, AN_HOUR } from '../../quantities/periods.js';
import { serviceOf } from '../../services/index.js';
import {
  type Amount,
  type Clause,
  type Entity,
  type EntityKind,
  entitiesOf,
  isHead,
  isOr,
  JOINING,
} from '../entities/entity.js';
import { type Draft, hasRefusal, refusedIn } from './draft.js';
import { interpret } from './interpret.js';
import { uses, withBoth, withPartsOfEach } from './parts-of-each.js';
import { countsHead, isDuration } from './slots.js';
import { splitClauses } from './split.js';
import { pricedService, subjectOf } from './subject.js';
import { withShared, withVariations } from './variations.js';

/** Cuts entities into the sides of a comparison, and each side into interpreted clauses. */
export function readDrafts(said: Clause): readonly Draft[] {
  // "Mumbai, Ireland or Ohio", "2 t3.micro, a t3.small or a t3.medium": where one mark of a list is "or", all of them are.
  const entities = LISTED.reduce(withListed, said);
  const joined = sidesOf(entities);
  // "Compare A with B" has no "or" between them, and no other two things to compare.
  const compared = joined.length === 1 && entities.some(({ kind }) => kind === 'compare');
  const told = (compared ? splitClauses(entities) : joined).filter((side) => side.some(tells));
  const sides = withLead(withTail(withOtherProcessor(told)));
  const read = sides.map(readClause);
  return withShared(withVariations(read.length > 0 ? read : [readClause(entities)]));
}

/** What may be listed as alternatives. */
const LISTED: readonly ((entity: Entity) => boolean)[] = [
  ({ kind }) => kind === 'region',
  ({ kind }) => kind === 'instance',
];

function withListed(entities: Clause, isListed: (entity: Entity) => boolean): Clause {
  const listed = [...entities];
  const marks: number[] = [];
  // "In Ohio, Dublin and Tokyo side by side"
  const compares = entities.some(({ kind }) => kind === 'compare');
  entities.forEach((entity, at) => {
    const before = entities[at - 1];
    const belongs = isListed(entity) || entity.kind === 'separator' || (entity.kind === 'amount' && entity.beforeHead);
    if (!belongs) marks.length = 0;
    if (entity.kind === 'separator' && before && (isListed(before) || marks.includes(at - 1))) marks.push(at);
    const isCompared = compares && entity.kind === 'region';
    if (!isListed(entity) || !(isCompared || marks.some((mark) => isOr(entities[mark])))) return;
    for (const mark of marks.filter((one) => !isOr(entities[one])))
      listed[mark] = { kind: 'separator', separator: 'or', at: entities[mark]?.at ?? [] };
  });
  return listed;
}

/** The sides of a comparison: what stands between every "or". */
export function sidesOf(entities: Clause): readonly Clause[] {
  const sides: Entity[][] = [[]];
  for (const entity of entities) {
    if (isOr(entity)) sides.push(entity.instead ? [entity] : []);
    else sides.at(-1)?.push(entity);
  }
  return sides.filter((side) => side.some(tells));
}

/** "Fargate or t3.medium, 8 hours a day?": what stands at the end holds for every side that can use it and says nothing of the kind. */
function withTail(sides: readonly Clause[]): readonly Clause[] {
  const last = sides.at(-1) ?? [];
  const tail = behindHead(last).filter(isShareable);
  if (sides.length < 2 || tail.length === 0 || !last.some(isHead)) return sides;
  // "m5.large or m7g.large, 12 hours a day, 100 GB": beside a type a size is a disk.
  const isDisk =
    last.some(({ kind }) => kind === 'instance') && !tail.some((entity) => isSize(entity) && !isMemory(entity));
  // "Fargate or two t3.large with 2 vCPU and 8 GB each": as many of that size.
  const number = tail.some((entity) => entity.kind === 'amount' && entity.each && isSize(entity))
    ? last.find(isNumberOfHead)
    : undefined;
  const shared = number ? [number, ...tail] : tail;
  const all = sides.map((side) => (side === last ? side : extended(side, shared, isDisk)));
  // "Lambda or t4g.small? 6 requests per second, 120 ms, 512 MB": memory and time of a run are those of the function.
  const ofFunction = all.some((side, index) => side !== sides[index] && subjectOf(side) === 'lambda');
  const isOfRun = (entity: Entity) =>
    isSize(entity) || (entity.kind === 'amount' && isTime(entity) && entity.value.lt(A_MINUTE));
  return ofFunction && subjectOf(last) === 'ec2'
    ? [...all.slice(0, -1), last.filter((entity) => !tail.includes(entity) || !isOfRun(entity))]
    : all;
}

/** "30M requests a month: a load balancer or an HTTP API?": what stands before both is that of the side that can use it. */
function withLead(sides: readonly Clause[]): readonly Clause[] {
  const [first = [], ...others] = sides;
  if (others.length === 0) return sides;
  const before = first.slice(0, Math.max(0, first.findIndex(isHead)));
  // "A nightly job of 3 hours": how often it runs stays behind.
  const lead = before.filter((entity) => isShareable(entity) && !(entity.kind === 'amount' && isDuration(entity)));
  if (lead.length === 0 || !pricedService(subjectOf(first))) return sides;
  const all = others.map((side) => extended(side, lead));
  const isMoved = (entity: Entity) => all.some((side) => side.includes(entity)) && !uses(first, entity);
  return [first.filter((entity) => !isMoved(entity)), ...all];
}

/** "Is Graviton worth it?": one processor alone is compared with the other. */
function withOtherProcessor(sides: readonly Clause[]): readonly Clause[] {
  const [side = [], ...others] = sides;
  const [named, ...more] = entitiesOf(side, 'architecture');
  const isCompared = side.some(({ kind }) => kind === 'compare') && !side.some(({ kind }) => kind === 'instance');
  if (!named || !isCompared || others.length + more.length > 0) return sides;
  return [side, [{ ...named, architecture: named.architecture === 'arm64' ? 'x86_64' : 'arm64' }]];
}

/** Times, schedules, disks, how often it is used and the size of what runs. */
function isShareable(entity: Entity): boolean {
  if (entity.kind === 'choice') return entity.option === 'disk_type';
  return (
    isTime(entity) ||
    isSize(entity) ||
    (entity.kind === 'amount' && (entity.role === 'disk' || entity.role === 'volume' || SHARED.has(entity.noun)))
  );
}

/** What comes to either side alike. */
const SHARED: ReadonlySet<Amount['noun']> = new Set(['requests', 'messages', 'own transitions', 'own nlcu']);

function isSize(entity: Entity): boolean {
  return isMemory(entity) || (entity.kind === 'amount' && entity.measure === 'vcpu');
}

function isNumberOfHead(entity: Entity): boolean {
  return entity.kind === 'amount' && entity.beforeHead !== undefined && countsHead(entity);
}

function isMemory(entity: Entity): boolean {
  return entity.kind === 'amount' && entity.measure === 'memory' && (entity.role ?? 'memory') === 'memory';
}

/**
 * "Two t3.micro and a t3.small, 8 hours a day", "for 3 days: 2 t3.large and a NAT gateway": a time at the end or the beginning holds
 * for all of the same service that have none of their own, and a time that does not come back for all that is paid by the hour.
 */
function withSharedTimes(clauses: readonly Clause[]): readonly Clause[] {
  const [first = []] = clauses;
  const last = clauses.at(-1) ?? [];
  const sources = [
    { of: first, times: first.slice(0, first.findIndex(isHead)).filter(isTime) },
    { of: last, times: behindHead(last).filter(isTime) },
  ].filter(({ times }) => clauses.length > 1 && times.length > 0);
  return sources.reduce((so, { of, times }) => {
    const service = pricedService(subjectOf(of));
    const isRunning = service !== undefined && 'hours' in interpret(service, of).options;
    const spans = isRunning && times.every(isSpan) ? times : [];
    return so.map((clause, index) => {
      if (clauses[index] === of) return clause;
      const other = pricedService(subjectOf(clause));
      const shared = other === service ? times : other && 'hours' in serviceOf(other).options ? spans : [];
      return shared.length > 0 ? extended(clause, shared) : clause;
    });
  }, clauses);
}

/** "For 3 days": hours that do not come back. */
function isSpan(entity: Entity): boolean {
  return entity.kind === 'amount' && isTime(entity) && !entity.rate && !entity.each && entity.value.gte(AN_HOUR);
}

/** What stands behind the last thing that is to be priced. */
function behindHead(entities: Clause): Clause {
  return entities.slice(entities.findLastIndex(isHead) + 1);
}

function isTime(entity: Entity): boolean {
  return entity.kind === 'schedule' || (entity.kind === 'amount' && entity.measure === 'time');
}

/** The side with those entities of a tail that give it an option which it has not. */
function extended(side: Clause, tail: Clause, isDisk = false): Clause {
  const clauses = splitClauses(side);
  const [clause] = clauses;
  const service = clause && pricedService(subjectOf(clause));
  if (clauses.length > 1 || !clause || !service) return side;
  // "Fargate or EC2 for 2 vCPU and 4 GB": a size is that of a side which has none and names no type.
  const sized = clause.some(({ kind }) => kind === 'amount' || kind === 'instance');
  const ofType = isDisk && clause.some(({ kind }) => kind === 'instance');
  const shared = sized && !ofType ? tail.filter((entity) => !isSize(entity) && !isNumberOfHead(entity)) : tail;
  const before = interpret(service, clause);
  // A side with a disk of its own runs as long as the other.
  const gained = [shared, shared.filter(isTime)].find((more) => {
    const after = interpret(service, [...clause, ...more]);
    const isMore = Object.keys(after.options).length > Object.keys(before.options).length;
    return isMore && after.contradictory.length === 0 && after.unused.length <= before.unused.length;
  });
  return gained ? [...side, ...gained] : side;
}

const SILENT: ReadonlySet<EntityKind> = new Set([...JOINING, 'aside', 'each-person', 'asked-period']);

/** Whether an entity says anything about what is to be priced. */
function tells({ kind }: Entity): boolean {
  return !SILENT.has(kind);
}

function readClause(entities: Clause): Draft {
  const clauses = withSharedTimes(withPartsOfEach(withBoth(splitClauses(entities))));
  const subjects = clauses.map((clause) => ({ clause, subject: subjectOf(clause) ?? 'unknown' }));
  const priced = subjects.flatMap(({ clause, subject }) => {
    const service = pricedService(subject);
    return service && !hasRefusal(clause, subject) ? [interpret(service, clause)] : [];
  });
  return {
    interpretations: priced,
    refused: subjects.flatMap(({ clause, subject }) => refusedIn(clause, subject)),
    unknown: subjects.some(({ clause, subject }) => subject === 'unknown' && !hasRefusal(clause, subject)),
    variation: entities.some(isHead) && !isHostOnly(entities) ? undefined : entities,
    instead: entities.some((entity) => entity.kind === 'separator' && entity.instead),
  };
}

/** "on c5.large" and "on Fargate" may say what jobs run on. */
function isHostOnly(entities: Clause): boolean {
  return (
    entities[0]?.kind === 'on' &&
    entities.filter(isHead).length === 1 &&
    !entities.some(({ kind }) => kind === 'amount')
  );
}
