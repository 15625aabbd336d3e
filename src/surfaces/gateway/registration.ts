import { isDeepStrictEqual } from 'node:util';
import {
  ApplicationCommandType,
  REST,
  type RESTGetAPIApplicationCommandsResult,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import type { Config } from '../../config.js';
import type { Command } from '../../requests/command.js';
import { EVERYWHERE } from '../../requests/everywhere.js';

/** Name of the message command. */
const ANSWER_FROM_NOTES = 'Answer from notes';

/** Properties that are compared; Discord adds ids, versions and defaults of its own. */
const COMPARED = new Set(
  `type name description options required autocomplete choices value min_length max_length min_value max_value channel_types
  default_member_permissions integration_types contexts`.split(/\s+/),
);

/** Options for discord.js's REST client. */
export function restOptions({ discordApiUrl }: Pick<Config, 'discordApiUrl'>): { api?: string } {
  return discordApiUrl === undefined ? {} : { api: discordApiUrl };
}

/** A REST client that is logged in. */
export function restClient(config: Pick<Config, 'discordApiUrl'>, token: string): REST {
  return new REST(restOptions(config)).setToken(token);
}

/**
 * Registers the commands if they differ from those that Discord has.
 * @param guildId registers for this server only, where changes take effect at once
 * @returns whether they differed
 */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  commands: readonly Command[],
  guildId?: string,
): Promise<boolean> {
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const wanted = definitionsOf(commands, guildId);
  const registered = (await rest.get(route)) as RESTGetAPIApplicationCommandsResult;
  if (isDeepStrictEqual(comparable(byName(registered)), comparable(byName(wanted)))) return false;
  await rest.put(route, { body: wanted });
  return true;
}

function definitionsOf(commands: readonly Command[], guildId?: string): RESTPutAPIApplicationCommandsJSONBody {
  const all = [
    ...commands.map(({ definition }) => ({ type: ApplicationCommandType.ChatInput as const, ...definition })),
    { ...EVERYWHERE, type: ApplicationCommandType.Message as const, name: ANSWER_FROM_NOTES },
  ];
  if (guildId === undefined) return all;
  // Discord refuses these two for the commands of one server.
  return all.map(({ integration_types: _types, contexts: _contexts, ...definition }) => definition);
}

function byName<Named extends { name: string }>(commands: readonly Named[]): Named[] {
  return [...commands].sort((a, b) => a.name.localeCompare(b.name));
}

/** A copy with sorted keys, without ignored properties and values that mean the same as no value. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(
    ([key, inner]) =>
      COMPARED.has(key) &&
      ![null, undefined, false, ''].includes(inner) &&
      !(Array.isArray(inner) && inner.length === 0),
  );
  return Object.fromEntries(entries.map(([key, inner]): [string, unknown] => [key, comparable(inner)]).sort());
}
