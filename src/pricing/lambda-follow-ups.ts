import { breakEvenLine } from './break-even-line.js';
import { fittingLines, shortCommandLine } from './command-line.js';
import { plain, ZERO } from './decimal.js';
import {
  architectureOption,
  doubled,
  followUpsFor,
  inOtherRegion,
  onOtherArchitecture,
  regionOption,
} from './follow-ups.js';
import { FREE_STORAGE_MB, type LambdaInput } from './lambda-options.js';
import { REQUESTS } from './quantities/counts.js';
import { formatCount, formatDuration, formatMemory } from './quantities/format.js';
import { HOURS_A_MONTH } from './quantities/periods.js';
import type { FollowUp } from './quote.js';
import type { Prices } from './rates.js';

/**
 * Lines to try after a Lambda quote: the other architecture, another Region, without the free tier, against Fargate,
 * double the traffic.
 * @param canPrice whether there is a quote for an input; lines without one are left out
 */
export function lambdaFollowUps(
  input: LambdaInput,
  prices: Pick<Prices, 'fargate' | 'regions'>,
  canPrice: (input: LambdaInput) => boolean,
): readonly FollowUp[] {
  const withoutFreeTier = { label: 'Without the free tier', changed: { ...input, freeTier: false } };
  const changes = [
    onOtherArchitecture(input),
    ...inOtherRegion(input, prices.regions),
    ...(input.freeTier && input.provisioned.eq(ZERO) ? [withoutFreeTier] : []),
    ...doubled(input, 'requestsAMonth', REQUESTS.most, 'Double the traffic'),
  ];
  return [...followUpsFor(changes, canPrice, lambdaLine), ...againstFargate(input, prices)];
}

/** Only for functions without extras: a container has none of them. */
function againstFargate(input: LambdaInput, { fargate }: Pick<Prices, 'fargate'>): readonly FollowUp[] {
  const { region, architecture, storageMb, provisioned, snapstartVersions } = input;
  const bare = storageMb.eq(FREE_STORAGE_MB) && provisioned.eq(ZERO) && snapstartVersions.eq(ZERO);
  const priced = fargate.tiersOf({ component: 'vcpu', region: region.code, architecture }).length > 0;
  return bare && priced ? fittingLines([{ label: 'Against Fargate', line: breakEvenLine(input) }]) : [];
}

/** The command line that asks for this quote, without options that have their usual value. */
function lambdaLine(input: LambdaInput): string {
  const { architecture, region, storageMb, provisioned, provisionedHours, snapstartVersions, restores } = input;
  const load = {
    requests: formatCount(input.requestsAMonth),
    memory: formatMemory(input.memoryMb),
    duration: formatDuration(input.durationMs),
  };
  return shortCommandLine('/price lambda', load, {
    architecture: architectureOption(architecture),
    region: regionOption(region),
    storage: storageMb.eq(FREE_STORAGE_MB) ? undefined : formatMemory(storageMb),
    provisioned: provisioned.eq(ZERO) ? undefined : formatCount(provisioned),
    provisioned_hours: provisionedHours.eq(HOURS_A_MONTH) ? undefined : plain(provisionedHours),
    snapstart: snapstartVersions.eq(ZERO) ? undefined : formatCount(snapstartVersions),
    restores: restores.eq(ZERO) ? undefined : formatCount(restores),
    free_tier: input.freeTier ? undefined : 'false',
  });
}
