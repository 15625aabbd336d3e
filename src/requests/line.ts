import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Knowledge } from '../knowledge/knowledge.js';
import { editsWithin } from '../language/spelling.js';
import { splitNamed, unquote } from '../pricing/command-line.js';
import { type Command, optionsOf, subcommandsOf } from './command.js';
import type { CommandRequest } from './request.js';

/** Why a line cannot be parsed. `invalid-line.ts` has the replies. */
export type LineProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown-command'; readonly typed: string; readonly nearest: string | undefined }
  | { readonly kind: 'missing-subcommand'; readonly command: Command }
  | {
      readonly kind: 'unknown-option';
      readonly command: Command;
      readonly subcommand: string | undefined;
      readonly typed: string;
      readonly known: readonly string[];
    };

/** The request in a line, or why there is none. */
export type LineResult = { readonly request: CommandRequest } | { readonly problem: LineProblem };

/**
 * Parses a command line: `/compare lambda batch`, `/compare first:lambda second:batch`, or plain words, which are a question unless they
 * stand for a command ("quiz me on Lambda"). A named value ends at the next ` name:`; quotes around it are removed.
 */
export function readLine(line: string, commands: readonly Command[], knowledge: Knowledge): LineResult {
  const text = line.trim();
  if (text.replace(/[\p{Cc}\p{Cf}]/gu, '') === '' || text === '/') return { problem: { kind: 'empty' } };
  if (!text.startsWith('/'))
    return { request: commandInWords(text, commands, knowledge) ?? { command: 'ask', options: { question: text } } };
  const { first: name, rest } = splitFirst(text.slice(1));
  const command = commands.find(({ definition }) => definition.name === name.toLowerCase());
  if (!command) {
    const nearest = nearestName(name, commands);
    // "/tmp or EFS for a function?", "/var/lib/docker is full" and "/28 or /24?" are questions.
    const isFolder = /[/\d]/.test(name) || (nearest === undefined && knowledge.names.find(name) !== undefined);
    if (isFolder && rest !== '') return { request: { command: 'ask', options: { question: text } } };
    return { problem: { kind: 'unknown-command', typed: name, nearest } };
  }
  const subcommands = subcommandsOf(command);
  if (subcommands.length === 0) return readOptions(command, undefined, rest, knowledge);
  const { first: typed, rest: remainder } = splitFirst(rest);
  const subcommand = subcommands.find((candidate) => candidate.name === typed.toLowerCase());
  if (!subcommand) return readWords(command, rest);
  return readOptions(command, subcommand.name, remainder, knowledge);
}

/** The command that plain words stand for. */
function commandInWords(text: string, commands: readonly Command[], knowledge: Knowledge): CommandRequest | undefined {
  for (const { definition, saidAs, readPlain } of commands) {
    const read = readPlain?.(text, knowledge);
    if (read) return { command: definition.name, options: read };
    const match = saidAs?.words.exec(text);
    if (!match) continue;
    const options = Object.entries(match.groups ?? {}).filter(([, value]) => value !== undefined);
    const request = { command: definition.name, options: Object.fromEntries(options) };
    return saidAs?.subcommand === undefined ? request : { ...request, subcommand: saidAs.subcommand };
  }
  return undefined;
}

/** Parses words without a subcommand: "/price 10 t3.micro". */
function readWords(command: Command, text: string): LineResult {
  if (!command.inWords || text === '') return { problem: { kind: 'missing-subcommand', command } };
  const { subcommand, option } = command.inWords;
  return { request: { command: command.definition.name, subcommand, options: { [option]: text } } };
}

function readOptions(command: Command, subcommand: string | undefined, text: string, knowledge: Knowledge): LineResult {
  const options = optionsOf(command, subcommand);
  const typed = options.map(({ name }) => name);
  const names = [...typed, ...(command.buttonOptions ?? [])];
  const { positional, named } = splitNamed(text, names.join('|'));
  // The text of an only option may contain colons.
  const unknown = typed.length === 1 ? undefined : unknownName(text, names);
  if (unknown !== undefined)
    return { problem: { kind: 'unknown-option', command, subcommand, typed: unknown, known: typed } };
  // Options of buttons need their names: "/daily please" answers nothing.
  const free = typed.filter((name) => !(name in named));
  const placed =
    command.readPositional && positional !== '' && Object.keys(named).length === 0
      ? command.readPositional(positional, knowledge)
      : placeWords(positional, free);
  const flags = new Set(
    options.filter(({ type }) => type === ApplicationCommandOptionType.Boolean).map(({ name }) => name),
  );
  const values = Object.entries({ ...placed, ...named }).map(([name, value]): [string, string | boolean] => [
    name,
    flags.has(name) ? !/^(?:false|no|off|0)$/i.test(value) : value,
  ]);
  const request = { command: command.definition.name, options: Object.fromEntries(values) };
  return { request: subcommand === undefined ? request : { ...request, subcommand } };
}

/** The first ` name:` that is not an option. */
function unknownName(text: string, names: readonly string[]): string | undefined {
  const typed = [...text.matchAll(/(?<=^|\s)([a-z][a-z_-]{1,31}):/gi)].map(([, name = '']) => name);
  return typed.find((name) => !names.includes(name.toLowerCase()));
}

/** A word, words in quotes, or a number with its unit behind it: "2 vCPU". */
const VALUE = /"[^"]*"|“[^”]*”|(?<!\S)[\d.,]+ +[a-z]+(?!\S)|\S+/gi;

/** Assigns each value to the next free option; the last one takes the rest. */
function placeWords(text: string, names: readonly string[]): Record<string, string> {
  const words = text.match(VALUE) ?? [];
  if (names.length === 1 && names[0] !== undefined && words.length > 0) return { [names[0]]: unquote(text) };
  const placed: Record<string, string> = {};
  for (const [index, word] of words.entries()) {
    const name = names[Math.min(index, names.length - 1)];
    if (name === undefined) continue;
    placed[name] = placed[name] === undefined ? unquote(word) : `${placed[name]} ${unquote(word)}`;
  }
  return placed;
}

function splitFirst(text: string): { first: string; rest: string } {
  const match = /^\s*(\S*)\s*([\s\S]*)$/.exec(text);
  return { first: match?.[1] ?? '', rest: match?.[2] ?? '' };
}

/** Edits in the name of a command. */
const MOST_EDITS = 2;

function nearestName(typed: string, commands: readonly Command[]): string | undefined {
  const word = typed.toLowerCase().slice(0, 40);
  const ranked = commands
    .flatMap(({ definition: { name } }) => {
      const distance = name.startsWith(word) ? 0 : editsWithin(MOST_EDITS, word, name);
      return distance === undefined ? [] : [{ name, distance }];
    })
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.name;
}
