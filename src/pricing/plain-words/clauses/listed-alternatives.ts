import { type Clause, type Entity, type EntityKind, isOr, JOINING } from '../entities/entity.js';

/** "Mumbai, Ireland or Ohio", "2 t3.micro, a t3.small or a t3.medium": where one mark of a list is "or", all of them are. */
export function withEveryOr(entities: Clause): Clause {
  return LISTED.reduce(withListed, withBothProcessors(withoutPairAgain(entities)));
}

/** What may be listed as alternatives. */
const LISTED: readonly ((entity: Entity) => boolean)[] = [
  ({ kind }) => kind === 'region',
  ({ kind }) => kind === 'instance',
];

/** "Gp2 or gp3? What do I save if I change from gp2 to gp3?": what is compared is named again. */
function withoutPairAgain(entities: Clause): Clause {
  const nameOf = (entity: Entity | undefined) =>
    entity?.kind === 'choice' ? entity.value : entity?.kind === 'instance' ? entity.type : undefined;
  const pairs = entities.map((entity, at) => {
    const names = [nameOf(entities[at - 1]), nameOf(entities[at + 1])];
    return isOr(entity) && !names.includes(undefined) ? names.sort().join() : undefined;
  });
  const again = pairs.flatMap((pair, at) => (pair && pairs.indexOf(pair) < at ? [at - 1, at, at + 1] : []));
  return entities.filter((_, at) => !again.includes(at));
}

/** "Once with 3000 IOPS and once with 8000", "once under ECS, once under EKS" */
export function withOnceEach(entities: Clause): Clause {
  const once = entities.filter((entity) => entity.kind === 'amount' && entity.typed === 'once');
  if (once.length < 2) return entities;
  const isJoint = (at: number) => entities[at]?.kind === 'separator' && once.indexOf(entities[at + 1] as Entity) > 0;
  return entities.flatMap((entity, at): Entity[] => {
    if (isJoint(at)) return [{ kind: 'separator', separator: 'or', at: entity.at }];
    return once.includes(entity) ? [] : [entity];
  });
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
    if (entity.kind === 'separator' && before && (isListed(before) || marks.includes(at - 1))) marks.push(at);
    const isCompared = compares && entity.kind === 'region';
    if (!isListed(entity) || !(isCompared || marks.some((mark) => isOr(entities[mark])))) return;
    for (const mark of marks.filter((one) => !isOr(entities[one])))
      listed[mark] = { kind: 'separator', separator: 'or', at: entities[mark]?.at ?? [] };
  });
  return listed;
}

/** "Both x86 and arm", "on intel and on graviton"; and in "worth switching to graviton? …, on x86 or arm" only the last say what is compared. */
function withBothProcessors(entities: Clause): Clause {
  const at = entities.findLastIndex(({ kind }) => kind === 'architecture');
  const first = entities.slice(0, at).findLastIndex(({ kind }) => !BESIDE.has(kind));
  const between = entities.slice(first + 1, at);
  const [one, other] = [entities[first], entities[at]];
  const isBoth = entities[first - 1]?.kind === 'both' && between.length === 1;
  if (one?.kind !== 'architecture' || other?.kind !== 'architecture') return entities;
  // "What is it on x86, and what on arm?"
  const areApart = between.some(({ kind }) => kind === 'separator') && one.architecture !== other.architecture;
  if (!isBoth && !between.some(isOr) && !areApart) return entities;
  const others = entities.slice(0, first).filter(({ kind }) => kind !== 'architecture');
  const or: Entity = { kind: 'separator', separator: 'or', at: [] };
  return [...others, ...entities.slice(first, first + 1), or, ...entities.slice(at)];
}

const BESIDE: ReadonlySet<EntityKind> = new Set(JOINING);
