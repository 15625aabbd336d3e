import type { Answer } from '../answer/answer.js';
import { answerLine } from '../answer/follow-up/answer-line.js';
import { excludes, namesWorkload, needBefore } from '../answer/follow-up/changed-need.js';
import { rejectsAnswer } from '../answer/parts/something-else.js';
import { FROM_NOTES, isLikelyRight } from '../answer/probability.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { withoutConjunction } from '../language/follow-up-cues.js';
import { withoutInterjections } from '../language/interjections.js';
import { inFull } from '../language/short-forms.js';
import { otherSideIn } from '../language/sides.js';
import { lazily } from '../lazily.js';
import { isPriceRequest } from '../pricing/plain-words/questions/is-price-request.js';
import type { AfterQuote } from '../pricing/previous-request/texts.js';
import { joinTurns, TURN_SEPARATOR } from '../understand/conversation.js';
import { readExamQuestion } from '../understand/exam-question.js';
import { asksForIntent, parseFollowUp } from '../understand/follow-up.js';
import { parseQuery } from '../understand/query.js';
import { rewriteFollowUp } from '../understand/rewrite-follow-up.js';
import { aboutEarlier } from './about-earlier.js';
import { answerTo } from './answer-to.js';
import { askedOfPrice, type Told } from './asked-of-price.js';
import { behindBreakEven } from './behind-break-even.js';
import { namesOtherError, tellsOfError, tellsOtherError } from './behind-error.js';
import { behindExam } from './behind-exam.js';
import {
  asksForOne,
  asksWhyNot,
  behindKeptNeed,
  conditionBehind,
  proposedBehind,
  toldBehindChoice,
} from './behind-recommendation.js';
import { bothPrices } from './both-prices.js';
import { changedInTurn, changedKeptPrice, withTotalOf } from './changed-price.js';
import type { Command } from './command.js';
import { DEFINES, goesOn, isLikelierTogether, isTaught, NO_ANSWER, standsAlone } from './goes-on.js';
import { readLine } from './line.js';
import { type LineContext, readContext } from './line-context.js';
import { oneOfPair } from './one-of-pair.js';
import { pickOption } from './pick-option.js';
import { pickedSide } from './picked-side.js';
import { priceOfSubject, priceOfTold } from './price-of-subject.js';
import { behindReaction, hasNoKnownWord, isSaidToBot, reactionTo } from './react.js';
import { reasonOfDifference } from './reason-of-difference.js';
import { takesBack } from './takes-back.js';

/** "What is the difference between a security group and a network ACL?" changes no price. */
const DIFFERENCE = /\bdiff(?:erence)?s?\b/i;
/** "Are you an AI?", "r u chatgpt?", but not "are you sure?" */
const ASKS_OF_BOT =
  /^\W*(?:and |so |but )?(?:are you|r u|who made you|do you)\b(?! (?:really |so )?(?:sure|certain|serious))/i;
/** Longer lines tell all that they are about, in characters. */
const LONGEST = 400;

/**
 * Resolves a follow-up to a line that makes sense alone, or to a question back about it. `docs/going-on.md` describes the steps. A question
 * back is asked once: a line that does not answer it goes on from what is likely meant.
 * @returns undefined if the line is no follow-up
 */
