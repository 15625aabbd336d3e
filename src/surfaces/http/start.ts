import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Bot } from '../../bot.js';
import type { Logger } from '../../log.js';
import { gracefulClose, STOP_PATIENCE, type StopPatience } from '../graceful-close.js';
import { type DeferredReplyOptions, deferredReplies } from '../interactions/deferred-replies.js';
import { hostInAddress, type ListenOptions, listen } from '../listen.js';
import { createInteractionsApp, type InteractionsAppOptions } from './app.js';

/** Timeouts in milliseconds. They keep slow senders from holding connections; Discord itself gives up on a request after 3 s. */
export interface Patience extends StopPatience {
  /** For the headers of a request. */
  readonly headersTimeout: number;
  /** For headers and body together. */
  readonly requestTimeout: number;
  /** How often these two are checked. */
  readonly connectionsCheckingInterval: number;
}

export const PATIENCE: Patience = {
  ...STOP_PATIENCE,
  headersTimeout: 4_000,
  requestTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
};

/** Milliseconds; longer than nginx's 60 s, so that nginx closes connections and never finds one closed while it sends. */
const KEEP_ALIVE_MS = 75_000;

interface InteractionsOptions
  extends ListenOptions,
    Pick<InteractionsAppOptions, 'publicKey' | 'metrics' | 'metricsToken' | 'isStudyUnavailable'>,
    DeferredReplyOptions {
  readonly patience?: Patience;
}

/** A listener for Discord's requests. */
interface InteractionsSurface {
  /** For example `http://127.0.0.1:3000`. */
  readonly address: string;
  /** Refuses new connections, answers pending requests and delivers late replies, within 10 s by default. */
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
  const server = createServer({ ...patience, keepAliveTimeout: KEEP_ALIVE_MS });
  const { close, isStopping } = gracefulClose(server, patience, deferred.settled);
  const app = createInteractionsApp(bot, { ...options, log, deferred, isStopping });
  server.on('request', getRequestListener(app.fetch));
  const port = await listen(server, options);
  const address = `http://${hostInAddress(options.host)}:${port}`;
  log.info({ address }, 'listening for interactions');
  return { address, close };
}
