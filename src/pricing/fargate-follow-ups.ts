import { commandLine } from './command-line.js';
import { plain } from './decimal.js';
import { type FargateInput, FREE_STORAGE_GB, TASKS } from './fargate-options.js';
import {
  architectureOption,
  doubled,
  followUpsFor,
  inOtherRegion,
  onOtherArchitecture,
  regionOption,
} from './follow-ups.js';
import { formatCount, formatMemory } from './quantities/format.js';
import { HOURS_A_MONTH } from './quantities/periods.js';
import type { FollowUp } from './quote.js';
import type { Region } from './regions.js';

/**
 * Lines to try after a Fargate quote: the other architecture, another Region, and double the tasks.
 * @param canPrice whether there is a quote for an input; lines without one are left out
 */
export function fargateFollowUps(
  input: FargateInput,
  regions: readonly Region[],
  canPrice: (input: FargateInput) => boolean,
): readonly FollowUp[] {
  const changes = [
    onOtherArchitecture(input),
    ...inOtherRegion(input, regions),
    ...doubled(input, 'tasks', TASKS.most, 'Double the tasks'),
  ];
  return followUpsFor(changes, canPrice, fargateLine);
}

/** The command line that asks for this quote, without options that have their usual value. */
function fargateLine({ vcpu, memoryGb, tasks, hours, architecture, region, storageGb }: FargateInput): string {
  return commandLine('/price fargate', {
    vcpu: plain(vcpu),
    memory: formatMemory(memoryGb.times('1024')),
    tasks: tasks.eq('1') ? undefined : formatCount(tasks),
    hours: hours.eq(HOURS_A_MONTH) ? undefined : plain(hours),
    architecture: architectureOption(architecture),
    region: regionOption(region),
    storage: storageGb.eq(FREE_STORAGE_GB) ? undefined : `${plain(storageGb)}GB`,
  });
}
