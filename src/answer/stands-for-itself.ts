import type { Knowledge } from '../knowledge/knowledge.js';
import { leadsOn, pointsBack, withoutJoining } from '../language/going-on.js';
import { asksForCost } from '../understand/follow-up.js';
import { isSure } from './after/other-than.js';
import type { Answer } from './answer.js';
import { decide } from './decide.js';

const ASKS_WHAT = /\b(?:what|whats|define|explain|tell me about)\b/i;
const ASKS_FOR_A_PRICE =
  /^\W*(?:how much (?:is|are|for|does|do|would|will)|what (?:does|would|do)\b.*\bcost|(?:the )?(?:price|cost)s? (?:of|for)|cheapest)\b/i;

/** Whether a line asks what something costs that it names itself. */
export function asksForPrice(line: string): boolean {
  return ASKS_FOR_A_PRICE.test(line) || asksForCost(line);
}

/**
 * Whether a line is a request or a question of its own, though it is short and another line stands before it.
 * @param answered what the line gets by itself
 */
export function standsForItself(
  line: string,
  knowledge: Knowledge,
  answered: () => Answer = () => decide(line, knowledge),
): boolean {
  if (line.startsWith('/')) return false;
  const isBack = pointsBack(line, (text) => knowledge.names.spot(text).length > 0);
  // "How do I get rid of it" is asked of what stands before, if that is not named "you".
  if (answered().decidedBy === 'itself' && (!isBack || knowledge.findItself(line).points)) return isSure(answered());
  if (isBack) return false;
  if (leadsOn(line)) return isExplained(withoutJoining(line), decide(withoutJoining(line), knowledge));
  return isWhole(line, answered());
}

function isWhole(line: string, answer: Answer): boolean {
  if (answer.decidedBy === 'known-error' || answer.decidedBy === 'listed-question') return true;
  // "GPU?" is asked of the line before, "what is Fargate?" is not.
  if (answer.decidedBy === 'named-topic') return isExplained(line, answer);
  if (answer.kind === 'error') return true;
  if (answer.certainty !== 'sure') return false;
  switch (answer.kind) {
    case 'comparison':
    case 'exam':
      return true;
    case 'unknown':
      return answer.reason !== 'no-detail' && answer.reason !== 'off-topic' && answer.reason !== 'no-such-topic';
    case 'quote':
      return ASKS_FOR_A_PRICE.test(line);
    default:
      return false;
  }
}

function isExplained(line: string, { decidedBy }: Answer): boolean {
  return decidedBy === 'named-topic' && ASKS_WHAT.test(line);
}
