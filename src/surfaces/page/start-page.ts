import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Bot } from '../../bot.js';
import type { Logger } from '../../log.js';
import { OperatorError } from '../../operator-error.js';
import { LOCAL_ASKER } from '../../study/asker.js';
import { gracefulClose } from '../graceful-close.js';
import { checkHost, isLoopback, type ListenOptions, listen } from '../listen.js';
import { createPageApp, loadAssets, PAGE_FOLDER } from './app.js';
import { addressesOf, ownHosts, type PageAddresses } from './guard.js';
import { limitVisitors, VISITOR_LIMITS, type VisitorLimits } from './visitor-limits.js';

/** Timeouts in milliseconds against slow senders. A missing `Host` is left to the guard, whose refusals have all headers. */
const SERVER_OPTIONS = { headersTimeout: 10_000, requestTimeout: 20_000, requireHostHeader: false } as const;

/** Options of the served page. */
export interface PageOptions extends ListenOptions {
  /** Must be true for a host that other machines can reach: the page has no login. */
  readonly isPublic?: boolean;
  /** For each address that uses a public page. */
  readonly limits?: VisitorLimits;
  /** Folder of the built page; `dist/page` except in tests. */
  readonly folder?: string;
}

/** The served page. */
export interface PageSurface extends PageAddresses {
  /** Refuses new requests and waits up to 10 s for pending ones. */
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
  const { close, isStopping } = gracefulClose(server);
  const port = await listen(server, options);
  const app = createPageApp(bot, {
    assets,
    isOwnHost: ownHosts(host, port),
    log,
    isStopping,
    ...(isLoopback(host) ? { asker: LOCAL_ASKER } : {}),
  });
  const answer = getRequestListener(app.fetch);
  const limit = isLoopback(host) ? undefined : limitVisitors(server, limits);
  server.on('request', async (request, response) => {
    // Here and not in the app, so that refusals of the adapter have them, too.
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    const seconds = await limit?.(request);
    if (seconds === undefined) return answer(request, response);
    response.writeHead(429, { 'content-type': 'application/json', 'retry-after': String(seconds) });
    response.end(JSON.stringify({ error: `That was too much at once. Please wait ${seconds} s.` }));
  });
  return { ...addressesOf(host, port), close };
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

/** The page loads nothing but what this server sends. Pictures in replies are `data:` URLs. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every response, refusals included. */
const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  // Another version of the bot may start on the same address at any time.
  'cache-control': 'no-store',
};
