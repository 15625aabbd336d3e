import { REST } from 'discord.js';
import type { Config } from '../../config.js';

/** Options for discord.js's REST client. */
export function restOptions({ discordApiUrl }: Pick<Config, 'discordApiUrl'>): { api?: string } {
  return discordApiUrl === undefined ? {} : { api: discordApiUrl };
}

/** A REST client that is logged in. */
export function restClient(config: Pick<Config, 'discordApiUrl'>, token: string): REST {
  return new REST(restOptions(config)).setToken(token);
}
