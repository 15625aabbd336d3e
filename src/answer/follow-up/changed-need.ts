import type { Knowledge } from '../../knowledge/knowledge.js';
import { opensAsFollowUp, refersBack, withoutConjunction } from '../../language/follow-up-cues.js';
import { durationsIn, withDuration } from '../../recommend/named-sizes.js';
import { onlyRulesOut } from '../../recommend/negated.js';
import { TURN_SEPARATOR } from '../../understand/conversation.js';
import { ASKS } from '../../understand/follow-up.js';
import type { Answer } from '../answer.js';

/** "What about a nightly report" replaces the need, "what if it takes an hour" changes it. */
const WHAT_ABOUT = /^(?:what|how) about /i;
const REPLACES = new RegExp(`${WHAT_ABOUT.source}(?:an? )?`, 'i');
const SUPPOSES = /^(?:what )?if\b/i;

/** Whether a line only rules something out, and does not ask about it: "no Kubernetes please", but not "why not Lambda?" */
export function excludes(line: string, { names }: Pick<Knowledge, 'names'>): boolean {
  const said = withoutConjunction(line);
  return onlyRulesOut(said, names) && (!ASKS.test(said) || WHAT_ABOUT.test(said));
}

/** "Where should I host it", "the cheapest way to run a bot": what a service is chosen for, though the notes may answer it. */
const ASKS_WHERE_TO_RUN =
  /\bwhere (?:should|shall|can|could|do|would|to)\b.*\b(?:host|run|deploy|put)\b|\b(?:cheapest|best|easiest|simplest|right|good) (?:\p{L}+ )?(?:way|place|option|service|choice) (?:to|for)\b|\b(?:which|what) (?:aws |amazon )?(?:service|compute)\b|\bwhat (?:should|shall|would) (?:i|we|you) use\b/iu;

/**
 * What a service was recommended or asked for in the line before, to which the next line may add: also a load that was only told ("I have a
 * script that runs every night").
 * @returns undefined if it was nothing
 */
export function needBefore(
  line: string,
  answer: Answer,
  { findSignals, names }: Pick<Knowledge, 'findSignals' | 'names'>,
): string | undefined {
  if (answer.kind === 'recommendation') return answer.need;
  const mayAdd = (answer.kind === 'passages' || answer.kind === 'unknown') && !line.includes(TURN_SEPARATOR);
  const isStory = !line.includes('?') && HAS_LOAD.test(line) && names.spot(line).every(({ topic }) => topic.term);
  return mayAdd && (ASKS_WHERE_TO_RUN.test(line) || (isStory && findSignals(line).length > 0)) ? line : undefined;
}
const HAS_LOAD =
  /\b(?:i|we)(?:['’]ve| have|['’]m| am| are|['’]re)?(?: got)? (?:have|got|need|want|run|build|building|an?|some|the)\b/i;

/** Words of a condition: "it has websockets", "little traffic", "budget max 5 dollar". */
const FEWEST_WORDS = 2;
const ADDRESSES_BOT = /^(?:please|pls|can you|could you|tell|show|give|explain|compare|quiz)\b/i;

/**
 * A need with one more condition that a second line states, or with another one of the same kind.
 * @returns undefined if the line asks for something
 */
export function addedNeed(need: string, line: string): string | undefined {
  const condition = withoutConjunction(line).replace(/[\s.!]+$/, '');
  const clauses = condition.split(/(?<=[.!?,;])\s+(?:or\s+)?/).map(withoutConjunction);
  const asks = condition.endsWith('?') || clauses.some((clause) => ASKS.test(clause) || ADDRESSES_BOT.test(clause));
  if (asks || condition.split(/\s+/).length < FEWEST_WORDS) return undefined;
  return withDuration(need, condition) ?? joined(need, condition);
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
