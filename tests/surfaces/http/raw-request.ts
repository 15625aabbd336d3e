import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { signedHeaders } from './signing.js';

/** A connection on which every byte is in the test's hand. */
export interface RawRequest {
  readonly socket: Socket;
  readonly send: (text: string) => void;
  /** The whole of what came back, once the other side has closed the connection. */
  readonly answer: Promise<string>;
}

/** Opens a connection to `http://host:port`. */
export async function openConnection(address: string): Promise<RawRequest> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  let received = '';
  socket.on('data', (chunk) => {
    received += chunk.toString('latin1');
  });
  // A refused sender may find its connection reset; what it was told before that counts.
  socket.on('error', () => undefined);
  const answer = new Promise<string>((resolve) => {
    socket.once('close', () => resolve(received));
  });
  await once(socket, 'connect');
  return { socket, send: (text) => socket.write(text), answer };
}

/** The head of a signed request to the interactions. */
export function requestHead(body: string, length = `content-length: ${Buffer.byteLength(body)}`): string {
  const headers = Object.entries(signedHeaders(body)).map(([name, value]) => `${name}: ${value}`);
  return ['POST /interactions HTTP/1.1', 'host: bot', ...headers, length, '', ''].join('\r\n');
}
