import { type Fact, type FactKind, JOINING } from './facts.js';
import { isHead } from './heads.js';
import { withLists } from './lists.js';
import { withNamedOnce } from './named-once.js';
import { readPart } from './part-options.js';
import type { ReadAlternative } from './read-alternative.js';
import { isSpoilt, refusedIn } from './refused-in-part.js';
import { pricedService, subjectOf } from './service-of-part.js';
import { splitParts } from './split-parts.js';
import { A_MINUTE } from './times.js';
import { withShared, withVariations } from './variations.js';

/** Cuts facts into alternatives and reads each. */
export function readAlternatives(said: readonly Fact[]): readonly ReadAlternative[] {
  const facts = withLists(said);
  const clauses = clausesOf(facts);
  // "Compare A with B" has no "or" between them, and no other two things to compare.
  const compared = clauses.length === 1 && facts.some(({ kind }) => kind === 'compare');
  const told = (compared ? splitParts(facts) : clauses).filter((clause) => clause.some(tells));
  const sides = withTail(withNamedOnce(told));
  const read = sides.map(readClause);
  return withShared(withVariations(read.length > 0 ? read : [readClause(facts)]));
}

/** What stands between every "or". */
function clausesOf(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const clauses: Fact[][] = [[]];
  for (const fact of facts) {
    if (fact.kind === 'separator' && fact.separator === 'or') clauses.push(fact.instead ? [fact] : []);
    else clauses.at(-1)?.push(fact);
  }
  return clauses.filter((clause) => clause.some(tells));
}

/** "Fargate or t3.medium, 8 hours a day?": what stands at the end holds for every side that can use it and says nothing of the kind. */
function withTail(clauses: readonly (readonly Fact[])[]): readonly (readonly Fact[])[] {
  const last = clauses.at(-1) ?? [];
  const tail = behindHead(last).filter(isShareable);
  if (clauses.length < 2 || tail.length === 0 || !last.some(isHead)) return clauses;
  // "m5.large or m7g.large, 12 hours a day, 100 GB": beside a type a size is a disk.
  const isDisk = last.some(({ kind }) => kind === 'instance') && !tail.some((fact) => isSize(fact) && !isMemory(fact));
  const sides = clauses.map((clause) => (clause === last ? clause : extended(clause, tail, isDisk)));
  // "Lambda or t4g.small? 6 requests per second, 120 ms, 512 MB": memory and time of a run are those of the function.
  const ofFunction = sides.some((side, index) => side !== clauses[index] && subjectOf(side) === 'lambda');
  const isOfRun = (fact: Fact) => isSize(fact) || (fact.kind === 'amount' && isTime(fact) && fact.value.lt(A_MINUTE));
  return ofFunction && subjectOf(last) === 'ec2'
    ? [...sides.slice(0, -1), last.filter((fact) => !tail.includes(fact) || !isOfRun(fact))]
    : sides;
}

/** Times, schedules, disks, how often it is used and the size of what runs. */
function isShareable(fact: Fact): boolean {
  if (fact.kind === 'choice') return fact.option === 'disk_type';
  return (
    isTime(fact) ||
    isSize(fact) ||
    (fact.kind === 'amount' && (fact.role === 'disk' || fact.role === 'volume' || fact.noun === 'requests'))
  );
}

function isSize(fact: Fact): boolean {
  return isMemory(fact) || (fact.kind === 'amount' && fact.measure === 'vcpu');
}

function isMemory(fact: Fact): boolean {
  return fact.kind === 'amount' && fact.measure === 'memory' && (fact.role ?? 'memory') === 'memory';
}

/** "Two t3.micro and a t3.small, 8 hours a day": a time at the end holds for all of the same service that have none of their own. */
function withTimesOfEnd(parts: readonly (readonly Fact[])[]): readonly (readonly Fact[])[] {
  const last = parts.at(-1) ?? [];
  const times = behindHead(last).filter(isTime);
  const service = subjectOf(last);
  return times.length === 0
    ? parts
    : parts.map((part) => (part !== last && subjectOf(part) === service ? extended(part, times) : part));
}

/** What stands behind the last thing that is to be priced. */
function behindHead(facts: readonly Fact[]): readonly Fact[] {
  return facts.slice(facts.findLastIndex(isHead) + 1);
}

function isTime(fact: Fact): boolean {
  return fact.kind === 'schedule' || (fact.kind === 'amount' && fact.measure === 'time');
}