export function resolveFollowUp(
  typed: string,
  before: string,
  commands: readonly Command[],
  knowledge: Knowledge,
): AfterQuote | Told | undefined {
  const line = inFull(typed);
  // A pasted exam question tells all that it is about.
  if (line.length > LONGEST || readExamQuestion(line) || isForeign(line, knowledge)) return undefined;
  // "/6" divides a price.
  if (/^\s*\/[a-z]/i.test(line) && isOfOther(line, commands, knowledge)) return undefined;
  const previous = readContext(before, commands, knowledge);
  // Where nothing was changed, a price stays as it is.
  const restored = previous.undone ?? (previous.request ? previous.last : undefined);
  if (restored !== undefined && takesBack(line)) return resolvedTo(restored);
  const both = bothPrices(line, previous, before, commands, knowledge);
  if (both) return both;
  const behind = (other: string): AfterQuote | Told | undefined =>
    resolve(line, readContext(other, commands, knowledge), commands, knowledge);
  const back = aboutEarlier(line, previous, knowledge);
  if (back) return resolve(back.line, readContext(back.earlier, commands, knowledge), commands, knowledge);
  const resolved = withUndone(
    behindBreakEven(previous.last, behind, commands, knowledge) ?? resolve(line, previous, commands, knowledge),
    previous,
    before,
  );
  const unanswered = previous.answer;
  if (unanswered?.kind !== 'invalid' || !unanswered.assumes || !resolved || 'answer' in resolved) return resolved;
  const answer = 'line' in resolved ? answerTo(resolved.line, commands, knowledge) : undefined;
  // Neither does one that raises another question.
  const isStillAsked = answer?.kind === 'invalid' && answer.asksBack === true;
  if (answer && !isStillAsked && answer.kind !== 'unknown') return resolved;
  const { line: assumed, says } = unanswered.assumes;
  const taken = behind(assumed);
  const isPriced = taken && 'line' in taken && answerTo(taken.line, commands, knowledge)?.kind === 'quote';
  return isPriced ? { ...taken, assumed: says } : resolved;
}

function resolve(
  line: string,
  previous: LineContext,
  commands: readonly Command[],
  knowledge: Knowledge,
): AfterQuote | Told | undefined {
  const { kept, last } = previous;
  const reason = reasonOfDifference(line, previous, commands, knowledge);
  if (reason !== undefined) return resolvedTo(reason);
  const picked = pickedSide(line, previous, commands, knowledge);
  if (picked) return picked;
  const answered = (other: string) => answerTo(other, commands, knowledge);
  if (ASKS_OF_BOT.test(line) && answerLine(line, knowledge).decidedBy === 'itself') return undefined;
  const wanted = behindReaction(line, knowledge);
  const said = withoutInterjections(line);
  const together = lazily(() => answerLine(joinTurns(last, previous.about.about, said), knowledge));
  const ofPrice = askedOfPrice(
    wanted ?? said,
    kept ?? last,
    kept !== undefined,
    answered,
    together,
    commands,
    knowledge,
  );
  const isOfLast = ofPrice !== undefined && kept !== undefined && isLikelyRight(together());
  const asked = priceOfSubject(wanted ?? said, previous, knowledge) ?? (isOfLast ? undefined : ofPrice);
  if (asked) return asked;
  const isOtherError = namesOtherError(line, last, knowledge) || tellsOtherError(line, previous.answer, knowledge);
  const changed =
    kept === undefined || isOtherError ? undefined : changedKeptPrice(said, kept, previous, commands, knowledge);
  if (changed) return changed;
  const resolved = resolveBehind(line, wanted, previous, commands, knowledge);
  if ((resolved && 'answer' in resolved) || isOtherError) return resolved;
  const answer = kept === undefined ? previous.answer : answered(kept);
  if (resolved === undefined && isOtherNeed(line, knowledge)) return undefined;
  const needed = behindKeptNeed(line, answer, kept ?? last, resolved, kept !== undefined, answered, knowledge);
  const isOfNeed = needed !== undefined && standsAlone(line, previous.about.about, knowledge) !== 'asks';
  return isOfNeed ? resolvedTo(needed) : resolved;
}

