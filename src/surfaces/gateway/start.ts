import {
  Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  HTTPError,
  Options,
  Partials,
  REST,
} from 'discord.js';
import type { Bot } from '../../bot.js';
import type { Config } from '../../config.js';
import type { Logger } from '../../log.js';
import { OperatorError } from '../../operator-error.js';
import type { Command } from '../../requests/command.js';
import { logUndelivered } from './deliver.js';
import { gatewayRefusal, TOKEN_REFUSED } from './gateway-refusal.js';
import { answerInteraction, answerMessage, isForBot } from './interactions.js';
import { registerCommands } from './registration.js';
import { restOptions } from './rest-options.js';
import { runningReplies } from './running-replies.js';

/** A connection to Discord that can be ended in good order. */
export interface DiscordSurface {
  /** Takes no more work, waits for the replies under way (10 s at most) and disconnects. */
  readonly close: () => Promise<void>;
  /** Rejects with an OperatorError once Discord has ended the connection for good, as after the token was reset. */
  readonly lost: Promise<never>;
}

type DiscordConfig = Config & { readonly discordToken: string };

/**
 * Connects to Discord, registers the commands if they differ, and answers from then on.
 * @param onConnected told whenever the connection to the gateway comes or goes
 * @throws OperatorError if the token is refused or Discord cannot be reached
 */
export async function startDiscord(
  bot: Bot,
  config: DiscordConfig,
  log: Logger,
  onConnected: (connected: boolean) => void = () => undefined,
): Promise<DiscordSurface> {
  const client = createClient(config);
  const running = runningReplies((error) => logUndelivered(error, log));
  client.on(Events.InteractionCreate, (interaction) => running.add(() => answerInteraction(bot, interaction)));
  client.on(Events.MessageCreate, (message) => {
    if (isForBot(message)) running.add(() => answerMessage(bot, message));
  });
  client.on(Events.Error, (error) => log.error({ name: error.name, message: error.message }, 'the connection failed'));
  client.on(Events.ShardReconnecting, () => {
    log.info('reconnecting');
  });
  reportConnection(client, onConnected);

  const lost = gatewayRefusal(client);
  try {
    const { application, user, guilds } = await Promise.race([logIn(client, config), lost]);
    const changed = await explainLogin(() =>
      registerCommands(client.rest, application.id, bot.commands, config.discordGuildId),
    );
    log.info({ user: user.tag, servers: guilds.cache.size, commandsChanged: changed }, 'ready');
  } catch (error) {
    await client.destroy();
    throw error;
  }
  return {
    lost,
    close: async () => {
      await running.finish();
      await client.destroy();
    },
  };
}

async function logIn(client: Client, { discordToken }: DiscordConfig): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await explainLogin(() => client.login(discordToken));
  return ready;
}

/** `npm run register`: registers the commands without going online. */
export async function registerOnly(commands: readonly Command[], config: DiscordConfig): Promise<boolean> {
  const rest = new REST(restOptions(config)).setToken(config.discordToken);
  return explainLogin(async () => {
    const application = (await rest.get('/applications/@me')) as { id: string };
    return registerCommands(rest, application.id, commands, config.discordGuildId);
  });
}

function createClient(config: DiscordConfig): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    // As many shards as Discord recommends, all in this process: one up to 2,500 servers.
    shards: 'auto',
    // A direct message arrives in a channel that the client has never seen.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    // The bot looks nothing up in old messages or members: caching them would only cost memory. Two messages are a message and the
    // one to which it is a reply, which comes along with it.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 2,
      GuildMemberManager: 0,
      UserManager: 100,
    }),
    sweepers: { ...Options.DefaultSweeperSettings, messages: { interval: 60, lifetime: 60 } },
    rest: restOptions(config),
  });
}

function reportConnection(client: Client, onConnected: (connected: boolean) => void): void {
  client.on(Events.ShardReady, () => onConnected(true));
  client.on(Events.ShardResume, () => onConnected(true));
  client.on(Events.ShardReconnecting, () => onConnected(false));
  client.on(Events.ShardDisconnect, () => onConnected(false));
}

async function explainLogin<Result>(step: () => Promise<Result>): Promise<Result> {
  try {
    return await step();
  } catch (error) {
    throw startErrorOf(error);
  }
}

function startErrorOf(error: unknown): unknown {
  const refused =
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    (error instanceof DiscordAPIError && error.status === 401);
  if (refused) return new OperatorError(TOKEN_REFUSED);
  if (error instanceof DiscordAPIError) {
    return new OperatorError(
      `Discord refused to start the bot (${error.status}, code ${error.code}): ${error.message}`,
    );
  }
  if (error instanceof HTTPError || isNetworkError(error)) {
    return new OperatorError('Discord cannot be reached: check the network, and DISCORD_API_URL if it is set.');
  }
  return error;
}

function isNetworkError(error: unknown): boolean {
  return error instanceof Error && ('code' in error || error.message.includes('fetch failed'));
}
