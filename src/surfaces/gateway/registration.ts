import { isDeepStrictEqual } from 'node:util';
import {
  ApplicationCommandType,
  type REST,
  type RESTGetAPIApplicationCommandsResult,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import type { Command } from '../../requests/command.js';
import { EVERYWHERE } from '../../requests/everywhere.js';
import { comparable } from './comparable.js';

/** Name of the message command. */
const ANSWER_FROM_NOTES = 'Answer from notes';

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