/** The clause with those facts of a tail that give it an option which it has not. */
function extended(clause: readonly Fact[], tail: readonly Fact[], isDisk = false): readonly Fact[] {
  const parts = splitParts(clause);
  const [part] = parts;
  const service = part && pricedService(subjectOf(part));
  if (parts.length > 1 || !part || !service) return clause;
  // "Fargate or EC2 for 2 vCPU and 4 GB": a size is that of a side which has none and names no type.
  const sized = part.some(({ kind }) => kind === 'amount' || kind === 'instance');
  const ofType = isDisk && part.some(({ kind }) => kind === 'instance');
  const shared = sized && !ofType ? tail.filter((fact) => !isSize(fact)) : tail;
  const before = readPart(service, part);
  // A side with a disk of its own runs as long as the other.
  const gained = [shared, shared.filter(isTime)].find((more) => {
    const after = readPart(service, [...part, ...more]);
    const isMore = Object.keys(after.options).length > Object.keys(before.options).length;
    return isMore && after.contradictory.length === 0 && after.unused.length <= before.unused.length;
  });
  return gained ? [...clause, ...gained] : clause;
}

const SILENT: ReadonlySet<FactKind> = new Set([...JOINING, 'aside', 'each-person', 'asked-period', 'cost']);

/** Whether a fact says anything about what is to be priced. */
function tells({ kind }: Fact): boolean {
  return !SILENT.has(kind);
}

function readClause(facts: readonly Fact[]): ReadAlternative {
  const parts = withTimesOfEnd(withDisksOfEach(withBoth(splitParts(facts))));
  const subjects = parts.map((part) => ({ part, subject: subjectOf(part) ?? 'unknown' }));
  const priced = subjects.flatMap(({ part, subject }) => {
    const service = pricedService(subject);
    return service && !isSpoilt(part) ? [readPart(service, part)] : [];
  });
  return {
    parts: priced,
    refused: subjects.flatMap(({ part, subject }) => refusedIn(part, subject)),
    unknown: subjects.some(({ part, subject }) => subject === 'unknown' && !isSpoilt(part)),
    variation: facts.some(isHead) && !isHostOnly(facts) ? undefined : facts,
    instead: facts.some((fact) => fact.kind === 'separator' && fact.instead),
  };
}

/** "on c5.large" and "on Fargate" may say what jobs run on. */
function isHostOnly(facts: readonly Fact[]): boolean {
  return facts[0]?.kind === 'on' && facts.filter(isHead).length === 1 && !facts.some(({ kind }) => kind === 'amount');
}

/** "2 m5.large and 4 c5.large, both with 50 GB": what follows "both" holds for all parts before. */
function withBoth(parts: readonly (readonly Fact[])[]): readonly (readonly Fact[])[] {
  const last = parts.at(-1) ?? [];
  const both = last.findIndex(({ kind }) => kind === 'both');
  if (both < 0) return parts;
  // "IPv4 for all of them"
  const tail = last.filter((fact, index) => fact.kind === 'public-address' || (index > both && !isHead(fact)));
  return parts.map((part) => (part === last ? part : [...part, ...tail]));
}

/** "2 t3.small and an m5.large, a load balancer, 30 GB gp3 each": a disk of each behind a comma is one of all before that have a use for it. */
function withDisksOfEach(parts: readonly (readonly Fact[])[]): readonly (readonly Fact[])[] {
  return parts.reduce((so, part, index) => {
    const disk = part.find((fact, at) => isOfEach(fact) && part[at - 1]?.kind === 'separator');
    if (!disk) return so;
    const disks = part.filter(({ at }) => at.length > 0 && at.every((position) => disk.at.includes(position)));
    const owners = so.slice(0, index).filter((other) => uses([...other, ...disks], disk));
    const isMoved = owners.length > 0 && !uses(part, disk);
    return so.map((other, place) => {
      if (place === index && isMoved) return other.filter((fact) => !disks.includes(fact));
      return owners.includes(other) ? [...other, ...disks] : other;
    });
  }, parts);
}

/** Whether a part has a use for one of its facts, and says nothing twice with it. */
function uses(part: readonly Fact[], fact: Fact): boolean {
  const service = pricedService(subjectOf(part));
  if (!service) return false;
  const { unused, contradictory } = readPart(service, part);
  return !unused.includes(fact) && contradictory.length === 0;
}

function isOfEach(fact: Fact | undefined): boolean {
  return fact?.kind === 'amount' && fact.measure === 'memory' && fact.each;
}
