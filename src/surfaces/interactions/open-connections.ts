import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** The connections to a server, by whether a request is under way on them. */
export interface OpenConnections {
  /** Ends those on which none is: what Node calls idle, and those that have not sent a whole head yet. */
  readonly closeUnused: () => void;
}

/** Keeps account of a server's connections from now on; Node itself leaves those open that have sent nothing. */
export function openConnections(server: Server): OpenConnections {
  const open = new Set<Socket>();
  const used = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    used.add(socket);
    response.once('close', () => used.delete(socket));
  });
  return {
    closeUnused: () => {
      for (const socket of open) {
        if (!used.has(socket)) socket.destroy();
      }
    },
  };
}
