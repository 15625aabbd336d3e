import type { Answer } from '../answer/answer.js';
import { decide } from '../answer/decide.js';
import { isSure } from '../answer/decide-after.js';
import { standsForItself } from '../answer/stands-for-itself.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { lazily } from '../lazily.js';
import { type AfterQuote, afterQuote } from '../pricing/second-line/after-quote.js';
import { standingOf } from '../pricing/second-line/standing.js';
import { afterError, askedOfSubject, asksOfNothing, wholeLine } from '../understand/follow-up.js';
import type { Command } from './command.js';
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
  const alone = lazily(() => decide(line, knowledge));
  const goesOn = made(line, before, alone, commands, knowledge);
  // Asked last, because it answers the line, and most lines do not seem to go on at all.
  return goesOn && standsForItself(line, knowledge, alone) ? undefined : goesOn;
}

/** @param alone what the line gets by itself */
function made(
  line: string,
  before: string,
  alone: () => Answer,
  commands: readonly Command[],
  knowledge: Knowledge,
): AfterQuote | undefined {
  const priced = priceBefore(before, commands, knowledge);
  const changed = priced && afterQuote(line, priced, knowledge);
  if (changed) return changed;
  // Words that change no price are not put behind those that have one: the total would leave them out without a word.
  const asked = before.startsWith('/') || !priced || !standingOf(priced, knowledge) ? before : `/price ${before}`;
  const whole =
    wholeAfterError(line, before, knowledge) ??
    wholeLine(line, asked, knowledge.names) ??
    wholeOfSubject(line, before, alone, knowledge);
  return whole === undefined ? undefined : { line: whole, unread: [] };
}

/** The rest of a log says nothing about what comes next: the message of its error stands for it. */
function wholeAfterError(line: string, before: string, { findErrors, names }: Knowledge): string | undefined {
  const [passage] = findErrors(before).map(({ entry }) => entry.passage);
  const [message] = passage?.error?.shownAs ?? [];
  return passage && message ? afterError(line, `${passage.note.topic}: ${message}`, names) : undefined;
}

/** A line that asks something without saying of what is asked of the line before, if only that makes it clear: "what error do users get?" */
function wholeOfSubject(line: string, before: string, alone: () => Answer, knowledge: Knowledge): string | undefined {
  if (!asksOfNothing(line, knowledge.names) || isSure(alone())) return undefined;
  const whole = askedOfSubject(line, before, knowledge.names);
  return whole !== undefined && isSure(decide(whole, knowledge)) ? whole : undefined;
}
