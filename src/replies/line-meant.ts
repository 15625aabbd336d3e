import { pressedLine } from './pressed.js';
import type { ReplyBody } from './reply.js';
import { type Body, type Button, buttonsOf, LETTER, lineLabelled, normalize } from './reply-buttons.js';
import { wishIn } from './wishes.js';

/** Whether a reply is a quiz question or the verdict on one, and not a question back about a report. */
export function isOfQuiz({ components }: Pick<ReplyBody, 'components'>): boolean {
  return buttonsOf({ components }).some(({ custom_id }) => /^\/\w+ (?:answer:|report:\S+$)/.test(custom_id));
}

/** A reply of the bot, and the kind of its answer. */
interface Replied {
  readonly reply: Body;
  readonly kind: string;
}

/**
 * The line that a typed text stands for: of a button of the last reply, of the last quiz question, of a button further up by its whole
 * label, or the text itself, as always for a command. After another answer only letters and "skip" continue the quiz; after a line without
 * one, it is still what the member is at.
 * @param earlier replies that are still in view, the newest first
 */
export function lineMeant(
  typed: string,
  last: Replied | undefined,
  quiz: Body | undefined,
  earlier: readonly Body[] = [],
): string {
  if (typed.trimStart().startsWith('/')) return typed;
  // Behind what a button of the quiz answers, such as "Reported", the round goes on.
  const isForQuiz =
    last?.kind === 'unknown' ||
    last?.kind === 'notice' ||
    LETTER.test(normalize(typed).toUpperCase()) ||
    wishIn(typed) === 'skip';
  return (
    (last && pressedLine(typed, last.reply)) ??
    (quiz && isForQuiz ? pressedLine(typed, quiz) : undefined) ??
    lineLabelled(typed, withoutOlderVerdicts(earlier).flatMap(buttonsOf).filter(isOfNoPrice)) ??
    typed
  );
}

/** "In Frankfurt" below an older price says that of the price before the changes since: it is read as a second line instead. */
function isOfNoPrice({ custom_id }: Button): boolean {
  return !custom_id.startsWith('/price ');
}

/** Without the verdicts before the newest one: "I guessed" below a wrong answer is not said of the right one before it. */
function withoutOlderVerdicts(replies: readonly Body[]): readonly Body[] {
  const isVerdict = (reply: Body): boolean =>
    buttonsOf(reply).some(({ custom_id }) => /^\/quiz report:\S+$/.test(custom_id));
  const newest = replies.find(isVerdict);
  return replies.filter((reply) => reply === newest || !isVerdict(reply));
}
