import type { Bot } from '../../../bot.js';
import { type Command, optionsOf, subcommandsOf } from '../../../requests/command.js';
import type { CompleteResponse, Suggestion } from '../protocol.js';
import { matchedIn } from './matched.js';
import { suggestInOptions } from './options.js';
import { beginsWordOf, narrow } from './preselect.js';

/** Nothing to choose from. */
const NOTHING: CompleteResponse = { heading: '', suggestions: [], start: 0, end: 0, preselect: false };

/**
 * What could stand at the caret of a line: commands after `/`, then subcommands, then options and their values, for which the bot
 * is asked as Discord would ask it.
 * @param cursor where the caret is; the end of the line if left out
 */
export function suggest(bot: Bot, line: string, cursor = line.length): CompleteResponse {
  const before = line.slice(0, cursor);
  const [, name = '', rest] = /^\/(\S*)(\s[\s\S]*)?$/.exec(before) ?? [];
  if (!before.startsWith('/')) return NOTHING;
  if (rest === undefined) return suggestCommands(bot.commands, name, before.length);
  const command = bot.commands.find(({ definition }) => definition.name === name.toLowerCase());
  if (!command) return NOTHING;
  const subcommands = subcommandsOf(command);
  if (subcommands.length === 0) return suggestInOptions(bot, { command, text: rest, end: before.length }) ?? NOTHING;
  const [, typed = '', remainder] = /^\s+(\S*)(\s[\s\S]*)?$/.exec(rest) ?? [];
  if (remainder === undefined) return suggestSubcommands(command, typed, before.length);
  const subcommand = subcommands.find((candidate) => candidate.name === typed.toLowerCase())?.name;
  if (subcommand === undefined) return NOTHING;
  return suggestInOptions(bot, { command, subcommand, text: remainder, end: before.length }) ?? NOTHING;
}

function suggestCommands(commands: readonly Command[], typed: string, end: number): CompleteResponse {
  const suggestions = narrow(commands, typed, ({ definition }) => definition.name).map(
    ({ definition: { name, description } }): Suggestion => ({
      label: `/${name}`,
      matched: matchedIn(`/${name}`, typed),
      description,
      text: `/${name} `,
    }),
  );
  const exact = commands.find(({ definition }) => definition.name === typed.toLowerCase());
  return { heading: 'Commands', suggestions, start: 0, end, preselect: exact ? needsMore(exact) : true };
}

function suggestSubcommands(command: Command, typed: string, end: number): CompleteResponse {
  const suggestions = narrow(subcommandsOf(command), typed, ({ name }) => name).map(
    ({ name, description }): Suggestion => ({
      label: name,
      matched: matchedIn(name, typed),
      description,
      text: `${name} `,
    }),
  );
  const heading = `/${command.definition.name}: ${command.definition.description}`;
  const isWhole = suggestions[0]?.label === typed.toLowerCase();
  const preselect = isWhole || beginsWordOf(typed, suggestions[0]?.label);
  return { heading, suggestions, start: end - typed.length, end, preselect };
}

/** Whether a command can do nothing without options. */
function needsMore(command: Command): boolean {
  return subcommandsOf(command).length > 0 || optionsOf(command).some(({ required }) => required === true);
}
