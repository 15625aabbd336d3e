import { randomBytes } from 'node:crypto';
import { nextSnowflake } from './snowflake.js';

/** A person (or another bot) who uses the bot under test. */
export interface Person {
  readonly id: string;
  readonly username: string;
  readonly bot: boolean;
}

/** The one small world around the bot: its account, one server it is in, one direct conversation. */
export interface World {
  readonly token: string;
  /** The id of the application, which is also that of its bot user. */
  readonly applicationId: string;
  readonly guildId: string;
  readonly channelId: string;
  readonly directChannelId: string;
  /** A server whose members use the bot through their own account; the bot is not in it. */
  readonly foreignGuildId: string;
  readonly foreignChannelId: string;
  /** A conversation between people, in which one uses the bot through their own account. */
  readonly privateChannelId: string;
  readonly person: Person;
}

/** The three parts of a bot token: the id of the bot, a time and a signature. */
function newToken(botId: string): string {
  const signature = randomBytes(28).toString('base64url');
  return [Buffer.from(botId).toString('base64url'), randomBytes(4).toString('base64url'), signature].join('.');
}

export function createWorld(): World {
  const applicationId = nextSnowflake();
  return {
    token: newToken(applicationId),
    applicationId,
    guildId: nextSnowflake(),
    channelId: nextSnowflake(),
    directChannelId: nextSnowflake(),
    foreignGuildId: nextSnowflake(),
    foreignChannelId: nextSnowflake(),
    privateChannelId: nextSnowflake(),
    person: { id: nextSnowflake(), username: 'ada', bot: false },
  };
}
