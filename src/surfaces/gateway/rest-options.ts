import type { Config } from '../../config.js';

/** Where Discord's API is, in discord.js's words. */
export function restOptions({ discordApiUrl }: Pick<Config, 'discordApiUrl'>): { api?: string } {
  return discordApiUrl === undefined ? {} : { api: discordApiUrl };
}
