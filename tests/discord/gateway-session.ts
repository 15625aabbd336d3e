import { once } from 'node:events';
import { GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';

/** A session of a bot: it outlives its socket, so that a bot can resume it and be told what it missed. */
export class GatewaySession {
  readonly id: string;
  readonly intents: number;
  readonly #sent: string[] = [];
  #socket: WebSocket | undefined;
  #isReady = false;

  constructor(id: string, intents: number, socket: WebSocket) {
    this.id = id;
    this.intents = intents;
    this.#socket = socket;
  }

  get lastSequence(): number {
    return this.#sent.length;
  }

  isOn(socket: WebSocket): boolean {
    return this.#socket === socket;
  }

  /** Whether the bot has received everything up to its login or resumption. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** A bot answers a ping only after it has read what was sent before. */
  async confirm(): Promise<boolean> {
    const socket = this.#socket;
    if (socket === undefined) return false;
    const pong = once(socket, 'pong').then(() => true);
    const end = once(socket, 'close').then(() => false);
    socket.ping();
    const hasAnswered = await Promise.race([pong, end]).catch(() => false);
    this.#isReady = hasAnswered && socket === this.#socket;
    return this.#isReady;
  }

  /** Sends an event, or keeps it for the resumption while no socket is attached. */
  dispatch(event: string, data: unknown): void {
    const text = JSON.stringify({ op: GatewayOpcodes.Dispatch, s: this.lastSequence + 1, t: event, d: data });
    this.#sent.push(text);
    this.#socket?.send(text);
  }

  /** Lets go of the socket at once; what happens from now on is kept. */
  detach(): WebSocket | undefined {
    const socket = this.#socket;
    this.#socket = undefined;
    this.#isReady = false;
    return socket;
  }

  /** Goes on over a new socket with all events after number `sequence`. */
  resume(socket: WebSocket, sequence: number): void {
    for (const text of this.#sent.slice(sequence)) socket.send(text);
    this.#socket = socket;
  }
}
