import { answerTo } from '../answer/after/decide-after.js';
import { isSure } from '../answer/after/other-than.js';
import { decide } from '../answer/decide.js';
import { standsForItself } from '../answer/stands-for-itself.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { lazily } from '../lazily.js';
import type { Topic } from '../notes/topics.js';
import { type AfterQuote, afterQuote } from '../pricing/second-line/after-quote.js';
import { standingOf } from '../pricing/second-line/standing.js';
import { afterError, type FollowUp, followUpOf, wholeLine } from '../understand/follow-up.js';
import type { Command } from './command.js';
import { readLine } from './line.js';
import { priceBefore } from './price-before.js';

/**
 * A line that goes on from the one before, made a whole one, or what is to be asked about it.
 * @returns nothing if the line stands for itself
 */
export function goingOn(
  line: string,
  before: string,
  commands: readonly Command[],
  knowledge: Knowledge,
): AfterQuote | undefined {
  if (asksForCommand(line, commands, knowledge)) return undefined;
  const priced = priceBefore(before, commands, knowledge);
  const changed = priced && afterQuote(line, priced, knowledge);
  const followUp = followUpOf(line, knowledge.names);
  // Words that change no price are not put behind those that have one: the total would leave them out without a word.
  const asked = before.startsWith('/') || !priced || !standingOf(priced, knowledge) ? before : `/price ${before}`;
  const whole = changed ?? inWords(wholeAfterError(line, before, knowledge) ?? behind(followUp, asked, knowledge));
  if (!whole) return undefined;
  // Asked last, because it answers the line, and most lines do not seem to go on at all.
  const alone = lazily(() => decide(line, knowledge));
  const isWhole =
    standsForItself(line, knowledge, alone) || (!changed && followUp?.isClear === false && isSure(alone()));
  return isWhole ? undefined : whole;
}

/** "Flashcards", "my progress": plain words that ask for a command are no question about what came before. */
function asksForCommand(line: string, commands: readonly Command[], knowledge: Knowledge): boolean {
  const read = readLine(line, commands, knowledge);
  return 'request' in read && read.request.command !== 'ask';
}

function inWords(line: string | undefined): AfterQuote | undefined {
  return line === undefined ? undefined : { line, unread: [] };
}

function behind(followUp: FollowUp | undefined, before: string, knowledge: Knowledge): string | undefined {
  return followUp && wholeLine(followUp, before, knowledge.names, () => toldOf(before, knowledge));
}

/** What the answer to a line is about that names nothing itself. */
function toldOf(line: string, knowledge: Knowledge): readonly Topic[] {
  const answer = line.startsWith('/') ? undefined : answerTo(line, knowledge);
  if (!answer || !('topic' in answer)) return [];
  return knowledge.topics.filter(({ id }) => id === answer.topic.id);
}

/** The rest of a log says nothing about what comes next: the message of its error stands for it. */
function wholeAfterError(line: string, before: string, { findErrors, names }: Knowledge): string | undefined {
  const [passage] = findErrors(before).map(({ entry }) => entry.passage);
  const [message] = passage?.error?.shownAs ?? [];
  return passage && message ? afterError(line, `${passage.note.topic}: ${message}`, names) : undefined;
}
