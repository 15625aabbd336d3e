import { commands } from '../commands/index.js';
import { createBot } from './bot.js';
import { readConfig, readEnvironment } from './config.js';
import { loadKnowledge } from './knowledge/load.js';
import { createLog } from './log.js';
import { orExplain } from './operator-error.js';
import { studyMemoryFor } from './store/study-memory.js';
import { chat } from './surfaces/terminal/chat.js';
import { chatInJson } from './surfaces/terminal/chat-in-json.js';
import { processTerminal, terminalStyle } from './surfaces/terminal/process-terminal.js';

/** `npm run chat`: the bot in a terminal, `--json` for scripts. Whoever types there sees what has no answer, so no miss is logged. */
await orExplain(async () => {
  const config = readConfig(readEnvironment());
  const log = createLog({ logLevel: config.logLevel === 'info' ? 'warn' : config.logLevel });
  const memory = studyMemoryFor(config, log);
  const knowledge = await loadKnowledge(config.knowledgeFolder);
  const bot = createBot(knowledge, log, { commands, ...config, logMisses: false, memory });
  if (process.argv.includes('--json')) await chatInJson(bot, processTerminal());
  else await chat(bot, processTerminal(), terminalStyle);
  await memory?.close();
});
