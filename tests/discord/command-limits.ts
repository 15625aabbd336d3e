import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { choiceProblems } from './choice-limits.js';
import { type JsonObject, type JsonPath, listAt, numberAt, objectAt, textAt, valueAt, visitObjects } from './json.js';
import { lengthProblem, type Problem, problem } from './problem.js';

const maxCommandsByType = new Map([
  [ApplicationCommandType.ChatInput, 100],
  [ApplicationCommandType.User, 15],
  [ApplicationCommandType.Message, 15],
]);
const maxCharacters = 8000;
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const subcommandTypes = [ApplicationCommandOptionType.Subcommand, ApplicationCommandOptionType.SubcommandGroup];

/** The type of a command; a chat input command may leave it out. */
export function commandType(command: unknown): ApplicationCommandType {
  return numberAt(command, 'type') || ApplicationCommandType.ChatInput;
}

function longestText(owner: JsonObject, key: string): number {
  const translations = Object.values(objectAt(owner, `${key}_localizations`));
  const lengths = translations.map((text) => (typeof text === 'string' ? text.length : 0));
  return Math.max(textAt(owner, key).length, ...lengths);
}

/** Names, descriptions and choice values count together, each in its longest language. */
function sizeProblems(command: unknown, path: JsonPath): Problem[] {
  let characters = 0;
  visitObjects(command, path, (found) => {
    if (!('name' in found) || !('type' in found || 'value' in found || 'description' in found)) return;
    characters += longestText(found, 'name') + longestText(found, 'description') + textAt(found, 'value').length;
  });
  if (characters <= maxCharacters) return [];
  const text = `Command exceeds maximum size of ${maxCharacters}: it has ${characters} characters.`;
  return [problem(path, 'APPLICATION_COMMAND_TOO_LARGE', text)];
}

function nameProblems(owner: unknown, path: JsonPath): Problem[] {
  const name = textAt(owner, 'name');
  if (namePattern.test(name) && name === name.toLowerCase()) return [];
  const text = 'Command and option names are lower case, 1 to 32 letters, digits, "-", "_" or "\'".';
  return [problem([...path, 'name'], 'APPLICATION_COMMAND_INVALID_NAME', text)];
}

function duplicateProblems(owners: readonly unknown[], path: JsonPath, nameOf: (owner: unknown) => string): Problem[] {
  const names = owners.map(nameOf);
  return names.flatMap((name, index) => {
    if (names.indexOf(name) === index) return [];
    return [problem([...path, index, 'name'], 'APPLICATION_COMMANDS_DUPLICATE_NAME', `"${name}" is used twice.`)];
  });
}

function orderProblems(options: readonly unknown[], path: JsonPath): Problem[] {
  const isRequired = (option: unknown) => valueAt(option, 'required') === true;
  const misplaced = options.findIndex((option, index) => {
    const previous = options[index - 1];
    return index > 0 && isRequired(option) && !isRequired(previous);
  });
  if (misplaced === -1) return [];
  const text = 'Required options must be placed before non-required options.';
  return [problem([...path, misplaced], 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', text)];
}

function mixtureProblems(options: readonly unknown[], path: JsonPath): Problem[] {
  const subcommands = options.filter((option) => subcommandTypes.includes(numberAt(option, 'type')));
  if (subcommands.length === 0 || subcommands.length === options.length) return [];
  const text = 'Sub-commands and other options cannot be mixed.';
  return [problem(path, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', text)];
}

function optionProblems(option: unknown, path: JsonPath): Problem[] {
  const problems = [
    ...nameProblems(option, path),
    ...choiceProblems(option, path),
    ...optionListProblems(option, path),
  ];
  const isAutocompleted = valueAt(option, 'autocomplete') === true;
  if (!isAutocompleted || listAt(option, 'choices').length === 0) return problems;
  const text = 'Cannot have choices and autocomplete.';
  return [...problems, problem([...path, 'autocomplete'], 'APPLICATION_COMMAND_OPTIONS_INVALID', text)];
}

function optionListProblems(owner: unknown, path: JsonPath): Problem[] {
  const options = listAt(owner, 'options');
  const here = [...path, 'options'];
  return [
    ...options.flatMap((option, index) => optionProblems(option, [...here, index])),
    ...duplicateProblems(options, here, (option) => textAt(option, 'name')),
    ...orderProblems(options, here),
    ...mixtureProblems(options, here),
  ];
}

function descriptionProblems(command: unknown, path: JsonPath): Problem[] {
  const isChatInput = commandType(command) === ApplicationCommandType.ChatInput;
  const length = textAt(command, 'description').length;
  return lengthProblem([...path, 'description'], length, isChatInput ? 1 : 0, isChatInput ? 100 : 0);
}

/**
 * Rules for a single command that Discord documents but its schema does not state.
 * @see https://discord.com/developers/docs/interactions/application-commands#application-command-object
 */
export function commandProblems(command: unknown, path: JsonPath = []): Problem[] {
  const common = [...descriptionProblems(command, path), ...sizeProblems(command, path)];
  if (commandType(command) !== ApplicationCommandType.ChatInput) return common;
  return [...common, ...nameProblems(command, path), ...optionListProblems(command, path)];
}

/**
 * Rules for the whole list of commands: how many of each type, and no name twice within a type.
 * @see https://discord.com/developers/docs/interactions/application-commands#registering-a-command
 */
export function commandListProblems(commands: readonly unknown[]): Problem[] {
  const tooMany = [...maxCommandsByType].flatMap(([type, maximum]) => {
    const count = commands.filter((command) => commandType(command) === type).length;
    return lengthProblem([], count, 0, maximum);
  });
  return [
    ...tooMany,
    ...duplicateProblems(commands, [], (command) => `${commandType(command)} ${textAt(command, 'name')}`),
  ];
}
