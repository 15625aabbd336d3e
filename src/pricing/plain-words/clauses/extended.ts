import { A_MINUTE, AN_HOUR } from '../../quantities/periods.js';
import { type Clause, type Entity, isHead, isSize, isTime } from '../entities/entity.js';
import type { RequestOptions } from '../slots/interpretation.js';
import { isFrequency } from '../slots/slots.js';
import { interpret, missingOptions } from './interpret.js';
import { splitClauses } from './split.js';
import { pricedService, subjectOf } from './subject.js';

/** What stands before the first thing that is to be priced, and behind the last, each with the part that it stands in. */
export function edgesOf(parts: readonly Clause[]): readonly { readonly of: Clause; readonly edge: Clause }[] {
  const [first = []] = parts;
  const last = parts.at(-1) ?? [];
  return [
    { of: first, edge: first.slice(0, Math.max(0, first.findIndex(isHead))) },
    { of: last, edge: last.slice(last.findLastIndex(isHead) + 1) },
  ].filter(({ of, edge }) => parts.length > 1 && edge.length > 0 && of.some(isHead) && pricedService(subjectOf(of)));
}

/** A part with those entities of another one that give it an option which it has not. */
export function extended(part: Clause, more: Clause, of: Clause): Clause {
  if (more.length === 0) return part;
  const [clause, ...others] = splitClauses(part);
  const service = clause && pricedService(subjectOf(clause));
  if (others.length > 0 || !clause || !service) return part;
  // "Fargate or EC2 for 2 vCPU and 4 GB": a size is that of a part which has none; beside two types it is a disk.
  const isSized = clause.some(({ kind }) => kind === 'amount' || kind === 'instance');
  const areTypes = [clause, of].every((one) => one.some(({ kind }) => kind === 'instance'));
  const shared = isSized && !areTypes ? more.filter((entity) => !isSize(entity)) : more;
  // "ECS or EKS for 2 tasks of 0.5 vCPU": with a size ECS is Fargate.
  const sized = pricedService(subjectOf([...clause, ...shared])) ?? service;
  const before = interpret(service, clause);
  const own = optionsOf(of);
  // How long one run takes does not say how long something is on, unless it is started for each: "5 minutes every hour".
  const isStarted = sized === 'fargate' && more.some(isRun);
  const isOther = (option: string) =>
    TIMES.has(option) && !(option in own) && !isStarted && !missingOptions(service, before.options).includes(option);
  // A part with a disk of its own runs as long as the other.
  const choices = [shared, shared.filter((entity) => !isTime(entity)), shared.filter(isWhen)];
  const gained = choices.find((some) => {
    const after = interpret(sized, [...clause, ...some]);
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

/** Whether an entity says when, how long or how often something runs. */
export function isWhen(entity: Entity): boolean {
  return isTime(entity) || (entity.kind === 'amount' && isFrequency(entity));
}

/** Whether a time is that of one run, and too long for a request. */
export function isRun(entity: Entity): boolean {
  return entity.kind === 'amount' && entity.measure === 'time' && entity.value.gte(A_MINUTE);
}

function optionsOf(clause: Clause): RequestOptions {
  const service = pricedService(subjectOf(clause));
  return service ? interpret(service, clause).options : {};
}

/** "For 3 days": hours that do not come back. */
export function isSpan(entity: Entity): boolean {
  return entity.kind === 'amount' && isTime(entity) && !entity.rate && !entity.each && entity.value.gte(AN_HOUR);
}
