import { AN_HOUR } from '../../quantities/periods.js';
import { textOf } from '../../quantities/said.js';
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
import { interpret, missingOptions } from './interpret.js';
import type { RequestOptions } from './interpretation.js';
import { withEveryOr } from './listed-alternatives.js';
import { withTheSame } from './of-the-same.js';
import { uses, withBoth, withPartsOfEach } from './parts-of-each.js';
import { splitClauses } from './split.js';
import { pricedService, subjectOf } from './subject.js';
import { withShared, withVariations } from './variations.js';

/** Cuts entities into the sides of a comparison, and each side into interpreted clauses. */
export function readDrafts(said: Clause): readonly Draft[] {
  const entities = withEveryOr(said);
  const joined = sidesOf(entities);
  // "Compare A with B" has no "or" between them, and no other two things to compare.
  const compared = joined.length === 1 && entities.some(({ kind }) => kind === 'compare');
  const told = (compared ? splitClauses(entities) : joined).filter((side) => side.some(tells));
  const sides = sharedBySides(withOtherProcessor(told));
  const read = sides.map(readClause);
  return withShared(withVariations(read.length > 0 ? read : [readClause(entities)]));
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

/** What stands before the first thing that is to be priced, and behind the last, each with the part that it stands in. */
function edgesOf(parts: readonly Clause[]): readonly { readonly of: Clause; readonly edge: Clause }[] {
  const [first = []] = parts;
  const last = parts.at(-1) ?? [];
  return [
    { of: first, edge: first.slice(0, Math.max(0, first.findIndex(isHead))) },
    { of: last, edge: last.slice(last.findLastIndex(isHead) + 1) },
  ].filter(({ of, edge }) => parts.length > 1 && edge.length > 0 && of.some(isHead) && pricedService(subjectOf(of)));
}

/**
 * "Fargate or t3.medium, 8 hours a day?": what stands at the beginning or the end holds for every side that lacks it and can use it. It
 * goes over to a side that needs it from one that does not: "Lambda or t4g.small? 6 requests per second, 120 ms, 512 MB".
 */
function sharedBySides(sides: readonly Clause[]): readonly Clause[] {
  return edgesOf(sides).reduce((so, { of, edge }) => {
    const all = so.map((side, at) => (sides[at] === of ? side : extended(side, edge.filter(isShareable), of)));
    const moved = edge.filter((entity) => {
      const takers = all.filter((side, at) => side !== so[at] && side.includes(entity));
      const isNeeded = takers.some((side) => useOf(side, entity) === 'needed');
      return takers.length > 0 && (!uses(of, entity) || (isNeeded && useOf(of, entity) === 'optional'));
    });
    return all.map((side, at) => (sides[at] === of ? side.filter((entity) => !moved.includes(entity)) : side));
  }, sides);
}

/**
 * "Two t3.micro and a t3.small, 8 hours a day", "for 3 days: 2 t3.large and a NAT gateway": a time at the end or the beginning holds
 * for all of the same service that have none of their own, and a time that does not come back for all that is paid by the hour.
 */
function sharedByParts(parts: readonly Clause[]): readonly Clause[] {
  return edgesOf(parts).reduce((so, { of, edge }) => {
    const times = edge.filter(isTime);
    // "4 t3.medium, one of them only on weekdays", "2 more at weekends": the time is theirs.
    const isTheirs = entitiesOf(of, 'amount').some(({ beforeHead = '' }) => /^(?:them|same)$/.test(beforeHead));
    if (isTheirs && !edge.slice(0, edge.findIndex(isTime)).some(({ kind }) => kind === 'separator')) return so;
    const which = entitiesOf(edge, 'choice').find(({ option }) => option === 'which');
    const meant = so.filter(
      (part) => which && entitiesOf(part, 'instance').some(({ type }) => type.endsWith(`.${which.value}`)),
    );
    // "Two t3.medium and one t3.large, the large one only on weekends"
    if (meant.length === 1) {
      return so.map((part) => {
        const others = part.filter((entity) => !times.includes(entity));
        return meant.includes(part) ? [...others, ...times] : others;
      });
    }
    const service = pricedService(subjectOf(of));
    return so.map((part, at) => {
      const other = pricedService(subjectOf(part));
      const isOfAll = times.every(isSpan) && other !== undefined && 'hours' in serviceOf(other).options;
      return parts[at] !== of && times.length > 0 && (other === service || isOfAll) ? extended(part, times, of) : part;
    });
  }, parts);
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

/** "Is Graviton worth it?": one processor alone is compared with the other. */
function withOtherProcessor(sides: readonly Clause[]): readonly Clause[] {
  const [side = [], ...others] = sides;
  const [named, ...more] = entitiesOf(side, 'architecture');
  const isCompared = side.some(({ kind }) => kind === 'compare') && !side.some(({ kind }) => kind === 'instance');
  if (!named || !isCompared || others.length + more.length > 0) return sides;
  return [side, [{ ...named, architecture: named.architecture === 'arm64' ? 'x86_64' : 'arm64' }]];
}

function isShareable(entity: Entity): boolean {
  if (entity.kind === 'choice') return entity.option === 'disk_type';
  if (isTime(entity)) return true;
  if (entity.kind !== 'amount') return false;
  const { role, noun } = entity;
  // "Fargate or two t3.large with 2 vCPU and 8 GB each": nobody knows how many tasks.
  return isSize(entity) ? !entity.each : role === 'disk' || role === 'volume' || SHARED.has(noun);
}

/** What comes to either side alike, and so many machines of either type. */
const SHARED: ReadonlySet<Amount['noun']> = new Set([
  'requests',
  'messages',
  'instances',
  'own transitions',
  'own nlcu',
]);

function isSize(entity: Entity): boolean {
  if (entity.kind !== 'amount') return false;
  return entity.measure === 'vcpu' || (entity.measure === 'memory' && (entity.role ?? 'memory') === 'memory');
}

/** "For 3 days": hours that do not come back. */
function isSpan(entity: Entity): boolean {
  return entity.kind === 'amount' && isTime(entity) && !entity.rate && !entity.each && entity.value.gte(AN_HOUR);
}

function isTime(entity: Entity): boolean {
  return entity.kind === 'schedule' || (entity.kind === 'amount' && entity.measure === 'time');
}

/** A part with those entities of another one that give it an option which it has not. */
function extended(part: Clause, more: Clause, of: Clause): Clause {
  const [clause, ...others] = splitClauses(part);
  const service = clause && pricedService(subjectOf(clause));
  if (others.length > 0 || !clause || !service) return part;
  // "Fargate or EC2 for 2 vCPU and 4 GB": a size is that of a part which has none; beside two types it is a disk.
  const isSized = clause.some(({ kind }) => kind === 'amount' || kind === 'instance');
  const areTypes = [clause, of].every((one) => one.some(({ kind }) => kind === 'instance'));
  const shared = isSized && !areTypes ? more.filter((entity) => !isSize(entity)) : more;
  const before = interpret(service, clause);
  const own = optionsOf(of);
  // How long one run takes does not say how long something is on.
  const isOther = (option: string) =>
    TIMES.has(option) && !(option in own) && !missingOptions(service, before.options).includes(option);
  // A part with a disk of its own runs as long as the other.
  const choices = [shared, shared.filter((entity) => !isTime(entity)), shared.filter(isTime)];
  const gained = choices.find((some) => {
    const after = interpret(service, [...clause, ...some]);
    const more = Object.keys(after.options).filter((option) => !(option in before.options));
    return (
      more.length > 0 &&
      !more.some(isOther) &&
      after.contradictory.length === 0 &&
      after.unused.length <= before.unused.length
    );
  });
  return gained ? [...part, ...gained] : part;
}

const TIMES: ReadonlySet<string> = new Set(['hours', 'duration']);

function optionsOf(clause: Clause): RequestOptions {
  const service = pricedService(subjectOf(clause));
  return service ? interpret(service, clause).options : {};
}

const SILENT: ReadonlySet<EntityKind> = new Set([...JOINING, 'aside', 'each-person', 'asked-period']);

/** Whether an entity says anything about what is to be priced. */
function tells({ kind }: Entity): boolean {
  return !SILENT.has(kind);
}

function readClause(entities: Clause): Draft {
  const clauses = sharedByParts(withPartsOfEach(withBoth(splitClauses(withTheSame(entities)))));
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

/** "On c5.large" and "on Fargate" may say what jobs run on. */
function isHostOnly(entities: Clause): boolean {
  return entities[0]?.kind === 'on' && !entities.some(({ kind }) => kind === 'amount');
}
