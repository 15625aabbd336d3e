import { hostname, networkInterfaces } from 'node:os';
import type { MiddlewareHandler } from 'hono';
import { hostInAddress } from '../listen.js';

const EVERY_ADDRESS = new Set(['0.0.0.0', '::', '']);
const IP_ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]+\])$/i;

/** URLs of the page. */
export interface PageAddresses {
  /** On this machine, for example `http://127.0.0.1:3000`. */
  readonly address: string;
  /** On the local network, if HOST means every address and there is a network. */
  readonly networkAddress?: string;
}

/** URLs that a browser can open, which `http://0.0.0.0` is not. */
export function addressesOf(host: string, port: number): PageAddresses {
  if (!EVERY_ADDRESS.has(host)) return { address: `http://${hostInAddress(host)}:${port}` };
  const address = `http://127.0.0.1:${port}`;
  const interfaces = Object.values(networkInterfaces()).flatMap((addresses = []) => addresses);
  const network = interfaces.find(({ family, internal }) => family === 'IPv4' && !internal);
  return network ? { address, networkAddress: `http://${network.address}:${port}` } : { address };
}

/**
 * Creates the check whether a `Host` header names this page. Names that foreign DNS points here (DNS rebinding) are refused. With
 * HOST=0.0.0.0 any plain IP address is accepted, because no foreign page has such a name.
 */
export function ownHosts(host: string, port: number): (header: string) => boolean {
  const names = ['127.0.0.1', 'localhost', '[::1]', hostInAddress(host).toLowerCase()];
  const everywhere = EVERY_ADDRESS.has(host);
  if (everywhere) names.push(hostname().toLowerCase());
  return (header) => {
    const [, name = '', given = 80] = /^(.*?)(?::(\d{1,5}))?$/.exec(header.toLowerCase()) ?? [];
    return Number(given) === port && (names.includes(name) || (everywhere && IP_ADDRESS.test(name)));
  };
}

/** The page shows it where a proxy passes on an `Origin` that is not the bot's. */
const OTHER_SITE =
  'This page is open at another address than the bot serves. Behind a proxy, its owner must let the proxy send the address of the bot as Host and no Origin (see docs/deploying.md).';

/**
 * Refuses requests for or from other sites: a foreign `Host` (DNS rebinding), a foreign or `null` `Origin`, and writes that the browser
 * calls cross-site. Requests without these headers come from programs (curl, a script), which need no page to reach this machine.
 */
export function guard(isOwnHost: (header: string) => boolean): MiddlewareHandler {
  return async (context, next) => {
    const { method } = context.req;
    const host = context.req.header('host') ?? '';
    if (!isOwnHost(host)) return context.text('This address is not served here.', 403);
    const origin = context.req.header('origin');
    const site = context.req.header('sec-fetch-site') ?? 'none';
    const isForeign = origin !== undefined && !isSameOrigin(origin, host);
    const isCrossSite = method !== 'GET' && method !== 'HEAD' && site !== 'same-origin' && site !== 'none';
    return isForeign || isCrossSite ? context.json({ error: OTHER_SITE }, 403) : next();
  };
}

/** The scheme may differ: a proxy in front may speak HTTPS. */
function isSameOrigin(origin: string, host: string): boolean {
  return /^https?:\/\/(.+)$/i.exec(origin)?.[1]?.toLowerCase() === host.toLowerCase();
}
