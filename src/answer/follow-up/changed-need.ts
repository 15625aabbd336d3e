import type { Knowledge } from '../../knowledge/knowledge.js';
import { opensAsFollowUp, refersBack, withoutConjunction } from '../../language/follow-up-cues.js';
import { durationsIn, withDuration } from '../../recommend/named-sizes.js';
import { onlyRulesOut } from '../../recommend/negated.js';
import { ASKS } from '../../understand/follow-up.js';

/** "What about a nightly report" replaces the need, "what if it takes an hour" changes it. */
const WHAT_ABOUT = /^(?:what|how) about /i;
const REPLACES = new RegExp(`${WHAT_ABOUT.source}(?:an? )?`, 'i');
const SUPPOSES = /^(?:what )?if\b/i;

/** Whether a line only rules something out, and does not ask about it: "no Kubernetes please", but not "why not Lambda?" */
export function excludes(line: string, { names }: Pick<Knowledge, 'names'>): boolean {
  const said = withoutConjunction(line);
  return onlyRulesOut(said, names) && (!ASKS.test(said) || WHAT_ABOUT.test(said));
}

/**
 * A need changed by a second line: "and if it only takes 5 minutes?"
 * @returns undefined if the line says nothing that decides between services, or is a question
 */
export function changedNeed(
  need: string,
  line: string,
  knowledge: Pick<Knowledge, 'findSignals' | 'names'>,
): string | undefined {
  const { findSignals, names } = knowledge;
  const change = withoutConjunction(line).replace(/[\s?!.]+$/, '');
  const replacement = change.replace(REPLACES, '');
  if (excludes(change, knowledge)) return joined(need, change.replace(WHAT_ABOUT, ''));
  const isQuestion = ASKS.test(change) && replacement === change && !SUPPOSES.test(change);
  if (isQuestion || !(opensAsFollowUp(line) || refersBack(line))) return undefined;
  if (names.spot(change).some(({ topic }) => topic.term === undefined)) return undefined;
  const withNewDuration = withDuration(need, change);
  if (withNewDuration !== undefined) return withNewDuration;
  if (findSignals(change).length === 0 && durationsIn(change).length === 0) return undefined;
  return replacement === change ? joined(need, change) : replacement;
}

function joined(need: string, change: string): string {
  return `${need.replace(/[\s,;.!?]+$/, '')}, ${change}`;
}
