import type { Bot } from './bot.js';
import type { Config } from './config.js';
import type { Logger } from './log.js';
import type { Metrics } from './metrics.js';
import type { StudyMemory } from './store/study-memory.js';

/** A way in and out of the bot that can be closed in good order. */
export interface Surface {
  readonly close: () => Promise<void>;
  /** Rejects with an OperatorError once it cannot go on; never resolves. Left out where that cannot happen. */
  readonly lost?: Promise<never>;
}

/**
 * Opens what the settings ask for. Each surface is loaded only where it is used.
 * @throws OperatorError if one of them cannot be opened
 */
export async function openSurfaces(
  bot: Bot,
  config: Config,
  metrics: Metrics,
  log: Logger,
  memory?: Pick<StudyMemory, 'isUnavailable'>,
): Promise<readonly Surface[]> {
  const { discordToken, discordPublicKey } = config;
  if (discordToken === undefined && discordPublicKey === undefined) return [await openPage(bot, config, log)];
  const surfaces: Surface[] = [];
  try {
    if (discordPublicKey !== undefined) {
      const { startInteractions } = await import('./surfaces/http/start.js');
      const isStudyUnavailable = () => memory?.isUnavailable() ?? false;
      const options = { ...config, publicKey: discordPublicKey, metrics, isStudyUnavailable };
      surfaces.push(await startInteractions(bot, options, log));
    }
    if (discordToken !== undefined) {
      const { startDiscord } = await import('./surfaces/gateway/start.js');
      surfaces.push(await startDiscord(bot, { ...config, discordToken }, log, metrics.gatewayConnected));
    }
  } catch (error) {
    // One that is open would keep the process, which has said why it ends, from ending.
    await closeAll(surfaces);
    throw error;
  }
  return surfaces;
}

/** Closes surfaces in good order, all at once. */
export async function closeAll(surfaces: readonly Surface[]): Promise<void> {
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
