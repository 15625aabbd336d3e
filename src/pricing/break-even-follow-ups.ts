import { breakEvenLine } from './break-even-line.js';
import type { BreakEvenInput } from './break-even-options.js';
import { fittingLines, shortCommandLine } from './command-line.js';
import { exact, plain } from './decimal.js';
import {
  architectureOption,
  followUpsFor,
  inOtherRegion,
  onOtherArchitecture,
  regionOption,
  type Variant,
} from './follow-ups.js';
import { formatCount, formatDuration, formatMemory } from './quantities/format.js';
import type { FollowUp } from './quote.js';
import type { Region } from './regions.js';
import { usualInstanceFor } from './usual-instance.js';

/**
 * Lines to try after a break-even: the other architecture, EC2 or Fargate instead, another Region, and the Lambda quote.
 * @param requests where both cost the same, if they ever do
 * @param canPrice whether an input can be compared; lines that cannot are left out
 */
export function breakEvenFollowUps(
  input: BreakEvenInput,
  requests: string | undefined,
  regions: readonly Region[],
  canPrice: (input: BreakEvenInput) => boolean,
): readonly FollowUp[] {
  const changes = [onOtherArchitecture(input), ...againstOther(input), ...inOtherRegion(input, regions)];
  return [...followUpsFor<BreakEvenInput>(changes, canPrice, lineOf), ...fittingLines(lambdaThere(input, requests))];
}

function againstOther(input: BreakEvenInput): readonly Variant<BreakEvenInput>[] {
  const { vcpu: _, containerGb: __, perContainer: ___, ...load } = input;
  if (input.against.instance !== undefined) return [{ label: 'Against Fargate', changed: { ...load, against: {} } }];
  const instance = usualInstanceFor(input.memoryMb.div('1024'));
  return instance === undefined ? [] : [{ label: `Against ${instance}`, changed: { ...load, against: { instance } } }];
}

function lambdaThere(input: BreakEvenInput, requests: string | undefined): readonly FollowUp[] {
  if (requests === undefined) return [];
  const load = {
    requests: formatCount(exact(requests)),
    memory: formatMemory(input.memoryMb),
    duration: formatDuration(input.durationMs),
  };
  const line = shortCommandLine('/price lambda', load, {
    architecture: architectureOption(input.architecture),
    region: regionOption(input.region),
  });
  return [{ label: 'Lambda at that number', line }];
}

function lineOf(input: BreakEvenInput): string {
  const { requests, against, vcpu, containerGb, perContainer } = input;
  return breakEvenLine(input, {
    requests: requests && formatCount(requests),
    against: against.instance,
    vcpu: vcpu && plain(vcpu),
    container_memory: containerGb && formatMemory(containerGb.times('1024')),
    per_container: perContainer && plain(perContainer),
  });
}
