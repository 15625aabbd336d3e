import { changedNeed } from '../answer/after/changed-need.js';
import { openingStatement } from '../answer/after/context.js';
import { answerTo } from '../answer/after/decide-after.js';
import type { Answer } from '../answer/answer.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { opensAsFollowUp, refersBack, withoutConjunction } from '../language/going-on.js';
import { STOP_WORDS } from '../language/stop-words.js';
import { stemOf, tokenize } from '../language/tokenize.js';
import { distinctTopics } from '../language/topic-names.js';
import { isEverydayWord } from '../language/word-frequency.js';
import { lazily } from '../lazily.js';
import { shortNameOf } from '../notes/topics.js';
import { type AfterQuote, afterQuote } from '../pricing/second-line/after-quote.js';
import { type Standing, standingOf } from '../pricing/second-line/standing.js';
import { serviceOf } from '../pricing/services/index.js';
import { ASKS, asksForCost, asksForMore, parseFollowUp } from '../understand/follow-up.js';
import {
  joinTurns,
  type PreviousLine,
  rewriteFollowUp,
  splitConversation,
  TURN_SEPARATOR,
} from '../understand/whole-lines.js';
import { chosenStep } from './chosen-step.js';
import type { Command } from './command.js';
import { readLine } from './line.js';
import { priceBefore } from './price-before.js';

/**
 * A line that goes on from the one before, made a whole one, or what is to be asked about it.
 * @returns nothing if the line stands for itself
 */
export function resolveFollowUp(
  line: string,
  before: string,
  commands: readonly Command[],
  knowledge: Knowledge,
): AfterQuote | undefined {
  if (isCommand(line, commands, knowledge)) return undefined;
  const priced = priceBefore(before, commands, knowledge);
  const chosen = chosenBefore(line, before, commands, knowledge);
  if (chosen) return chosen;
  const changed = priced && afterQuote(line, priced, knowledge);
  if (changed && 'line' in changed && changed.answers) return changed;
  const said = withoutConjunction(line);
  const alone = lazily(() => answerTo(said, knowledge));
  const isOwn = isOwnQuestion(said, knowledge, alone);
  // What changes nothing and neither leads on nor points back is a new question.
  const isNew =
    changed && 'asks' in changed && !opensAsFollowUp(line) && !refersBack(line) && isAnswered(line, alone());
  if (isNew) return undefined;
  if (changed && !(isOwn && ((leavesWords(changed) && alone().kind !== 'invalid') || alone().kind === 'quote')))
    return changed;
  if (isOwn) return inWords(said === line.trim() ? undefined : said);
  const followUp = parseFollowUp(line, knowledge.names);
  if (isUnknown(line, knowledge) || (followUp?.isClear === false && (isSure(alone()) || isWish(alone()))))
    return undefined;
  if (!followUp) return undefined;
  const standing = priced && standingOf(priced, knowledge);
  const answer = answerBefore(before, commands, knowledge);
  // No error has a price: whoever asks for one asks for something else, if the line says of what.
  if (
    answer?.kind === 'error' &&
    followUp.wants === 'other' &&
    (asksForCost(line) || ASKS_FOR_A_PRICE.test(line)) &&
    !refersBack(line)
  )
    return undefined;
  const need = answer?.kind === 'recommendation' && changedNeed(answer.need, line, knowledge);
  if (need) return inWords(`/which need:${need}`);
  // Words that change no price are not put behind those that have one: the total would leave them out without a word.
  const goneOn = answered(before, answer, standing, knowledge);
  const ways = rewriteFollowUp(followUp, goneOn, knowledge.names).filter(
    (way) => !standing || answerTo(way, knowledge).kind !== 'quote',
  );
  const whole = ways.find((way, place) => place + 1 === ways.length || isSure(answerTo(way, knowledge)));
  // What a line stands for may be just what was told: behind that, it hears what else there is.
  const again = whole === undefined ? undefined : answerBefore(whole, commands, knowledge);
  const first = answer === undefined ? '' : openingStatement(answer, knowledge);
  const isTold = first !== '' && again !== undefined && openingStatement(again, knowledge) === first;
  return inWords(isTold ? joinTurns(goneOn, line) : whole);
}

