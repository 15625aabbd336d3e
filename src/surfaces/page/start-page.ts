import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Bot } from '../../bot.js';
import type { Logger } from '../../log.js';
import { LOCAL_ASKER } from '../../requests/asker.js';
import { StartError } from '../../start-failure.js';
import { hostInAddress, type ListenOptions, listen } from '../listen.js';
import { isLoopback, ownHosts } from './addresses.js';
import { createPageApp } from './app.js';
import { loadAssets, PAGE_FOLDER } from './assets.js';
import { SECURITY_HEADERS } from './headers.js';

/** How long requests under way may take once the page is told to stop. */
const GRACE_MS = 10_000;
/** Keeps slow senders from holding connections, in milliseconds. A missing `Host` is refused by the guard, with all headers. */
const SERVER_OPTIONS = { headersTimeout: 10_000, requestTimeout: 20_000, requireHostHeader: false } as const;

/** Where the page is served, and to whom. */
export interface PageOptions extends ListenOptions {
  /** Must be true for a host that other machines reach: the page has no login. */
  readonly isPublic?: boolean;
  /** Folder of the built page; `dist/page` unless a test says otherwise. */
  readonly folder?: string;
}

/** The served page. */
export interface PageSurface {
  /** For example `http://127.0.0.1:3000`. */
  readonly address: string;
  /** Takes no new requests and lets those under way finish, in 10 s at most. */
  readonly close: () => Promise<void>;
}

/**
 * Serves the chat page.
 * @throws StartError naming PORT or HOST if that cannot be used, or the host is public without `isPublic`
 */
export async function startPage(bot: Bot, options: PageOptions, log: Logger): Promise<PageSurface> {
  const { host, isPublic = false, folder = PAGE_FOLDER } = options;
  checkReach(host, isPublic, log);
  const assets = await loadAssets(folder);
  const server = createServer(SERVER_OPTIONS);
  const port = await listen(server, options);
  const app = createPageApp(bot, {
    assets,
    isOwnHost: ownHosts(host, port),
    log,
    ...(isLoopback(host) ? { asker: LOCAL_ASKER } : {}),
  });
  const answer = getRequestListener(app.fetch);
  server.on('request', (request, response) => {
    // Here and not in the app, so that what the adapter itself refuses has them, too.
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    void answer(request, response);
  });
  return {
    address: `http://${hostInAddress(host)}:${port}`,
    close: () => closeInOrder(server),
  };
}

async function closeInOrder(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  const impatience = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(impatience);
}

function checkReach(host: string, isPublic: boolean, log: Logger): void {
  if (isLoopback(host)) return;
  if (!isPublic) {
    throw new StartError(
      `HOST ${host} lets other machines use the chat page, which has no login: set PAGE_PUBLIC=true as well if you want that.`,
    );
  }
  log.warn({ host }, 'other machines can reach the chat page, and it has no login');
}
