import { commands } from '../commands/index.js';
import { type Bot, createBot } from './bot.js';
import { type Config, readConfig, readEnvironment } from './config.js';
import { loadKnowledge } from './knowledge/load.js';
import { createLog, type Logger } from './log.js';
import { createMetrics, type Metrics } from './metrics.js';
import { orExplain } from './operator-error.js';
import type { Channels } from './schedule/channels.js';
import { startSchedule } from './schedule/run-due.js';
import { type StudyMemory, studyMemoryFor } from './store/study-memory.js';

/** `npm start`: the bot on Discord, by gateway or signed HTTP or both, or on a local page where neither is set. */
await orExplain(async () => {
  const config = readConfig(readEnvironment());
  const stopRequested = stopSignal();
  const log = createLog(config);
  const metrics = createMetrics();
  const knowledge = await loadKnowledge(config.knowledgeFolder, () =>
    log.warn('the notes changed since the build, so they are indexed now, which takes longer; run npm run build'),
  );
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
  const surfaces: Surface[] = [];
  const opening = openSurfaces(surfaces, bot, config, metrics, log, memory);
  // While Discord cannot be reached, opening does not end.
  const isOpen = await Promise.race([opening.then(() => true), stopRequested.then(() => false)]);
  const schedule =
    isOpen && memory && channels
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
    if (isOpen) {
      await bot.load();
      log.debug('everything is loaded');
    }
    await Promise.race([stopRequested, ...surfaces.flatMap(({ lost }) => lost ?? [])]);
    log.info('stopping');
  } finally {
    await Promise.all([closeAll(surfaces), schedule?.close()]);
    await memory?.close();
  }
  process.exit(0);
});

/** Without a token there are no scheduled posts. */
async function channelsFor({ discordToken, ...config }: Config): Promise<Channels | undefined> {
  if (discordToken === undefined) return undefined;
  const { discordChannels } = await import('./surfaces/gateway/channels.js');
  return discordChannels(config, discordToken);
}

/** A connection to members that can be closed gracefully. */
interface Surface {
  readonly close: () => Promise<void>;
  /** Rejects with an OperatorError once the surface cannot go on; never resolves. */
  readonly lost?: Promise<never>;
}

/**
 * Opens the surfaces that the settings ask for, and imports only these.
 * @param surfaces gets each as soon as it is open
 * @throws OperatorError if one of them cannot be opened
 */
async function openSurfaces(
  surfaces: Surface[],
  bot: Bot,
  config: Config,
  metrics: Metrics,
  log: Logger,
  memory?: StudyMemory,
): Promise<void> {
  const { discordToken, discordPublicKey } = config;
  if (discordToken === undefined && discordPublicKey === undefined) surfaces.push(await openPage(bot, config, log));
  try {
    if (discordPublicKey !== undefined) {
      const { startInteractions } = await import('./surfaces/http/start.js');
      const isStudyUnavailable = () => memory?.isUnavailable() ?? false;
      const options = { ...config, publicKey: discordPublicKey, metrics, isStudyUnavailable };
      surfaces.push(await startInteractions(bot, options, log));
    }
    if (discordToken !== undefined) {
      const { startDiscord } = await import('./surfaces/gateway/start.js');
      surfaces.push(await startDiscord(bot, { ...config, discordToken, metrics }, log, metrics.gatewayConnected));
    }
  } catch (error) {
    // An open surface would keep the process alive after it has said why it ends.
    await closeAll(surfaces);
    throw error;
  }
}

async function closeAll(surfaces: readonly Surface[]): Promise<void> {
  await Promise.all(surfaces.map((surface) => surface.close()));
}

async function openPage(bot: Bot, { host, port, pagePublic }: Config, log: Logger): Promise<Surface> {
  const { startPage } = await import('./surfaces/page/start-page.js');
  const page = await startPage(bot, { host, port, isPublic: pagePublic }, log);
  const elsewhere = page.networkAddress === undefined ? '' : ` (from another device: ${page.networkAddress})`;
  process.stdout.write(
    `Open ${page.address}${elsewhere} to try the bot. To go to Discord, put DISCORD_TOKEN into .env (see docs/deploying.md).\n`,
  );
  return page;
}

/** Resolves at the first SIGTERM or SIGINT; a second one ends the process at once. */
function stopSignal(): Promise<void> {
  let isRequested = false;
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        if (isRequested) process.exit(1);
        isRequested = true;
        resolve();
      });
    }
  });
}
