import type { ApplicationCommandType } from 'discord-api-types/v10';
import { commandType } from './command-limits.js';
import { codedError } from './discord-error.js';
import { isObject, type JsonObject, textAt } from './json.js';
import { nextSnowflake } from './snowflake.js';

/** A command as it stands at Discord after registration. */
export interface RegisteredCommand {
  readonly id: string;
  readonly name: string;
  readonly type: ApplicationCommandType;
  /** Undefined for a global command. */
  readonly guildId: string | undefined;
  /** The whole command as the bot sent it. */
  readonly definition: JsonObject;
}

/** The commands that the bot has registered, by scope, type and name. */
export class CommandRegister {
  #commands: RegisteredCommand[] = [];

  get all(): readonly RegisteredCommand[] {
    return this.#commands;
  }

  inScope(guildId: string | undefined): readonly RegisteredCommand[] {
    return this.#commands.filter((command) => command.guildId === guildId);
  }

  find(name: string, type: ApplicationCommandType): RegisteredCommand | undefined {
    return this.#commands.find((command) => command.name === name && command.type === type);
  }

  get(id: string): RegisteredCommand {
    const command = this.#commands.find((candidate) => candidate.id === id);
    if (command === undefined) throw codedError(404, 10063, 'Unknown application command');
    return command;
  }

  /** Registers a command; one of the same name, type and scope is replaced and keeps its id. */
  put(definition: unknown, guildId: string | undefined, id?: string): RegisteredCommand {
    const name = textAt(definition, 'name');
    const type = commandType(definition);
    const isSame = (other: RegisteredCommand) =>
      other.id === id || (other.name === name && other.type === type && other.guildId === guildId);
    const known = this.#commands.find(isSame);
    const facts = { name, type, guildId, definition: isObject(definition) ? definition : {} };
    const command = { id: known?.id ?? nextSnowflake(), ...facts };
    this.#commands = [...this.#commands.filter((other) => !isSame(other)), command];
    return command;
  }

  /** Replaces all commands of a scope. */
  putAll(definitions: readonly unknown[], guildId: string | undefined): readonly RegisteredCommand[] {
    const registered = definitions.map((definition) => this.put(definition, guildId));
    this.#commands = this.#commands.filter((command) => command.guildId !== guildId || registered.includes(command));
    return registered;
  }

  delete(id: string): void {
    const command = this.get(id);
    this.#commands = this.#commands.filter((other) => other !== command);
  }
}

/** The command as Discord reports it. */
export function commandPayload(
  { id, type, guildId, definition }: RegisteredCommand,
  applicationId: string,
): JsonObject {
  const defaults = { description: '', default_member_permissions: null, nsfw: false, contexts: null };
  const scope = guildId === undefined ? {} : { guild_id: guildId };
  return { ...defaults, ...definition, ...scope, id, type, application_id: applicationId, version: nextSnowflake() };
}
