import type { Answer } from '../../src/answer/answer.js';
import { invalid } from '../../src/answer/parts/invalid.js';
import { WHOLE_PRINT, withWholePrint } from '../../src/answer/prices/quote.js';
import type { Choice } from '../../src/choice.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { suggestRegions } from '../../src/pricing/region-search.js';
import { SERVICES } from '../../src/pricing/services/index.js';
import { lambda } from '../../src/pricing/services/lambda/lambda.js';
import type { Command } from '../../src/requests/command.js';
import { EVERYWHERE } from '../../src/requests/everywhere.js';
import type { CommandRequest } from '../../src/requests/request.js';
import { breakEvenPrice, quotePrice, type Subcommand, servicePrice } from './subcommand.js';

/** The break-even follows the services that it compares. */
const BEST_KNOWN = 3;

/** In Discord's order. */
const SUBCOMMANDS: readonly Subcommand[] = [
  ...SERVICES.slice(0, BEST_KNOWN).map(servicePrice),
  breakEvenPrice,
  ...SERVICES.slice(BEST_KNOWN).map(servicePrice),
  quotePrice,
];

/** `/price`, one subcommand a service. */
export const priceCommand: Command = {
  definition: {
    ...EVERYWHERE,
    name: 'price',
    description: 'What it costs a month, with the arithmetic',
    options: SUBCOMMANDS.map(({ definition }) => definition),
  },
  example: lambda.example,
  exampleLabel: 'What 3 million Lambda requests cost',
  moreExamples: [
    { label: 'Where a container costs less', line: breakEvenPrice.example },
    { label: 'A price in your own words', line: quotePrice.example },
  ],
  buttonOptions: [WHOLE_PRINT],
  inWords: { subcommand: 'quote', option: 'text' },
  answer: answerPrice,
  complete: completePrice,
};

function answerPrice(request: CommandRequest, knowledge: Knowledge): Answer {
  const found = find(request);
  const { [WHOLE_PRINT]: print, ...options } = request.options;
  if (found) {
    const answer = found.answer(options, knowledge);
    return print === undefined || answer.kind !== 'quote' ? answer : withWholePrint(answer);
  }
  const known = SUBCOMMANDS.map(({ definition }) => definition.name).join(', ');
  return invalid([`I can price ${known}. For example: \`${lambda.example}\``]);
}

function completePrice(
  option: string,
  typed: string,
  request: CommandRequest,
  { prices }: Knowledge,
): readonly Choice[] {
  if (option === 'region') return suggestRegions(typed, prices.regions);
  return find(request)?.complete?.(option, typed, request, prices) ?? [];
}

function find({ subcommand }: CommandRequest): Subcommand | undefined {
  return SUBCOMMANDS.find(({ definition }) => definition.name === subcommand);
}
