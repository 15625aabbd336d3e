import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { type JsonObject, listAt, numberAt, textAt, valueAt } from './json.js';

/** A value that somebody gives for an option. */
export type OptionValue = string | number | boolean;

/** What somebody has typed after the name of a command. */
export interface CommandInput {
  readonly group?: string;
  readonly subcommand?: string;
  readonly options?: Readonly<Record<string, OptionValue>>;
  /** The option being typed, for autocomplete. */
  readonly focused?: string;
}

const jsTypes = new Map<number, string>([
  [ApplicationCommandOptionType.String, 'string'],
  [ApplicationCommandOptionType.Integer, 'number'],
  [ApplicationCommandOptionType.Number, 'number'],
  [ApplicationCommandOptionType.Boolean, 'boolean'],
  [ApplicationCommandOptionType.Channel, 'string'],
]);

function named(owner: unknown, name: string): unknown {
  const option = listAt(owner, 'options').find((candidate) => textAt(candidate, 'name') === name);
  if (option === undefined) throw new Error(`"${textAt(owner, 'name')}" is registered without "${name}".`);
  return option;
}

/** Discord's own app does not let anybody send what the definition of the option does not allow. */
function assertAllowed(option: unknown, value: OptionValue): void {
  const name = textAt(option, 'name');
  if (jsTypes.get(numberAt(option, 'type')) !== typeof value) throw new Error(`"${name}" does not take ${value}.`);
  const choices = listAt(option, 'choices');
  if (choices.length === 0 || choices.some((choice) => valueAt(choice, 'value') === value)) return;
  throw new Error(`"${value}" is not among the choices of "${name}".`);
}

/** While an option is being typed its value is a text, whatever its type. */
function focusedOption(option: unknown, value: OptionValue): JsonObject {
  const name = textAt(option, 'name');
  if (valueAt(option, 'autocomplete') !== true) throw new Error(`"${name}" is registered without autocomplete.`);
  return { name, type: numberAt(option, 'type'), value: String(value), focused: true };
}

function givenOptions(owner: unknown, { options = {}, focused }: CommandInput): JsonObject[] {
  return Object.entries(options).map(([name, value]) => {
    const option = named(owner, name);
    if (name === focused) return focusedOption(option, value);
    assertAllowed(option, value);
    return { name, type: numberAt(option, 'type'), value };
  });
}

function assertComplete(owner: unknown, { options = {}, focused }: CommandInput): void {
  if (focused !== undefined) {
    if (!(focused in options)) throw new Error(`Give what has been typed of "${focused}" among the options.`);
    return;
  }
  const required = listAt(owner, 'options').filter((option) => valueAt(option, 'required') === true);
  const missing = required.map((option) => textAt(option, 'name')).filter((name) => !(name in options));
  if (missing.length > 0) throw new Error(`"${textAt(owner, 'name')}" also needs ${missing.join(', ')}.`);
}

/**
 * The `options` of a command interaction, nested in group and sub-command, with the types that were registered.
 * @see https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-application-command-interaction-data-option-structure
 */
export function commandOptions(definition: unknown, input: CommandInput): JsonObject[] {
  const steps = [input.group, input.subcommand].filter((step) => step !== undefined);
  const owners = [definition];
  for (const step of steps) owners.push(named(owners.at(-1), step));
  const innermost = owners.at(-1);
  assertComplete(innermost, input);
  return owners.slice(1).reduceRight<JsonObject[]>(
    (options, owner) => {
      return [{ name: textAt(owner, 'name'), type: numberAt(owner, 'type'), options }];
    },
    givenOptions(innermost, input),
  );
}

function guessedType(value: OptionValue): ApplicationCommandOptionType {
  if (typeof value === 'string') return ApplicationCommandOptionType.String;
  if (typeof value === 'boolean') return ApplicationCommandOptionType.Boolean;
  return Number.isInteger(value) ? ApplicationCommandOptionType.Integer : ApplicationCommandOptionType.Number;
}

/** A definition that allows exactly this input, for a command that is not registered. */
export function guessedDefinition(
  name: string,
  { group, subcommand, options = {}, focused }: CommandInput,
): JsonObject {
  const given: JsonObject[] = Object.entries(options).map(([option, value]) => {
    return { name: option, type: guessedType(value), autocomplete: option === focused };
  });
  const { Subcommand, SubcommandGroup } = ApplicationCommandOptionType;
  const inner = subcommand === undefined ? given : [{ name: subcommand, type: Subcommand, options: given }];
  const outer = group === undefined ? inner : [{ name: group, type: SubcommandGroup, options: inner }];
  return { name, options: outer };
}
