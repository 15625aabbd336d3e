import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { OperatorError } from '../operator-error.js';

/** Address of a server. */
export interface ListenOptions {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
}

/**
 * Makes a server listen.
 * @returns the port, also if 0 was asked for
 * @throws OperatorError naming the setting if the port is taken or not permitted, or the host is not this machine's
 */
export async function listen(server: Server, { host, port }: ListenOptions): Promise<number> {
  server.listen(port, host);
  await once(server, 'listening').catch(failWithSetting({ host, port }));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

/**
 * Checks that a host name resolves.
 * @throws OperatorError naming the setting if it does not
 */
export async function checkHost(options: ListenOptions): Promise<void> {
  await lookup(options.host).catch(failWithSetting(options));
}

/** A host as it is written in a URL: IPv6 in brackets. */
export function hostInAddress(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

const USUAL_HOSTS = 'Use 127.0.0.1, or 0.0.0.0 for all addresses of this machine.';

function failWithSetting({ host, port }: ListenOptions): (error: unknown) => never {
  const messages: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} is taken: end the other program, or set another PORT.`,
    EACCES: `Port ${port} cannot be used by this user: set a PORT above 1023.`,
    ENOTFOUND: `HOST ${host} does not resolve: no address is known by this name. ${USUAL_HOSTS}`,
    EAI_AGAIN: `HOST ${host} does not resolve: no address is known by this name. ${USUAL_HOSTS}`,
    EADDRNOTAVAIL: `HOST ${host} is not an address of this machine. ${USUAL_HOSTS}`,
  };
  return (error) => {
    const message = error instanceof Error && 'code' in error ? messages[String(error.code)] : undefined;
    throw message === undefined ? error : new OperatorError(message);
  };
}

const LOOPBACK = /^(?:localhost|(?:::ffff:)?127(?:\.\d{1,3}){3}|::1)$/i;

/** Whether a host or address is reachable from this machine only. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}
