import { RateLimiterMemory } from 'rate-limiter-flexible';
import { secondsToWait } from '../seconds-to-wait.js';

/** Messages of one member that are answered in a minute: more than anybody reads. */
const MESSAGES_A_MINUTE = 20;

/**
 * Keeps one member from filling a channel by mentioning the bot over and over; a reply that says so would add to it. Slash commands
 * need none: Discord and the owner of a server limit those.
 * @returns whether a message of this member is answered
 */
export function mentionLimit(): (memberId: string) => Promise<boolean> {
  const messages = new RateLimiterMemory({ points: MESSAGES_A_MINUTE, duration: 60 });
  return async (memberId) => (await secondsToWait(messages, memberId)) === undefined;
}
