import type { Answer, Unknown } from '../answer/answer.js';
import { needBefore } from '../answer/follow-up/changed-need.js';
import { FROM_NOTES } from '../answer/probability.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { comparisonLine } from '../language/sides.js';
import { shortNameOf } from '../notes/topics.js';
import type { AfterQuote } from '../pricing/previous-request/texts.js';
import {
  asEarlier,
  behindChanged,
  behindKept,
  type ConversationContext,
  openingOf,
  splitKept,
  TURN_SEPARATOR,
} from '../understand/conversation.js';
import { answerTo } from './answer-to.js';
import type { Command } from './command.js';
import { priceRequestIn } from './previous-price.js';

/**
 * What the next line may follow up on: this line, the one before if the answer to this one has no subject, or what was priced or recommended
 * before and this line about it.
 * @param line the line as it was read
 * @param resolved how it was resolved, if it was a follow-up
 */
export function nextContext(
  line: string,
  before: string,
  answer: Answer,
  resolved: AfterQuote | undefined,
  commands: readonly Command[],
  knowledge: Knowledge,
): string {
  if (keepsPreviousLine(answer, line, resolved, commands, knowledge)) return before;
  const context = splitKept(before);
  const { kept, exams, last } = context;
  const pasted = exams.slice(0, 1);
  if (answer.kind === 'exam') return behindKept(resolved ? pasted : [], line);
  const question = [...new Set([...pasted, ...exams.slice(-1)])];
  if (!FROM_NOTES.has(answer.kind) && answer.kind !== 'others') {
    const priced = answer.kind === 'quote' ? pricedIn(context, commands, knowledge) : undefined;
    const pair = answer.kind === 'recommendation' ? comparisonOf(answerTo(last, commands, knowledge)) : undefined;
    const now = behindKept([...question, ...(pair === undefined ? [] : [pair])], line);
    return priced === undefined ? now : behindChanged(priced, now);
  }
  const said = answerTo(last, commands, knowledge);
  const isKept = said && (needBefore(last, said, knowledge) ?? priceRequestIn(last, commands, knowledge)) !== undefined;
  const old = isKept ? last : kept;
  const now = behindKept(
    [...question, ...referredTo(line, answer, said, context), ...(old === undefined ? [] : [old])],
    line,
  );
  // "And Step Functions?" is another line, to whose subject the next one may compare the first.
  const isOther = resolved !== undefined && 'line' in resolved && !line.includes(TURN_SEPARATOR) && last !== '';
  return isOther ? behindChanged(last, now) : now;
}

/** Answers about something that a later line may go back to. */
const HAS_SUBJECT: ReadonlySet<Answer['kind']> = new Set([...FROM_NOTES, 'quote', 'recommendation']);

/** What the next line may call "the first one" or "which of them", besides the last line: what was compared, and the line before. */
function referredTo(
  line: string,
  answer: Answer,
  said: Answer | undefined,
  context: ConversationContext,
): readonly string[] {
  // A comparison of its own is what the next line refers to.
  if (answer.kind === 'comparison') return [];
  const compared = comparisonOf(said) ?? context.compared;
  const isSameSubject = openingOf(line) === openingOf(context.last);
  const earlier = isSameSubject || !said || !HAS_SUBJECT.has(said.kind) ? context.earlier : context.last;
  return [...(compared === undefined ? [] : [compared]), ...(earlier ? [asEarlier(earlier)] : [])];
}

/** The command that compares what an answer compares. */
function comparisonOf(answer: Answer | undefined): string | undefined {
  return answer?.kind === 'comparison' ? comparisonLine(...answer.topics.map(shortNameOf)) : undefined;
}

/** The context behind a question back about a change: on from what that likely means, or from the price before. */
export function contextBehindQuestion(
  before: string,
  assumes: string | undefined,
  commands: readonly Command[],
  knowledge: Knowledge,
): string {
  if (assumes === undefined) return before;
  const priced = pricedIn(splitKept(before), commands, knowledge);
  return priced === undefined ? assumes : behindChanged(priced, assumes);
}

function pricedIn({ kept, last }: ConversationContext, commands: readonly Command[], knowledge: Knowledge) {
  return [last, kept].find((line) => line !== undefined && priceRequestIn(line, commands, knowledge) !== undefined);
}

const WITHOUT_SUBJECT: ReadonlySet<Unknown['reason']> = new Set(['off-topic', 'no-such-topic', 'wish']);

/** Whether the next follow-up still refers to the previous line, because the answer to this one has no subject. */
function keepsPreviousLine(
  answer: Answer,
  line: string,
  resolved: AfterQuote | undefined,
  commands: readonly Command[],
  knowledge: Knowledge,
): boolean {
  if (answer.kind === 'unknown') return resolved !== undefined || WITHOUT_SUBJECT.has(answer.reason);
  // A reply to a question back adds to the price request.
  if (answer.kind === 'invalid' && answer.asksBack) {
    const isIncomplete = resolved && 'line' in resolved && resolved.stillOpen;
    return isIncomplete === true || priceRequestIn(line, commands, knowledge) === undefined;
  }
  return answer.kind === 'help' || answer.kind === 'invalid';
}
