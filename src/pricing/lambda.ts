import { ARCHITECTURE_NAMES } from './architecture.js';
import { assembleQuote } from './assemble-quote.js';
import { billUsage, totalOf, type Usage } from './bill.js';
import { type Decimal, exact, roundUp, ZERO } from './decimal.js';
import { lambdaAssumptions } from './lambda-assumptions.js';
import { priceEdge, wantsEdge } from './lambda-edge.js';
import { lambdaFollowUps } from './lambda-follow-ups.js';
import { FREE_STORAGE_MB, type LambdaInput, readLambdaOptions } from './lambda-options.js';
import type { OptionValues } from './options.js';
import { formatCounted, formatDuration, formatMemory } from './quantities/format.js';
import { HOURS_A_MONTH } from './quantities/periods.js';
import type { PriceResult, QuoteResult } from './quote.js';
import type { RateTable } from './rate-table.js';
import type { Prices } from './rates.js';
import { answerWith } from './read-options.js';

/**
 * Answers `/price lambda`.
 * @param options as typed: requests, memory, duration; optionally architecture, region, storage, provisioned,
 *   provisioned_hours, snapstart, restores, edge, free_tier
 * @returns the quote with lines to try next, or everything that is wrong with the options
 */
export function priceLambda(options: OptionValues, prices: Prices): PriceResult {
  if (wantsEdge(options)) return priceEdge(options, prices);
  const quote = (input: LambdaInput) => quoteLambda(input, prices);
  return answerWith(readLambdaOptions(options, prices.regions), quote, (input) =>
    lambdaFollowUps(input, prices, (other) => quote(other).ok),
  );
}

/**
 * What a Lambda function costs a month: requests, GB-seconds by tier, storage above 512 MB, warm instances, snapshots.
 * Each request is billed in whole milliseconds, rounded up; GB are 1,024 MB.
 */
export function quoteLambda(input: LambdaInput, { lambda, regions }: Pick<Prices, 'lambda' | 'regions'>): QuoteResult {
  const billed = billUsage(lambdaUsages(input, lambda), input, regions);
  if (!billed.ok) return billed;
  const { bill } = billed;
  const { requestsAMonth, durationMs, memoryMb, architecture, readings } = input;
  const load = `${formatCounted(requestsAMonth, 'request')} a month of ${formatDuration(durationMs)}`;
  const title = `Lambda: ${load} at ${formatMemory(memoryMb)}, ${ARCHITECTURE_NAMES[architecture]}`;
  const assumptions = lambdaAssumptions(input, bill.lines);
  const parts = { title, place: input, bill, table: lambda, readings, assumptions };
  return { ok: true, quote: assembleQuote({ ...parts, withoutHours: !usesHours(input) }) };
}

/** Whether something lasts all month, or was said at a rate. */
function usesHours({ provisioned, snapstartVersions, readings }: LambdaInput): boolean {
  return provisioned.gt(ZERO) || snapstartVersions.gt(ZERO) || readings.length > 0;
}

/** The total alone, for searches that ask for it often. The prices must be known: ask for a quote first. */
export function lambdaTotal(input: LambdaInput, { lambda }: Pick<Prices, 'lambda'>): Decimal {
  return totalOf(lambdaUsages(input, lambda), input);
}

function lambdaUsages(input: LambdaInput, table: RateTable): readonly Usage[] {
  const seconds = roundUp(input.durationMs).div('1000').times(input.requestsAMonth);
  const gbSeconds = gigabytes(input.memoryMb).times(seconds);
  const storage = gigabytes(input.storageMb.minus(FREE_STORAGE_MB)).times(seconds);
  const warm = input.provisioned.gt(ZERO);
  // AWS gives nothing free to functions with provisioned concurrency, not even requests.
  const freeOf = (component: string) => (input.freeTier && !warm ? exact(table.free.get(component) ?? '0') : ZERO);
  return [
    { table, component: 'requests', quantity: input.requestsAMonth, free: freeOf('requests') },
    ...(warm
      ? warmUsages(input, table, gbSeconds)
      : [{ table, component: 'duration', quantity: gbSeconds, free: freeOf('duration') }]),
    ...(storage.gt(ZERO) ? [{ table, component: 'ephemeral-storage', quantity: storage, option: 'storage' }] : []),
    ...snapstartUsages(input, table),
  ];
}

function warmUsages(
  { provisioned, provisionedHours, memoryMb }: LambdaInput,
  table: RateTable,
  gbSeconds: Decimal,
): readonly Usage[] {
  const kept = provisioned.times(provisionedHours).times('3600').times(gigabytes(memoryMb));
  return [
    { table, component: 'provisioned-concurrency', quantity: kept, option: 'provisioned' },
    { table, component: 'provisioned-duration', quantity: gbSeconds },
  ];
}

function snapstartUsages({ snapstartVersions, restores, memoryMb }: LambdaInput, table: RateTable): readonly Usage[] {
  if (snapstartVersions.eq(ZERO)) return [];
  const kept = snapstartVersions.times(HOURS_A_MONTH).times('3600').times(gigabytes(memoryMb));
  const restored = restores.times(gigabytes(memoryMb));
  return [
    { table, component: 'snapstart-cache', quantity: kept, option: 'snapstart' },
    ...(restores.gt(ZERO) ? [{ table, component: 'snapstart-restore', quantity: restored, option: 'snapstart' }] : []),
  ];
}

function gigabytes(megabytes: Decimal): Decimal {
  return megabytes.div('1024');
}
