import { type Clause, type Entity, endOf, isOr, startOf } from '../entities/entity.js';

/** "Mumbai, Ireland or Ohio", "2 t3.micro, a t3.small or a t3.medium": where one mark of a list is "or", all of them are. */
export function withEveryOr(entities: Clause): Clause {
  return LISTED.reduce(withListed, entities);
}

/** What may be listed as alternatives. */
const LISTED: readonly ((entity: Entity) => boolean)[] = [
  ({ kind }) => kind === 'region',
  ({ kind }) => kind === 'instance',
  // "Lambda, Fargate or App Runner"
  (entity) => entity.kind === 'service' && !entity.weak && COMPUTING.has(entity.service),
];

/** What does the same work by itself: EKS and ECS may stand beside what they run on. */
const COMPUTING: ReadonlySet<string> = new Set(['lambda', 'fargate', 'ec2', 'apprunner', 'lightsail']);

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

function withListed(said: Clause, isListed: (entity: Entity) => boolean): Clause {
  // "T2.micro t3.micro or t4g.micro" without its comma
  const entities = said.flatMap((entity, at) => {
    const before = said[at - 1];
    const isNext = before && isListed(before) && isListed(entity) && endOf(before) === startOf(entity);
    return isNext ? [{ kind: 'separator', separator: 'comma', at: [] } as const, entity] : [entity];
  });
  const listed: Entity[] = [...entities];
  const marks: number[] = [];
  // "In Ohio, Dublin and Tokyo side by side"
  const compares = entities.some(({ kind }) => kind === 'compare');
  entities.forEach((entity, at) => {
    const before = entities[at - 1];
    const belongs = isListed(entity) || entity.kind === 'separator' || (entity.kind === 'amount' && entity.beforeHead);
    if (!belongs) marks.length = 0;
    if (entity.kind === 'separator' && before && (isListed(before) || marks.includes(at - 1))) marks.push(at);
    const isCompared = compares && (entity.kind === 'region' || (entity.kind === 'service' && marks.length > 1));
    if (!isListed(entity) || !(isCompared || marks.some((mark) => isOr(entities[mark])))) return;
    for (const mark of marks.filter((one) => !isOr(entities[one])))
      listed[mark] = { kind: 'separator', separator: 'or', at: entities[mark]?.at ?? [] };
  });
  return listed.filter((one) => one.kind !== 'separator' || one.separator !== 'comma' || one.at.length > 0);
}
