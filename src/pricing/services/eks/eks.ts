import { UP_TO_TEN } from '../../../language/number-words.js';
import { billing, excluded, minorExclusion, warning } from '../../assumption.js';
import { inUse } from '../../bill.js';
import { exact, plain, ZERO } from '../../decimal.js';
import { onCounterpart } from '../../follow-ups.js';
import { type Amount, type Clause, entitiesOf } from '../../plain-words/entities/entity.js';
import { readRunning } from '../../plain-words/slots/running.js';
import {
  countSlot,
  counts,
  countsHead,
  diskSlot,
  MEMORY_SLOT,
  type SortedAmounts,
  VCPU_SLOT,
} from '../../plain-words/slots/slots.js';
import { isAlways, isVague } from '../../plain-words/slots/times.js';
import { wholeNumber } from '../../quantities/counts.js';
import { formatCount, formatCounted, formatVcpu, shownHours } from '../../quantities/format.js';
import { gigabytesOf } from '../../quantities/memory.js';
import { HOURS_A_MONTH } from '../../quantities/periods.js';
import type { RateTable } from '../../rate-table.js';
import { GLOBAL } from '../../regions.js';
import { service } from '../../service/form.js';
import { choice, count, gigabytes, hours, instance, optional, REGION } from '../../service/option.js';
import { type GivenWords, HOURS_A_DAY } from '../../service/plain.js';
import { checkDisk, diskOptions, diskText, diskUsages, includedText, SPEED_SLOTS } from '../ebs/disk.js';
import { INSTANCES } from '../ec2/ec2.js';
import { TASKS } from '../fargate/fargate.js';
import { sizeProblem, sizeText, taskUsages } from '../fargate/sizes.js';
import { taskMemory, taskVcpu } from '../fargate/task-options.js';

const NODES = countSlot('nodes', (amount) => counts(amount, 'nodes', 'instances') || countsHead(amount, 'instance'));
const CLUSTERS = countSlot('clusters', (amount) => counts(amount, 'clusters') || countsHead(amount, 'service'));
const PODS = countSlot('pods', (amount) => counts(amount, 'tasks') && !amount.rate);
const ANY_DISK = diskSlot('disk', undefined);
const DISK = diskSlot('disk', 'disk', 'volume', 'temporary');

/** Whether the hours are those of each day or week: then they are the nodes', because a cluster cannot be stopped in between. */
function comesBack({ schedules }: SortedAmounts, entities: Clause): boolean {
  const isSchedule = entitiesOf(entities, 'schedule').some((schedule) => !isAlways(schedule) && !isVague(schedule));
  return schedules.length > 0 || isSchedule;
}

/** How requests in plain words name EKS. */
const eksWords: GivenWords = {
  names: 'eks, kubernetes, k8s, kubernetes service, kubernetes cluster, kubernetes clusters, k8s cluster, k8s clusters',
  beside: ['fargate', 'ec2'],
  // Of nodes without a size nothing is known.
  discounts: ({ instance }) => (instance === undefined ? [] : ['spot', 'commitment']),
  phrases: [
    [
      'eks control plane, eks control planes, kubernetes control plane',
      { kind: 'service', service: 'eks' },
      { kind: 'noun', noun: 'clusters' },
    ],
    [
      'upgrade, upgrading, bump the version, supported version, current version, newer version, normal version, normal support, normal one',
      { kind: 'choice', option: 'support', value: 'standard' },
    ],
  ],
  read: (collector, sorted, entities) => {
    const types = entitiesOf(entities, 'instance');
    for (const entity of types) collector.set('instance', entity.type, entity);
    // Nobody knows how nodes divide "100 GB together".
    const zero = sorted.named.filter((amount) => NODES.takes(amount) && amount.value.eq(ZERO));
    collector.explain(zero, 'Without nodes there is only the cluster to pay.');
    const amounts = sorted.named.filter((amount) => !amount.together && !zero.includes(amount));
    // "2 t3.large nodes, 50 GB each": without pods, a size of each is its disk.
    const hasPods = amounts.some((amount) => PODS.takes(amount) || VCPU_SLOT.takes(amount));
    const isNodeDisk = (amount: Amount) => types.length > 0 && !hasPods && amount.each && ANY_DISK.takes(amount);
    const disk = { ...DISK, takes: (amount: Amount) => isNodeDisk(amount) || DISK.takes(amount) };
    collector.fill(amounts, [disk, ...SPEED_SLOTS, NODES, CLUSTERS, PODS, VCPU_SLOT, MEMORY_SLOT]);
    collector.fillBare(sorted.bare, types.length > 0 ? [NODES] : [CLUSTERS]);
    const hasWorkers = collector.has('instance') || collector.has('pods');
    const isOfWorkers = hasWorkers && (comesBack(sorted, entities) || collector.has('node_hours'));
    readRunning(collector, sorted, entities, 'nodes', isOfWorkers ? 'node_hours' : 'hours');
    collector.choices(['support', ...(collector.has('disk') ? ['disk_type'] : [])]);
  },
  essentials: [],
  // Nodes need a type, pods a size.
  missing: (options) => {
    const { nodes, pods } = options;
    const needed = [...(nodes === undefined ? [] : ['instance']), ...(pods === undefined ? [] : ['vcpu', 'memory'])];
    return needed.filter((option) => options[option] === undefined);
  },
  unsaid: ({ instance }) => ({ clusters: '1', ...(instance !== undefined && { nodes: '1' }) }),
  usual: { support: 'standard support', hours: 'all month' },
  likely: {
    instance: ['t3.medium', 'm5.large', 'm5.xlarge'],
    vcpu: ['0.25', '0.5', '1'],
    memory: ['1GB', '2GB', '4GB'],
  },
  guesses: [['nodes', '', '# nodes'], ['clusters', '', '# clusters'], HOURS_A_DAY],
  unitPrices: [
    ['eks', 'cluster-standard-support'],
    ['ec2', 'instance', 'm5.large'],
  ],
};

