import { type Client, Events, GatewayCloseCodes } from 'discord.js';
import { OperatorError } from '../../operator-error.js';

/** What to do about a token that Discord does not take. */
export const TOKEN_REFUSED =
  'Discord refused DISCORD_TOKEN: copy the token again from https://discord.com/developers/applications (Bot, Reset Token) into .env.';

/** Rejects with an OperatorError once the gateway has closed the connection for good, which it says by a code; never resolves. */
export function gatewayRefusal(client: Client): Promise<never> {
  return new Promise((_, reject) => {
    client.once(Events.ShardDisconnect, ({ code }) => reject(new OperatorError(wordsFor(code))));
  });
}

/** @see https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
function wordsFor(code: number): string {
  if (code === GatewayCloseCodes.AuthenticationFailed) return TOKEN_REFUSED;
  const reason = `${GatewayCloseCodes[code] ?? 'unknown reason'}, ${code}`;
  return `Discord ended the connection for good (${reason}): check that DISCORD_TOKEN belongs to this bot, and update the bot.`;
}
