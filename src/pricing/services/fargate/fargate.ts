import { ARCHITECTURE_NAMES } from '../../architecture.js';
import { type Assumption, billing, lacking } from '../../assumption.js';
import { ZERO } from '../../decimal.js';
import { doubled, onOtherArchitecture } from '../../follow-ups.js';
import { wholeNumber } from '../../quantities/counts.js';
import { formatCount, formatGigabytes, shownHours } from '../../quantities/format.js';
import type { QuantityRules } from '../../quantities/parsed.js';
import type { Input } from '../form.js';
import { ARCHITECTURE, count, gigabytes, hours, REGION } from '../option.js';
import { service } from '../service.js';
import { sizeProblem, sizeText, taskUsages } from './sizes.js';
import { taskMemory, taskVcpu } from './task-size.js';
import { fargateWords } from './words.js';

/** The storage that every task has without paying for it, in GB. */
export const FREE_STORAGE_GB = '20';

/** How many tasks may run at the same time. */
export const TASKS = wholeNumber('tasks', '1', '1000000');
// In GB, unlike other sizes: Fargate takes whole GB only.
const STORAGE_GB: QuantityRules = {
  quantity: 'storage',
  least: FREE_STORAGE_GB,
  most: '200',
  whole: true,
  show: formatGigabytes,
};
const OPTIONS = {
  vcpu: taskVcpu('Of one task: 0.25, 0.5, 1, 2, 4, 8, 16 or 32'),
  memory: taskMemory('Of one task: 0.5GB to 244GB, depending on the vCPUs'),
  tasks: count('How many of them, 1 unless you say otherwise', TASKS, '1'),
  hours: hours(),
  architecture: ARCHITECTURE,
  region: REGION,
  storage: gigabytes('Disk of one task: 20 GB are included, 200 GB at most', STORAGE_GB, FREE_STORAGE_GB),
};

/** What `/price fargate` prices. */
export type FargateInput = Input<typeof OPTIONS>;

/** Tasks on Fargate: vCPUs and memory as asked for, used or not, and storage above 20 GB. */
export const fargate = service({
  id: 'fargate',
  name: 'Fargate',
  group: 'containers',
  plain: fargateWords,
  about: 'What Fargate tasks cost a month',
  example: '/price fargate vcpu:0.5 memory:1GB tasks:2',
  options: OPTIONS,
  parts: ({ vcpu, memory, tasks, hours: running, architecture, storage }, { fargate: table }) => {
    const size = { vcpu, memoryGb: memory };
    const problem = sizeProblem(size);
    if (problem) return { problem };
    const taskHours = tasks.times(running);
    const more = taskHours.times(storage.minus(FREE_STORAGE_GB));
    const load = `${formatCount(tasks)} × ${sizeText(size)}, ${shownHours(running)} hours a month`;
    return {
      title: `Fargate: ${load}, ${ARCHITECTURE_NAMES[architecture]}`,
      usages: [
        ...taskUsages(size, taskHours, table),
        ...(more.gt(ZERO) ? [{ table, component: 'ephemeral-storage', quantity: more, option: 'storage' }] : []),
      ],
      assumptions: ASSUMPTIONS,
    };
  },
  variants: (input) => [onOtherArchitecture(input)],
  double: (input) => doubled(input, 'tasks', 'Double the tasks'),
});

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
