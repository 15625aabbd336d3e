import type { Knowledge } from '../knowledge/knowledge.js';
import type { Match } from '../language/topic-names.js';

/**
 * The topic with a typed name, misspelt or not, or the first topic that the text mentions. A name out of scope is none: "Azure Functions"
 * is no misspelt Lambda function, and "Azure Container Apps" are no containers.
 */
export function resolveTopic(typed: string, { names, findOutOfScope }: Knowledge): Match | undefined {
  const mentions = names.spot(typed);
  const exact = names.findNamed(typed);
  if (exact) return exact;
  return findOutOfScope(typed, mentions).length > 0 ? undefined : (names.find(typed) ?? mentions[0]);
}
