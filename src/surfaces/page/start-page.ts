import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Bot } from '../../bot.js';
import type { Logger } from '../../log.js';
import { OperatorError } from '../../operator-error.js';
import { LOCAL_ASKER } from '../../study/asker.js';
import { closeInOrder, STOP_PATIENCE } from '../close-in-order.js';
import { checkHost, type ListenOptions, listen } from '../listen.js';
import { isLoopback } from '../loopback.js';
import { openConnections } from '../open-connections.js';
import { addressesOf, ownHosts, type PageAddresses } from './addresses.js';
import { createPageApp } from './app.js';
import { loadAssets, PAGE_FOLDER } from './assets.js';
import { SECURITY_HEADERS } from './headers.js';
import { limitVisitors, VISITOR_LIMITS, type VisitorLimits } from './visitor-limits.js';

/** Keeps slow senders from holding connections, in milliseconds. A missing `Host` is refused by the guard, with all headers. */
const SERVER_OPTIONS = { headersTimeout: 10_000, requestTimeout: 20_000, requireHostHeader: false } as const;

/** Where the page is served, and to whom. */
export interface PageOptions extends ListenOptions {
  /** Must be true for a host that other machines reach: the page has no login. */
  readonly isPublic?: boolean;
  /** How much one address may use a page that other machines reach. */
  readonly limits?: VisitorLimits;
  /** Folder of the built page; `dist/page` unless a test says otherwise. */
  readonly folder?: string;
}

/** The served page. */
export interface PageSurface extends PageAddresses {
  /** Takes no new requests and lets those under way finish, in 10 s at most. */
  readonly close: () => Promise<void>;
}

/**
 * Serves the chat page.
 * @throws OperatorError naming PORT or HOST if that cannot be used, or the host is public without `isPublic`
 */
export async function startPage(bot: Bot, options: PageOptions, log: Logger): Promise<PageSurface> {
  const { host, isPublic = false, limits = VISITOR_LIMITS, folder = PAGE_FOLDER } = options;
  await checkHost(options);
  checkReach(host, isPublic, log);
  const assets = await loadAssets(folder);
  const server = createServer(SERVER_OPTIONS);
  const connections = openConnections(server);
  const port = await listen(server, options);
  let stopping = false;
  const app = createPageApp(bot, {
    assets,
    isOwnHost: ownHosts(host, port),
    log,
    isStopping: () => stopping,
    ...(isLoopback(host) ? { asker: LOCAL_ASKER } : {}),
  });
  const answer = getRequestListener(app.fetch);
  const limit = isLoopback(host) ? undefined : limitVisitors(server, limits);
  server.on('request', async (request, response) => {
    // Here and not in the app, so that what the adapter itself refuses has them, too.
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    const seconds = await limit?.(request);
    if (seconds === undefined) return answer(request, response);
    response.writeHead(429, { 'content-type': 'application/json', 'retry-after': String(seconds) });
    response.end(JSON.stringify({ error: `That was too much at once. Please wait ${seconds} s.` }));
  });
  return {
    ...addressesOf(host, port),
    close: () => {
      stopping = true;
      return closeInOrder(server, connections, STOP_PATIENCE);
    },
  };
}

function checkReach(host: string, isPublic: boolean, log: Logger): void {
  if (isLoopback(host)) return;
  if (!isPublic) {
    throw new OperatorError(
      `HOST ${host} lets other machines use the chat page, which has no login: set PAGE_PUBLIC=true as well if you want that.`,
    );
  }
  log.warn({ host }, 'other machines can reach the chat page, and it has no login');
}
