import {
  type APIInteraction,
  Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  HTTPError,
  Options,
  Partials,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Bot } from '../../bot.js';
import type { Config } from '../../config.js';
import type { Logger } from '../../log.js';
import { OperatorError } from '../../operator-error.js';
import type { Command } from '../../requests/command.js';
import { answerInteraction } from '../interactions/answer.js';
import { type DeferredReplyOptions, deferredReplies } from '../interactions/deferred-replies.js';
import { readInteraction } from '../interactions/interaction.js';
import { within } from '../within.js';
import { mentionLimit } from './mention-limit.js';
import { isForBot, replyToMessage } from './messages.js';
import { registerCommands } from './registration.js';
import { restClient, restOptions } from './rest-client.js';
import { logUndelivered, replyInChannel, sendResponse } from './send.js';
import { watchConnection } from './watch-connection.js';

/** How long pending replies may take once the bot is stopping. */
const GRACE_MS = 10_000;

/** A connection to Discord. */
interface DiscordSurface {
  /** Takes no more work, waits up to 10 s for pending replies and disconnects. */
  readonly close: () => Promise<void>;
  /** Rejects with an OperatorError once Discord has closed the connection for good, for example after a token reset. */
  readonly lost: Promise<never>;
}

type DiscordConfig = Config & { readonly discordToken: string };

/**
 * Connects to Discord, registers the commands if they differ, and answers from then on.
 * @param onConnected called whenever the gateway connection is established or lost
 * @throws OperatorError if the token is refused or Discord cannot be reached
 */
export async function startDiscord(
  bot: Bot,
  config: DiscordConfig & DeferredReplyOptions,
  log: Logger,
  onConnected: (connected: boolean) => void = () => undefined,
): Promise<DiscordSurface> {
  const client = createClient(config);
  const deferred = deferredReplies(config, log);
  const pending = new Set<Promise<void>>();
  let stopping = false;
  const run = (replying: () => Promise<void>): void => {
    if (stopping) return;
    const reply = replying()
      .catch((error) => logUndelivered(error, log))
      .finally(() => pending.delete(reply));
    pending.add(reply);
  };
  // As Discord sends it, which is what it sends over HTTP too, so that both are answered by the same code.
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (sent: APIInteraction) =>
    run(async () => {
      const interaction = readInteraction(sent);
      if (!interaction) throw new Error(`an interaction of type ${sent.type} cannot be read`);
      await sendResponse(client.rest, sent, await answerInteraction(bot, interaction, deferred));
    }),
  );
  const isWithinLimit = mentionLimit();
  client.on(Events.MessageCreate, (message) => {
    if (!isForBot(message)) return;
    run(async () => {
      if (!(await isWithinLimit(message.author.id))) return;
      await replyInChannel(client.rest, message, await replyToMessage(bot, message));
    });
  });
  client.on(Events.Error, (error) => log.error({ name: error.name, message: error.message }, 'the connection failed'));
  watchConnection(client, log, onConnected, () => stopping);

  const lost = gatewayRefusal(client);
  try {
    const { application, user, guilds } = await Promise.race([logIn(client, config), lost]);
    const changed = await explainingErrors(() =>
      registerCommands(client.rest, application.id, bot.commands, config.discordGuildId),
    );
    log.info({ user: user.tag, servers: guilds.cache.size, commandsChanged: changed }, 'ready');
  } catch (error) {
    stopping = true;
    await client.destroy();
    throw error;
  }
  return {
    lost,
    close: async () => {
      stopping = true;
      await within(GRACE_MS, Promise.all(pending).then(deferred.settled));
      await client.destroy();
    },
  };
}

async function logIn(client: Client, { discordToken }: DiscordConfig): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await explainingErrors(() => client.login(discordToken));
  return ready;
}

/** `npm run register`: registers the commands without going online. */
export async function registerOnly(commands: readonly Command[], config: DiscordConfig): Promise<boolean> {
  const rest = restClient(config, config.discordToken);
  return explainingErrors(async () => {
    const application = (await rest.get('/applications/@me')) as { id: string };
    return registerCommands(rest, application.id, commands, config.discordGuildId);
  });
}

function createClient(config: DiscordConfig): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    // As many shards as Discord recommends, all in this process: one up to 2,500 servers.
    shards: 'auto',
    // Direct messages arrive in channels that the client has never seen.
    partials: [Partials.Channel],
    // Caches only cost memory, since old messages and members are never looked up. Two messages: one, and the message it replies to.
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

const TOKEN_REFUSED =
  'Discord refused DISCORD_TOKEN: copy the token again from https://discord.com/developers/applications (Bot, Reset Token) into .env.';

/**
 * Rejects with an OperatorError once the gateway has closed the connection for good; never resolves.
 * @see https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
 */
export function gatewayRefusal(client: Client): Promise<never> {
  return new Promise((_, reject) => {
    client.once(Events.ShardDisconnect, ({ code }) => {
      const reason = `${GatewayCloseCodes[code] ?? 'unknown reason'}, ${code}`;
      const message =
        code === GatewayCloseCodes.AuthenticationFailed
          ? TOKEN_REFUSED
          : `Discord ended the connection for good (${reason}): check that DISCORD_TOKEN belongs to this bot, and update the bot.`;
      reject(new OperatorError(message));
    });
  });
}

/** At the start, only the commands of a server are refused with these. */
const SERVER_REFUSED: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.UnknownGuild,
]);

/** Turns errors that the operator can fix into OperatorErrors. */
async function explainingErrors<Result>(step: () => Promise<Result>): Promise<Result> {
  try {
    return await step();
  } catch (error) {
    const isTokenRefused =
      (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
      (error instanceof DiscordAPIError && error.status === 401);
    if (isTokenRefused) throw new OperatorError(TOKEN_REFUSED);
    if (error instanceof DiscordAPIError && SERVER_REFUSED.has(error.code)) {
      throw new OperatorError(
        'Discord refused DISCORD_GUILD_ID: invite the bot to that server with the scope applications.commands, correct the id, or empty the setting.',
      );
    }
    if (error instanceof DiscordAPIError) {
      throw new OperatorError(
        `Discord refused to start the bot (${error.status}, code ${error.code}): ${error.message}`,
      );
    }
    if (error instanceof HTTPError) {
      throw new OperatorError(
        `Discord answered with an error (status ${error.status}): try again later. https://discordstatus.com tells of outages.`,
      );
    }
    if (isNetworkError(error)) {
      throw new OperatorError('Discord cannot be reached: check the network, and DISCORD_API_URL if it is set.');
    }
    throw error;
  }
}

function isNetworkError(error: unknown): boolean {
  return error instanceof Error && ('code' in error || error.message.includes('fetch failed'));
}
