import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import type { Answer, Invalid, NextStep, QuoteAnswer } from '../../src/answer/answer.js';
import { withOwnLine } from '../../src/answer/build/own-line.js';
import { quoteAnswer } from '../../src/answer/build/quote.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { commandLine } from '../../src/pricing/command-line.js';
import { correctedLines } from '../../src/pricing/corrected-lines.js';
import type { OptionValues } from '../../src/pricing/options.js';
import type { PriceProblem } from '../../src/pricing/price-problem.js';
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
  price: (options: OptionValues, prices: Prices) => PriceResult,
  example: string,
): Subcommand['answer'] {
  return (options, knowledge) => {
    const priced = (tried: OptionValues) => price(tried, knowledge.prices);
    const result = priced(options);
    const answer = quoteAnswer(
      result,
      insteadOf(options, result, (tried) => priced(tried).ok, example),
      knowledge,
    );
    return withTypedLine(answer, example, options);
  };
}

/** Lines to try where there is no price: with what is nearest to the one thing that is wrong, and a line that works. */
export function insteadOf(
  options: CommandRequest['options'],
  result: { readonly ok: true } | { readonly ok: false; readonly problems: readonly PriceProblem[] },
  canPrice: (options: OptionValues) => boolean,
  example: string,
): readonly NextStep[] {
  const corrected = result.ok ? [] : correctedLines(commandOf(example), options, result.problems, canPrice);
  return [...corrected, { label: 'Show an example', line: example }];
}

/** A quote with the line that was typed for it. */
export function withTypedLine<T extends QuoteAnswer>(
  answer: T | Invalid,
  example: string,
  options: CommandRequest['options'],
): T | Invalid {
  return withOwnLine(answer, commandLine(commandOf(example), typedOptions(options)));
}

function commandOf(example: string): string {
  return /^\/price [a-z0-9-]+/.exec(example)?.[0] ?? '';
}

/** Options as they were typed; without those that were left out. */
function typedOptions(options: CommandRequest['options']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, String(value)]],
    ),
  );
}

/** A subcommand for Discord. */
export function definition(
  name: string,
  description: string,
  options: APIApplicationCommandBasicOption[],
): APIApplicationCommandSubcommandOption {
  return { type: ApplicationCommandOptionType.Subcommand, name, description, options };
}
