import type { ServiceId } from '../price-lists.js';
import type { Fact } from './facts.js';
import { completed, missingOptions, readPart } from './part-options.js';
import type { RefusedPart } from './reading.js';
import { type PartSubject, pricedService } from './service-of-part.js';

/** Whether a part holds something without which its price would be another one. */
export function isSpoilt(part: readonly Fact[]): boolean {
  return part.some((fact) => refusalOf(fact) !== undefined);
}

/** What in a part cannot be priced, each with the nearest line that can. */
export function refusedIn(part: readonly Fact[], subject: PartSubject): readonly RefusedPart[] {
  const service = pricedService(subject);
  const told = new Set<string>();
  return part.flatMap((fact): RefusedPart[] => {
    const refusal = refusalOf(fact);
    // "Reserved, all upfront" has one reason.
    if (!refusal || (refusal.kind === 'unpriced' && told.has(refusal.what))) return [];
    if (refusal.kind === 'unpriced') told.add(refusal.what);
    const instead = insteadOf(refusal, part, service);
    const named = refusal.kind === 'unpriced' && service ? { ...refusal, service } : refusal;
    return [instead ? { ...named, ...instead } : named];
  });
}

function refusalOf(fact: Fact): RefusedPart | undefined {
  switch (fact.kind) {
    case 'unpriced':
      return { kind: 'unpriced', what: fact.what, typed: fact.typed };
    case 'outside':
      return fact.context ? undefined : { kind: 'outside', name: fact.name, typed: fact.typed };
    case 'place':
      return { kind: 'place', typed: fact.typed, ...(fact.nearest !== undefined && { nearest: fact.nearest }) };
    case 'amount':
      return fact.negative ? { kind: 'negative', typed: fact.typed } : undefined;
    default:
      return undefined;
  }
}

/** The same without what cannot be priced: on demand, on Linux, on Fargate, in the nearest Region. */
function insteadOf(
  refusal: RefusedPart,
  part: readonly Fact[],
  service: ServiceId | undefined,
): Pick<RefusedPart, 'instead' | 'allUsed'> | undefined {
  if (refusal.kind === 'outside' || refusal.kind === 'negative') return undefined;
  if (refusal.kind === 'place' && refusal.nearest === undefined) return undefined;
  if (refusal.kind === 'unpriced' && UNLIKE.has(refusal.what)) return undefined;
  const other = service ?? 'fargate';
  const kept = part.filter((fact) => !refusalOf(fact));
  const { options, contradictory, unused } = readPart(other, kept);
  if (missingOptions(other, options).length > 0 || contradictory.length > 0) return undefined;
  const region = refusal.kind === 'place' && refusal.nearest !== undefined ? { region: refusal.nearest } : {};
  const instead = { service: other, options: completed(other, { ...options, ...region }) };
  return { instead, ...(unused.length === 0 && { allUsed: true }) };
}

/** Without these, what is left would be something else. */
const UNLIKE: ReadonlySet<string> = new Set(['transfer', 'elsewhere-in-notes', 'gpu', 'snapshots']);
