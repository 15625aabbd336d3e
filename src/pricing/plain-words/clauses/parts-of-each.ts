import { type Amount, type Clause, type Entity, isHead } from '../entities/entity.js';
import { addressesFor } from '../entities/public-address.js';
import { interpret } from './interpret.js';
import { pricedService, subjectOf } from './subject.js';

/** "2 m5.large and 4 c5.large, both with 50 GB": what follows "both" holds for all clauses before. */
export function withBoth(clauses: readonly Clause[]): readonly Clause[] {
  const last = clauses.at(-1) ?? [];
  const both = last.findIndex(({ kind }) => kind === 'both');
  if (both < 0) return clauses;
  // "IPv4 for all of them"
  const tail = last.filter((entity, index) => entity.kind === 'public-address' || (index > both && !isHead(entity)));
  return clauses.map((clause) => (clause === last ? clause : [...clause, ...tail]));
}

/**
 * "2 t3.small and an m5.large, a load balancer, 30 GB gp3 each": a disk of each behind a comma is one of all before that have a use for
 * it, and so is "a public IP on each" at the beginning of a clause.
 */
export function withPartsOfEach(clauses: readonly Clause[]): readonly Clause[] {
  return clauses.reduce((so, clause, index) => {
    const part = clause.find((entity, at) => isOfEach(entity, at) && clause[at - 1]?.kind === 'separator');
    if (!part) return so;
    const parts = clause.filter(({ at }) => at.length > 0 && at.every((position) => part.at.includes(position)));
    const isAddress = part.kind === 'public-address';
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

function isOfEach(entity: Entity, at: number): boolean {
  if (entity.kind === 'public-address') return entity.each === true && at === 1;
  return entity.kind === 'amount' && entity.measure === 'memory' && entity.each;
}