/** "Flashcards", "my progress": plain words that ask for a command are no question about what came before. */
function isCommand(line: string, commands: readonly Command[], knowledge: Knowledge): boolean {
  const read = readLine(line, commands, knowledge);
  return 'problem' in read || read.request.command !== 'ask';
}

/** The likely answer to the question back before it that a line picks. */
function chosenBefore(
  line: string,
  before: string,
  commands: readonly Command[],
  knowledge: Knowledge,
): AfterQuote | undefined {
  if (line.length > LONGEST_CHOICE) return undefined;
  const asked = answerBefore(before, commands, knowledge);
  if (asked?.kind !== 'invalid' || !asked.asksBack) return undefined;
  if (AGREES.test(line)) return inWords(before);
  const standsIn = (of: string) => standingIn(of, commands, knowledge);
  return inWords(chosenStep(line, before, asked, standsIn, knowledge)?.line);
}

function standingIn(line: string, commands: readonly Command[], knowledge: Knowledge): Standing | undefined {
  const priced = priceBefore(line, commands, knowledge);
  return priced && standingOf(priced, knowledge);
}

/** Whether a change to a price leaves out some of what was said, or cannot be made of it. */
function leavesWords(changed: AfterQuote): boolean {
  return 'asks' in changed || changed.unread.length > 0;
}

/** Whether a line by itself gets an answer from the notes, or asks for a price that needs more. */
function isAnswered(line: string, answer: Answer): boolean {
  if (answer.kind === 'quote' || (answer.kind === 'invalid' && !ASKS.test(line))) return false;
  return isSure(answer) && !/^(?:small-talk|named-topic)$/.test(answer.decidedBy ?? '');
}

/** Says nothing to "how much memory?": that is asked again. */
const AGREES = /^\W*(?:yes|yeah|yep|yup|sure|ok|okay|correct|right|exactly)(?: (?:please|pls))?\W*$/i;

/** A longer line says more than which of several. */
const LONGEST_CHOICE = 40;

/** Whether a line is a question of its own though another one stands before it: it says what it asks, and of what. */
function isOwnQuestion(line: string, { names, findItself }: Knowledge, answered: () => Answer): boolean {
  const answer = answered();
  const { decidedBy, kind } = answer;
  if (decidedBy === 'known-error') return true;
  const isBack = refersBack(line, (text) => names.spot(text).length > 0);
  // "How do I get rid of it" is asked of what stands before, if that is not named "you".
  if (isBack || opensAsFollowUp(line) || asksForMore(line)) return decidedBy === 'itself' && findItself(line).points;
  if (decidedBy === 'listed-question' || kind === 'comparison' || kind === 'exam') return true;
  // "GPU?" is asked of the line before, "what is Fargate?" is not.
  if (decidedBy === 'named-topic') return ASKS_WHAT.test(line);
  if (kind === 'unknown') return answer.reason === 'not-in-notes' || answer.reason === 'other-provider';
  if (!isSure(answer) || decidedBy === 'small-talk') return false;
  return kind === 'quote' ? ASKS_FOR_A_PRICE.test(line) : ASKS.test(line) || WANTS_TO.test(line);
}

/** Whether an answer tells something, beyond doubt. */
function isSure({ certainty, kind }: Answer): boolean {
  return certainty === 'sure' && kind !== 'unknown';
}

/** Whether a line asks for what no notes can give: a joke, somebody's homework. */
function isWish(answer: Answer): boolean {
  return answer.kind === 'unknown' && answer.reason === 'wish';
}

