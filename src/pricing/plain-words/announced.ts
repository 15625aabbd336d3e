import { isBesideCompute, serviceOf } from '../services/index.js';
import { type Amount, type Fact, type FactKind, factsOf, JOINING } from './facts.js';
import { isHead } from './heads.js';
import { missingOptions, readPart } from './part-options.js';
import { pricedService, subjectOf } from './service-of-part.js';
import { splitParts } from './split-parts.js';

/** "4 servers: 2 t3.micro and 2 t3.large": a number that those behind it come to counts nothing more. */
export function withoutSums(facts: readonly Fact[]): readonly Fact[] {
  const counts = factsOf(facts, 'amount').filter(({ measure, rate }) => measure === 'count' && rate === undefined);
  return facts.filter((fact) => !(fact.kind === 'amount' && isSumOf(fact, counts.slice(counts.indexOf(fact) + 1))));
}

function isSumOf({ noun, beforeHead, value }: Amount, behind: readonly Amount[]): boolean {
  const parts = behind.filter((amount) => amount.beforeHead === 'instance');
  const sum = parts.reduce((total, part) => part.value.plus(total), value.times('0'));
  return noun === 'instances' && beforeHead === undefined && parts.length > 1 && sum.eq(value);
}

/**
 * "Lambda or Fargate? Lambda with …, Fargate with …": services that are set against each other and told of one by one only
 * afterwards. What is told then belongs to the side of that service.
 */
export function withNamedAgain(sides: readonly (readonly Fact[])[]): readonly (readonly Fact[])[] {
  if (sides.length < 2) return sides;
  const parts = sides.flatMap(splitParts);
  const subjects = parts.map(subjectOf);
  const count = new Set(subjects).size;
  const [named, again] = [parts.slice(0, count), parts.slice(count)];
  const isEach = new Set(subjects.slice(0, count)).size === count && sides.slice(0, -1).every(isOnePart);
  if (count < 2 || again.length === 0 || !isEach || !named.some(lacks)) return sides;
  return named.map((part, side) => [
    ...part,
    ...again.filter((_, at) => subjects[count + at] === subjects[side]).flatMap((more) => more.filter(saysMore)),
  ]);
}

function isOnePart(side: readonly Fact[]): boolean {
  return splitParts(side).length === 1;
}

/** All but the name of the service, which is said already. */
function saysMore({ kind }: Fact): boolean {
  return kind !== 'service';
}

/**
 * "Lambda with a NAT gateway, 1M requests 512 MB 200 ms": what stands behind something beside compute, or behind nothing, is
 * the load of the service before that lacks it, if that has use for all of it and lacks nothing then.
 */
export function withLoadsBehind(parts: readonly (readonly Fact[])[]): readonly (readonly Fact[])[] {
  const loaded = [...parts];
  parts.forEach((part, index) => {
    const head = part.findLastIndex(isHead);
    const load = part.slice(head + 1).filter((fact) => head < 0 || fact.kind === 'amount');
    if (load.length === 0 || !(head < 0 || standsBesideCompute(part))) return;
    const owner = loaded.findLastIndex((other, place) => place < index && lacks(other));
    const whole = [...(loaded[owner] ?? []), ...load];
    if (owner < 0 || lacks(whole) || !isClear(whole)) return;
    loaded[owner] = whole;
    loaded[index] = part.filter((fact) => !load.includes(fact));
  });
  return loaded.filter((part) => part.length > 0);
}

/**
 * "…, so what do I pay for gateway + lambda?", "are t3.smalls enough?": what is named again without anything of its own is no
 * further part. A Region, a processor or the free tier that is told with it belongs to what was told before.
 */
export function withNamedOnce(sides: readonly (readonly Fact[])[]): readonly (readonly Fact[])[] {
  const parts = sides.map(splitParts);
  const all = parts.flat();
  const told = all.filter((part) => !isBare(part));
  const owner = (part: readonly Fact[]) =>
    isBare(part) ? told.find((other) => all.indexOf(other) < all.indexOf(part) && isSame(other, part)) : undefined;
  const once = parts.map((side) =>
    side.flatMap((part) => {
      if (owner(part)) return [];
      return [...part, ...all.filter((other) => owner(other) === part).flatMap((again) => again.filter(isBeside))];
    }),
  );
  return once.filter((side, at) => side.length > 0 || sides[at]?.length === 0);
}

/** Names only what is paid by more than its name, or points back to it. */
function isBare(part: readonly Fact[]): boolean {
  const heads = part.filter(isHead);
  const isAgain = heads.every((head) => {
    if (head.kind === 'instance') return head.definite;
    if (head.kind !== 'service' || head.new) return false;
    return head.service === 'ecs' || serviceOf(head.service).plain.essentials.length > 0;
  });
  return heads.length > 0 && isAgain && part.every((fact) => isHead(fact) || isBeside(fact) || NAMING.has(fact.kind));
}

const NAMING: ReadonlySet<FactKind> = new Set([
  ...JOINING,
  ...(['service', 'aside', 'asked-period', 'correction', 'within-vpc', 'internet', 'currency'] as const),
]);

function isBeside({ kind }: Fact): boolean {
  return kind === 'region' || kind === 'architecture' || kind === 'no-free-tier';
}

function isSame(one: readonly Fact[], other: readonly Fact[]): boolean {
  const [types, again] = [one, other].map((part) => new Set(factsOf(part, 'instance').map(({ type }) => type)));
  return subjectOf(one) === subjectOf(other) && [...(again ?? [])].every((type) => types?.has(type));
}

function standsBesideCompute(part: readonly Fact[]): boolean {
  const service = pricedService(subjectOf(part));
  return service !== undefined && isBesideCompute(service);
}

/** Whether all is used, and nothing said twice. */
function isClear(part: readonly Fact[]): boolean {
  const service = pricedService(subjectOf(part));
  const { unused = [], contradictory = [] } = service ? readPart(service, part) : {};
  return unused.length + contradictory.length === 0;
}

/** Whether something is still missing for a price. */
function lacks(part: readonly Fact[]): boolean {
  const service = pricedService(subjectOf(part));
  return service !== undefined && missingOptions(service, readPart(service, part).options).length > 0;
}
