import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import type { Bot } from '../../bot.js';
import type { Logger } from '../../log.js';
import { StartError } from '../../start-failure.js';
import { createInteractionsApp, type InteractionsAppOptions } from './app.js';
import { type LateReplyOptions, lateReplies } from './late-replies.js';
import { openConnections } from './open-connections.js';

/** How long requests and late replies under way may take once the bot is told to stop. */
const GRACE_MS = 10_000;

/** Times in milliseconds that keep slow senders from holding connections. Discord itself gives up on a request after 3 s. */
const TIMEOUTS = {
  headersTimeout: 4_000,
  /** Headers and body together. */
  requestTimeout: 5_000,
  /** Longer than nginx keeps a connection (60 s), so that it is nginx who closes one, and never while it sends. */
  keepAliveTimeout: 75_000,
  /** How often the first two are looked after. */
  connectionsCheckingInterval: 1_000,
} as const;

/** What listening needs besides what the interactions need. */
export interface InteractionsOptions extends Pick<InteractionsAppOptions, 'publicKey' | 'metrics'>, LateReplyOptions {
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
}

/** A listener for Discord's requests that can be ended in good order. */
export interface InteractionsSurface {
  /** For example `http://127.0.0.1:3000`. */
  readonly address: string;
  /** Takes no new connections, answers the requests that have arrived and delivers late replies, in 10 s at most. */
  readonly close: () => Promise<void>;
}

/**
 * Listens for Discord's HTTP interactions.
 * @throws StartError if the port is taken or may not be used
 */
export async function startInteractions(
  bot: Bot,
  options: InteractionsOptions,
  log: Logger,
): Promise<InteractionsSurface> {
  const late = lateReplies(options, log);
  let stopping = false;
  const app = createInteractionsApp(bot, { ...options, log, late, isStopping: () => stopping });
  const server = createServer(TIMEOUTS, getRequestListener(app.fetch));
  const connections = openConnections(server);
  const address = await listen(server, options);
  log.info({ address }, 'listening for interactions');
  return {
    address,
    close: async () => {
      stopping = true;
      const closed = once(server, 'close');
      server.close();
      connections.closeUnused();
      const grace = new AbortController();
      const settled = closed.then(() => late.settled());
      await Promise.race([settled, sleep(GRACE_MS, undefined, { signal: grace.signal }).catch(() => undefined)]);
      grace.abort();
      server.closeAllConnections();
    },
  };
}

async function listen(server: Server, { host, port }: InteractionsOptions): Promise<string> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw startErrorOf(error, host, port);
  }
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return `http://${host.includes(':') ? `[${host}]` : host}:${actual}`;
}

function startErrorOf(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return new StartError(`Port ${port} is taken: end the other program, or set another PORT.`);
    case 'EACCES':
      return new StartError(`Port ${port} may not be used by this user: set a PORT above 1023.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartError(`HOST ${host} is no address of this machine: use 127.0.0.1, or 0.0.0.0 for all of them.`);
    default:
      return error;
  }
}
