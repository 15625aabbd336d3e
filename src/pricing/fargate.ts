import { ARCHITECTURE_NAMES } from './architecture.js';
import { assembleQuote } from './assemble-quote.js';
import { type Assumption, billing, lacking } from './assumption.js';
import { billUsage, type Usage } from './bill.js';
import { plain, ZERO } from './decimal.js';
import { fargateFollowUps } from './fargate-follow-ups.js';
import { type FargateInput, FREE_STORAGE_GB, readFargateOptions } from './fargate-options.js';
import { sizeProblem, sizeText, taskUsages } from './fargate-sizes.js';
import type { OptionValues } from './options.js';
import { formatCount } from './quantities/format.js';
import type { PriceResult, QuoteResult } from './quote.js';
import type { RateTable } from './rate-table.js';
import type { Prices } from './rates.js';
import { answerWith } from './read-options.js';

const ASSUMPTIONS: readonly Assumption[] = [
  billing(
    'Linux tasks on ECS. AWS bills by the second, at least a minute a task, from the start of the image download.',
  ),
  lacking('load balancers'),
  lacking('public IPv4 addresses'),
  lacking('data transfer'),
  lacking('logs'),
  billing('Fargate has no free tier.'),
];

/**
 * Answers `/price fargate`.
 * @param options as typed: vcpu, memory; optionally tasks, hours, architecture, storage, region
 * @returns the quote with lines to try next, or everything that is wrong with the options
 */
export function priceFargate(options: OptionValues, prices: Prices): PriceResult {
  const quote = (input: FargateInput) => quoteFargate(input, prices);
  return answerWith(readFargateOptions(options, prices.regions), quote, (input) =>
    fargateFollowUps(input, prices.regions, (other) => quote(other).ok),
  );
}

/** What Fargate tasks cost a month: vCPUs and memory as asked for, used or not, and storage above 20 GB. */
export function quoteFargate(
  input: FargateInput,
  { fargate, regions }: Pick<Prices, 'fargate' | 'regions'>,
): QuoteResult {
  const problem = sizeProblem(input);
  if (problem) return { ok: false, problem };
  const billed = billUsage(fargateUsages(input, fargate), input, regions);
  if (!billed.ok) return billed;
  const { tasks, hours, architecture, readings } = input;
  const load = `${formatCount(tasks)} × ${sizeText(input)}, ${plain(hours)} hours a month`;
  const title = `Fargate: ${load}, ${ARCHITECTURE_NAMES[architecture]}`;
  const parts = { title, place: input, bill: billed.bill, table: fargate, readings, assumptions: ASSUMPTIONS };
  return { ok: true, quote: assembleQuote(parts) };
}

function fargateUsages({ storageGb, tasks, hours, ...size }: FargateInput, table: RateTable): readonly Usage[] {
  const taskHours = tasks.times(hours);
  const storage = taskHours.times(storageGb.minus(FREE_STORAGE_GB));
  return [
    ...taskUsages(size, taskHours, table),
    ...(storage.gt(ZERO) ? [{ table, component: 'ephemeral-storage', quantity: storage, option: 'storage' }] : []),
  ];
}
