import { type Clause, type Entity, endOf, entitiesOf, isHead, isSize, startOf } from '../entities/entity.js';
import { interpret, missingOptions } from './interpret.js';
import { subjectOf } from './subject.js';

/** Penalties for a further clause, a missing option, a contradiction, and an unused amount. */
const COSTS = { clause: 1, missing: 6, contradictory: 5, unused: 2 } as const;
/** Penalties for beginning a clause behind such a word; "plus" is nearly always where one begins. */
const BOUNDARY_COSTS = { plus: 0, or: 0, and: 0.2, comma: 0.5, none: 0.9 } as const;
/** No request has more clauses; this keeps the search short. */
const MOST_BOUNDARIES = 30;

/**
 * Cuts entities into clauses of one service each. Of all ways to cut, the one with the lowest penalty wins:
 * the least missing, contradictory or unused.
 */
export function splitClauses(entities: Clause): readonly Clause[] {
  const boundaries = boundariesOf(entities);
  const best: Split[] = [{ cost: 0, from: 0 }];
  for (let to = 1; to < boundaries.length; to += 1) {
    best.push(cheapestUpTo(to, best, boundaries, entities));
  }
  const clauses: Clause[] = [];
  for (let to = boundaries.length - 1; to > 0; ) {
    const from = best[to]?.from ?? 0;
    clauses.unshift(withHead(entities.slice(boundaries[from], boundaries[to]), entities));
    to = from;
  }
  return clauses;
}

/** The cheapest way to cut everything up to a boundary: its cost, and the boundary where its last clause begins. */
interface Split {
  readonly cost: number;
  readonly from: number;
}

/** Every clause costs something, so that most beginnings need not be interpreted. */
function cheapestUpTo(to: number, best: readonly Split[], boundaries: readonly number[], entities: Clause): Split {
  const begun = best
    .map(({ cost }, from) => ({ cost: cost + (from === 0 ? 0 : boundaryCost(entities, boundaries[from])), from }))
    .sort((a, b) => a.cost - b.cost || a.from - b.from);
  let least: Split = { cost: Number.POSITIVE_INFINITY, from: 0 };
  for (const { cost, from } of begun) {
    if (cost + COSTS.clause > least.cost) break;
    const whole = cost + costOf(withHead(entities.slice(boundaries[from], boundaries[to]), entities));
    if (whole < least.cost || (whole === least.cost && from < least.from)) least = { cost: whole, from };
  }
  return least;
}

/**
 * "Lightsail: one instance of 1 GB and one of 8 GB": what begins with a number of its own, has a size or a time and suggests no service
 * is of the only one that is named, unless that has a number before it.
 */
function withHead(clause: Clause, entities: Clause): Clause {
  const [separator, number] = clause;
  const isOwn =
    separator?.kind === 'separator' && number?.kind === 'amount' && number.measure === 'count' && !number.rate;
  const isSized = entitiesOf(clause, 'amount').some(({ measure }) => measure !== 'count');
  const [head, ...others] = entities.filter(isHead);
  if (!isOwn || !isSized || head?.kind !== 'service' || others.length > 0) return clause;
  const isCounted = entitiesOf(entities, 'amount').some(({ beforeHead }) => beforeHead === 'service');
  const isElsewhere = isCounted || startOf(head) > startOf(number) || clause.some(({ kind }) => kind === 'service');
  return isElsewhere ? clause : [head, ...clause];
}

/** Where a clause may begin: behind a separator, or at a service with what stands before it. Start and end belong to them. */
function boundariesOf(entities: Clause): readonly number[] {
  const places = new Set([0]);
  entities.forEach((entity, at) => {
    if (entity.kind === 'separator' && at > 0) places.add(at);
    if (isHead(entity)) places.add(startOfHead(entities, at));
    // "With a 128 MB lambda behind it"
    const size = entities[at - 1];
    if (entity.kind === 'service' && size && isSize(size) && endOf(size) === startOf(entity)) places.add(at - 1);
  });
  const sorted = [...places].sort((a, b) => a - b).slice(0, MOST_BOUNDARIES);
  return entities.length > 0 ? [...sorted, entities.length] : [0];
}

/** The number, processor, operating system or purchase option before a service belongs to it: "10 spot m5.large", "2 custom events". */
function startOfHead(entities: Clause, head: number): number {
  let start = head;
  for (let at = head - 1; at >= 0; at -= 1) {
    const entity = entities[at];
    const belongs =
      entity?.kind === 'architecture' ||
      (entity?.kind === 'choice' && entity.option === 'os') ||
      (entity?.kind === 'unpriced' && entity.what !== 'elsewhere-in-notes') ||
      (entity?.kind === 'amount' &&
        (entity.beforeHead || (!entity.rate && entity.at.some((place) => entities[head]?.at.includes(place)))));
    if (!belongs) break;
    start = at;
  }
  return start;
}

function boundaryCost(entities: Clause, at = 0): number {
  const entity = entities[at];
  if (entity?.kind !== 'separator') return BOUNDARY_COSTS.none;
  // "An m5.xlarge + 50 GB, a c5.large": what is added up to the next part is the first one's.
  const end = entities.findIndex(({ kind }, index) => index > at && kind === 'separator');
  const isNamed = (one: Entity) => isHead(one) || one.kind === 'service';
  const isPartOfLast = entity.separator === 'plus' && end > 0 && !entities.slice(at, end).some(isNamed);
  return BOUNDARY_COSTS[isPartOfLast ? 'none' : entity.separator];
}

function costOf(entities: Clause): number {
  const subject = subjectOf(entities);
  // What is another part as the text says, "2 of the same", is one even if it is as many.
  const isApart = entities.some(({ kind, at }, index) => index > 0 && kind === 'separator' && at.length === 0);
  if (subject === undefined || isApart) return Number.POSITIVE_INFINITY;
  const headless = !entities.some(isHead);
  const loose = headless && subject !== 'ebs' && entitiesOf(entities, 'amount').some(({ bare }) => bare);
  if (subject === 'unpriced') return COSTS.clause;
  if (subject === 'unknown') return headless ? 4 * COSTS.missing : COSTS.clause;
  const { options, contradictory, unused: left } = interpret(subject, entities);
  // Windows is refused by what has no price with it.
  const unused = left.filter(({ kind }) => kind !== 'choice');
  const lacked = missingOptions(subject, options);
  // How often it runs may stand at another part of the chain.
  const missing = lacked.length - (lacked.includes('requests') ? 0.9 : 0);
  // Without a service of its own, a clause must stand for itself in all else.
  if (headless && (lacked.some((option) => option !== 'requests') || unused.length > 0 || loose))
    return 4 * COSTS.missing;
  return (
    COSTS.clause + COSTS.missing * missing + COSTS.contradictory * contradictory.length + COSTS.unused * unused.length
  );
}
