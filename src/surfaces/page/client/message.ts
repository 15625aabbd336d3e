import type { LineResponse } from '../protocol.js';

interface Common {
  /** Unique, and ordered by time. */
  readonly id: string;
  /** When it came, in milliseconds since 1970. */
  readonly time: number;
}

/** A line that the member sent. */
export interface MemberMessage extends Common {
  readonly from: 'member';
  readonly text: string;
}

/** What the bot said to it. */
export interface BotMessage extends Common {
  readonly from: 'bot';
  readonly response: LineResponse;
}

/** One message of the conversation, as it is shown and kept. */
export type Message = MemberMessage | BotMessage;

/** Whether only its reader sees it on Discord, too. */
export function isPrivate({ response }: BotMessage): boolean {
  return response.reply.flags !== undefined;
}

let made = 0;

/** An id and a time for a new message. `crypto.randomUUID` would not work on a page that is not served from this machine. */
export function newMessage(): Common {
  const time = Date.now();
  made += 1;
  return { id: `${time.toString(36)}-${String(made % 10_000).padStart(4, '0')}`, time };
}
