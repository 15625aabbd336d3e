import type { Knowledge } from '../../knowledge/knowledge.js';
import { opensAsFollowUp, refersBack, withoutConjunction } from '../../language/follow-up-cues.js';
import { durationsIn, withDuration } from '../../recommend/named-sizes.js';
import { ASKS } from '../../understand/follow-up.js';

/** "What about a nightly report" replaces the need, "what if it takes an hour" changes it. */
const REPLACES = /^(?:what|how) about (?:an? )?/i;
const SUPPOSES = /^(?:what )?if\b/i;

/**
 * A need changed by a second line: "and if it only takes 5 minutes?"
 * @returns undefined if the line says nothing that decides between services, or is a question
 */
export function changedNeed(
  need: string,
  line: string,
  { findSignals, names }: Pick<Knowledge, 'findSignals' | 'names'>,
): string | undefined {
  const change = withoutConjunction(line).replace(/[\s?!.]+$/, '');
  const replacement = change.replace(REPLACES, '');
  const isQuestion = ASKS.test(change) && replacement === change && !SUPPOSES.test(change);
  if (isQuestion || !(opensAsFollowUp(line) || refersBack(line))) return undefined;
  if (names.spot(change).some(({ topic }) => topic.term === undefined)) return undefined;
  const withNewDuration = withDuration(need, change);
  if (withNewDuration !== undefined) return withNewDuration;
  if (findSignals(change).length === 0 && durationsIn(change).length === 0) return undefined;
  return replacement === change ? `${need}, ${change}` : replacement;
}
