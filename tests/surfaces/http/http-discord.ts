import { ApplicationCommandType } from 'discord-api-types/v10';
import { commands } from '../../../commands/index.js';
import { EVERYWHERE } from '../../../src/requests/everywhere.js';
import { callbackRoute } from '../../discord/callback-route.js';
import type { Callback, Interaction } from '../../discord/interaction-ledger.js';
import type { InteractionUse } from '../../discord/interactions.js';
import { openInteraction } from '../../discord/open-interaction.js';
import { describeProblem } from '../../discord/problem.js';
import { readContent } from '../../discord/request-body.js';
import type { RecordedRequest } from '../../discord/request-log.js';
import { createParts, listen, type StandInParts, serveRest } from '../../discord/stand-in-parts.js';
import { signedRequest } from './signing.js';

/** Whatever takes a request of Discord: the app itself, or a server. */
export type Endpoint = (request: Request) => Response | Promise<Response>;

/** Our stand-in for Discord, telling a bot of interactions by signed requests and taking its responses as answers. */
export class HttpDiscord {
  /** The address for late replies, up to but without the version. */
  readonly apiUrl: string;
  readonly parts: StandInParts;

  constructor(parts: StandInParts, apiUrl: string) {
    this.parts = parts;
    this.apiUrl = apiUrl;
  }

  /** Lets a person use the bot; resolves with its response, which must be one that Discord would take. */
  async interaction(use: InteractionUse, endpoint: Endpoint): Promise<Callback> {
    const { interaction, payload } = openInteraction(use, this.parts);
    const answered = this.parts.ledger.nextCallback(interaction, () => 'no callback');
    const [callback] = await Promise.all([answered, this.#take(await endpoint(signedRequest(payload)), interaction)]);
    return callback;
  }

  /** The first accepted edit of an answer that was deferred, past or future. */
  edited({ token }: Callback, ms = 5_000): Promise<RecordedRequest> {
    const path = `/webhooks/${this.parts.world.applicationId}/${token}/messages/@original`;
    return this.parts.log.waitFor((request) => request.path === path && request.status === 200, ms);
  }

  async close(): Promise<void> {
    this.parts.gateway.close();
    this.parts.server.closeAllConnections();
    await new Promise((resolve) => this.parts.server.close(resolve));
  }

  /** Takes a response as Discord does: like a call of the callback route. */
  async #take(response: Response, { id, token }: Interaction): Promise<void> {
    const receivedAt = Date.now();
    if (response.status !== 200) throw new Error(`The bot answered with status ${response.status}.`);
    const bytes = Buffer.from(await response.arrayBuffer());
    const content = await readContent(bytes, response.headers.get('content-type') ?? '');
    const parameter = (name: string) => (name === 'id' ? id : token);
    const call = { ...content, receivedAt, parameter, query: new URLSearchParams() };
    const route = callbackRoute(this.parts);
    const problems = route.check?.(call) ?? [];
    if (problems.length > 0) throw new Error(problems.map(describeProblem).join('\n'));
    route.answer(call).whenDone?.();
  }
}

/** Starts a stand-in at which this bot's commands are registered; whoever starts it must `close` it. */
export async function startHttpDiscord(): Promise<HttpDiscord> {
  const parts = createParts({});
  const definitions = commands.map(({ definition }) => ({ type: ApplicationCommandType.ChatInput, ...definition }));
  const menu = { ...EVERYWHERE, type: ApplicationCommandType.Message, name: 'Answer from notes' };
  parts.commands.putAll([...definitions, menu], undefined);
  serveRest(parts);
  return new HttpDiscord(parts, `http://127.0.0.1:${await listen(parts.server)}/api`);
}
