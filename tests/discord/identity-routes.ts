import { applicationPayload, botPerson, gatewayBotPayload, userPayload } from './payloads.js';
import type { Route } from './route.js';
import type { World } from './world.js';

/** The endpoints by which a bot learns who it is and where the gateway listens. */
export function identityRoutes(world: World, gatewayUrl: () => string): Route[] {
  const bodies: Readonly<Record<string, () => unknown>> = {
    '/gateway': () => ({ url: gatewayUrl() }),
    '/gateway/bot': () => gatewayBotPayload(gatewayUrl()),
    '/users/@me': () => userPayload(botPerson(world)),
    '/applications/@me': () => applicationPayload(world),
    '/oauth2/applications/@me': () => applicationPayload(world),
  };
  return Object.entries(bodies).map(([template, body]) => ({
    method: 'GET',
    template,
    needsBotToken: template !== '/gateway',
    answer: () => ({ status: 200, body: body() }),
  }));
}
