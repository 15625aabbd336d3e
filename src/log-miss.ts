import type { Answer } from './answer/answer.js';
import type { Logger } from './log.js';

/** Message of a log line that holds a question without an answer; `npm run misses` looks for it. */
export const MISSED = 'missed question';
const LONGEST = 200;

/** Logs a question that the notes do not answer, so that authors see what to write next. Nothing says who asked. */
export function logMiss(answer: Answer, log: Logger): void {
  if (answer.kind !== 'unknown' || answer.reason === 'wish') return;
  const question = anonymous(answer.question);
  if (/\p{L}/u.test(question)) log.info({ question, reason: answer.reason }, MISSED);
}

/** A question on one line without mentions, addresses, mail addresses and long numbers. */
function anonymous(question: string): string {
  return question
    .replace(/<[@#][^>]*>|https?:\/\/\S+|\bwww\.\S+|\b[\w-]+(?:\.[\w-]+)+\/\S*|\S+@\S+|@\S+|\d{6,}/g, '…')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
}
