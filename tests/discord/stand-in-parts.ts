import { createServer, type Server } from 'node:http';
import { callbackRoute } from './callback-route.js';
import { channelRoutes, type PostedMessage } from './channel-routes.js';
import { CommandRegister } from './command-register.js';
import { commandRoutes } from './command-routes.js';
import { Faults } from './faults.js';
import { Gateway } from './gateway.js';
import { identityRoutes } from './identity-routes.js';
import { InteractionLedger } from './interaction-ledger.js';
import { MessageFeed } from './message-feed.js';
import { MessageStore } from './message-store.js';
import { RequestLog } from './request-log.js';
import { handleRequest } from './rest.js';
import { Signal } from './signal.js';
import { webhookRoutes } from './webhook-routes.js';
import { createWorld, type World } from './world.js';

/** What a test may choose when it starts the stand-in. */
export interface StandInOptions {
  /** Default: 41250, as at Discord. */
  readonly heartbeatIntervalMs?: number;
  /** Privileged intents that are switched on for the application, default none. */
  readonly privilegedIntents?: number;
}

/** The parts from which the stand-in is put together. */
export interface StandInParts {
  readonly world: World;
  readonly server: Server;
  readonly gateway: Gateway;
  readonly commands: CommandRegister;
  readonly store: MessageStore;
  readonly feed: MessageFeed;
  readonly ledger: InteractionLedger;
  readonly posted: Signal<PostedMessage>;
  readonly log: RequestLog;
  readonly faults: Faults;
  readonly problems: readonly string[];
  readonly report: (problem: string) => void;
}

const discordHeartbeatIntervalMs = 41_250;

/** Makes the parts and connects them with each other. */
export function createParts(options: StandInOptions): StandInParts {
  const { heartbeatIntervalMs = discordHeartbeatIntervalMs, privilegedIntents = 0 } = options;
  const world = createWorld();
  const server = createServer();
  const problems: string[] = [];
  const report = (problem: string) => void problems.push(problem);
  const gateway = new Gateway(server, world, { heartbeatIntervalMs, privilegedIntents, report });
  const store = new MessageStore();
  return {
    world,
    server,
    gateway,
    store,
    problems,
    report,
    feed: new MessageFeed(store, gateway, world),
    commands: new CommandRegister(),
    ledger: new InteractionLedger(),
    posted: new Signal<PostedMessage>(),
    log: new RequestLog(),
    faults: new Faults(),
  };
}

/** Lets the server answer all endpoints that the stand-in has. */
export function serveRest(parts: StandInParts): void {
  const { world, server, gateway, commands } = parts;
  const routes = [
    ...identityRoutes(world, () => gateway.url),
    ...commandRoutes(world, commands),
    ...channelRoutes(parts),
    ...webhookRoutes(world, parts),
    callbackRoute(parts),
  ];
  const context = { ...parts, routes, token: world.token };
  server.on('request', (request, response) => void handleRequest(request, response, context));
}

/** Listens on a free port of this machine only and returns its number. */
export async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The stand-in got no port.');
  return address.port;
}
