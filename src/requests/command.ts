import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Answer, NextStep } from '../answer/answer.js';
import type { Choice } from '../choice.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Channels } from '../schedule/channels.js';
import type { ReportReason } from '../store/records.js';
import type { StudyMemory } from '../store/study-memory.js';
import type { Asker } from '../study/asker.js';
import type { LearnedBank } from '../study/learned-bank.js';
import type { CommandRequest } from './request.js';

/** A slash command: its definition for Discord, and a function from requests to answers. */
export type Command = AnsweringCommand | StudyCommand;

/** A command whose answer depends only on the request and the notes. */
export interface AnsweringCommand extends CommandBase {
  readonly answer: (request: CommandRequest, knowledge: Knowledge) => Answer;
}

/** A study command: it uses random numbers and storage, and loads them at the first use. */
export interface StudyCommand extends CommandBase {
  /** @param asker undefined on a public page: then nothing is stored */
  readonly act: (request: CommandRequest, asker: Asker | undefined, tools: StudyTools) => Promise<Answer>;
  /** Exempt from the rate limit. */
  readonly isAlwaysAnswered?: true;
}

/** What study commands need. */
export interface StudyTools {
  readonly knowledge: Knowledge;
  /** Quiz questions with difficulties learned from answers. */
  readonly learned: LearnedBank;
  /** A new random seed at each call, in letters. */
  readonly newSeed: () => string;
  /** Undefined if storage is disabled. */
  readonly memory?: StudyMemory;
  /** Undefined without a token: then the bot cannot post. */
  readonly channels?: Channels;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Called for each question that a member reports. */
  readonly onReport?: (reason: ReportReason) => void;
}

interface CommandBase {
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** A valid line for the help. */
  readonly example: string;
  /** Label of its button, at most 40 characters. */
  readonly exampleLabel: string;
  /** Further examples of less obvious uses. */
  readonly moreExamples?: readonly NextStep[];
  /** Whether only the asker sees the reply. Discord must know before a deferred reply. */
  readonly isPrivate?: (request: CommandRequest) => boolean;
  /** Options that only its buttons use. */
  readonly buttonOptions?: readonly string[];
  /** Completes an option, best match first. */
  readonly complete?: (
    option: string,
    typed: string,
    request: CommandRequest,
    knowledge: Knowledge,
  ) => readonly Choice[];
  /** Plain words for the command or a subcommand; named groups are options. */
  readonly saidAs?: { readonly words: RegExp; readonly subcommand?: string };
  /** Parses plain words into options, where a pattern is not enough; undefined if they are no request for it. */
  readonly readPlain?: (text: string, knowledge: Knowledge) => Readonly<Record<string, string>> | undefined;
  /** The subcommand and option for words that name no subcommand. */
  readonly inWords?: { readonly subcommand: string; readonly option: string };
  /** Parses words without option names, where one word per option is not enough. */
  readonly readPositional?: (text: string, knowledge: Knowledge) => Readonly<Record<string, string>>;
}

/** The options of a command or subcommand. */
export function optionsOf(command: Command, subcommand?: string): readonly APIApplicationCommandBasicOption[] {
  const options = command.definition.options ?? [];
  if (subcommand === undefined) return options.filter(isBasicOption);
  const found = subcommandsOf(command).find(({ name }) => name === subcommand);
  return found?.options ?? [];
}

/** The subcommands of a command; most have none. */
export function subcommandsOf(
  command: Command,
): readonly Extract<APIApplicationCommandOption, { type: ApplicationCommandOptionType.Subcommand }>[] {
  return (command.definition.options ?? []).filter((option) => option.type === ApplicationCommandOptionType.Subcommand);
}

function isBasicOption(option: APIApplicationCommandOption): option is APIApplicationCommandBasicOption {
  return (
    option.type !== ApplicationCommandOptionType.Subcommand &&
    option.type !== ApplicationCommandOptionType.SubcommandGroup
  );
}
