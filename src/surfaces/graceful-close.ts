import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long a stopping server waits, in milliseconds. */
export interface StopPatience {
  /** For one more request on an idle connection, whose response then tells the client that it ends. */
  readonly lingerMs: number;
  /** For the rest of a request that has begun to arrive. */
  readonly arrivalMs: number;
  /** For everything together. */
  readonly graceMs: number;
}

export const STOP_PATIENCE: StopPatience = { lingerMs: 500, arrivalMs: 1_000, graceMs: 10_000 };

/**
 * Prepares the graceful stop of a server. Its connections are tracked here, since Node keeps those open that have sent nothing.
 * @param settled resolves when other work is done, such as deferred replies
 * @returns `close` stops the server without dropping accepted work; while there is some it goes on listening, so that a health check can tell
 */
export function gracefulClose(
  server: Server,
  { lingerMs, arrivalMs, graceMs }: StopPatience = STOP_PATIENCE,
  settled: () => Promise<void> = async () => undefined,
): { readonly close: () => Promise<void>; readonly isStopping: () => boolean } {
  const open = new Set<Socket>();
  const pending = new Map<Socket, { readonly request: IncomingMessage; readonly response: ServerResponse }>();
  let isStopping = false;
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  // Before all other listeners, so that the header is set before the response is sent.
  server.prependListener('request', (request, response) => {
    pending.set(request.socket, { request, response });
    response.once('close', () => pending.delete(request.socket));
    if (isStopping) response.setHeader('connection', 'close');
  });
  const endKeepAlive = (): void => {
    isStopping = true;
    for (const { response } of pending.values()) {
      if (!response.headersSent) response.setHeader('connection', 'close');
    }
  };
  const answered = () => Promise.all([...pending.values()].map(({ response }) => once(response, 'close')));
  const disconnected = async (): Promise<void> => {
    while (open.size > 0) await Promise.all([...open].map((socket) => once(socket, 'close')));
  };
  const closeIdle = (): void => {
    for (const socket of open) if (!pending.has(socket)) socket.destroySoon();
  };
  const cutIncomplete = (): void => {
    for (const [socket, { request }] of pending) if (!request.complete) socket.destroy();
  };

  const close = async (): Promise<void> => {
    const cancelled = new AbortController();
    const after = (ms: number): Promise<void> =>
      sleep(ms, undefined, { signal: cancelled.signal }).catch(() => undefined);
    const grace = after(graceMs);
    const closed = once(server, 'close');
    endKeepAlive();
    const arrived = after(arrivalMs).then(cutIncomplete);
    const idle = Promise.race([disconnected(), after(lingerMs).then(closeIdle)]);
    await Promise.race([Promise.all([answered(), idle, settled()]), grace]);
    closeIdle();
    server.close();
    await Promise.race([closed.then(settled), grace]);
    cancelled.abort();
    server.closeAllConnections();
    await arrived;
  };
  return { close, isStopping: () => isStopping };
}
