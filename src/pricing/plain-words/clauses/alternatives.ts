import { serviceOf } from '../../services/index.js';
import {
  beginsSentence,
  type Clause,
  type Entity,
  type EntityKind,
  entitiesOf,
  isHead,
  isOr,
  isTime,
  JOINING,
} from '../entities/entity.js';
import { isAlways } from '../slots/times.js';
import { type Draft, hasRefusal, refusedIn } from './draft.js';
import { edgesOf, extended, isSpan } from './extended.js';
import { interpret } from './interpret.js';
import { withEveryOr } from './listed-alternatives.js';
import { withTheSame } from './of-the-same.js';
import { withBoth, withNumberOfEach, withPartsOfEach } from './parts-of-each.js';
import { withWhatIsShared } from './shared-by-sides.js';
import { splitClauses } from './split.js';
import { pricedService, subjectOf } from './subject.js';
import { withShared, withVariations } from './variations.js';

/** Cuts entities into the sides of a comparison, and each side into interpreted clauses. */
export function readDrafts(said: Clause): readonly Draft[] {
  const entities = withEveryOr(said);
  const joined = sidesOf(entities);
  // "Compare A with B" has no "or" between them, and no other two things to compare.
  const compared = joined.length === 1 && entities.some(({ kind }) => kind === 'compare');
  const sides = compared ? splitClauses(entities) : joined;
  const told = sides.filter((side) => side.some(tells));
  const read = withWhatIsShared(told).map(readClause);
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

/**
 * "Two t3.micro and a t3.small, 8 hours a day", "for 3 days: 2 t3.large and a NAT gateway": a time at the end or the beginning holds
 * for all of the same service that have none of their own, and a time that does not come back for all that is paid by the hour.
 */
function sharedByParts(parts: readonly Clause[]): readonly Clause[] {
  const starts = parts.flatMap((part, at) => (at === 0 || beginsSentence(part) ? [at] : []));
  // "A and B never stop. C runs 8 hours a day": first the time of each sentence.
  if (starts.length === 1) return sharedByEdges(parts);
  return sharedByEdges(starts.flatMap((from, at) => sharedByEdges(parts.slice(from, starts[at + 1]))));
}

function sharedByEdges(parts: readonly Clause[]): readonly Clause[] {
  return edgesOf(parts).reduce((so, { of, edge }) => {
    const times = edge.filter(isTime);
    if (times.some(isOwn)) return so;
    // "4 t3.medium, one of them only on weekdays", "2 more at weekends": the time is theirs.
    const isTheirs =
      entitiesOf(of, 'amount').some(({ beforeHead = '' }) => /^(?:them|same)$/.test(beforeHead)) || isOwnSentence(of);
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
      const mayBeOfAll = times.every((time) => isSpan(time) || (time.kind === 'schedule' && isAlways(time)));
      const isOfAll = mayBeOfAll && other !== undefined && 'hours' in serviceOf(other).options;
      return parts[at] !== of && times.length > 0 && (other === service || isOfAll) ? extended(part, times, of) : part;
    });
  }, parts);
}

function isOwn(entity: Entity): boolean {
  return 'own' in entity && entity.own === true;
}

/** "Production is two m5.large that never stop. Staging is a t3.medium, on weekdays from 9 to 18": it names a machine with its time. */
function isOwnSentence(clause: Clause): boolean {
  const time = clause.findIndex(isTime);
  const isSame = clause.slice(1, time).every((entity) => entity.kind !== 'separator' || !entity.ends);
  return beginsSentence(clause) && isSame && clause.slice(0, time).some(isHead);
}

const SILENT: ReadonlySet<EntityKind> = new Set([...JOINING, 'aside', 'each-person', 'asked-period']);

/** Whether an entity says anything about what is to be priced. */
function tells({ kind }: Entity): boolean {
  return !SILENT.has(kind);
}

function readClause(entities: Clause): Draft {
  const clauses = sharedByParts(withPartsOfEach(withNumberOfEach(withBoth(splitClauses(withTheSame(entities))))));
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
