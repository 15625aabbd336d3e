import { type APIApplicationCommandSubcommandOption, ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Answer, Invalid, NextStep, QuoteAnswer } from '../../src/answer/answer.js';
import { breakEvenAnswer, quoteAnswer, withOwnLine } from '../../src/answer/prices/quote.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { BREAK_EVEN } from '../../src/pricing/break-even/form.js';
import { priceBreakEven } from '../../src/pricing/break-even/price.js';
import { commandLine } from '../../src/pricing/command-line.js';
import { correctedLines } from '../../src/pricing/corrected-lines.js';
import type { OptionValues } from '../../src/pricing/options.js';
import type { PriceProblem } from '../../src/pricing/price-problem.js';
import type { Prices } from '../../src/pricing/rates.js';
import { type Form, priceWith, type Service } from '../../src/pricing/services/form.js';
import type { Options } from '../../src/pricing/services/option.js';
import type { Choice } from '../../src/requests/command.js';
import type { CommandRequest } from '../../src/requests/request.js';
import { discordOptions, shownOptions } from './options.js';

/** One subcommand of `/price`: its options for Discord, and the answer behind it. */
export interface Subcommand {
  readonly definition: APIApplicationCommandSubcommandOption;
  /** A line that works. */
  readonly example: string;
  readonly answer: (options: CommandRequest['options'], knowledge: Knowledge) => Answer;
  /** Choices for its own options while they are typed; Regions are completed for all subcommands alike. */
  readonly complete?: (option: string, typed: string, request: CommandRequest, prices: Prices) => readonly Choice[];
}

/** `/price <service>` */
export function servicePrice(service: Service): Subcommand {
  return subcommand(service, service.about, (values, { prices }) => priceWith(service, values, prices), quoteAnswer);
}

/** `/price break-even` */
export const breakEvenPrice: Subcommand = subcommand(
  BREAK_EVEN,
  'From how many requests on a container costs less than Lambda',
  (values, { prices }) => priceBreakEven(values, prices),
  breakEvenAnswer,
);

type Result = { readonly ok: true } | { readonly ok: false; readonly problems: readonly PriceProblem[] };

/**
 * A subcommand for a form.
 * @param answer what to reply to a result, with lines to try if there is no price
 */
function subcommand<O extends Options, R extends Result>(
  { id, example, options }: Form<O>,
  about: string,
  price: (values: OptionValues, knowledge: Knowledge) => R,
  answer: (result: R, instead: readonly NextStep[], knowledge: Knowledge) => QuoteAnswer | Invalid,
): Subcommand {
  const command = `/price ${id}`;
  return {
    definition: definition(id, about, discordOptions(options)),
    example,
    answer: (values, knowledge) => {
      const result = price(values, knowledge);
      const canPrice = (tried: OptionValues) => price(tried, knowledge).ok;
      const corrected = correctedLines(command, values, result.ok ? [] : result.problems, canPrice);
      const steps = [...corrected, { label: 'Show an example', line: example }];
      return withOwnLine(answer(result, steps, knowledge), commandLine(command, typedOptions(values)));
    },
    complete: (option, typed, request, prices) =>
      shownOptions(options)[option]?.suggest?.(typed, request.options, prices) ?? [],
  };
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
  options: ReturnType<typeof discordOptions>,
): APIApplicationCommandSubcommandOption {
  return { type: ApplicationCommandOptionType.Subcommand, name, description, options };
}