const EXAMPLE = '/price eks clusters:1';
const NODES_EXAMPLE = `${EXAMPLE} nodes:3 instance:m5.large`;
const SUPPORT = { standard: 'normal', extended: 'long' };
type Support = keyof typeof SUPPORT;

/** Clusters, and what runs in them: instances as nodes, pods on Fargate, both or neither. */
export const eks = service({
  id: 'eks',
  name: 'EKS',
  group: 'containers',
  plain: eksWords,
  about: 'What EKS clusters and what runs in them cost a month',
  example: NODES_EXAMPLE,
  options: {
    clusters: count('How many clusters', wholeNumber('clusters', '1', '10000')),
    support: choice('Of the Kubernetes version: standard by default', SUPPORT),
    hours: hours(),
    node_hours: optional(hours('Hours a month of nodes and pods, if fewer than those of the clusters')),
    nodes: count('Instances as nodes, in all clusters together', { ...INSTANCES, least: '0' }, '0'),
    instance: optional(instance('Their instance type: m5.large')),
    disk: gigabytes('GB for each node, none by default', gigabytesOf(), '0GB'),
    ...diskOptions('disk'),
    pods: count('Pods on Fargate, in all clusters together', { ...TASKS, least: '0' }, '0'),
    vcpu: optional(taskVcpu('Of one pod: 0.25 to 16')),
    memory: optional(taskMemory('Of one pod: 0.5GB to 120GB')),
    region: REGION,
  },
  check: (reader, input, prices) => {
    reader.requireWith(['nodes', 'instance'], ['nodes', 'instance'], NODES_EXAMPLE);
    reader.requireWith(['disk'], ['nodes'], NODES_EXAMPLE);
    const pods = ['pods', 'vcpu', 'memory'];
    reader.requireWith(pods, pods, `${EXAMPLE} pods:10 vcpu:0.25 memory:1GB`);
    checkDisk(reader, 'disk', { ...input, sizeGb: input.disk }, NODES_EXAMPLE, prices);
  },
  // Everything but the clusters may be left out where it has no price.
  estimate: (input, prices) => {
    const { clusters, support, hours: running, nodes, instance: variant = '', pods, vcpu, memory, region } = input;
    const { node_hours: working = running } = input;
    const isPart = !working.eq(running);
    const { eks: table, ec2, ebs, fargate } = prices;
    const { mostVcpuPerPod, mbAddedToPod } = table.facts;
    const disk = { ...input, sizeGb: input.disk };
    const diskMonths = running.div(HOURS_A_MONTH);
    const hasNodes = nodes.gt(ZERO);
    const pod = pods.gt(ZERO) && vcpu && memory ? { vcpu, memoryGb: memory } : undefined;
    // Tasks on ECS may be larger than pods on EKS.
    if (pod?.vcpu.gt(mostVcpuPerPod)) {
      const limit = `${mostVcpuPerPod} vCPU for a pod on EKS`;
      return {
        problem: { kind: 'too-large', option: 'vcpu', quantity: 'vCPUs', text: formatVcpu(pod.vcpu), limit },
      };
    }
    const problem = pod && sizeProblem(pod, fargate.facts.taskSizes);
    if (problem) return { problem };
    const withDisk = disk.sizeGb.gt(ZERO) ? ` with ${diskText(disk)}` : '';
    const parts = [
      `${formatCounted(clusters, 'cluster')} in ${support} support${isPart ? ` for ${shownHours(running)} hours` : ''}`,
      ...(hasNodes ? [`${formatCount(nodes)} × ${variant}${withDisk}`] : []),
      ...(pod ? [`${formatCounted(pods, 'pod')} of ${sizeText(pod)}`] : []),
    ];
    const podUsages = pod ? taskUsages(pod, pods.times(working), fargate) : [];
    const nodeHours = nodes.times(working);
    const nodesAssumptions = [
      withDisk === ''
        ? excluded('disks of the nodes')
        : billing(
            `Each node has its own disk, which you pay for ${running.lt(HOURS_A_MONTH) ? 'as long as the cluster is there' : 'all month'}${includedText(disk, ebs.facts)}.`,
          ),
      excluded('public IPv4 addresses of the nodes'),
    ];
    const nothing = 'Nothing runs in it yet: add `nodes` with `instance`, or `pods` with `vcpu` and `memory`.';
    return {
      title: `EKS: ${parts.join(', ')}, ${shownHours(working)} hours a month`,
      // Pods on Fargate run on x86 only; nothing else here depends on the architecture.
      place: { region, architecture: 'x86_64' },
      usages: [
        { table, component: `cluster-${support}-support`, quantity: clusters.times(running) },
        ...inUse([
          { table: ec2, component: 'instance', variant, quantity: nodeHours, option: 'nodes', called: 'nodes' },
          ...diskUsages(disk, nodes, ebs).map((one) => ({
            ...one,
            quantity: one.quantity.times(diskMonths),
            option: 'disk',
            called: 'disk of the nodes',
          })),
          ...podUsages.map((one) => ({ ...one, option: 'pods', called: 'pods' })),
        ]),
      ],
      assumptions: [
        !hasNodes && !pod && excluded('nodes and pods', nothing),
        billing(supportText(support, table)),
        running.lt(HOURS_A_MONTH) &&
          warning('The hours count for the cluster too, which cannot be stopped, only deleted.'),
        isPart &&
          warning('The cluster is paid for while its nodes are off, because it cannot be stopped, only deleted.'),
        ...(hasNodes ? nodesAssumptions : []),
        pod &&
          warning(
            `EKS adds ${mbAddedToPod} MB to what a pod asks for and rounds up to the next size: give the size that is billed.`,
          ),
        excluded('load balancers'),
        excluded('data transfer'),
        minorExclusion('logs'),
      ],
    };
  },
  variants: (input) => {
    const support = input.support === 'standard' ? 'extended' : 'standard';
    const otherSupport = { label: `In ${support} support`, changed: { ...input, support } as const };
    return [...onCounterpart(input.instance, (instance) => ({ ...input, instance })), otherSupport];
  },
  // Whatever carries the traffic.
  double: (input) => {
    if (input.nodes.gt(ZERO)) return ['Double the nodes', 'nodes'];
    return input.pods.gt(ZERO) ? ['Double the pods', 'pods'] : ['Double the clusters', 'clusters'];
  },
});

function supportText(support: Support, { facts, tiersOf }: RateTable<'eks'>): string {
  const months = facts.standardSupportMonths;
  if (support === 'extended')
    return `The extended support fee, for Kubernetes versions older than ${months} months, replaces the standard fee.`;
  const [now, later] = ['standard', 'extended'].map((kind) => {
    const [rate] = tiersOf({ component: `cluster-${kind}-support`, region: GLOBAL.code });
    return exact(rate?.price ?? '0');
  });
  const times = now?.gt(ZERO) && later ? plain(later.div(now)) : undefined;
  const dearer =
    times === undefined ? '' : `; after that the fee is ${UP_TO_TEN[Number(times)] ?? times} times as high`;
  return `The Kubernetes version is in standard support for its first ${months} months${dearer}.`;
}
