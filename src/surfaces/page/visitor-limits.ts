import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { secondsToWait } from '../seconds-to-wait.js';

/** Limits for each address that uses a public page. */
export interface VisitorLimits {
  /** Every typed letter is a request, so this is far more than anybody types. */
  readonly requestsAMinute: number;
  readonly connections: number;
}

export const VISITOR_LIMITS: VisitorLimits = { requestsAMinute: 600, connections: 40 };

/** Connections of all addresses together; each may hold memory as long as a slow request takes. */
const MOST_CONNECTIONS = 1_000;

/** Seconds until the sender of a request may send the next one; undefined if this one is within its limit. */
type RequestLimit = (request: IncomingMessage) => Promise<number | undefined>;

/** Limits the connections of a server, and returns the limit for its requests. */
export function limitVisitors(server: Server, { requestsAMinute, connections }: VisitorLimits): RequestLimit {
  const requests = new RateLimiterMemory({ points: requestsAMinute, duration: 60 });
  const open = new RateLimiterMemory({ points: connections, duration: 0 });
  server.maxConnections = MOST_CONNECTIONS;
  server.on('connection', async (socket) => {
    const address = addressOf(socket);
    socket.once('close', () => void open.reward(address));
    if ((await secondsToWait(open, address)) !== undefined) socket.destroy();
  });
  return ({ socket }) => secondsToWait(requests, addressOf(socket));
}

/** An IPv4 address, or the first 64 bits of an IPv6 address, which a household shares. */
function addressOf({ remoteAddress = '' }: Socket): string {
  return remoteAddress.includes('.') ? remoteAddress : remoteAddress.split(':').slice(0, 4).join(':');
}
