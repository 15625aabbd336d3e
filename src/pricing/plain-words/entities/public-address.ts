import { hasSense, matches, typedText, type Words } from '../tokens/sense.js';
import { eachBehind } from './amount.js';
import type { Amount, Placed, WordEntity } from './entity.js';

/** What ends that for which an "each" before it holds. */
const APART = /^(?:[,;.?!()]|plus)$/;

/** "IPv4", "without IPv4", "no IP", "without an IP", "a public IP on each", "their addresses". */
export function publicAddress(words: Words, at: number): WordEntity {
  const before = hasSense(words[at - 1], 'article') ? at - 2 : at - 1;
  const isWithout = hasSense(words[before], 'without');
  const isOwn = matches(words[at], /^their /) || matches(words[at - 1], /^own$/);
  // "Each task has 1 vCPU, and a public IP"
  const lead = words
    .slice(0, at)
    .findLast((word) => hasSense(word, 'each', 'service', 'instance') || matches(word, APART));
  const isPlural = matches(words[at], /(?:ip|v4|e)s$/);
  const isEach = isOwn || isPlural || hasSense(lead, 'each') || eachBehind(words, at + 1) !== undefined;
  const typed = typedText(words, isWithout ? before : at, at + 1);
  return { kind: 'public-address', wanted: !isWithout, ...(isEach && { each: true }), typed };
}

/** As many addresses as there are of something, where they are asked for. */
export function addressesFor({ beforeHead: _, ...number }: Amount, { at }: Placed): Amount {
  return { ...number, noun: 'addresses', at };
}
