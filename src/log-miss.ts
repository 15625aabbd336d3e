import type { Answer } from './answer/answer.js';
import type { Logger } from './log.js';

/** Message of the log lines that `npm run misses` looks for. */
export const MISSED = 'missed question';
const LONGEST = 200;

/** Logs a question without an answer, or a request without a price, anonymously, so that authors see what to write next. */
export function logMiss(answer: Answer, log: Logger): void {
  const missed = missIn(answer);
  if (!missed) return;
  const question = anonymous(missed.question);
  if (/\p{L}/u.test(question)) log.info({ question, reason: missed.reason }, MISSED);
}

function missIn(answer: Answer): { readonly question: string; readonly reason: string } | undefined {
  switch (answer.kind) {
    case 'unknown':
      return answer.reason === 'wish' || answer.reason === 'talk' ? undefined : answer;
    case 'invalid': {
      const { request, likely = [] } = answer;
      // A question back that shows what likely answers come to has told a price.
      return request === undefined || likely.length > 0 ? undefined : { question: request, reason: 'no-price' };
    }
    default:
      return undefined;
  }
}

/** The question on one line, without mentions, URLs, email addresses and long numbers. */
function anonymous(question: string): string {
  return question
    .replace(/<[@#][^>]*>|https?:\/\/\S+|\bwww\.\S+|\b[\w-]+(?:\.[\w-]+)+\/\S*|\S+@\S+|@\S+|\d{6,}/g, '…')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
}
