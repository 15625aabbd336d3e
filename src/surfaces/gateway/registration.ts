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

/** Name of the command in the menu of a message. */
const ANSWER_FROM_NOTES = 'Answer from notes';

/** What a registered command is compared by; Discord adds ids, versions and defaults of its own. */
const COMPARED = [
  'type',
  'name',
  'description',
  'options',
  'required',
  'autocomplete',
  'choices',
  'value',
  'min_length',
  'max_length',
  'min_value',
  'max_value',
  'channel_types',
  'default_member_permissions',
  'integration_types',
  'contexts',
];

/**
 * Registers the commands, if Discord has other ones.
 * @param guildId registers for this server only, where changes show at once
 * @returns whether anything had to be changed
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
  // Commands of one server know no other places, and Discord refuses the settings for them.
  return all.map(({ integration_types: _types, contexts: _contexts, ...definition }) => definition);
}

function byName<Named extends { name: string }>(commands: readonly Named[]): Named[] {
  return [...commands].sort((a, b) => a.name.localeCompare(b.name));
}

/** A copy without what does not count, and without values that mean the same as no value. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key, inner]) => COMPARED.includes(key) && inner !== null && inner !== undefined && inner !== false)
    .filter(([, inner]) => inner !== '' && !(Array.isArray(inner) && inner.length === 0));
  return Object.fromEntries(entries.map(([key, inner]): [string, unknown] => [key, comparable(inner)]).sort());
}
