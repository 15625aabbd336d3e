import { DefaultRestOptions, REST, type RESTOptions } from 'discord.js';
import type { Config } from '../../config.js';
import { OperatorError } from '../../operator-error.js';

const NO_CONTENT = 204;
/** Its body does not matter: the client waits and tries again. */
const TOO_MANY_REQUESTS = 429;

/** Options for discord.js's REST client. */
export function restOptions({ discordApiUrl }: Pick<Config, 'discordApiUrl'>): Partial<RESTOptions> {
  return { makeRequest: requestToDiscord, ...(discordApiUrl === undefined ? {} : { api: discordApiUrl }) };
}

/**
 * Sends a request. Discord answers in JSON; the client would take a web page for an answer and trip over it later.
 * @throws OperatorError if something else answered
 */
const requestToDiscord: RESTOptions['makeRequest'] = async (url, init) => {
  const response = await DefaultRestOptions.makeRequest(url, init);
  const { status, headers } = response;
  const isJson = headers.get('content-type')?.startsWith('application/json') ?? false;
  if (isJson || status === NO_CONTENT || status === TOO_MANY_REQUESTS || status >= 500) return response;
  throw new OperatorError(
    `What answered was not Discord (status ${status}): check DISCORD_API_URL if it is set, and whether the network asks for a login.`,
  );
};

/** A REST client that is logged in. */
export function restClient(config: Pick<Config, 'discordApiUrl'>, token: string): REST {
  return new REST(restOptions(config)).setToken(token);
}
