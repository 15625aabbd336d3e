import { serviceOf } from '../../services/index.js';
import { type Clause, type Entity, type EntityKind, entitiesOf, isHead, JOINING } from '../entities/entity.js';
import { splitClauses } from './split.js';
import { subjectOf } from './subject.js';

/** What may be listed as alternatives. */
const LISTED: readonly ((entity: Entity) => boolean)[] = [
  ({ kind }) => kind === 'region',
  ({ kind }) => kind === 'instance',
];

/** "Mumbai, Ireland or Ohio", "2 t3.micro, a t3.small or a t3.medium": where one mark of a list is "or", all of them are. */
export function spreadOr(entities: Clause): Clause {
  return LISTED.reduce(withListed, entities);
}

function withListed(entities: Clause, isListed: (entity: Entity) => boolean): Clause {
  const listed = [...entities];
  const marks: number[] = [];
  // "In Ohio, Dublin and Tokyo side by side"
  const compares = entities.some(({ kind }) => kind === 'compare');
  entities.forEach((entity, at) => {
    const before = entities[at - 1];
    const belongs = isListed(entity) || entity.kind === 'separator' || (entity.kind === 'amount' && entity.beforeHead);
    if (!belongs) marks.length = 0;
    if (entity.kind === 'separator' && before && isListed(before)) marks.push(at);
    const isCompared = compares && entity.kind === 'region';
    if (!isListed(entity) || !(isCompared || marks.some((mark) => isOr(entities[mark])))) return;
    for (const mark of marks) listed[mark] = { kind: 'separator', separator: 'or', at: entities[mark]?.at ?? [] };
  });
  return listed;
}

function isOr(entity: Entity | undefined): boolean {
  return entity?.kind === 'separator' && entity.separator === 'or';
}

/**
 * "…, so what do I pay for gateway + lambda?", "are t3.smalls enough?": what is named again without anything of its own is no
 * further clause. A Region, a processor or the free tier beside it belongs to what was named before.
 */
export function mergeRepeats(sides: readonly Clause[]): readonly Clause[] {
  const clauses = sides.map(splitClauses);
  const all = clauses.flat();
  const told = all.filter((clause) => !isBare(clause));
  const owner = (clause: Clause) =>
    isBare(clause)
      ? told.find((other) => all.indexOf(other) < all.indexOf(clause) && isSame(other, clause))
      : undefined;
  const once = clauses.map((side) =>
    side.flatMap((clause) => {
      if (owner(clause)) return [];
      return [...clause, ...all.filter((other) => owner(other) === clause).flatMap((again) => again.filter(isBeside))];
    }),
  );
  return once.filter((side, at) => side.length > 0 || sides[at]?.length === 0);
}

/** Names only what is paid by more than its name, or points back to it. */
function isBare(clause: Clause): boolean {
  const heads = clause.filter(isHead);
  const isAgain = heads.every((head) => {
    if (head.kind === 'instance') return head.definite;
    if (head.kind !== 'service' || head.new) return false;
    return head.service === 'ecs' || serviceOf(head.service).plain.essentials.length > 0;
  });
  return (
    heads.length > 0 &&
    isAgain &&
    clause.every((entity) => isHead(entity) || isBeside(entity) || NAMING.has(entity.kind))
  );
}

const NAMING: ReadonlySet<EntityKind> = new Set([
  ...JOINING,
  ...(['service', 'aside', 'asked-period', 'within-vpc', 'internet', 'currency'] as const),
]);

function isBeside({ kind }: Entity): boolean {
  return kind === 'region' || kind === 'architecture' || kind === 'no-free-tier';
}

function isSame(one: Clause, other: Clause): boolean {
  const [types, again] = [one, other].map((clause) => new Set(entitiesOf(clause, 'instance').map(({ type }) => type)));
  return subjectOf(one) === subjectOf(other) && [...(again ?? [])].every((type) => types?.has(type));
}
