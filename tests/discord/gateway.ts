import { randomBytes } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import { type ConnectionHandler, greet, sendFrame } from './gateway-connection.js';
import { GatewaySession } from './gateway-session.js';
import { type JsonObject, numberAt, objectAt, textAt, valueAt } from './json.js';
import { guildPayload, readyPayload } from './payloads.js';
import { Signal } from './signal.js';
import type { World } from './world.js';

/** A login that was accepted. */
export interface Identify {
  readonly intents: number;
  readonly properties: JsonObject;
}

/** How to break the connection, and whether the session can be resumed afterwards. */
export interface Drop {
  readonly resumable: boolean;
  /** `close` ends the socket, `reconnect` sends opcode 7 and `invalidSession` opcode 9. */
  readonly by?: 'close' | 'reconnect' | 'invalidSession';
}

/** The settings of the gateway, and where it reports what a bot does wrong. */
export interface GatewayOptions {
  readonly heartbeatIntervalMs: number;
  /** The privileged intents switched on for the application; logging in with any other one is refused. */
  readonly privilegedIntents: number;
  readonly report: (problem: string) => void;
}

const allPrivilegedIntents =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

/** The websocket side of the stand-in. */
export class Gateway implements ConnectionHandler {
  readonly identifies: Identify[] = [];
  connections = 0;
  resumes = 0;
  readonly #world: World;
  readonly #options: GatewayOptions;
  readonly #server: WebSocketServer;
  readonly #sessions = new Map<string, GatewaySession>();
  readonly #sessionOf = new WeakMap<WebSocket, GatewaySession>();
  readonly #available = new Signal<GatewaySession>();
  #refusesWith: GatewayCloseCodes | undefined;
  /** The address that bots are given; known once the HTTP server listens. */
  url = '';

  constructor(httpServer: Server, world: World, options: GatewayOptions) {
    this.#world = world;
    this.#options = options;
    this.#server = new WebSocketServer({ server: httpServer });
    this.#server.on('connection', (socket, request) => this.#accept(socket, request));
  }

  /** Compression is optional for a bot and not offered here, so a bot that insists on it cannot go on. */
  #accept(socket: WebSocket, request: IncomingMessage): void {
    this.connections += 1;
    socket.on('error', () => socket.terminate());
    socket.on('close', (code) => this.#leave(socket, code));
    const parameters = new URL(request.url ?? '/', this.url).searchParams;
    if (parameters.has('compress') || parameters.get('encoding') !== 'json') {
      this.#options.report(`gateway: only uncompressed JSON is spoken here, not ${parameters}`);
      socket.close(GatewayCloseCodes.DecodeError, 'Only uncompressed JSON.');
    } else if (parameters.get('v') !== '10') {
      socket.close(GatewayCloseCodes.InvalidAPIVersion, 'Invalid API version.');
    } else {
      greet(socket, this.#options.heartbeatIntervalMs, this);
    }
  }

  /** A bot that says goodbye ends its session; one that is merely cut off may resume it. */
  #leave(socket: WebSocket, code: number): void {
    const session = this.#sessionOf.get(socket);
    if (session === undefined || !session.isOn(socket)) return;
    session.detach();
    if (code === 1000 || code === 1001) this.#sessions.delete(session.id);
  }

  isAuthenticated(socket: WebSocket): boolean {
    return this.#sessionOf.has(socket);
  }

  #refusal(socket: WebSocket, data: JsonObject): GatewayCloseCodes | undefined {
    const intents = valueAt(data, 'intents');
    if (this.#refusesWith !== undefined) return this.#refusesWith;
    if (this.isAuthenticated(socket)) return GatewayCloseCodes.AlreadyAuthenticated;
    if (textAt(data, 'token') !== this.#world.token) return GatewayCloseCodes.AuthenticationFailed;
    if (typeof intents !== 'number') return GatewayCloseCodes.InvalidIntents;
    const notGranted = intents & allPrivilegedIntents & ~this.#options.privilegedIntents;
    return notGranted === 0 ? undefined : GatewayCloseCodes.DisallowedIntents;
  }

  identify(socket: WebSocket, data: JsonObject): void {
    const refusal = this.#refusal(socket, data);
    if (refusal !== undefined) {
      socket.close(refusal, GatewayCloseCodes[refusal]);
      return;
    }
    const intents = numberAt(data, 'intents');
    this.identifies.push({ intents, properties: objectAt(data, 'properties') });
    const session = new GatewaySession(randomBytes(16).toString('hex'), intents, socket);
    this.#sessions.set(session.id, session);
    this.#sessionOf.set(socket, session);
    session.dispatch('READY', readyPayload(this.#world, session.id, this.url));
    if (intents & GatewayIntentBits.Guilds) session.dispatch('GUILD_CREATE', guildPayload(this.#world));
    void this.#announceReady(session);
  }

  resume(socket: WebSocket, data: JsonObject): void {
    if (textAt(data, 'token') !== this.#world.token) {
      socket.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
      return;
    }
    const session = this.#sessions.get(textAt(data, 'session_id'));
    const sequence = numberAt(data, 'seq');
    if (session === undefined || sequence > session.lastSequence) {
      sendFrame(socket, GatewayOpcodes.InvalidSession, false);
      return;
    }
    this.#sessionOf.set(socket, session);
    session.resume(socket, sequence);
    session.dispatch('RESUMED', {});
    this.resumes += 1;
    void this.#announceReady(session);
  }

  async #announceReady(session: GatewaySession): Promise<void> {
    if (await session.confirm()) this.#available.emit(session);
  }

  /** Resolves as soon as a bot is logged in and connected. */
  async ready(ms: number): Promise<void> {
    if ([...this.#sessions.values()].some((session) => session.isReady)) return;
    await this.#available.next(
      () => true,
      ms,
      () => `No bot was connected to the gateway within ${ms} ms.`,
    );
  }

  /**
   * Tells every session about an event in the version that `versionFor` makes for its intents, if any; returns how
   * many sessions were told.
   */
  dispatch(event: string, versionFor: (intents: number) => unknown): number {
    let told = 0;
    for (const session of this.#sessions.values()) {
      const data = versionFor(session.intents);
      if (data === undefined) continue;
      session.dispatch(event, data);
      told += 1;
    }
    return told;
  }

  drop({ resumable, by = 'close' }: Drop): void {
    for (const session of [...this.#sessions.values()]) {
      if (!resumable) this.#sessions.delete(session.id);
      const socket = session.detach();
      if (socket === undefined) continue;
      this.#sessionOf.delete(socket);
      if (by === 'reconnect') sendFrame(socket, GatewayOpcodes.Reconnect);
      else if (by === 'invalidSession') sendFrame(socket, GatewayOpcodes.InvalidSession, resumable);
      else socket.close(resumable ? GatewayCloseCodes.UnknownError : GatewayCloseCodes.SessionTimedOut);
    }
  }

  /** Ends all sessions for good and refuses every login from now on, as after the token was reset (4004). */
  refuse(code: GatewayCloseCodes): void {
    this.#refusesWith = code;
    this.#sessions.clear();
    for (const socket of this.#server.clients) {
      if (this.isAuthenticated(socket)) socket.close(code, GatewayCloseCodes[code]);
    }
  }

  close(): void {
    for (const socket of this.#server.clients) socket.terminate();
    this.#server.close();
  }
}
