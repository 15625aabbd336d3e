import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Bot } from '../../bot.js';
import type { Logger } from '../../log.js';
import { closeInOrder, STOP_PATIENCE, type StopPatience } from '../close-in-order.js';
import { hostInAddress, type ListenOptions, listen } from '../listen.js';
import { openConnections } from '../open-connections.js';
import { createInteractionsApp, type InteractionsAppOptions } from './app.js';
import { type DeferredReplyOptions, deferredReplies } from './deferred-replies.js';

/** How long is waited for the other side, in milliseconds. */
export interface Patience extends StopPatience {
  /** For the headers of a request. */
  readonly headersTimeout: number;
  /** For headers and body together. */
  readonly requestTimeout: number;
  /** How often the two are looked after. */
  readonly connectionsCheckingInterval: number;
}

/** Keeps slow senders from holding connections. Discord itself gives up on a request after 3 s. */
export const PATIENCE: Patience = {
  ...STOP_PATIENCE,
  headersTimeout: 4_000,
  requestTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
};

/** Milliseconds; longer than nginx keeps a connection (60 s), so that it is nginx who closes one, and never while it sends. */
const KEEP_ALIVE_MS = 75_000;

/** What listening needs besides what the interactions need. */
export interface InteractionsOptions
  extends ListenOptions,
    Pick<InteractionsAppOptions, 'publicKey' | 'metrics' | 'metricsToken' | 'isStudyUnavailable'>,
    DeferredReplyOptions {
  readonly patience?: Patience;
}

/** A listener for Discord's requests that can be ended in good order. */
export interface InteractionsSurface {
  /** For example `http://127.0.0.1:3000`. */
  readonly address: string;
  /** Takes no new connections, answers the requests that have arrived and delivers late replies, in 10 s at most unless told otherwise. */
  readonly close: () => Promise<void>;
}

/**
 * Listens for Discord's HTTP interactions.
 * @throws OperatorError if the port is taken or may not be used, or the host is not this machine's
 */
export async function startInteractions(
  bot: Bot,
  options: InteractionsOptions,
  log: Logger,
): Promise<InteractionsSurface> {
  const patience = options.patience ?? PATIENCE;
  const deferred = deferredReplies(options, log);
  let stopping = false;
  const app = createInteractionsApp(bot, { ...options, log, deferred, isStopping: () => stopping });
  const server = createServer({ ...patience, keepAliveTimeout: KEEP_ALIVE_MS }, getRequestListener(app.fetch));
  const connections = openConnections(server);
  const port = await listen(server, options);
  const address = `http://${hostInAddress(options.host)}:${port}`;
  log.info({ address }, 'listening for interactions');
  return {
    address,
    close: () => {
      stopping = true;
      return closeInOrder(server, connections, patience, deferred.settled);
    },
  };
}
