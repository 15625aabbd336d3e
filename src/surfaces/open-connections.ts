import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** The connections to a server, and what is under way on them. */
export interface OpenConnections {
  /** From now on each response says that its connection ends with it. */
  readonly keepNone: () => void;
  /** Resolves when every request is answered that is under way now. */
  readonly answered: () => Promise<void>;
  /** Resolves when no connection is open. */
  readonly gone: () => Promise<void>;
  /** Closes those on which no request has begun, also those that have sent nothing or not a whole head yet. */
  readonly closeUnused: () => void;
  /** Cuts off those whose request has not arrived as a whole. */
  readonly cutIncomplete: () => void;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** Keeps account of a server's connections from now on; Node itself leaves those open that have sent nothing. */
export function openConnections(server: Server): OpenConnections {
  const open = new Set<Socket>();
  const underWay = new Map<Socket, Exchange>();
  let keeping = true;
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  // First of all listeners, so that the header is there before an answer is.
  server.prependListener('request', (request, response) => {
    underWay.set(request.socket, { request, response });
    response.once('close', () => underWay.delete(request.socket));
    if (!keeping) response.setHeader('connection', 'close');
  });
  return {
    keepNone: () => {
      keeping = false;
      for (const { response } of underWay.values()) {
        if (!response.headersSent) response.setHeader('connection', 'close');
      }
    },
    answered: () => all([...underWay.values()].map(({ response }) => once(response, 'close'))),
    gone: async () => {
      while (open.size > 0) await all([...open].map((socket) => once(socket, 'close')));
    },
    closeUnused: () => {
      for (const socket of open) if (!underWay.has(socket)) socket.destroySoon();
    },
    cutIncomplete: () => {
      for (const [socket, { request }] of underWay) if (!request.complete) socket.destroy();
    },
  };
}

async function all(events: readonly Promise<unknown>[]): Promise<void> {
  await Promise.all(events);
}
