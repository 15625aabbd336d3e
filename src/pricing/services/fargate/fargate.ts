import { ARCHITECTURE_NAMES } from '../../architecture.js';
import { billing, excluded } from '../../assumption.js';
import { inUse } from '../../bill.js';
import { onOtherArchitecture } from '../../follow-ups.js';
import type { Amount } from '../../plain-words/entities/entity.js';
import { readRunning } from '../../plain-words/slots/running.js';
import {
  countSlot,
  counts,
  countsHead,
  diskSlot,
  MEMORY_SLOT,
  ownersOf,
  VCPU_SLOT,
} from '../../plain-words/slots/slots.js';
import { wholeNumber } from '../../quantities/counts.js';
import { formatCount, shownHours } from '../../quantities/format.js';
import { gigabytesOf } from '../../quantities/memory.js';
import { amountOf } from '../../quantities/said.js';
import { type Input, service } from '../../service/form.js';
import { ARCHITECTURE, count, gigabytes, hours, REGION } from '../../service/option.js';
import { HOURS_A_DAY, HOURS_IN_ALL } from '../../service/plain.js';
import { sizeProblem, sizeText, taskUsages } from './sizes.js';
import { taskMemory, taskVcpu } from './task-options.js';

/** The storage that is included with every task, in GB. */
export const FREE_STORAGE_GB = '20';

/** How many tasks may run at the same time. */
export const TASKS = wholeNumber('tasks', '1', '1000000');
const STORAGE = { ...gigabytesOf(FREE_STORAGE_GB, '200'), whole: true };
const OPTIONS = {
  vcpu: taskVcpu('Of one task: 0.25, 0.5, 1, 2, 4, 8, 16 or 32'),
  memory: taskMemory('Of one task: 0.5GB to 244GB, depending on the vCPUs'),
  tasks: count('How many of them, 1 by default', TASKS, '1'),
  hours: hours(),
  architecture: ARCHITECTURE,
  region: REGION,
  storage: gigabytes('Disk of one task: 20 GB are included, 200 GB at most', STORAGE, `${FREE_STORAGE_GB}GB`),
};

/** The input of `/price fargate`. */
export type FargateInput = Input<typeof OPTIONS>;

const TASKS_SLOT = countSlot(
  'tasks',
  (amount) => (counts(amount, 'tasks', 'instances', 'nodes', 'jobs') && !amount.rate) || countsHead(amount),
);

/** Tasks on Fargate: vCPUs and memory as provisioned, busy or not, and storage above 20 GB. */
export const fargate = service({
  id: 'fargate',
  name: 'Fargate',
  group: 'containers',
  plain: {
    names: 'fargate, fgate, aws fargate',
    beside: ['ecs'],
    discounts: () => ['spot', 'commitment'],
    hints: 'container, containers, docker container, docker containers, pod, pods',
    read: (collector, sorted, entities) => {
      const { named, bare } = sorted;
      const several = named.some((amount) => TASKS_SLOT.takes(amount) && amount.value.gt('1'));
      // Nobody knows how several tasks divide "8 GB in total".
      const isOpen = (amount: Amount) => several && amount.together;
      collector.fill(
        named.filter((amount) => !isOpen(amount)),
        [VCPU_SLOT, diskSlot('storage', 'temporary', 'disk'), MEMORY_SLOT, TASKS_SLOT],
      );
      collector.fillBare(bare, [VCPU_SLOT, MEMORY_SLOT, TASKS_SLOT]);
      readRunning(collector, sorted, entities, 'tasks');
      // "Each of the 14 customers gets a task of his own"
      const owners = ownersOf(sorted, entities);
      const ofEach = amountOf(collector.options()['tasks'] ?? '1');
      if (owners) collector.replaceCount('tasks', { ...owners, value: owners.value.times(ofEach) });
    },
    usual: { tasks: '1 task', hours: 'all month', architecture: 'x86' },
    likely: {
      vcpu: ['0.25', '0.5', '1', '2', '4', '8'],
      memory: ['512MB', '1GB', '2GB', '4GB', '8GB', '16GB'],
    },
    guesses: [['tasks', '', '# tasks'], HOURS_A_DAY, HOURS_IN_ALL],
    bought: ['tasks', 'tasks'],
    unitPrices: [
      ['fargate', 'vcpu'],
      ['fargate', 'memory'],
    ],
  },
  about: 'What Fargate tasks cost a month',
  example: '/price fargate vcpu:0.5 memory:1GB tasks:2',
  options: OPTIONS,
  estimate: ({ vcpu, memory, tasks, hours: running, architecture, storage }, { fargate: table }) => {
    const size = { vcpu, memoryGb: memory };
    const problem = sizeProblem(size, table.facts.taskSizes);
    if (problem) return { problem };
    const taskHours = tasks.times(running);
    const extraStorage = taskHours.times(storage.minus(FREE_STORAGE_GB));
    const load = `${formatCount(tasks)} × ${sizeText(size)}, ${shownHours(running)} hours a month`;
    return {
      title: `Fargate: ${load}, ${ARCHITECTURE_NAMES[architecture]}`,
      usages: [
        ...taskUsages(size, taskHours, table),
        ...inUse([{ table, component: 'ephemeral-storage', quantity: extraStorage, option: 'storage' }]),
      ],
      assumptions: [
        billing(
          'Linux tasks on ECS. AWS bills by the second, at least a minute a task, from the start of the image download.',
        ),
        excluded('load balancers'),
        excluded('public IPv4 addresses'),
        excluded('data transfer'),
        excluded('logs'),
        billing('Fargate has no free tier.'),
      ],
    };
  },
  variants: (input) => [onOtherArchitecture(input)],
  double: () => ['Double the tasks', 'tasks'],
});
