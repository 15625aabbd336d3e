import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { OperatorError } from '../operator-error.js';

/** Where a server listens. */
export interface ListenOptions {
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
}

/**
 * Starts to listen.
 * @returns the port, which is another than asked for if that was 0
 * @throws OperatorError naming the setting, if the port is taken or may not be used, or the host is not this machine's
 */
export async function listen(server: Server, { host, port }: ListenOptions): Promise<number> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw startErrorOf(error, { host, port });
  }
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

/**
 * Looks a host name up, before anything is made of it.
 * @throws OperatorError naming the setting, if no address is known by this name
 */
export async function checkHost({ host, port }: ListenOptions): Promise<void> {
  try {
    await lookup(host);
  } catch (error) {
    throw startErrorOf(error, { host, port });
  }
}

/** A host as it stands in an address: IPv6 in brackets. */
export function hostInAddress(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

const USUAL_HOSTS = 'Use 127.0.0.1, or 0.0.0.0 for all addresses of this machine.';

function startErrorOf(error: unknown, { host, port }: ListenOptions): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return new OperatorError(`Port ${port} is taken: end the other program, or set another PORT.`);
    case 'EACCES':
      return new OperatorError(`Port ${port} may not be used by this user: set a PORT above 1023.`);
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new OperatorError(`HOST ${host} does not resolve: no address is known by this name. ${USUAL_HOSTS}`);
    case 'EADDRNOTAVAIL':
      return new OperatorError(`HOST ${host} is no address of this machine. ${USUAL_HOSTS}`);
    default:
      return error;
  }
}
