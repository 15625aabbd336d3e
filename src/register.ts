import { commands } from '../commands/index.js';
import { readConfig, readEnvironment } from './config.js';
import { OperatorError, orExplain } from './operator-error.js';
import { registerOnly } from './surfaces/gateway/start.js';

/** `npm run register`: registers the slash commands, global or for DISCORD_GUILD_ID, if they differ. */
await orExplain(async () => {
  const config = readConfig(readEnvironment());
  const { discordToken, discordGuildId } = config;
  if (discordToken === undefined)
    throw new OperatorError('DISCORD_TOKEN is not set: put the token of your bot into .env.');
  const changed = await registerOnly(commands, { ...config, discordToken });
  const place = discordGuildId === undefined ? 'for all servers' : `for server ${discordGuildId}`;
  process.stdout.write(changed ? `Registered the commands ${place}.\n` : `The commands ${place} are up to date.\n`);
});
