import { commands } from '../commands/index.js';
import { createBot } from './bot.js';
import { readConfig, readEnvironment } from './config.js';
import { loadKnowledge } from './knowledge/load.js';
import { createLog } from './log.js';
import { createMetrics } from './metrics.js';
import { closeAll, openSurfaces } from './open-surfaces.js';
import { orExplain } from './operator-error.js';
import { onStop } from './stop-signal.js';
import { studyMemoryFor } from './store/study-memory.js';

/** `npm start`: the bot on Discord, by gateway or signed HTTP or both, or on a local page where neither is set. */
await orExplain(async () => {
  const config = readConfig(readEnvironment());
  const stop = onStop();
  const log = createLog(config);
  const metrics = createMetrics();
  const knowledge = await loadKnowledge(config.knowledgeFolder);
  const memory = studyMemoryFor(config, log);
  const bot = createBot(knowledge, log, { commands, ...config, memory, onAnswered: metrics.answered });
  const surfaces = await openSurfaces(bot, config, metrics, log);
  try {
    await bot.load();
    log.debug('everything is loaded');
    await Promise.race([stop.requested, ...surfaces.map(({ lost }) => lost ?? stop.requested)]);
    log.info('stopping');
  } finally {
    await closeAll(surfaces);
    await memory?.close();
  }
  process.exit(0);
});
