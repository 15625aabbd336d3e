import { ARCHITECTURE_NAMES } from './architecture.js';
import { assembleQuote } from './assemble-quote.js';
import { billUsage, type Usage } from './bill.js';
import { plain, ZERO } from './decimal.js';
import { fargateFollowUps } from './fargate-follow-ups.js';
import { type FargateInput, FREE_STORAGE_GB, readFargateOptions } from './fargate-options.js';
import { type FargateSize, isFargateSize, nearestFargateSizes } from './fargate-sizes.js';
import type { OptionValues } from './options.js';
import type { NoSuchSize } from './price-problem.js';
import { formatCount, formatMemory, formatVcpu } from './quantities/format.js';
import type { PriceResult, QuoteResult } from './quote.js';
import type { Prices } from './rates.js';

const ASSUMPTIONS = [
  'Linux tasks on ECS. AWS bills by the second, at least a minute a task, from the start of the image download.',
  'Load balancers, public IPv4 addresses, data transfer and logs are not included. Fargate has no free tier.',
] as const;

/**
 * Answers `/price fargate`.
 * @param options as typed: vcpu, memory; optionally tasks, hours, architecture, storage, region
 * @returns the quote with lines to try next, or everything that is wrong with the options
 */
export function priceFargate(options: OptionValues, prices: Prices): PriceResult {
  const input = readFargateOptions(options, prices.regions);
  if ('problems' in input) return { ok: false, problems: input.problems };
  const result = quoteFargate(input, prices);
  if (!result.ok) return { ok: false, problems: [result.problem] };
  const followUps = fargateFollowUps(input, (other) => quoteFargate(other, prices).ok);
  return { ok: true, quote: result.quote, followUps };
}

/** What Fargate tasks cost a month: vCPUs and memory as asked for, used or not, and storage above 20 GB. */
export function quoteFargate(
  input: FargateInput,
  { fargate, regions }: Pick<Prices, 'fargate' | 'regions'>,
): QuoteResult {
  if (!isFargateSize(input)) return { ok: false, problem: noSuchSize(input) };
  const billed = billUsage(usagesOf(input), input, fargate, regions);
  if (!billed.ok) return billed;
  const { tasks, hours, architecture, readings } = input;
  const load = `${formatCount(tasks)} × ${sizeText(input)}, ${plain(hours)} hours a month`;
  const title = `Fargate: ${load}, ${ARCHITECTURE_NAMES[architecture]}`;
  const parts = { title, place: input, bill: billed.bill, table: fargate, readings, assumptions: ASSUMPTIONS };
  return { ok: true, quote: assembleQuote(parts) };
}

function usagesOf({ vcpu, memoryGb, storageGb, tasks, hours }: FargateInput): readonly Usage[] {
  const taskHours = tasks.times(hours);
  const storage = storageGb.minus(FREE_STORAGE_GB);
  return [
    { component: 'vcpu', quantity: taskHours.times(vcpu), free: ZERO },
    { component: 'memory', quantity: taskHours.times(memoryGb), free: ZERO },
    ...(storage.gt(ZERO) ? [{ component: 'ephemeral-storage', quantity: taskHours.times(storage), free: ZERO }] : []),
  ];
}

function noSuchSize(size: FargateSize): NoSuchSize {
  const vcpu = formatVcpu(size.vcpu);
  const memory = formatMemory(size.memoryGb.times('1024'));
  return { kind: 'no-such-size', option: 'memory', vcpu, memory, near: nearestFargateSizes(size).map(sizeText) };
}

function sizeText({ vcpu, memoryGb }: FargateSize): string {
  return `${formatVcpu(vcpu)} with ${formatMemory(memoryGb.times('1024'))}`;
}
