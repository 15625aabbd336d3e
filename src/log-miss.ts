import type { Answer } from './answer/answer.js';
import type { Logger } from './log.js';

/** Message of the log lines that `npm run misses` looks for. */
export const MISSED = 'missed question';
const LONGEST = 200;

/** Logs an unanswered question anonymously, so that authors see what to write next. */
export function logMiss(answer: Answer, log: Logger): void {
  if (answer.kind !== 'unknown' || answer.reason === 'wish' || answer.reason === 'talk') return;
  const question = anonymous(answer.question);
  if (/\p{L}/u.test(question)) log.info({ question, reason: answer.reason }, MISSED);
}

/** The question on one line, without mentions, URLs, email addresses and long numbers. */
function anonymous(question: string): string {
  return question
    .replace(/<[@#][^>]*>|https?:\/\/\S+|\bwww\.\S+|\b[\w-]+(?:\.[\w-]+)+\/\S*|\S+@\S+|@\S+|\d{6,}/g, '…')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
}
