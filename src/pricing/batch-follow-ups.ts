import { type BatchInput, JOBS } from './batch-options.js';
import { commandLine } from './command-line.js';
import { plain } from './decimal.js';
import {
  architectureOption,
  doubled,
  followUpsFor,
  inOtherRegion,
  onOtherArchitecture,
  regionOption,
  type Variant,
} from './follow-ups.js';
import { counterpart, isArm } from './instance-sizes.js';
import { formatCount, formatDuration, formatMemory } from './quantities/format.js';
import type { FollowUp } from './quote.js';
import type { Prices } from './rates.js';

/** A type that most small jobs fit on, to compare Fargate with. */
const USUAL_INSTANCE = 'c5.large';

/**
 * Lines to try after a Batch quote: the other architecture, Fargate or instances instead, another Region, double the jobs.
 * @param canPrice whether there is a quote for an input; lines without one are left out
 */
export function batchFollowUps(
  input: BatchInput,
  { regions }: Pick<Prices, 'regions'>,
  canPrice: (input: BatchInput) => boolean,
): readonly FollowUp[] {
  const changes = [
    ...onOtherProcessor(input),
    onOtherHost(input),
    ...inOtherRegion(input, regions),
    ...doubled(input, 'jobs', JOBS.most, 'Double the jobs'),
  ];
  return followUpsFor(changes, canPrice, batchLine);
}

function onOtherProcessor(input: BatchInput): readonly Variant<BatchInput>[] {
  if (input.host.instance === undefined) return [onOtherArchitecture(input)];
  const instance = counterpart(input.host.instance);
  if (instance === undefined) return [];
  return [
    { label: `On ${instance} (${isArm(instance) ? 'arm64' : 'x86'})`, changed: { ...input, host: { instance } } },
  ];
}

function onOtherHost(input: BatchInput): Variant<BatchInput> {
  if (input.host.instance !== undefined) return { label: 'On Fargate', changed: { ...input, host: {} } };
  const changed: BatchInput = { ...input, host: { instance: USUAL_INSTANCE }, architecture: 'x86_64' };
  return { label: `On ${USUAL_INSTANCE}`, changed };
}

/** The command line that asks for this quote, without options that have their usual value. */
function batchLine({ jobs, durationMs, vcpu, memoryGb, host, architecture, region }: BatchInput): string {
  return commandLine('/price batch', {
    jobs: formatCount(jobs),
    duration: formatDuration(durationMs),
    vcpu: plain(vcpu),
    memory: formatMemory(memoryGb.times('1024')),
    on: host.instance,
    architecture: architectureOption(architecture),
    region: regionOption(region),
  });
}
