import type { ServiceId } from '../../price-lists.js';
import { serviceOf } from '../../services/index.js';
import { type Amount, type Clause, entitiesOf, isHead, isPaidData } from '../entities/entity.js';
import { CAPACITY } from '../tokens/sense.js';

/** What a clause is about: a service, something that is not priced, or nothing recognizable. */
export type Subject = ServiceId | 'unpriced' | 'unknown';

/** The service that is priced for such a clause; nothing if it has no price or is unknown. */
export function pricedService(subject: Subject | undefined): ServiceId | undefined {
  return subject === 'unpriced' || subject === 'unknown' ? undefined : subject;
}

/**
 * What a clause is about.
 * @returns nothing if the clause names several things that cannot be one
 */
export function subjectOf(entities: Clause): Subject | undefined {
  const heads = entities.filter(isHead);
  const foreign = heads.filter(({ kind }) => kind === 'outside' || kind === 'unpriced');
  if (foreign.length > 0) return foreign.length === heads.length ? 'unpriced' : undefined;
  const types = new Set(entitiesOf(heads, 'instance').map(({ type }) => type));
  const named = new Set(entitiesOf(heads, 'service').map(({ service }) => service));
  if (types.size > 0) named.add('ec2');
  if (heads.some(isPaidData)) named.add('network');
  const amounts = entitiesOf(entities, 'amount');
  // "400 jobs on Fargate", but those of a function are its runs.
  const mayBeBatch = [...named].every((service) => serviceOf('batch').plain.beside?.includes(service));
  if (named.size > 0 && mayBeBatch && amounts.some(({ noun }) => noun === 'jobs')) named.add('batch');
  const outer = [...named].find((service) =>
    [...named].every((other) => other === service || serviceOf(service).plain.beside?.includes(other)),
  );
  if (named.size === 0) return inferred(entities);
  // ECS has no price, but tasks with a size run on Fargate unless an instance type is named.
  const isSized = amounts.some(({ measure }) => measure === 'vcpu' || measure === 'memory');
  if (outer === 'ecs' && types.size === 0 && isSized) return 'fargate';
  return types.size > 1 ? undefined : outer;
}

/** The service that the words around suggest, if none is named. */
function inferred(entities: Clause): Subject {
  const hints = entitiesOf(entities, 'service').map(({ service }) => service);
  const weak = hints.filter((service) => service !== 'ebs');
  const amounts = entitiesOf(entities, 'amount');
  const measures = new Set(amounts.map(({ measure }) => measure));
  const nouns = new Set(amounts.map(({ noun }) => noun));
  // "How many 500 ms calls at 256 MB do I get for $5?"
  const traffic =
    entitiesOf(entities, 'asked-number').some(({ of }) => of === 'things') ||
    amounts.some(
      ({ noun, rate, measure, scaled }) =>
        noun === 'requests' || (measure === 'count' && (rate !== undefined || scaled)),
    );
  if (nouns.has('jobs') || weak.includes('batch')) return 'batch';
  if (nouns.has('iops') || nouns.has('throughput')) return weak[0] ?? 'ebs';
  // "Cheapest for 2000 GB, sc1 or gp3", "cheapest way to keep 500 GB on EBS": the only size is that of the disk.
  const isOfDisks =
    weak.length < hints.length || entitiesOf(entities, 'choice').some(({ option }) => option === 'disk_type');
  const isDisk = amounts.length === 1 && isOfDisks;
  const sized = measures.has('vcpu') || (measures.has('memory') && !isDisk);
  if (sized && !traffic && !nouns.has('tasks') && entitiesOf(entities, 'cheapest').length > 0) return 'ec2';
  // "7 public IPv4 on our instances"
  const isOfAddresses = ({ noun, beforeHead }: Amount) => noun === 'addresses' || beforeHead === 'them';
  if (weak[0] === 'ec2' && nouns.has('addresses') && amounts.every(isOfAddresses)) return 'network';
  if (weak[0]) return weak[0] === 'ec2' && traffic && measures.has('time') ? 'lambda' : weak[0];
  if (measures.has('vcpu') || nouns.has('tasks')) return 'fargate';
  if (nouns.has('gb-seconds') || (traffic && (measures.has('memory') || measures.has('time')))) return 'lambda';
  if (nouns.has('messages') || nouns.has('connection-minutes')) return 'apigateway';
  if (nouns.has('clusters')) return 'eks';
  if (amounts.some(({ noun }) => CAPACITY.has(noun))) return 'network';
  if (
    hints.length === 0 &&
    (nouns.has('addresses') || entitiesOf(entities, 'public-address').some(({ wanted }) => wanted))
  )
    return 'network';
  const volume = amounts.some(({ role, noun }) => role === 'volume' || role === 'snapshots' || noun === 'volumes');
  return volume || hints.length > 0 || entitiesOf(entities, 'choice').some(({ option }) => option === 'disk_type')
    ? 'ebs'
    : 'unknown';
}
