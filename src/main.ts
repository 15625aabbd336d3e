import { commands } from '../commands/index.js';
import { createBot } from './bot.js';
import { type Config, readConfig, readEnvironment } from './config.js';
import { loadKnowledge } from './knowledge/load.js';
import { createLog } from './log.js';
import { createMetrics } from './metrics.js';
import { closeAll, openSurfaces } from './open-surfaces.js';
import { orExplain } from './operator-error.js';
import type { Channels } from './schedule/channels.js';
import { startSchedule } from './schedule/run-due.js';
import { onStop } from './stop-signal.js';
import { studyMemoryFor } from './store/study-memory.js';

/** `npm start`: the bot on Discord, by gateway or signed HTTP or both, or on a local page where neither is set. */
await orExplain(async () => {
  const config = readConfig(readEnvironment());
  const stop = onStop();
  const log = createLog(config);
  const metrics = createMetrics();
  const knowledge = await loadKnowledge(config.knowledgeFolder);
  const memory = studyMemoryFor(config, log, { onUnavailable: metrics.storeUnavailable, onUsed: metrics.storeUsed });
  const channels = await channelsFor(config);
  const bot = createBot(knowledge, log, {
    commands,
    ...config,
    memory,
    channels,
    onAnswered: metrics.answered,
    onStudied: metrics.studied,
    onItems: metrics.itemsLoaded,
    onReport: metrics.itemReported,
  });
  const surfaces = await openSurfaces(bot, config, metrics, log, memory);
  const schedule =
    memory && channels
      ? startSchedule({
          knowledge,
          memory,
          channels,
          log,
          now: Date.now,
          onPost: metrics.posted,
          onClaim: metrics.postClaimed,
        })
      : undefined;
  try {
    await bot.load();
    log.debug('everything is loaded');
    await Promise.race([stop.requested, ...surfaces.map(({ lost }) => lost ?? stop.requested)]);
    log.info('stopping');
  } finally {
    await Promise.all([closeAll(surfaces), schedule?.close()]);
    await memory?.close();
  }
  process.exit(0);
});

/** Without a token the bot speaks only when spoken to. */
async function channelsFor({ discordToken, ...config }: Config): Promise<Channels | undefined> {
  if (discordToken === undefined) return undefined;
  const { discordChannels } = await import('./surfaces/gateway/channels.js');
  return discordChannels(config, discordToken);
}
