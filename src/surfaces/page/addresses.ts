import { hostname, networkInterfaces } from 'node:os';
import { hostInAddress } from '../listen.js';

const EVERY_ADDRESS = new Set(['0.0.0.0', '::', '']);
const IP_ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]+\])$/i;

/** Where a page can be opened. */
export interface PageAddresses {
  /** On this machine, for example `http://127.0.0.1:3000`. */
  readonly address: string;
  /** From other machines of its network, where HOST means every address and there is a network. */
  readonly networkAddress?: string;
}

/** The addresses to open a page with: nobody can open `http://0.0.0.0`. */
export function addressesOf(host: string, port: number): PageAddresses {
  if (!EVERY_ADDRESS.has(host)) return { address: `http://${hostInAddress(host)}:${port}` };
  const address = `http://127.0.0.1:${port}`;
  const own = Object.values(networkInterfaces()).flatMap((addresses = []) => addresses);
  const reached = own.find(({ family, internal }) => family === 'IPv4' && !internal);
  return reached ? { address, networkAddress: `http://${reached.address}:${port}` } : { address };
}

/**
 * Tells whether a `Host` header means this page. A name that somebody else's DNS points here (DNS rebinding) is refused; on all
 * addresses of the machine (HOST=0.0.0.0) any plain IP address is fine, because no foreign page has such a name.
 */
export function ownHosts(host: string, port: number): (header: string) => boolean {
  const names = ['127.0.0.1', 'localhost', '[::1]', hostInAddress(host).toLowerCase()];
  const everywhere = EVERY_ADDRESS.has(host);
  if (everywhere) names.push(hostname().toLowerCase());
  return (header) => {
    const { name, port: asked } = splitHost(header.toLowerCase());
    return asked === port && (names.includes(name) || (everywhere && IP_ADDRESS.test(name)));
  };
}

function splitHost(header: string): { name: string; port: number } {
  const [, name = '', port] = /^(.*?)(?::(\d{1,5}))?$/.exec(header) ?? [];
  return { name, port: port === undefined ? 80 : Number(port) };
}
