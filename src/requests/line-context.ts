import type { Answer } from '../answer/answer.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { namedIn } from '../language/topic-names.js';
import { requestText } from '../pricing/plain-words/requests/request-text.js';
import { type PricedBefore, type Standing, standingOf } from '../pricing/previous-request/standing.js';
import { type ConversationContext, splitChanged, splitKept, withoutAskedAbout } from '../understand/conversation.js';
import type { PreviousLine } from '../understand/rewrite-follow-up.js';
import { answerTo } from './answer-to.js';
import type { Command } from './command.js';
import { previousLine } from './previous-line.js';
import { previousPrice, priceRequestIn } from './previous-price.js';

/** All that the next line may go on from. */
export interface LineContext extends ConversationContext {
  /** As it was sent, without what was undone. */
  readonly before: string;
  /** The answer to the last line; undefined if it depends on the member. */
  readonly answer: Answer | undefined;
  /** What the last line may have requested the price of, */
  readonly priced: PricedBefore | undefined;
  /** and the request, if it did. */
  readonly request: Standing | undefined;
  /** The last line with its subjects. */
  readonly about: PreviousLine;
}

/** Reads what was said before a line. */
export function readContext(before: string, commands: readonly Command[], knowledge: Knowledge): LineContext {
  const parts = withoutAskedAbout(splitKept(before));
  const answer = answerTo(parts.last, commands, knowledge);
  const typed = previousPrice(parts.last, commands, knowledge);
  const asked = typed && standingOf(typed, knowledge);
  const chosen = asked && asChosen(asked, answer, commands, knowledge);
  const priced = chosen ?? typed;
  // A load with its sizes may be priced, but what got a service for an answer requested no price.
  const isOfNeed = answer?.kind === 'recommendation';
  const request = chosen ? standingOf(chosen, knowledge) : isOfNeed ? undefined : asked;
  return {
    ...parts,
    before: splitChanged(before).now,
    answer,
    priced,
    request,
    about: { ...previousLine(parts.last, answer, request, knowledge), ...earlierIn(parts, knowledge) },
  };
}

/** The price request that was made last, even if something else was asked since. */
export function lastPriced(
  { request, kept }: LineContext,
  commands: readonly Command[],
  knowledge: Knowledge,
): Standing | undefined {
  return request ?? (kept === undefined ? undefined : priceRequestIn(kept, commands, knowledge));
}

/** What the line was about that the last one replaced. */
function earlierIn({ undone }: ConversationContext, { names }: Knowledge): Pick<PreviousLine, 'earlier'> {
  return undone === undefined ? {} : { earlier: namedIn(undone, names) };
}

/** The request that was priced where the reply chose what it lacks: "the biggest EC2 for $25". */
function asChosen(
  { lacking, besides }: Standing,
  answer: Answer | undefined,
  commands: readonly Command[],
  knowledge: Knowledge,
): PricedBefore | undefined {
  if (!lacking || answer?.kind !== 'quote' || !('line' in answer) || answer.line === undefined) return undefined;
  const chosen = previousPrice(answer.line, commands, knowledge);
  const { alternatives = [] } = (chosen && standingOf(chosen, knowledge)) ?? {};
  return alternatives.length > 0 ? { text: requestText(alternatives, besides), asked: true } : undefined;
}
