import { textOf } from '../../quantities/said.js';
import { DATA_THROUGH, UNITS } from '../../services/network/items.js';
import type { Draft } from '../clauses/draft.js';
import type { Interpretation } from '../clauses/interpretation.js';
import { hasSense, matches, senseOf, type Words } from '../tokens/sense.js';

/** What surrounds compute, and is named twice if there are two of it. */
export const NAMED_ONCE: ReadonlySet<string> = new Set([...UNITS, ...DATA_THROUGH].map(([thing]) => thing));

/**
 * "Users -> ALB (1 LCU) -> 2 tasks. The ALB has 2 addresses", "NAT gateways are expensive. I have 1 NAT gateway", "NAT bill?": what is named
 * again with "the" or "our", or only spoken of, is no other one.
 */
export function withoutNamedAgain(drafts: readonly Draft[], words: Words): readonly Draft[] {
  return drafts.map((draft) => ({
    ...draft,
    interpretations: draft.interpretations.flatMap((one, at, all) => {
      const name = all.flatMap((other, place) =>
        place === at ? [] : (againIn(one, other, place < at, words) ?? []),
      )[0];
      if (name === undefined) return [one];
      const { [name]: _, ...options } = one.options;
      return name === 'support' || Object.keys(options).length === 0 ? [] : [{ ...one, options }];
    }),
  }));
}

/** The option of a thing that a part only names again, and the other one counts; the kind of support of a cluster stands for all of it. */
function againIn(one: Interpretation, other: Interpretation, isBefore: boolean, words: Words): string | undefined {
  const isCluster = one.service === 'eks' && !('nodes' in one.options || 'pods' in one.options);
  return Object.entries(one.options).find(([name, number]) => {
    const isCounted = one.service === other.service && other.options[name] !== undefined;
    if (!isCounted || !(isCluster ? name === 'support' : NAMED_ONCE.has(name) && !('hours' in one.options)))
      return false;
    const at = words.findIndex(
      (word, place) =>
        one.used.has(isCluster ? place + 1 : place) &&
        (isCluster ? senseOf(word, 'service')?.service === 'eks' : senseOf(word, 'choice')?.value === name),
    );
    if (hasSense(words[at - 1], 'digits', 'number', 'article') || one.unused.length > 0) return false;
    if (hasSense(words[at + 1], 'cost') || matches(words[at + 1], SPOKEN_OF)) return true;
    const isBack = matches(words[at - 1], /^(?:the|this|that|our|my|said|same)$/) && !matches(words[at - 2], JOINT);
    return !isCluster && isBefore && isBack && !matches(words[at + 1], NARROWS) && textOf(number) === '1';
  })?.[0];
}

/** "NAT gateways are expensive", "k8s upgrade forgotten", "the NAT part of the bill" */
const SPOKEN_OF = /^(?:is|are|part|upgrades?)$/;
/** "An ALB in dev and the ALB in prod" are two. */
const JOINT = /^(?:and|plus|,|&|\+|n|or)$/;
const NARROWS = /^(?:in|for|of|on|at|from)$/;
