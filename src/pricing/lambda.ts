import { ARCHITECTURE_NAMES } from './architecture.js';
import { assembleQuote } from './assemble-quote.js';
import { billUsage, type Usage } from './bill.js';
import { type Decimal, exact, roundUp, ZERO } from './decimal.js';
import { lambdaAssumptions } from './lambda-assumptions.js';
import { lambdaFollowUps } from './lambda-follow-ups.js';
import { FREE_STORAGE_MB, type LambdaInput, readLambdaOptions } from './lambda-options.js';
import type { OptionValues } from './options.js';
import { formatCount, formatDuration, formatMemory } from './quantities/format.js';
import type { PriceResult, QuoteResult } from './quote.js';
import type { RateTable } from './rate-table.js';
import type { Prices } from './rates.js';

/**
 * Answers `/price lambda`.
 * @param options as typed: requests, memory, duration; optionally architecture, region, storage, provisioned,
 *   provisioned_hours, free_tier
 * @returns the quote with lines to try next, or everything that is wrong with the options
 */
export function priceLambda(options: OptionValues, prices: Prices): PriceResult {
  const input = readLambdaOptions(options, prices.regions);
  if ('problems' in input) return { ok: false, problems: input.problems };
  const result = quoteLambda(input, prices);
  if (!result.ok) return { ok: false, problems: [result.problem] };
  return { ok: true, quote: result.quote, followUps: lambdaFollowUps(input, (other) => quoteLambda(other, prices).ok) };
}

/**
 * What a Lambda function costs a month: requests, GB-seconds by tier, storage above 512 MB, and warm instances.
 * Each request is billed in whole milliseconds, rounded up; GB are 1,024 MB.
 */
export function quoteLambda(input: LambdaInput, { lambda, regions }: Pick<Prices, 'lambda' | 'regions'>): QuoteResult {
  const billed = billUsage(usagesOf(input, lambda), input, lambda, regions);
  if (!billed.ok) return billed;
  const { bill } = billed;
  const { requestsAMonth, durationMs, memoryMb, architecture, readings } = input;
  const load = `${formatCount(requestsAMonth)} requests a month of ${formatDuration(durationMs)}`;
  const title = `Lambda: ${load} at ${formatMemory(memoryMb)}, ${ARCHITECTURE_NAMES[architecture]}`;
  const assumptions = lambdaAssumptions(input, bill.lines);
  return { ok: true, quote: assembleQuote({ title, place: input, bill, table: lambda, readings, assumptions }) };
}

function usagesOf(input: LambdaInput, table: RateTable): readonly Usage[] {
  const seconds = roundUp(input.durationMs).div('1000').times(input.requestsAMonth);
  const gbSeconds = gigabytes(input.memoryMb).times(seconds);
  const storage = gigabytes(input.storageMb.minus(FREE_STORAGE_MB)).times(seconds);
  const warm = input.provisioned.gt(ZERO);
  // AWS gives nothing free to functions with provisioned concurrency, not even requests.
  const freeOf = (component: string) => (input.freeTier && !warm ? exact(table.free.get(component) ?? '0') : ZERO);
  return [
    { component: 'requests', quantity: input.requestsAMonth, free: freeOf('requests') },
    ...(warm
      ? warmUsages(input, gbSeconds)
      : [{ component: 'duration', quantity: gbSeconds, free: freeOf('duration') }]),
    ...(storage.gt(ZERO) ? [{ component: 'ephemeral-storage', quantity: storage, free: ZERO }] : []),
  ];
}

function warmUsages({ provisioned, provisionedHours, memoryMb }: LambdaInput, gbSeconds: Decimal): readonly Usage[] {
  const kept = provisioned.times(provisionedHours).times('3600').times(gigabytes(memoryMb));
  return [
    { component: 'provisioned-concurrency', quantity: kept, free: ZERO },
    { component: 'provisioned-duration', quantity: gbSeconds, free: ZERO },
  ];
}

function gigabytes(megabytes: Decimal): Decimal {
  return megabytes.div('1024');
}