/** @param wanted what the line wants behind an opening that only reacts, if it has one */
function resolveBehind(
  line: string,
  wanted: string | undefined,
  whole: LineContext,
  commands: readonly Command[],
  knowledge: Knowledge,
): AfterQuote | Told | undefined {
  const { last: before, answer, priced: previous, request, about: context } = whole;
  if (isOfOther(line, commands, knowledge)) return undefined;
  if (wanted !== undefined)
    return resolveBehind(wanted, behindReaction(wanted, knowledge), whole, commands, knowledge) ?? resolvedTo(wanted);
  // What goes wrong next has an answer of its own, whatever was asked before.
  if (namesOtherError(line, before, knowledge) || tellsOtherError(line, answer, knowledge)) return undefined;
  const own = standsAlone(line, context.about, knowledge);
  const ofExam = behindExam(line, whole, { isNew: own !== undefined, isPriced: request !== undefined }, knowledge);
  if (ofExam) return ofExam;
  const option = answer && pickOption(line, before, answer, commands, knowledge);
  if (option !== undefined) return resolvedTo(option);
  const ofPair = oneOfPair(withoutConjunction(line), whole, knowledge);
  if (ofPair !== undefined) return resolvedTo(ofPair);
  const ofChoice = own === 'asks' ? undefined : toldBehindChoice(line, context.compares ?? [], knowledge);
  if (ofChoice !== undefined) return resolvedTo(ofChoice);
  // Behind a recommendation "it takes 30 seconds" is said of the need, not of a price.
  const mayBeOfNeed = own !== 'asks' || asksWhyNot(line);
  const need = answer && mayBeOfNeed ? needBefore(before, answer, knowledge) : undefined;
  // "Game server for Minecraft" behind another need is one of its own.
  if (need !== undefined && isOtherNeed(line, knowledge)) return undefined;
  const isOfNeed = need !== undefined && !isPriceRequest(line, knowledge);
  const question = withoutConjunction(line);
  const alone = lazily(() => answerLine(question, knowledge));
  const isDefinition =
    own === 'asks' &&
    (DIFFERENCE.test(line) ? alone().kind === 'comparison' : DEFINES.test(line) && alone().decidedBy === 'named-topic');
  const changed =
    isOfNeed || isDefinition
      ? undefined
      : previous && changedInTurn(withoutInterjections(line), previous, commands, knowledge);
  // What changes nothing about a price may be a question for the notes: "but what about cold starts on Fargate?"
  const isForNotes =
    changed && 'asks' in changed && !changed.ofPrice && alone().decidedBy === 'notes' && isLikelyRight(alone());
  if (isForNotes) return resolvedTo(question);
  if (changed) return withTotalOf(answer, changed);
  const told = request ? undefined : priceOfTold(line, whole, need, knowledge);
  if (told !== undefined) return resolvedTo(told);
  if (tellsOfError(line, before, context.about, knowledge))
    return resolvedTo(joinTurns(context.line, context.about, line));
  const proposed = need === undefined ? undefined : proposedBehind(line, need, knowledge);
  if (proposed !== undefined) return resolvedTo(proposed);
  // "That is basically a container" wants to know how they differ.
  const compares = otherSideIn(question, knowledge.names) !== undefined;
  // "Eli5 VPC" is confused by nothing that was said before.
  const mayReact = !compares && (own === undefined || own === 'states') && !isTaught(alone());
  const reaction = mayReact ? reactionTo(line, answer, context, need !== undefined, knowledge) : undefined;
  if (reaction) return reaction;
  const needed = answer && need !== undefined ? conditionBehind(line, need, answer, knowledge) : undefined;
  if (needed !== undefined) return resolvedTo(needed);
  // "Why tho" has no known word, and "more" may be said to the bot; both go on.
  const isSeparate =
    !compares && !asksForIntent(line) && (hasNoKnownWord(line, knowledge) || isSaidToBot(line, answer, knowledge));
  const followUp = isSeparate ? undefined : parseFollowUp(line, knowledge.names);
  // "Explain like I'm 5" is said of the answer, though the bot could say something of itself.
  const isOfAnswer = followUp?.intent === 'simpler' && !!answer && FROM_NOTES.has(answer.kind);
  const refers = excludes(line, knowledge) || (isOfAnswer && alone().decidedBy === 'itself');
  const isOwn = !followUp || !(refers || goesOn(followUp, alone(), context.about, knowledge));
  if (isOwn) {
    const together = joinTurns(context.line, context.about, line);
    if (followUp && answer && FROM_NOTES.has(answer.kind) && isLikelierTogether(together, alone(), knowledge))
      return resolvedTo(together);
    return followUp && question !== line.trim() ? resolvedTo(question) : undefined;
  }
  const rewrite = rewriteFollowUp(followUp, context, knowledge.names);
  // After a price it must be none: the total would silently leave out the words that change no price.
  // A quiz has nothing that a joined line could ask about.
  if (!answer && rewrite?.includes(TURN_SEPARATOR)) return undefined;
  if (rewrite === undefined || (request && isOfPrice(answerLine(rewrite, knowledge)))) return undefined;
  const found = answerTo(rewrite, commands, knowledge);
  // "Kubernetes namespaces?" has a sure answer alone, and behind App Runner only a guess. "And the exit code" goes on.
  const isName = (knowledge.names.find(question) !== undefined && question === line.trim()) || DEFINES.test(question);
  if (found?.certainty === 'unsure' && isName && alone().decidedBy === 'named-topic') return resolvedTo(question);
  const ofNeed = need !== undefined && asksForOne(line) ? joinTurns(need, context.about, line) : undefined;
  if (ofNeed !== undefined && isLikelyRight(answerLine(ofNeed, knowledge))) return resolvedTo(ofNeed);
  if (found?.kind !== 'unknown') return resolvedTo(rewrite);
  // "Is it free?" behind "what runtimes does Lambda support?" may only be answered for Lambda.
  const [subject] = context.about;
  const { topics, outOfScope } = parseQuery(line, knowledge.lexicon);
  const ofSubject =
    subject === undefined || followUp.intent === 'reason' || topics.length + outOfScope.length > 0
      ? undefined
      : `${subject}${TURN_SEPARATOR}${line}`;
  if (ofSubject !== undefined && isLikelyRight(answerLine(ofSubject, knowledge))) return resolvedTo(ofSubject);
  // What has an answer alone is not refused for what came before it.
  const isOther = followUp?.intent === 'other' && !NO_ANSWER.has(alone().kind) && alone().kind !== 'invalid';
  return isOther ? undefined : resolvedTo(rewrite);
}

