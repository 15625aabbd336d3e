import { ARCHITECTURE_NAMES, otherArchitecture } from './architecture.js';
import { commandLine, fittingLines } from './command-line.js';
import { plain } from './decimal.js';
import { type FargateInput, FREE_STORAGE_GB, TASKS } from './fargate-options.js';
import { formatCount, formatMemory } from './quantities/format.js';
import { HOURS_A_MONTH } from './quantities/periods.js';
import type { FollowUp } from './quote.js';
import { DEFAULT_REGION } from './regions.js';

/**
 * Lines to try after a Fargate quote: the other architecture, and double the tasks.
 * @param canPrice whether there is a quote for an input; lines without one are left out
 */
export function fargateFollowUps(input: FargateInput, canPrice: (input: FargateInput) => boolean): readonly FollowUp[] {
  const architecture = otherArchitecture(input.architecture);
  const double = input.tasks.times('2');
  const variants: readonly { readonly label: string; readonly changed: FargateInput }[] = [
    { label: `On ${ARCHITECTURE_NAMES[architecture]}`, changed: { ...input, architecture } },
    ...(double.lte(TASKS.most) ? [{ label: 'Double the tasks', changed: { ...input, tasks: double } }] : []),
  ];
  return fittingLines(
    variants
      .filter(({ changed }) => canPrice(changed))
      .map(({ label, changed }) => ({ label, line: fargateLine(changed) })),
  );
}

/** The command line that asks for this quote, without options that have their usual value. */
function fargateLine({ vcpu, memoryGb, tasks, hours, architecture, region, storageGb }: FargateInput): string {
  return commandLine('/price fargate', {
    vcpu: plain(vcpu),
    memory: formatMemory(memoryGb.times('1024')),
    tasks: tasks.eq('1') ? undefined : formatCount(tasks),
    hours: hours.eq(HOURS_A_MONTH) ? undefined : plain(hours),
    architecture: architecture === 'x86_64' ? undefined : ARCHITECTURE_NAMES[architecture],
    region: region.code === DEFAULT_REGION ? undefined : region.code,
    storage: storageGb.eq(FREE_STORAGE_GB) ? undefined : `${plain(storageGb)}GB`,
  });
}
