import type { LineResponse } from '../protocol.js';

interface Common {
  /** Unique, and ordered by time. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly time: number;
}

/** A line of the member. */
interface MemberMessage extends Common {
  readonly from: 'member';
  readonly text: string;
}

/** A reply of the bot. */
export interface BotMessage extends Common {
  readonly from: 'bot';
  readonly response: LineResponse;
}

/** A message of the conversation, as shown and stored. */
export type Message = MemberMessage | BotMessage;

/** Whether the reply would be private on Discord. */
export function isPrivate({ response }: BotMessage): boolean {
  return response.reply.flags !== undefined;
}

let count = 0;

/** Id and time of a new message. `crypto.randomUUID` does not exist on pages from other machines without HTTPS. */
export function newMessage(): Common {
  const time = Date.now();
  count += 1;
  return { id: `${time.toString(36)}-${String(count % 10_000).padStart(4, '0')}`, time };
}
