import type { ServiceId } from '../../price-lists.js';
import { serviceOf } from '../../services/index.js';
import type { Clause, Entity } from '../entities/entity.js';
import type { Interpretation } from '../slots/interpretation.js';
import { completeOptions, interpret, missingOptions } from './interpret.js';
import type { RefusedItem } from './request.js';
import { pricedService, type Subject } from './subject.js';

/** One side of a comparison, or the whole of a sum, before it is checked for what is missing. */
export interface Draft {
  readonly interpretations: readonly Interpretation[];
  readonly refused: readonly RefusedItem[];
  /** Something is wanted, but of no known service. */
  readonly unknown: boolean;
  /** It names no service and may be a variation of another one: "or in Ohio". */
  readonly variation: Clause | undefined;
  /** It takes the place of the one before, as many and as long: "we could move to c7g.large". */
  readonly instead: boolean;
}

/** Whether a clause holds something without which its price would be another one. */
export function hasRefusal(clause: Clause, subject: Subject): boolean {
  const service = pricedService(subject);
  return clause.some((entity) => refusalOf(entity, service) !== undefined);
}

/** What in a clause cannot be priced, each with the nearest line that can. */
export function refusedIn(clause: Clause, subject: Subject): readonly RefusedItem[] {
  const service = pricedService(subject);
  const told = new Set<string>();
  return clause.flatMap((entity): RefusedItem[] => {
    const refusal = refusalOf(entity, service);
    // "Reserved, all upfront" has one reason.
    if (!refusal || (refusal.kind === 'unpriced' && told.has(refusal.what))) return [];
    if (refusal.kind === 'unpriced') told.add(refusal.what);
    const instead = insteadOf(refusal, clause, service);
    const named = refusal.kind === 'unpriced' && service ? { ...refusal, service } : refusal;
    return [instead ? { ...named, ...instead } : named];
  });
}

function refusalOf(entity: Entity, service: ServiceId | undefined): RefusedItem | undefined {
  switch (entity.kind) {
    case 'choice': {
      const isMissing = entity.value === 'windows' && service !== undefined && !('os' in serviceOf(service).options);
      return isMissing ? { kind: 'unpriced', what: 'windows', typed: entity.typed } : undefined;
    }
    case 'unpriced':
      return { kind: 'unpriced', what: entity.what, typed: entity.typed };
    case 'outside':
      return entity.context ? undefined : { kind: 'outside', name: entity.name, typed: entity.typed };
    case 'place':
      return { kind: 'place', typed: entity.typed };
    case 'amount':
      return entity.negative ? { kind: 'negative', typed: entity.typed } : undefined;
    default:
      return undefined;
  }
}

/** The same without what cannot be priced: on demand, on Linux, on Fargate. */
function insteadOf(
  refusal: RefusedItem,
  clause: Clause,
  service: ServiceId | undefined,
): Pick<RefusedItem, 'instead' | 'allUsed'> | undefined {
  if (refusal.kind !== 'unpriced' || UNLIKE.has(refusal.what)) return undefined;
  const other = service ?? 'fargate';
  const kept = clause.filter((entity) => !refusalOf(entity, service));
  const { options, contradictory, unused } = interpret(other, kept);
  if (missingOptions(other, options).length > 0 || contradictory.length > 0) return undefined;
  const instead = { service: other, options: completeOptions(other, options) };
  return { instead, ...(unused.length === 0 && { allUsed: true }) };
}

/** Without these, what is left would be something else. */
const UNLIKE: ReadonlySet<string> = new Set(['transfer', 'elsewhere-in-notes', 'gpu', 'snapshots']);
