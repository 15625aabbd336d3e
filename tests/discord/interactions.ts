import { ApplicationCommandType, ComponentType, InteractionType } from 'discord-api-types/v10';
import { type CommandInput, commandOptions, guessedDefinition } from './command-options.js';
import type { CommandRegister } from './command-register.js';
import { type JsonObject, textAt, valueAt, visitObjects } from './json.js';
import type { MessagePayload } from './messages.js';
import { isOfferedIn, type Place } from './places.js';
import { nextSnowflake } from './snowflake.js';
import type { Person } from './world.js';

interface Circumstances {
  /** Default: `guild`. */
  readonly place?: Place;
  /** Whoever does it, where it is not the one person of the test server. */
  readonly user?: Partial<Person>;
  /** The language of the person's app, default `en-US`. */
  readonly locale?: string;
  /** What they may do in the channel, default what the bot may do. */
  readonly permissions?: bigint;
  /** How long the bot has for its callback, default 3000. */
  readonly deadlineMs?: number;
}

interface CommandUse extends Circumstances {
  readonly command: string;
  /** Lets the command be used although it is not registered, as by an app with an old list. */
  readonly unregistered?: boolean;
}

/** Somebody sends a slash command. */
export interface SlashCommandUse extends CommandUse, Omit<CommandInput, 'focused'> {
  readonly kind: 'slash';
}

/** Somebody is typing an option of a slash command. */
export interface AutocompleteUse extends CommandUse, CommandInput {
  readonly kind: 'autocomplete';
  readonly focused: string;
}

/** Somebody presses a button. */
export interface ButtonUse extends Circumstances {
  readonly kind: 'button';
  readonly customId: string;
  /** The message with the button; without it, one that consists of this button only. */
  readonly message?: MessagePayload;
}

/** Somebody uses a command from the menu of a message. */
export interface MessageCommandUse extends CommandUse {
  readonly kind: 'messageCommand';
  /** The message on which the command is used. */
  readonly target: MessagePayload;
}

/** Something a person does that Discord reports to the bot as an interaction. */
export type InteractionUse = SlashCommandUse | AutocompleteUse | ButtonUse | MessageCommandUse;

/** The fields of an interaction that depend on what the person did. */
export interface InteractionFacts {
  readonly type: InteractionType;
  readonly data: JsonObject;
  readonly message?: MessagePayload;
}

interface FoundCommand {
  readonly id: string;
  readonly definition: JsonObject;
}

/** Discord offers people only what is registered, and only where the registration allows it. */
function findCommand(use: CommandUse, type: ApplicationCommandType, commands: CommandRegister): FoundCommand {
  const command = commands.find(use.command, type);
  const place = use.place ?? 'guild';
  if (command === undefined) throw new Error(`No command "${use.command}" of type ${type} is registered.`);
  if (isOfferedIn(place, command.definition)) return command;
  throw new Error(`The registration of "${use.command}" does not offer it in the place "${place}".`);
}

function chatInputFacts(use: SlashCommandUse | AutocompleteUse, commands: CommandRegister): InteractionFacts {
  const { command: name, unregistered = false } = use;
  const type = ApplicationCommandType.ChatInput;
  const guessed = { id: nextSnowflake(), definition: guessedDefinition(name, use) };
  const { id, definition } = unregistered ? guessed : findCommand(use, type, commands);
  const isTyping = use.kind === 'autocomplete';
  return {
    type: isTyping ? InteractionType.ApplicationCommandAutocomplete : InteractionType.ApplicationCommand,
    data: { id, name, type, options: commandOptions(definition, use) },
  };
}

function messageCommandFacts(use: MessageCommandUse, commands: CommandRegister): InteractionFacts {
  const { command: name, target, unregistered = false } = use;
  const type = ApplicationCommandType.Message;
  const id = unregistered ? nextSnowflake() : findCommand(use, type, commands).id;
  const data = { id, name, type, target_id: target.id, resolved: { messages: { [target.id]: target } } };
  return { type: InteractionType.ApplicationCommand, data };
}

/** A person can only press a button that is there and not greyed out. */
function assertPressable(message: MessagePayload, customId: string): void {
  let isPressable = false;
  visitObjects(message.components, [], (component) => {
    if (textAt(component, 'custom_id') === customId) isPressable = valueAt(component, 'disabled') !== true;
  });
  if (!isPressable) throw new Error(`The message has no button "${customId}" that can be pressed.`);
}

function buttonFacts({ customId }: ButtonUse, message: MessagePayload): InteractionFacts {
  assertPressable(message, customId);
  const data = { custom_id: customId, component_type: ComponentType.Button, id: 2 };
  return { type: InteractionType.MessageComponent, data, message };
}

/** `messageWith` makes a message of the bot that consists of the given components. */
export function interactionFacts(
  use: InteractionUse,
  commands: CommandRegister,
  messageWith: (components: readonly JsonObject[]) => MessagePayload,
): InteractionFacts {
  if (use.kind === 'messageCommand') return messageCommandFacts(use, commands);
  if (use.kind !== 'button') return chatInputFacts(use, commands);
  const button = { type: ComponentType.Button, style: 2, label: 'Button', custom_id: use.customId };
  return buttonFacts(use, use.message ?? messageWith([{ type: ComponentType.ActionRow, components: [button] }]));
}
