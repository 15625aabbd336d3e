import { priceApiGateway } from '../../src/pricing/apigateway.js';
import { priceBatch } from '../../src/pricing/batch.js';
import { priceEbs } from '../../src/pricing/ebs.js';
import { priceEc2 } from '../../src/pricing/ec2.js';
import { priceEcr } from '../../src/pricing/ecr.js';
import { priceEcs } from '../../src/pricing/ecs.js';
import { priceEks } from '../../src/pricing/eks.js';
import { priceFargate } from '../../src/pricing/fargate.js';
import { priceLambda } from '../../src/pricing/lambda.js';
import { priceLightsail } from '../../src/pricing/lightsail.js';
import { priceNetwork } from '../../src/pricing/network.js';
import type { OptionValues } from '../../src/pricing/options.js';
import { priceBreakEven } from '../../src/pricing/price-break-even.js';
import type { PriceProblem } from '../../src/pricing/price-problem.js';
import type { FollowUp, PriceResult, Quote } from '../../src/pricing/quote.js';
import { problemText } from '../../src/pricing/wording.js';
import { realPrices } from './knowledge.js';

const prices = await realPrices();

/** Every subcommand of `/price` that gives a quote, with the real prices. */
const SUBCOMMANDS: Readonly<Record<string, (options: OptionValues) => PriceResult>> = {
  lambda: (options) => priceLambda(options, prices),
  fargate: (options) => priceFargate(options, prices),
  ec2: (options) => priceEc2(options, prices),
  batch: (options) => priceBatch(options, prices),
  eks: (options) => priceEks(options, prices),
  ecs: () => priceEcs(prices),
  apigateway: (options) => priceApiGateway(options, prices),
  ebs: (options) => priceEbs(options, prices),
  ecr: (options) => priceEcr(options, prices),
  lightsail: (options) => priceLightsail(options, prices),
  network: (options) => priceNetwork(options, prices),
};

/** The names of those subcommands. */
export const PRICED = Object.keys(SUBCOMMANDS);

/** What a subcommand makes of options. */
export function priceAny(subcommand: string, options: OptionValues): PriceResult {
  const price = SUBCOMMANDS[subcommand];
  if (price) return price(options);
  throw new Error(`no /price ${subcommand}`);
}

/** The quote that options must lead to. */
export function quoteOf(subcommand: string, options: OptionValues): Quote {
  const result = priceAny(subcommand, options);
  if (result.ok) return result.quote;
  throw new Error(result.problems.map(problemText).join(' '));
}

/** What is wrong with options; nothing if they are fine. */
export function problemsOf(subcommand: string, options: OptionValues): readonly PriceProblem[] {
  const result = priceAny(subcommand, options);
  return result.ok ? [] : result.problems;
}

/** The same in words. */
export function wordsOf(subcommand: string, options: OptionValues): readonly string[] {
  return problemsOf(subcommand, options).map(problemText);
}

/** The lines to try next after a quote. */
export function followUpsOf(subcommand: string, options: OptionValues): readonly FollowUp[] {
  const result = priceAny(subcommand, options);
  return result.ok ? result.followUps : [];
}

/** Whether a line such as `/price ec2 instance:t3.micro` leads to an answer. */
export function lineWorks(line: string): boolean {
  const [, subcommand = '', ...words] = line.split(' ');
  const pairs = words.map((word): [string, string] => {
    const [name = '', ...value] = word.split(':');
    return [name, value.join(':')];
  });
  const options = Object.fromEntries(pairs);
  if (subcommand === 'break-even') return priceBreakEven(options, prices).ok;
  return priceAny(subcommand, options).ok;
}
