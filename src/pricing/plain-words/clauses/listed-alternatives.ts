import { type Clause, type Entity, type EntityKind, isOr } from '../entities/entity.js';

/** "Mumbai, Ireland or Ohio", "2 t3.micro, a t3.small or a t3.medium": where one mark of a list is "or", all of them are. */
export function withEveryOr(entities: Clause): Clause {
  return LISTED.reduce(withListed, withBothProcessors(entities));
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

/** "Both x86 and arm"; and in "worth switching to graviton? …, on x86 or arm" only the last say what is compared. */
function withBothProcessors(entities: Clause): Clause {
  const at = entities.findLastIndex(({ kind }) => kind === 'architecture');
  const first = entities.slice(0, at).findLastIndex(({ kind }) => !BESIDE.has(kind));
  const between = entities.slice(first + 1, at);
  const isBoth = entities[first - 1]?.kind === 'both' && between.length === 1;
  if (entities[first]?.kind !== 'architecture' || !(isBoth || between.some(isOr))) return entities;
  const others = entities.slice(0, first).filter(({ kind }) => kind !== 'architecture');
  const or: Entity = { kind: 'separator', separator: 'or', at: [] };
  return [...others, ...entities.slice(first, first + 1), or, ...entities.slice(at)];
}

const BESIDE: ReadonlySet<EntityKind> = new Set(['separator', 'on']);
