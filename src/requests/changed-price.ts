import type { Answer } from '../answer/answer.js';
import { answerLine } from '../answer/follow-up/answer-line.js';
import { onlyTotal } from '../answer/prices/total-before.js';
import { FROM_NOTES, probabilityOf } from '../answer/probability.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { refersBack } from '../language/follow-up-cues.js';
import { readEntities } from '../pricing/plain-words/entities/extract.js';
import { type PricedBefore, standingOf } from '../pricing/previous-request/standing.js';
import type { AfterQuote } from '../pricing/previous-request/texts.js';
import { afterQuote } from '../pricing/second-line/after-quote.js';
import { intentOf } from '../pricing/second-line/intent.js';
import { logitOf } from '../retrieval/rank-features.js';
import { joinTurns } from '../understand/conversation.js';
import { answerTo } from './answer-to.js';
import type { Command } from './command.js';
import type { LineContext } from './line-context.js';
import { previousPrice } from './previous-price.js';

/** "Make it a t3.small, and add 20 GB" replaces first and adds then. */
const REPLACES_FIRST = /^\W*(?:(?:actually|no|so|but)\W+)*(?:make|change|switch|turn|swap|use|take)\b/i;
const ADDS = /^add\b/i;
/** Between two changes in one line: "2 of them plus a load balancer", "8h a day, and put it in Frankfurt", but not "Frankfurt and Paris". */
const BETWEEN =
  /(?:,?\s+and\s+(?:also\s+)?|[,;]\s+|\s+(?=plus\s))(?=(?:plus|add|put|make|run|use|drop|remove|an?|another|in|on|with|without|no)\s)/gi;

/**
 * The price request that a line makes of the one before. If it replaces and adds, or if it is not clear as a whole and both of its halves are,
 * these are applied in order.
 */
export function changedInTurn(
  line: string,
  before: PricedBefore,
  commands: readonly Command[],
  knowledge: Knowledge,
): AfterQuote | undefined {
  const halves = [...line.matchAll(BETWEEN)].map(({ 0: mark, index }): readonly [string, string] => [
    line.slice(0, index),
    line.slice(index + mark.length),
  ]);
  const inTurn = (first: string, second: string): AfterQuote | undefined => {
    const replaced = afterQuote(first, before, knowledge);
    const request = replaced && 'line' in replaced ? previousPrice(replaced.line, commands, knowledge) : undefined;
    const added = request && afterQuote(second, request, knowledge);
    if (!replaced || 'asks' in replaced || !added || 'asks' in added) return undefined;
    return { ...added, unread: [...replaced.unread, ...added.unread], isClear: isClear(replaced) && isClear(added) };
  };
  const replacing = REPLACES_FIRST.test(line) ? halves.find(([, second]) => ADDS.test(second)) : undefined;
  const together = replacing && inTurn(...replacing);
  if (together) return together;
  const whole = afterQuote(line, before, knowledge);
  if (!whole || isClear(whole) || halves.length > MOST_HALVES) return whole;
  const each = halves.map((pair) => inTurn(...pair)).find((one) => one !== undefined && isClear(one));
  return each ?? whole;
}

/** Lines of more parts tell a whole request. */
const MOST_HALVES = 3;

/** Whether all of a line is used, and surely so. */
function isClear(change: AfterQuote): boolean {
  return 'line' in change && change.unread.length === 0 && change.isClear !== false;
}

/** Words of a line that a change so far back may leave out. */
const MOST_LEFT_OUT = 2;
/** What speaks against such a change, as log-odds: most lines are said of what was asked since. */
const FAR = 2;

/** From these log-odds, less those, the bot asks back about a change of which it makes nothing. */
const ASKED_BACK = 0;

/**
 * How a line changes a price after which something else was asked: "is the free tier included?", then "and with 6M requests?" It must leave
 * out little, have a price, and be likelier to change it than what was asked since is to have an answer with the line.
 */
export function changedKeptPrice(
  line: string,
  kept: string,
  { last, about }: LineContext,
  commands: readonly Command[],
  knowledge: Knowledge,
): AfterQuote | undefined {
  const previous = previousPrice(kept, commands, knowledge);
  const request = previous && standingOf(previous, knowledge);
  const changed = request && afterQuote(line, previous, knowledge);
  if (!changed || ('line' in changed && changed.unread.length > MOST_LEFT_OUT)) return undefined;
  const change = logitOf(intentOf(line, request.alternatives, changed, knowledge).changes) - FAR;
  const answer = answerLine(joinTurns(last, about.about, line), knowledge);
  const isOfNotes = answer.certainty === 'sure' && (FROM_NOTES.has(answer.kind) || answer.kind === 'others');
  if (isOfNotes && logitOf(probabilityOf(answer)) > change) return undefined;
  if ('asks' in changed) return change >= ASKED_BACK && !pointsAtOther(line, knowledge) ? changed : undefined;
  return answerTo(changed.line, commands, knowledge)?.kind === 'quote'
    ? withTotalOf(answerTo(kept, commands, knowledge), changed)
    : undefined;
}

/** "And delete it": what it points at was named since, and it tells no quantity. */
function pointsAtOther(line: string, knowledge: Knowledge): boolean {
  return refersBack(line) && !readEntities(line, knowledge).entities.some(({ kind }) => kind === 'amount');
}

/** A change with the total of the price that it changes, if that has one. */
export function withTotalOf(before: Answer | undefined, changed: AfterQuote): AfterQuote {
  const totalBefore = onlyTotal(before);
  return 'asks' in changed || totalBefore === undefined ? changed : { ...changed, totalBefore };
}
