import { type Fact, factsOf } from './facts.js';
import { isHead } from './heads.js';
import { missingOptions, readPart } from './part-options.js';
import { subjectOf } from './service-of-part.js';

/** What it costs to leave something out, to say two things about one option, and to find no use for an amount. */
const COSTS = { part: 1, missing: 6, contradictory: 5, unused: 2 } as const;
/** What it costs to begin a new part behind such a word; "plus" is nearly always where one begins. */
const BOUNDARY_COSTS: Readonly<Record<string, number>> = { plus: 0, or: 0, and: 0.2, comma: 0.5, none: 0.9 };
/** A request with more parts is no request; this keeps the search short. */
const MOST_BOUNDARIES = 30;

/**
 * Cuts facts into parts of one service each. Of all places where a part may end and the next begin, those are taken that
 * leave the least missing, contradictory or unused.
 */
export function splitParts(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const boundaries = boundariesOf(facts);
  const best: Split[] = [{ cost: 0, from: 0 }];
  for (let to = 1; to < boundaries.length; to += 1) {
    best.push(cheapestUpTo(to, best, boundaries, facts));
  }
  const parts: (readonly Fact[])[] = [];
  for (let to = boundaries.length - 1; to > 0; ) {
    const from = best[to]?.from ?? 0;
    parts.unshift(facts.slice(boundaries[from], boundaries[to]));
    to = from;
  }
  return parts;
}

/** The cheapest way to cut everything up to a boundary: its cost, and the boundary where its last part begins. */
interface Split {
  readonly cost: number;
  readonly from: number;
}

/** No part costs less than that of being one, so that most beginnings need not be read. */
function cheapestUpTo(
  to: number,
  best: readonly Split[],
  boundaries: readonly number[],
  facts: readonly Fact[],
): Split {
  const begun = best
    .map(({ cost }, from) => ({ cost: cost + (from === 0 ? 0 : boundaryCost(facts, boundaries[from])), from }))
    .sort((a, b) => a.cost - b.cost || a.from - b.from);
  let least: Split = { cost: Number.POSITIVE_INFINITY, from: 0 };
  for (const { cost, from } of begun) {
    if (cost + COSTS.part > least.cost) break;
    const whole = cost + costOf(facts.slice(boundaries[from], boundaries[to]));
    if (whole < least.cost || (whole === least.cost && from < least.from)) least = { cost: whole, from };
  }
  return least;
}

/** Where a part may begin: behind a separator, or at a service with what stands before it. Start and end belong to them. */
function boundariesOf(facts: readonly Fact[]): readonly number[] {
  const places = new Set([0]);
  facts.forEach((fact, at) => {
    if (fact.kind === 'separator' && at > 0) places.add(at);
    if (isHead(fact)) places.add(startOfHead(facts, at));
  });
  const sorted = [...places].sort((a, b) => a - b).slice(0, MOST_BOUNDARIES);
  return facts.length > 0 ? [...sorted, facts.length] : [0];
}

/** The number, processor or purchase option before a service belongs to it: "10 spot m5.large". */
function startOfHead(facts: readonly Fact[], head: number): number {
  let start = head;
  for (let at = head - 1; at >= 0; at -= 1) {
    const fact = facts[at];
    const belongs =
      fact?.kind === 'architecture' || fact?.kind === 'unpriced' || (fact?.kind === 'amount' && fact.beforeHead);
    if (!belongs) break;
    start = at;
  }
  return start;
}

function boundaryCost(facts: readonly Fact[], at = 0): number {
  const fact = facts[at];
  return BOUNDARY_COSTS[fact?.kind === 'separator' ? fact.separator : 'none'] ?? 0;
}

function costOf(facts: readonly Fact[]): number {
  const subject = subjectOf(facts);
  if (subject === undefined) return Number.POSITIVE_INFINITY;
  const headless = !facts.some(isHead);
  const loose = headless && subject !== 'ebs' && factsOf(facts, 'amount').some(({ bare }) => bare);
  if (subject === 'unpriced') return COSTS.part;
  if (subject === 'unknown') return headless ? 4 * COSTS.missing : COSTS.part;
  const { options, contradictory, unused } = readPart(subject, facts);
  const missing = missingOptions(subject, options).length;
  // Without a service of its own, a part must stand for itself.
  if (headless && (missing > 0 || unused.length > 0 || loose)) return 4 * COSTS.missing;
  return (
    COSTS.part + COSTS.missing * missing + COSTS.contradictory * contradictory.length + COSTS.unused * unused.length
  );
}
