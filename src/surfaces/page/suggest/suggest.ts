import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Bot } from '../../../bot.js';
import type { Choice } from '../../../choice.js';
import { type Command, optionsOf, subcommandsOf } from '../../../requests/command.js';
import type { CompleteResponse, Suggestion } from '../protocol.js';
import { type Caret, caretIn } from './caret.js';
import { isWordPrefix, matchesIn, narrow } from './match.js';

const NOTHING: CompleteResponse = { heading: '', suggestions: [], start: 0, end: 0, preselect: false };

/**
 * Suggestions for the caret of a line: commands after `/`, then subcommands, then options and their values, which are the bot's
 * autocomplete choices.
 * @param cursor position of the caret; the end of the line by default
 */
export function suggest(bot: Bot, line: string, cursor = line.length): CompleteResponse {
  const before = line.slice(0, cursor);
  const [, name = '', rest] = /^\/(\S*)(\s[\s\S]*)?$/.exec(before) ?? [];
  if (!before.startsWith('/')) return NOTHING;
  if (rest === undefined) return suggestCommands(bot.commands, name, before.length);
  const command = bot.commands.find(({ definition }) => definition.name === name.toLowerCase());
  if (!command) return NOTHING;
  const subcommands = subcommandsOf(command);
  if (subcommands.length === 0) return suggestInOptions(bot, { command, text: rest, end: before.length });
  const [, typed = '', remainder] = /^\s+(\S*)(\s[\s\S]*)?$/.exec(rest) ?? [];
  if (remainder === undefined) return suggestSubcommands(command, typed, before.length);
  const subcommand = subcommands.find((candidate) => candidate.name === typed.toLowerCase())?.name;
  if (subcommand === undefined) return NOTHING;
  return suggestInOptions(bot, { command, subcommand, text: remainder, end: before.length });
}

function suggestCommands(commands: readonly Command[], typed: string, end: number): CompleteResponse {
  const suggestions = narrow(commands, typed, ({ definition }) => definition.name).map(
    ({ definition: { name, description } }) => suggestionOf(`/${name}`, typed, `/${name} `, description),
  );
  const exact = commands.find(({ definition }) => definition.name === typed.toLowerCase());
  const needsMore =
    !exact || subcommandsOf(exact).length > 0 || optionsOf(exact).some(({ required }) => required === true);
  return { heading: 'Commands', suggestions, start: 0, end, preselect: needsMore };
}

function suggestSubcommands(command: Command, typed: string, end: number): CompleteResponse {
  const suggestions = narrow(subcommandsOf(command), typed, ({ name }) => name).map(({ name, description }) =>
    suggestionOf(name, typed, `${name} `, description),
  );
  const heading = `/${command.definition.name}: ${command.definition.description}`;
  const first = suggestions[0]?.label;
  const preselect = first === typed.toLowerCase() || isWordPrefix(typed, first);
  return { heading, suggestions, start: end - typed.length, end, preselect };
}

function suggestionOf(label: string, typed: string, text: string, description = ''): Suggestion {
  return { label, matched: matchesIn(label, typed), description, text };
}

/** The text after a command and its subcommand. */
interface OptionsText {
  readonly command: Command;
  readonly subcommand?: string;
  readonly text: string;
  /** Where the text ends in the line: the position of the caret. */
  readonly end: number;
}

type Option = APIApplicationCommandBasicOption;

/** Values of the option at the caret, or the names of unused options. */
function suggestInOptions(bot: Bot, typed: OptionsText): CompleteResponse {
  const options = optionsOf(typed.command, typed.subcommand);
  const caret = caretIn(typed.text, options);
  const values = () => suggestValues(bot, typed, caret, options);
  const names = () => suggestNames(typed, caret, options);
  // The last of several words in a named value may be the beginning of the next option's name.
  return (caret.named && /\s/.test(caret.typed) ? (names() ?? values()) : (values() ?? names())) ?? NOTHING;
}

function suggestValues(
  bot: Bot,
  { command, subcommand, text, end }: OptionsText,
  caret: Caret,
  options: readonly Option[],
): CompleteResponse | undefined {
  const { option, typed, named } = caret;
  // A space after a value ends it, as far as anybody can tell while it is typed.
  if (!option || /\S\s+$/.test(typed)) return undefined;
  const request = { command: command.definition.name, options: caret.given, ...(subcommand && { subcommand }) };
  const choices = choicesOf(option, typed, () => bot.complete(request, option.name, typed));
  const [first] = choices;
  if (!first) return undefined;
  // The next required option is opened at once, so that its choices follow.
  const next = unusedOptions(caret, options).find(({ required }) => required === true);
  return {
    heading: `${option.name}: ${option.description}`,
    suggestions: choices.map(({ name, value }) =>
      suggestionOf(name, typed, `${option.name}:${value} ${next ? `${next.name}:` : ''}`),
    ),
    start: end - text.length + caret.start,
    end,
    preselect: typed === '' ? named || option.required === true : isWordPrefix(typed, `${first.name} ${first.value}`),
  };
}

function choicesOf(option: Option, typed: string, complete: () => readonly Choice[]): readonly Choice[] {
  if (option.type === ApplicationCommandOptionType.Boolean) {
    const choices = ['true', 'false'].map((value) => ({ name: value, value }));
    return narrow(choices, typed, ({ name }) => name);
  }
  if (option.type !== ApplicationCommandOptionType.String) return [];
  if (option.choices) return narrow(option.choices, typed, ({ name, value }) => `${value} ${name}`);
  return option.autocomplete === true ? complete() : [];
}

function suggestNames(
  { command, subcommand, text, end }: OptionsText,
  caret: Caret,
  options: readonly Option[],
): CompleteResponse | undefined {
  if (!caret.option || (caret.named && caret.typed === '')) return undefined;
  const word = /\S*$/.exec(text)?.[0] ?? '';
  const unused = unusedOptions(caret, options);
  // If there is only one option, only the first word may be its name.
  const mayBeName = !caret.named && (options.length > 1 || caret.typed === word);
  const candidates = mayBeName ? [caret.option, ...unused] : unused;
  const suggestions = candidates
    .filter(({ name }) => name.startsWith(word.toLowerCase()))
    .map(({ name, description, required }) =>
      suggestionOf(`${name}:`, word, `${name}:`, required === true ? description : `${description} (optional)`),
    );
  if (suggestions.length === 0) return undefined;
  return {
    heading: `Options of /${command.definition.name}${subcommand === undefined ? '' : ` ${subcommand}`}`,
    suggestions,
    start: end - word.length,
    end,
    preselect: candidates.some(({ required }) => required === true),
  };
}

function unusedOptions({ given, option }: Caret, options: readonly Option[]): readonly Option[] {
  return options.filter((candidate) => candidate !== option && !(candidate.name in given));
}
