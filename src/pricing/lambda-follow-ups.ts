import { ARCHITECTURE_NAMES, otherArchitecture } from './architecture.js';
import { commandLine, fittingLines } from './command-line.js';
import { plain, ZERO } from './decimal.js';
import { FREE_STORAGE_MB, type LambdaInput } from './lambda-options.js';
import { REQUESTS } from './quantities/counts.js';
import { formatCount, formatDuration, formatMemory } from './quantities/format.js';
import { HOURS_A_MONTH } from './quantities/periods.js';
import type { FollowUp } from './quote.js';
import { DEFAULT_REGION } from './regions.js';

/**
 * Lines to try after a Lambda quote: the other architecture, without the free tier, double the traffic.
 * @param canPrice whether there is a quote for an input; lines without one are left out
 */
export function lambdaFollowUps(input: LambdaInput, canPrice: (input: LambdaInput) => boolean): readonly FollowUp[] {
  const architecture = otherArchitecture(input.architecture);
  const double = input.requestsAMonth.times('2');
  const variants: readonly { readonly label: string; readonly changed: LambdaInput }[] = [
    { label: `On ${ARCHITECTURE_NAMES[architecture]}`, changed: { ...input, architecture } },
    ...(input.freeTier && input.provisioned.eq(ZERO)
      ? [{ label: 'Without the free tier', changed: { ...input, freeTier: false } }]
      : []),
    ...(double.lte(REQUESTS.most)
      ? [{ label: 'Double the traffic', changed: { ...input, requestsAMonth: double } }]
      : []),
  ];
  return fittingLines(
    variants
      .filter(({ changed }) => canPrice(changed))
      .map(({ label, changed }) => ({ label, line: lambdaLine(changed) })),
  );
}

/** The command line that asks for this quote, without options that have their usual value. */
function lambdaLine(input: LambdaInput): string {
  const { architecture, region, storageMb, provisioned, provisionedHours, freeTier } = input;
  return commandLine('/price lambda', {
    requests: formatCount(input.requestsAMonth),
    memory: formatMemory(input.memoryMb),
    duration: formatDuration(input.durationMs),
    architecture: architecture === 'x86_64' ? undefined : ARCHITECTURE_NAMES[architecture],
    region: region.code === DEFAULT_REGION ? undefined : region.code,
    storage: storageMb.eq(FREE_STORAGE_MB) ? undefined : formatMemory(storageMb),
    provisioned: provisioned.eq(ZERO) ? undefined : formatCount(provisioned),
    provisioned_hours: provisionedHours.eq(HOURS_A_MONTH) ? undefined : plain(provisionedHours),
    free_tier: freeTier ? undefined : 'false',
  });
}
