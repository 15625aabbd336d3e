import { createBot } from './bot.js';
import { readConfig, readEnvironment } from './config.js';
import { loadKnowledge } from './load-knowledge.js';
import { createLog } from './log.js';
import { orExplain } from './start-failure.js';
import { onStop } from './stop-signal.js';

const DISCORD_HINT =
  'No DISCORD_TOKEN is set, so this is the chat in your terminal; put a bot token into .env to go to Discord (README, "Add it to your server").';

/** `npm start`: the bot on Discord, or in the terminal where there is no token. */
await orExplain(async () => {
  const config = readConfig(readEnvironment());
  const { discordToken } = config;
  const stop = onStop();
  const log = createLog(config);
  const knowledge = await loadKnowledge(config.knowledgeFolder);
  const bot = createBot(knowledge, log, config);
  log.debug({ notes: knowledge.notes.length, topics: knowledge.topics.length }, 'knowledge loaded');

  if (discordToken === undefined) {
    const [{ chat }, { processTerminal, terminalStyle }] = await Promise.all([
      import('./surfaces/terminal/chat.js'),
      import('./surfaces/terminal/process-terminal.js'),
    ]);
    process.stdout.write(`${DISCORD_HINT}\nAsk a question, or type /help. Ctrl+D ends the chat.\n\n`);
    await chat(bot, processTerminal(), terminalStyle, stop.signal);
    return;
  }
  const { startDiscord } = await import('./surfaces/discord/start.js');
  const discord = await startDiscord(bot, { ...config, discordToken }, log);
  await stop.requested;
  log.info('stopping');
  await discord.close();
  process.exit(0);
});
