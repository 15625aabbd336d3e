import { priceBreakEven } from '../../src/pricing/break-even/price.js';
import type { OptionValues } from '../../src/pricing/options.js';
import type { PriceProblem } from '../../src/pricing/price-problem.js';
import type { FollowUp, PriceResult, Quote } from '../../src/pricing/quote.js';
import { priceWith } from '../../src/pricing/service/form.js';
import { SERVICES } from '../../src/pricing/services/index.js';
import { problemText } from '../../src/pricing/wording.js';
import { realPrices } from './knowledge.js';

const prices = await realPrices();

/** The names of the subcommands that give a quote. */
export const PRICED: readonly string[] = SERVICES.map(({ id }) => id);

/** What a subcommand makes of options. */
export function priceAny(subcommand: string, options: OptionValues): PriceResult {
  const service = SERVICES.find(({ id }) => id === subcommand);
  if (service) return priceWith(service, options, prices);
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
  return result.ok ? result.followUps() : [];
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
