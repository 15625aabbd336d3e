import type { Response } from '../src/bot.js';
import { splitChanged } from '../src/understand/conversation.js';

/** A response whose line is what the next one goes on from, without what it can go back to. */
export function withoutUndone(response: Response): Response {
  return response.line === undefined ? response : { ...response, line: splitChanged(response.line).now };
}
