import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

/** Node's own, which tells of each request as soon as its head has arrived. */
const CHANNEL = 'http.server.request.start';

/** Resolves when the head of the next request has arrived at a server of this process: to be called before it is sent. */
export function requestBegun(address: string): Promise<void> {
  const port = Number(new URL(address).port);
  return new Promise((resolve) => {
    const onStart = (message: unknown): void => {
      if ((message as { readonly socket: Socket }).socket.localPort !== port) return;
      unsubscribe(CHANNEL, onStart);
      resolve();
    };
    subscribe(CHANNEL, onStart);
  });
}
