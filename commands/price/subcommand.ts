import type { APIApplicationCommandBasicOption, APIApplicationCommandSubcommandOption } from 'discord-api-types/v10';
import type { Answer, Invalid, NextStep, QuoteAnswer } from '../../src/answer/answer.js';
import { priceText } from '../../src/answer/prices/price-text.js';
import { breakEvenAnswer, quoteAnswer, withOwnLine } from '../../src/answer/prices/quote.js';
import { QUOTE_EXAMPLE } from '../../src/answer/prices/quote-steps.js';
import type { Choice } from '../../src/choice.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { BREAK_EVEN } from '../../src/pricing/break-even/form.js';
import { priceBreakEven } from '../../src/pricing/break-even/price.js';
import { commandLine } from '../../src/pricing/command-line.js';
import { correctedLines } from '../../src/pricing/follow-ups.js';
import type { OptionValues } from '../../src/pricing/options.js';
import type { PriceProblem } from '../../src/pricing/price-problem.js';
import type { Prices } from '../../src/pricing/rates.js';
import { type Form, priceWith, type Service } from '../../src/pricing/service/form.js';
import type { Option, Options } from '../../src/pricing/service/option.js';
import type { CommandRequest } from '../../src/requests/request.js';
import { booleanOption, choiceOption, stringOption, subcommandOption } from '../options.js';

/** Maximum length of a quantity, and of a request in plain words. */
const MAX_QUANTITY = 100;
const MAX_REQUEST = 500;

/** A subcommand of `/price`. */
export interface Subcommand {
  readonly definition: APIApplicationCommandSubcommandOption;
  /** A line that works. */
  readonly example: string;
  readonly answer: (options: CommandRequest['options'], knowledge: Knowledge) => Answer;
  /** Autocompletes its own options; Regions are completed for all subcommands alike. */
  readonly complete?: (option: string, typed: string, request: CommandRequest, prices: Prices) => readonly Choice[];
}

/** `/price <service>` */
export function servicePrice(service: Service): Subcommand {
  return subcommand(service, service.about, (values, { prices }) => priceWith(service, values, prices), quoteAnswer);
}

/** `/price break-even` */
export const breakEvenPrice: Subcommand = subcommand(
  BREAK_EVEN,
  'The number of requests from which a container costs less than Lambda',
  (values, { prices }) => priceBreakEven(values, prices),
  breakEvenAnswer,
);

/** `/price quote` */
export const quotePrice: Subcommand = {
  definition: subcommandOption('quote', 'What something costs a month, asked in plain words', [
    stringOption('text', 'Services and quantities: 2 million Lambda calls, half a gig, 300 ms each', {
      required: true,
      max_length: MAX_REQUEST,
    }),
  ]),
  example: QUOTE_EXAMPLE,
  answer: ({ text = '' }, knowledge) => priceText(String(text), knowledge),
};

type Result = { readonly ok: true } | { readonly ok: false; readonly problems: readonly PriceProblem[] };

/**
 * A subcommand for a form.
 * @param answer makes the reply to a result, with lines to try if there is no price
 */
function subcommand<O extends Options, R extends Result>(
  { id, example, options }: Form<O>,
  about: string,
  price: (values: OptionValues, knowledge: Knowledge) => R,
  answer: (result: R, instead: readonly NextStep[], knowledge: Knowledge) => QuoteAnswer | Invalid,
): Subcommand {
  const command = `/price ${id}`;
  return {
    definition: subcommandOption(
      id,
      about,
      Object.entries(options).map(([name, option]) => discordOption(name, option)),
    ),
    example,
    answer: (values, knowledge) => {
      const result = price(values, knowledge);
      const canPrice = (tried: OptionValues) => price(tried, knowledge).ok;
      const corrected = correctedLines(command, values, result.ok ? [] : result.problems, canPrice);
      const steps = [...corrected, { label: 'Show an example', line: example }];
      return withOwnLine(answer(result, steps, knowledge), commandLine(command, typedOptions(values)));
    },
    complete: (option, typed, request, prices) => options[option]?.suggest?.(typed, request.options, prices) ?? [],
  };
}

/** The options as typed, without those that were left out. */
function typedOptions(options: CommandRequest['options']): Readonly<Record<string, string>> {
  const given = Object.entries(options).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}

/** Quantities are text, so that members may write 3M, 512MB or 200ms. */
function discordOption(
  name: string,
  { about, required = false, values, suggest }: Option<unknown>,
): APIApplicationCommandBasicOption {
  if (values === 'on or off') return booleanOption(name, about);
  if (values) return choiceOption(name, about, values);
  return stringOption(name, about, {
    required,
    max_length: MAX_QUANTITY,
    ...(suggest ? { autocomplete: true } : {}),
  });
}
