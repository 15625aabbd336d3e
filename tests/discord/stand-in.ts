import type { GatewayCloseCodes } from 'discord-api-types/v10';
import type { RegisteredCommand } from './command-register.js';
import type { RequestPattern } from './faults.js';
import type { Drop, Identify } from './gateway.js';
import type { Callback } from './interaction-ledger.js';
import type { InteractionUse } from './interactions.js';
import type { MessagePayload } from './messages.js';
import { type ChannelAnswer, type DirectWriting, People, type Writing } from './people.js';
import type { Place } from './places.js';
import type { RecordedRequest } from './request-log.js';
import { createParts, listen, type StandInOptions, type StandInParts, serveRest } from './stand-in-parts.js';
import type { World } from './world.js';

const defaultWaitMs = 5000;

/** A stand-in for Discord's REST API and gateway with a single application, whose bot is under test. */
export class DiscordStandIn {
  /** The address for the bot, up to but without the version. */
  readonly apiUrl: string;
  readonly #parts: StandInParts;
  readonly #people: People;

  constructor(parts: StandInParts, apiUrl: string) {
    this.apiUrl = apiUrl;
    this.#parts = parts;
    this.#people = new People(parts);
  }

  /** The one token that is accepted. */
  get token(): string {
    return this.#parts.world.token;
  }

  /** The ids of the application, the server, the channels and the person. */
  get world(): World {
    return this.#parts.world;
  }

  /** All REST requests in the order of their answers. */
  get requests(): readonly RecordedRequest[] {
    return this.#parts.log.requests;
  }

  /** Everything that was wrong with what the bot sent; a test that expects no trouble expects an empty list. */
  get problems(): readonly string[] {
    return this.#parts.problems;
  }

  /** The commands as they are registered now. */
  get commands(): readonly RegisteredCommand[] {
    return this.#parts.commands.all;
  }

  /** How many gateway connections were opened. */
  get connections(): number {
    return this.#parts.gateway.connections;
  }

  /** How many gateway connections resumed an earlier session. */
  get resumes(): number {
    return this.#parts.gateway.resumes;
  }

  /** The accepted logins with their intents. */
  get identifies(): readonly Identify[] {
    return this.#parts.gateway.identifies;
  }

  /** Resolves when a bot is logged in and connected. */
  ready(ms = defaultWaitMs): Promise<void> {
    return this.#parts.gateway.ready(ms);
  }

  /** Lets the person use a command or press a button; resolves with the callback of the bot. */
  interaction(use: InteractionUse): Promise<Callback> {
    return this.#people.interaction(use);
  }

  /** Writes a message that mentions the bot; resolves with its answer in the channel. */
  mention(writing: Writing): Promise<ChannelAnswer> {
    return this.#people.mention(writing);
  }

  /** Writes a message in the server as it is; resolves with an answer of the bot in the channel. */
  guildMessage(writing: Writing): Promise<ChannelAnswer> {
    return this.#people.guildMessage(writing);
  }

  /** Writes to the bot directly; resolves with its answer. */
  directMessage(writing: DirectWriting): Promise<ChannelAnswer> {
    return this.#people.directMessage(writing);
  }

  /** Puts a message of the bot into the channel without telling the bot. */
  botMessage(body: unknown, place?: Place): MessagePayload {
    return this.#people.botMessage(body, place);
  }

  /** Puts a message of a person into the channel without telling the bot. */
  earlierMessage(writing: Writing, place?: Place): MessagePayload {
    return this.#people.earlierMessage(writing, place);
  }

  /** The first request, past or future, that fulfils the predicate. */
  waitFor(wanted: (request: RecordedRequest) => boolean, ms = defaultWaitMs): Promise<RecordedRequest> {
    return this.#parts.log.waitFor(wanted, ms);
  }

  /** The first accepted edit of the original answer to an interaction, past or future. */
  edited(callback: Callback, ms?: number): Promise<RecordedRequest> {
    return this.#accepted('PATCH', `${this.#webhookPath(callback)}/messages/@original`, ms);
  }

  /** The first accepted follow-up to an interaction, past or future. */
  followedUp(callback: Callback, ms?: number): Promise<RecordedRequest> {
    return this.#accepted('POST', this.#webhookPath(callback), ms);
  }

  /** The original answer to an interaction as it is now, after any edits. */
  messageOf({ token }: Callback): MessagePayload {
    const { ledger, store } = this.#parts;
    return store.get(ledger.originalMessageId(token) ?? '');
  }

  /** Makes the token of an interaction worthless, as after 15 minutes. */
  expire({ token }: Callback): void {
    this.#parts.ledger.expire(token);
  }

  /** Answers the next matching request with status 429. */
  rateLimitNext(pattern: RequestPattern, retryAfterSeconds: number): void {
    this.#parts.faults.rateLimitNext(pattern, retryAfterSeconds);
  }

  /** Lets the next matching request wait before it is handled; the wait counts towards deadlines. */
  delayNext(pattern: RequestPattern, ms: number): void {
    this.#parts.faults.delayNext(pattern, ms);
  }

  /** Answers the next matching request with an error status. */
  failNext(pattern: RequestPattern, status: number): void {
    this.#parts.faults.failNext(pattern, status);
  }

  /** Refuses the next matching request with an error code of Discord's. */
  refuseNext(pattern: RequestPattern, status: number, code: number): void {
    this.#parts.faults.refuseNext(pattern, status, code);
  }

  /** A message as it is now. */
  message(id: string): MessagePayload {
    return this.#parts.store.get(id);
  }

  /** Breaks all gateway connections. */
  dropConnections(drop: Drop): void {
    this.#parts.gateway.drop(drop);
  }

  /** Ends all gateway sessions for good and refuses every login from now on. */
  refuseLogins(code: GatewayCloseCodes): void {
    this.#parts.gateway.refuse(code);
  }

  async close(): Promise<void> {
    const { gateway, server } = this.#parts;
    gateway.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  #webhookPath({ token }: Callback): string {
    return `/webhooks/${this.world.applicationId}/${token}`;
  }

  #accepted(method: string, path: string, ms?: number): Promise<RecordedRequest> {
    return this.waitFor((request) => request.method === method && request.path === path && request.status === 200, ms);
  }
}

/** Starts a stand-in on a free port; whoever starts it must `close` it. */
export async function startDiscordStandIn(options: StandInOptions = {}): Promise<DiscordStandIn> {
  const parts = createParts(options);
  serveRest(parts);
  const port = await listen(parts.server);
  parts.gateway.url = `ws://127.0.0.1:${port}`;
  return new DiscordStandIn(parts, `http://127.0.0.1:${port}/api`);
}
