import { ZERO } from '../../decimal.js';
import { withPositions } from '../entities/amount.js';
import { type Amount, type Clause, type Entity, entitiesOf, isHead } from '../entities/entity.js';
import { addressesFor } from '../entities/public-address.js';
import { interpret } from './interpret.js';
import { pricedService, subjectOf } from './subject.js';

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

/**
 * "2 t3.small and an m5.large, a load balancer, 30 GB gp3 each": a disk of each behind a comma is one of all before that have a use for
 * it, and so is "a public IP on each" at the beginning of a clause.
 */
export function withPartsOfEach(clauses: readonly Clause[]): readonly Clause[] {
  return clauses.reduce((so, clause, index) => {
    const part = clause.find((entity, at) => isOfEach(entity) && clause[at - 1]?.kind === 'separator');
    if (!part) return so;
    const parts = clause.filter(({ at }) => at.length > 0 && at.every((position) => part.at.includes(position)));
    const isAddress = part.kind === 'public-address' || (part.kind === 'amount' && part.noun === 'addresses');
    const before = so.slice(0, index).filter((other) => !isAddress || subjectOf(other) === 'ec2');
    const owners = before.filter((other) => uses([...other, ...parts], part));
    const tasks = isAddress && owners.length === 0 && so.slice(0, index).flat().findLast(countsTasks);
    // Other services have no addresses of their own: so many stand beside them.
    if (tasks)
      return so.with(
        index,
        clause.map((entity) => (entity === part ? addressesFor(tasks, part) : entity)),
      );
    const isMoved = owners.length > 0 && (isAddress || !uses(clause, part));
    return so.map((other, place) => {
      if (place === index && isMoved) return other.filter((entity) => !parts.includes(entity));
      return owners.includes(other) ? [...other, ...parts] : other;
    });
  }, clauses);
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

function isOfEach(entity: Entity): boolean {
  if (entity.kind === 'public-address') return entity.each === true;
  return entity.kind === 'amount' && entity.each && (entity.measure === 'memory' || entity.noun === 'addresses');
}