/** "Was ist Lambda": of a line in another language only the names can be understood, and prices. */
function isForeign(line: string, knowledge: Knowledge): boolean {
  const { english, mentions } = parseQuery(line, knowledge.lexicon);
  return !english && mentions.length > 0 && !isPriceRequest(line, knowledge);
}

/** Whether a line names another thing to run, and has an answer of its own: "game server for Minecraft". */
function isOtherNeed(line: string, knowledge: Knowledge): boolean {
  if (!namesWorkload(line)) return false;
  const alone = answerLine(withoutConjunction(line), knowledge);
  return alone.certainty === 'sure' && !NO_ANSWER.has(alone.kind);
}

/** What was asked about a price leaves the last change of it, so that "undo" takes that back. */
function withUndone(resolved: AfterQuote | Told | undefined, { last }: LineContext, before: string) {
  return resolved && 'answer' in resolved && resolved.context === last ? { ...resolved, context: before } : resolved;
}

/** Whether a line is a command, in whatever words ("flashcards", "my progress"), or a press on "Something else?". */
function isOfOther(line: string, commands: readonly Command[], knowledge: Knowledge): boolean {
  const read = readLine(line, commands, knowledge);
  return 'problem' in read || read.request.command !== 'ask' || rejectsAnswer(String(read.request.options['question']));
}

/** Whether an answer is a price, or a question back about one. */
function isOfPrice(answer: Answer): boolean {
  return answer.kind === 'quote' || (answer.kind === 'invalid' && answer.asksBack === true);
}

function resolvedTo(line: string): AfterQuote {
  return { line, unread: [] };
}
