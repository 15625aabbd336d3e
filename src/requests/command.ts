import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Answer, NextStep } from '../answer/answer.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Channels } from '../schedule/channels.js';
import type { ReportReason } from '../store/records.js';
import type { StudyMemory } from '../store/study-memory.js';
import type { Asker } from '../study/asker.js';
import type { LearnedBank } from '../study/learned-bank.js';
import type { CommandRequest } from './request.js';

/** One entry of an autocomplete list. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** What members type after a slash: data for Discord, and a function from the request to an Answer. */
export type Command = AnsweringCommand | StudyCommand;

/** A command whose answer depends on nothing but what was asked and what the notes say. */
export interface AnsweringCommand extends CommandBase {
  readonly answer: (request: CommandRequest, knowledge: Knowledge) => Answer;
}

/** A command to learn with: it draws by chance, and loads what it needs at the first use. */
export interface StudyCommand extends CommandBase {
  /** @param asker nobody in particular if undefined, as on a public page: nothing is remembered then */
  readonly act: (request: CommandRequest, asker: Asker | undefined, tools: StudyTools) => Promise<Answer>;
  /** Whether it is answered however fast a member presses. */
  readonly isAlwaysAnswered?: true;
}

/** What commands to learn with work with. */
export interface StudyTools {
  readonly knowledge: Knowledge;
  /** Questions with the difficulties that answers have shown. */
  readonly learned: LearnedBank;
  /** Letters that decide what is drawn, other ones at each call. */
  readonly newSeed: () => string;
  /** None where remembering is switched off. */
  readonly memory?: StudyMemory;
  /** None where the bot has no token, so that it cannot write without being asked. */
  readonly channels?: Channels;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told of each question that a member reports. */
  readonly onReport?: (reason: ReportReason) => void;
}

interface CommandBase {
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** A line that works, shown in the help. */
  readonly example: string;
  /** What the button of this line says, in 40 characters at most. */
  readonly exampleLabel: string;
  /** Further lines that work, for what nobody would guess from the first one. */
  readonly moreExamples?: readonly NextStep[];
  /** Whether the reply to a request is the asker's alone, which Discord wants to know before there is a reply that comes late. */
  readonly isPrivate?: (request: CommandRequest) => boolean;
  /** Options that only its own buttons carry, and that nobody would type. */
  readonly buttonOptions?: readonly string[];
  /** Choices for an option that is being typed, best match first. */
  readonly complete?: (
    option: string,
    typed: string,
    request: CommandRequest,
    knowledge: Knowledge,
  ) => readonly Choice[];
  /** Plain words that ask for it, or for one of its subcommands, without a slash; what their named groups hold are options. */
  readonly saidAs?: { readonly words: RegExp; readonly subcommand?: string };
  /** The options that plain words ask for, where there is more to read than a form of words; none if they do not ask for it. */
  readonly readPlain?: (text: string, knowledge: Knowledge) => Readonly<Record<string, string>> | undefined;
  /** The subcommand, and its option, that takes words which name no subcommand. */
  readonly inWords?: { readonly subcommand: string; readonly option: string };
  /** Reads words typed without option names, where one word an option will not do. */
  readonly readPositional?: (text: string, knowledge: Knowledge) => Readonly<Record<string, string>>;
}

/** The options of a command, or of one of its subcommands. */
export function optionsOf(command: Command, subcommand?: string): readonly APIApplicationCommandBasicOption[] {
  const options = command.definition.options ?? [];
  if (subcommand === undefined) return options.filter(isBasicOption);
  const found = subcommandsOf(command).find(({ name }) => name === subcommand);
  return found?.options ?? [];
}

/** The subcommands of a command, none for most. */
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
