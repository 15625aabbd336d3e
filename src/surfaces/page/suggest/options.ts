import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Bot } from '../../../bot.js';
import { type Choice, type Command, optionsOf } from '../../../requests/command.js';
import type { CompleteResponse, Suggestion } from '../protocol.js';
import { type Caret, caretIn } from './caret.js';
import { matchedIn } from './matched.js';
import { beginsWordOf, narrow } from './preselect.js';

/** What was typed after a command and its subcommand. */
interface Typed {
  readonly command: Command;
  readonly subcommand?: string;
  readonly text: string;
  /** Where the text ends in the line, which is where the caret is. */
  readonly end: number;
}

type Option = APIApplicationCommandBasicOption;

/** Values of the option at the caret, or the names of options that are still free; undefined if there are none. */
export function suggestInOptions(bot: Bot, typed: Typed): CompleteResponse | undefined {
  const options = optionsOf(typed.command, typed.subcommand);
  const caret = caretIn(typed.text, options);
  const values = () => suggestValues(bot, typed, caret, options);
  const names = () => suggestNames(typed, caret, options);
  // The last of several words in a named value may be the begun name of the next option.
  return caret.named && /\s/.test(caret.typed) ? (names() ?? values()) : (values() ?? names());
}

function suggestValues(bot: Bot, typed: Typed, caret: Caret, options: readonly Option[]): CompleteResponse | undefined {
  const { option } = caret;
  // A blank after a value ends it, for all that can be known while it is typed.
  if (!option || /\S\s+$/.test(caret.typed)) return undefined;
  const choices = choicesOf(bot, typed, caret, option);
  const [first] = choices;
  if (!first) return undefined;
  const opened = nextName(caret, options);
  return {
    heading: `${option.name}: ${option.description}`,
    suggestions: choices.map(({ name, value }) => ({
      label: name,
      matched: matchedIn(name, caret.typed),
      description: '',
      text: `${option.name}:${value} ${opened}`,
    })),
    ...placeOf(typed, caret.start),
    preselect:
      caret.typed === ''
        ? caret.named || option.required === true
        : beginsWordOf(caret.typed, `${first.name} ${first.value}`),
  };
}

function choicesOf(bot: Bot, { command, subcommand }: Typed, caret: Caret, option: Option): readonly Choice[] {
  if (option.type === ApplicationCommandOptionType.Boolean) {
    return narrow([...YES_OR_NO], caret.typed, ({ name }) => name);
  }
  if (option.type !== ApplicationCommandOptionType.String) return [];
  if (option.choices) {
    const choices = option.choices.map(({ name, value }) => ({ name, value }));
    return narrow(choices, caret.typed, ({ name, value }) => `${value} ${name}`);
  }
  if (option.autocomplete !== true) return [];
  const request = { command: command.definition.name, options: caret.given };
  return bot.complete(subcommand === undefined ? request : { ...request, subcommand }, option.name, caret.typed);
}

const YES_OR_NO: readonly Choice[] = [
  { name: 'true', value: 'true' },
  { name: 'false', value: 'false' },
];

/** The option that has to come next, opened, so that its choices follow at once. */
function nextName(caret: Caret, options: readonly Option[]): string {
  const next = freeOptions(caret, options).find(({ required }) => required === true);
  return next ? `${next.name}:` : '';
}

function suggestNames(typed: Typed, caret: Caret, options: readonly Option[]): CompleteResponse | undefined {
  if (!caret.option || (caret.named && caret.typed === '')) return undefined;
  const word = /\S*$/.exec(typed.text)?.[0] ?? '';
  const free = freeOptions(caret, options);
  // Of a text for an only option, just the first word may be its name.
  const mayBeName = !caret.named && (options.length > 1 || caret.typed === word);
  const unwritten = mayBeName ? [caret.option, ...free] : free;
  const suggestions = unwritten
    .filter(({ name }) => name.startsWith(word.toLowerCase()))
    .map((option) => nameSuggestion(option, word));
  if (suggestions.length === 0) return undefined;
  return {
    heading: headingOf(typed),
    suggestions,
    ...placeOf(typed, typed.text.length - word.length),
    preselect: unwritten.some(({ required }) => required === true),
  };
}

function nameSuggestion({ name, description, required }: Option, typed: string): Suggestion {
  return {
    label: `${name}:`,
    matched: matchedIn(name, typed),
    description: required === true ? description : `${description} (optional)`,
    text: `${name}:`,
  };
}

/** Options that nothing was written for yet. */
function freeOptions({ given, option }: Caret, options: readonly Option[]): readonly Option[] {
  return options.filter((candidate) => candidate !== option && !(candidate.name in given));
}

function headingOf({ command, subcommand }: Typed): string {
  return ['Options of', `/${command.definition.name}`, subcommand].filter((part) => part !== undefined).join(' ');
}

function placeOf({ text, end }: Typed, start: number): { start: number; end: number } {
  return { start: end - text.length + start, end };
}
