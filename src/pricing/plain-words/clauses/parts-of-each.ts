import { ZERO } from '../../decimal.js';
import { withPositions } from '../entities/amount.js';
import { type Amount, beginsSentence, type Clause, type Entity, entitiesOf, isHead } from '../entities/entity.js';
import { addressesFor } from '../entities/public-address.js';
import { isDiskRole } from '../tokens/sense.js';
import { interpret } from './interpret.js';
import { pricedService, type Subject, subjectOf } from './subject.js';

/** "2 m5.large and 4 c5.large, both with 50 GB": what follows "both" holds for all clauses before. */
export function withBoth(clauses: readonly Clause[]): readonly Clause[] {
  const place = clauses.findLastIndex((clause) => clause.some(({ kind }) => kind === 'both'));
  const last = clauses[place] ?? [];
  const both = last.findIndex(({ kind }) => kind === 'both');
  if (place < 1) return clauses;
  // "IPv4 for all of them", "20 GB on all four"
  const segment = last.slice(0, both).findLastIndex(({ kind }) => kind === 'separator') + 1;
  const from = last.slice(segment, both).some(isHead) ? both : segment;
  const machines = clauses.slice(0, place + 1).flatMap((clause) => entitiesOf(clause, 'amount').slice(0, 1));
  const all = machines.reduce((sum, { value, beforeHead }) => (beforeHead ? sum.plus(value) : sum), ZERO);
  const number = last[both + 1];
  const isAll = number?.kind === 'amount' && number.bare && number.value.eq(all);
  const whole = isAll
    ? last.toSpliced(both + 1, 1).map((one) => (one.kind === 'amount' ? withPositions(one, number.at) : one))
    : last;
  const tail = whole.slice(from).filter((entity, index) => index !== both - from && !isHead(entity));
  return clauses.map((clause, at) => (at === place ? whole : at < place ? [...clause, ...tail] : clause));
}

/** "A t3.small and an m5.large, two of each": so many of all that have no number. */
export function withNumberOfEach(clauses: readonly Clause[]): readonly Clause[] {
  const [number, ...more] = clauses.flatMap((clause) =>
    entitiesOf(clause, 'amount').filter(({ measure }) => measure === 'count'),
  );
  const isOfAll = number?.each && number.bare && more.length === 0 && clauses.at(-1)?.includes(number);
  if (!isOfAll || clauses.length < 2 || !clauses.every((clause) => clause.some(isHead))) return clauses;
  const counted = { ...number, bare: false, loose: false, each: false, beforeHead: 'service' } as const;
  return clauses.map((clause) => [...clause.filter((entity) => entity !== number), counted]);
}

/**
 * "2 t3.small and an m5.large, a load balancer, 30 GB gp3 each", "2 t3.small and an m5.large with 30 GB disks": a disk or an address of
 * each is one of all before that have a use for it, and so is the disk of something that has none ("behind a load balancer with a 20 GB disk").
 */
export function withPartsOfEach(clauses: readonly Clause[]): readonly Clause[] {
  const said = clauses.map(withDiskOfEach);
  return said.reduce<readonly Clause[]>(
    (so, clause, index) => clause.filter(isPart).reduce((now, part) => withPart(now, index, part), so),
    said,
  );
}

/** "With 20 GB and a public IP each" */
function withDiskOfEach(clause: Clause): Clause {
  return clause.map((entity, at) => {
    const [joint, next] = clause.slice(at + 1);
    const isJoined = joint?.kind === 'separator' && joint.separator === 'and' && next && isOfEach(next);
    return isJoined && entity.kind === 'amount' && isDiskRole(entity.role) ? { ...entity, each: true } : entity;
  });
}

function withPart(so: readonly Clause[], index: number, part: Entity): readonly Clause[] {
  const clause = so[index] ?? [];
  const own = pricedService(subjectOf(clause));
  const isApart = clause[clause.indexOf(part) - 1]?.kind === 'separator';
  const isOwn = uses(clause, part);
  if (!isOfEach(part) && (isOwn || !own)) return so;
  const parts = clause.filter(({ at }) => at.length > 0 && at.every((position) => part.at.includes(position)));
  const isAddress = part.kind === 'public-address' || (part.kind === 'amount' && part.noun === 'addresses');
  const machine = isAddress ? 'ec2' : !isApart && isOwn ? machineOf(clause) : undefined;
  const first = isApart ? 0 : so.slice(0, index + 1).findLastIndex(beginsSentence);
  const before = so.slice(Math.max(0, first), index).filter((other) => !machine || machineOf(other) === machine);
  const isDisk = part.kind === 'amount' && isDiskRole(part.role);
  const owners = before.filter((other) => uses([...other, ...parts], part) && (isOfEach(part) || isDisk));
  // "A t3.small and an m5.large behind a load balancer with a 20 GB disk": nobody knows whose.
  if (!isOfEach(part) && owners.length > 1) return so;
  const tasks = isAddress && owners.length === 0 && so.slice(0, index).flat().findLast(countsTasks);
  // Other services have no addresses of their own: so many stand beside them.
  if (tasks && isApart)
    return so.with(
      index,
      clause.map((entity) => (entity === part ? addressesFor(tasks, part) : entity)),
    );
  const isMoved = owners.length > 0 && ((isAddress && own !== 'ec2') || !isOwn);
  return so.map((other, place) => {
    if (place === index && isMoved) return other.filter((entity) => !parts.includes(entity));
    if (!owners.includes(other)) return other;
    return [...other, ...(isMoved || isApart || isSeveral(other) || !isSeveral(clause) ? parts : mayBe(part))];
  });
}

/** Whose disks and addresses they would be: nodes are instances as well. */
function machineOf(clause: Clause): Subject | undefined {
  return entitiesOf(clause, 'instance').length > 0 ? 'ec2' : subjectOf(clause);
}

/** Whether a clause has a use for one of its entities, and says nothing twice with it. */
export function uses(clause: Clause, entity: Entity): boolean {
  const service = pricedService(subjectOf(clause));
  if (!service) return false;
  const { unused, contradictory } = interpret(service, clause);
  return !unused.includes(entity) && contradictory.length === 0;
}

function countsTasks(entity: Entity): entity is Amount {
  return entity.kind === 'amount' && entity.noun === 'tasks' && !entity.rate;
}

function isPart(entity: Entity): boolean {
  return isOfEach(entity) || (entity.kind === 'amount' && entity.measure !== 'count');
}

function isOfEach(entity: Entity): boolean {
  if (entity.kind === 'public-address') return entity.each === true;
  if (entity.kind !== 'amount') return false;
  return entity.plural ?? (entity.each && (entity.measure === 'memory' || entity.noun === 'addresses'));
}

/** Whether a clause says that there is more than one of it. */
function isSeveral(clause: Clause): boolean {
  return entitiesOf(clause, 'amount').some(
    ({ beforeHead, noun = '', value }) => (beforeHead || MACHINES.has(noun)) && value.gt('1'),
  );
}

const MACHINES: ReadonlySet<string> = new Set(['instances', 'nodes', 'tasks']);

/** "A t3.small and 3 m5.large with 30 GB each": the one before may have a disk as well, or none. */
function mayBe(part: Entity): Clause {
  if (part.kind !== 'amount') return [];
  const meant = (value: Amount['value'], whose: string) => ({ ...part, value, meaning: `${part.typed} for ${whose}` });
  return [meant(part.value, 'all'), meant(ZERO, 'the last only')];
}