const ASKS_WHAT = /\b(?:what|whats|define|explain|tell me about)\b/i;
const ASKS_FOR_A_PRICE =
  /^\W*(?:how much (?:is|are|for|does|do|would|will)|what (?:does|would|do)\b.*\bcost|(?:the )?(?:price|cost)s? (?:of|for)|cheapest)\b/i;
/** "Cheapest way to run a bot", "I want to host a server", "EC2 vs Lightsail": a sentence without a word that asks. */
const WANTS_TO = /\b(?:ways?|wants?|needs?|have|like|how|trying|going|able) to \p{L}|\S (?:vs|versus)\b/iu;

/** Letters that are no words can be asked of nothing. */
function isUnknown(line: string, { lexicon: { vocabulary } }: Knowledge): boolean {
  const words = tokenize(line).filter((word) => !STOP_WORDS.has(word));
  const known = (word: string): boolean =>
    /\d/.test(word) || vocabulary.knows(stemOf(word)) || isEverydayWord(word) || vocabulary.correct(word) !== undefined;
  return words.length > 0 && !words.some(known);
}

function inWords(line: string | undefined): AfterQuote | undefined {
  return line === undefined ? undefined : { line, unread: [] };
}

/** What was said to a line; nothing if that hangs on who asked. */
function answerBefore(before: string, commands: readonly Command[], knowledge: Knowledge): Answer | undefined {
  const read = readLine(before, commands, knowledge);
  if ('problem' in read) return undefined;
  const command = commands.find(({ definition }) => definition.name === read.request.command);
  return command && 'answer' in command ? command.answer(read.request, knowledge) : undefined;
}

function answered(
  before: string,
  answer: Answer | undefined,
  standing: Standing | undefined,
  { findErrors, names, topics }: Knowledge,
): PreviousLine {
  // The rest of a log says nothing about what comes next: the message of its error stands for it.
  const [error] = findErrors(before).map(({ entry }) => entry.passage);
  const [message] = error?.error?.shownAs ?? [];
  if (error && message) {
    const [, ...on] = splitConversation(before, names) ? before.split(TURN_SEPARATOR) : [];
    const line = [`${error.note.topic}: ${message}`, ...on].join(TURN_SEPARATOR);
    return { line, about: [error.note.topic], explains: false };
  }
  // Who was told a service, or what something is, goes on from that.
  const subject = answer?.kind === 'recommendation' ? answer.service : answer && 'topic' in answer && answer.topic;
  const told = topics.filter(({ id }) => subject && id === subject.id).map(shortNameOf);
  if (answer?.kind === 'recommendation') return { line: told.join(), about: told, explains: true };
  const named = distinctTopics(names.spot(before)).map(({ topic }) => shortNameOf(topic));
  const priced =
    standing?.alternatives.flat().map(({ service, options }) => options['instance'] ?? serviceOf(service).name) ?? [];
  const about = [named, told, [...new Set(priced)]].find(({ length }) => length > 0) ?? [];
  const asked = before.startsWith('/') || !standing ? before : `/price ${before}`;
  return { line: asked, about, explains: answer?.kind === 'explanation' };
}

/**
 * Whether an answer to a line tells nothing that the next one could go on from, so that this goes on from what was answered last.
 * @param goesOn how the line was made a whole one, if it was
 */
export function keepsPreviousLine(
  answer: Answer,
  line: string,
  goesOn: AfterQuote | undefined,
  commands: readonly Command[],
  knowledge: Knowledge,
): boolean {
  if (answer.kind === 'unknown')
    return goesOn !== undefined || answer.reason === 'off-topic' || answer.reason === 'no-such-topic' || isWish(answer);
  // What is answered to a question back goes on from all that is known by then.
  if (answer.kind === 'invalid' && answer.asksBack)
    return (
      (goesOn && 'line' in goesOn && goesOn.stillOpen) === true || standingIn(line, commands, knowledge) === undefined
    );
  return answer.kind === 'help' || answer.kind === 'invalid';
}
