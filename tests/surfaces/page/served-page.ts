import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { createLog } from '../../../src/log.js';
import { type PageOptions, type PageSurface, startPage } from '../../../src/surfaces/page/start-page.js';
import { bot } from '../../fixture/bot.js';

/** The page as `tests/build.ts` built it. */
const PAGE_FOLDER = fileURLToPath(new URL('../../../dist/page', import.meta.url));
/** A log that says nothing. */
const log = createLog({ logLevel: 'silent' });

/** Serves the page, on any free port of this machine and with the made-up notes unless told otherwise. */
export function servePage(options: Partial<PageOptions> = {}, served = bot): Promise<PageSurface> {
  return startPage(served, { host: '127.0.0.1', port: 0, folder: PAGE_FOLDER, ...options }, log);
}

/** A request as a program could send it, also with headers that `fetch` would not let through. */
export interface RawRequest {
  readonly method?: string;
  /** An empty `host` sends none. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What came back. */
export interface RawResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Sends a request to the page. */
export function send(url: string, { method = 'GET', headers = {}, body }: RawRequest = {}): Promise<RawResponse> {
  return new Promise((resolve, reject) => {
    const { host, ...others } = headers;
    const hostHeader = host === undefined || host === '' ? {} : { host };
    // A connection of its own for each, so that no refusal meets another request.
    const sent = request(
      url,
      { method, headers: { ...others, ...hostHeader }, setHost: host !== '', agent: false },
      async (response) => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: await text(response) });
      },
    );
    sent.on('error', reject);
    // A body that is too large is refused while it is still being sent.
    sent.on('socket', (socket) => socket.on('error', () => undefined));
    sent.end(body);
  });
}

/** Posts JSON to the page as its own client does. */
export function post(page: PageSurface, path: string, body: unknown): Promise<RawResponse> {
  return send(page.address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: page.address },
    body: JSON.stringify(body),
  });
}
