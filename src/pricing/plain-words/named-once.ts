import { serviceOf } from '../services/index.js';
import { type Fact, type FactKind, factsOf, JOINING } from './facts.js';
import { isHead } from './heads.js';
import { subjectOf } from './service-of-part.js';
import { splitParts } from './split-parts.js';

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
  ...(['service', 'aside', 'asked-period', 'within-vpc', 'internet', 'currency'] as const),
]);

function isBeside({ kind }: Fact): boolean {
  return kind === 'region' || kind === 'architecture' || kind === 'no-free-tier';
}

function isSame(one: readonly Fact[], other: readonly Fact[]): boolean {
  const [types, again] = [one, other].map((part) => new Set(factsOf(part, 'instance').map(({ type }) => type)));
  return subjectOf(one) === subjectOf(other) && [...(again ?? [])].every((type) => types?.has(type));
}
