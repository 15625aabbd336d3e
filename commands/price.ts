import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import type { Answer } from '../src/answers/answer.js';
import { invalid } from '../src/answers/invalid.js';
import { quoteAnswer } from '../src/answers/quote.js';
import type { Knowledge } from '../src/knowledge.js';
import { priceFargate } from '../src/pricing/fargate.js';
import { priceLambda } from '../src/pricing/lambda.js';
import type { PriceResult } from '../src/pricing/quote.js';
import type { Prices } from '../src/pricing/rates.js';
import { suggestRegions } from '../src/pricing/region-search.js';
import type { Command } from '../src/requests/command.js';
import type { CommandRequest } from '../src/requests/request.js';
import { EVERYWHERE } from './everywhere.js';

/** A service that can be priced: its options for Discord and the calculation behind it. */
interface PricedService {
  readonly definition: APIApplicationCommandSubcommandOption;
  readonly example: string;
  readonly price: (options: CommandRequest['options'], prices: Prices) => PriceResult;
}

const ARCHITECTURE = choices('architecture', 'Processor: x86 unless you say otherwise', ['x86', 'arm64']);
const REGION = text('region', 'AWS Region: a code or a place, us-east-1 unless you say otherwise', {
  autocomplete: true,
});

const LAMBDA: PricedService = {
  definition: subcommand('lambda', 'What a Lambda function costs a month', [
    text('requests', 'A month, or a rate: 3M, 1.5 billion, 5M/day, 100/s', { required: true }),
    text('memory', '128 MB to 10,240 MB: 512MB, 2GB', { required: true }),
    text('duration', 'Of one run, up to 15 minutes: 200ms, 1.5s', { required: true }),
    ARCHITECTURE,
    REGION,
    text('storage', 'Temporary disk /tmp: 512 MB are included, 10,240 MB at most'),
    text('provisioned', 'Instances kept warm (provisioned concurrency)'),
    flag('free_tier', 'Take the monthly free tier off (yes unless you say otherwise)'),
  ]),
  example: '/price lambda requests:3M memory:512MB duration:200ms',
  price: priceLambda,
};

const FARGATE: PricedService = {
  definition: subcommand('fargate', 'What Fargate tasks cost a month', [
    text('vcpu', 'Of one task: 0.25, 0.5, 1, 2, 4, 8, 16 or 32', { required: true }),
    text('memory', 'Of one task: 0.5GB to 244GB, depending on the vCPUs', { required: true }),
    text('tasks', 'How many of them, 1 unless you say otherwise'),
    text('hours', 'A month: 730 unless you say otherwise, or 8h/day'),
    ARCHITECTURE,
    text('storage', 'Disk of one task: 20 GB are included, 200 GB at most'),
    REGION,
  ]),
  example: '/price fargate vcpu:0.5 memory:1GB tasks:2',
  price: priceFargate,
};

const SERVICES: readonly PricedService[] = [LAMBDA, FARGATE];

export const priceCommand: Command = {
  definition: {
    ...EVERYWHERE,
    name: 'price',
    description: 'What it costs a month, with the arithmetic',
    options: SERVICES.map(({ definition }) => definition),
  },
  example: LAMBDA.example,
  answer: answerPrice,
  complete: (option, typed, _request, { prices }) => (option === 'region' ? suggestRegions(typed, prices.regions) : []),
};

function answerPrice({ subcommand: name, options }: CommandRequest, knowledge: Knowledge): Answer {
  const service = SERVICES.find(({ definition }) => definition.name === name);
  if (!service) return invalid([`I can price Lambda and Fargate. For example: \`${LAMBDA.example}\``]);
  const example = { label: 'Show an example', line: service.example };
  return quoteAnswer(service.price(options, knowledge.prices), example, knowledge);
}

function subcommand(
  name: string,
  description: string,
  options: APIApplicationCommandBasicOption[],
): APIApplicationCommandSubcommandOption {
  return { type: ApplicationCommandOptionType.Subcommand, name, description, options };
}

/** Quantities are text options, so that members may write them as they think of them: 3M, 512MB, 200ms. */
function text(
  name: string,
  description: string,
  { required = false, autocomplete = false }: { required?: boolean; autocomplete?: boolean } = {},
): APIApplicationCommandBasicOption {
  const base = { type: ApplicationCommandOptionType.String as const, name, description, required, max_length: 100 };
  return autocomplete ? { ...base, autocomplete } : base;
}

function choices(name: string, description: string, values: readonly string[]): APIApplicationCommandBasicOption {
  return {
    type: ApplicationCommandOptionType.String,
    name,
    description,
    choices: values.map((value) => ({ name: value, value })),
  };
}

function flag(name: string, description: string): APIApplicationCommandBasicOption {
  return { type: ApplicationCommandOptionType.Boolean, name, description };
}
