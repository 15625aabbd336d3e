import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import type { Answer } from '../../src/answers/answer.js';
import { quoteAnswer } from '../../src/answers/quote.js';
import type { Knowledge } from '../../src/knowledge.js';
import type { PriceResult } from '../../src/pricing/quote.js';
import type { Prices } from '../../src/pricing/rates.js';
import type { Choice } from '../../src/requests/command.js';
import type { CommandRequest } from '../../src/requests/request.js';

/** One subcommand of `/price`: its options for Discord, and the answer behind it. */
export interface Subcommand {
  readonly definition: APIApplicationCommandSubcommandOption;
  /** A line that works. */
  readonly example: string;
  readonly answer: (options: CommandRequest['options'], knowledge: Knowledge) => Answer;
  /** Choices for its own options while they are typed; Regions are completed for all subcommands alike. */
  readonly complete?: (option: string, typed: string, request: CommandRequest, prices: Prices) => readonly Choice[];
}

/** An answer that is a quote, or what was wrong with the options and a line that works. */
export function quoting(
  price: (options: CommandRequest['options'], prices: Prices) => PriceResult,
  example: string,
): Subcommand['answer'] {
  return (options, knowledge) => quoteAnswer(price(options, knowledge.prices), exampleStep(example), knowledge);
}

/** The button that shows a line that works. */
export function exampleStep(line: string) {
  return { label: 'Show an example', line };
}

/** A subcommand for Discord. */
export function definition(
  name: string,
  description: string,
  options: APIApplicationCommandBasicOption[],
): APIApplicationCommandSubcommandOption {
  return { type: ApplicationCommandOptionType.Subcommand, name, description, options };
}
