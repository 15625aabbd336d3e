import type { Fact } from './facts.js';
import { isPaidData } from './paid-data.js';

/** Whether a fact names what is to be priced. */
export function isHead(fact: Fact): boolean {
  if (fact.kind === 'service') return !fact.weak;
  if (fact.kind === 'outside') return !fact.context;
  if (isPaidData(fact)) return true;
  return fact.kind === 'instance' || (fact.kind === 'unpriced' && HEADS.has(fact.what));
}

const HEADS: ReadonlySet<string> = new Set(['microvm', 'transfer', 'snapshots', 'elsewhere-in-notes']);
