import { UP_TO_TEN } from '../../../language/number-words.js';
import { billing, excluded, minorExclusion } from '../../assumption.js';
import { inUse, type Usage } from '../../bill.js';
import { exact, plain, ZERO } from '../../decimal.js';
import type { Size } from '../../facts.js';
import type { PriceProblem } from '../../price-problem.js';
import { wholeNumber } from '../../quantities/counts.js';
import { formatCount, formatCounted, formatVcpu, shownHours } from '../../quantities/format.js';
import { gigabytesOf } from '../../quantities/memory.js';
import type { RateTable } from '../../rate-table.js';
import type { Prices } from '../../rates.js';
import { GLOBAL } from '../../regions.js';
import { checkDisk, diskOptions, diskText, diskUsages, includedText } from '../ebs/disk.js';
import { INSTANCES, onCounterpart } from '../ec2/ec2.js';
import { TASKS } from '../fargate/fargate.js';
import { sizeProblem, sizeText, taskMemory, taskUsages, taskVcpu } from '../fargate/sizes.js';
import { type Input, service } from '../form.js';
import { choice, count, gigabytes, hours, instance, optional, REGION } from '../option.js';
import { eksWords } from './words.js';

const EXAMPLE = '/price eks clusters:1';
const NODES_EXAMPLE = `${EXAMPLE} nodes:3 instance:m5.large`;
const SUPPORT = { standard: 'normal', extended: 'long' };
type Support = keyof typeof SUPPORT;
const OPTIONS = {
  clusters: count('How many clusters', wholeNumber('clusters', '1', '10000')),
  support: choice('Of the Kubernetes version: standard by default', SUPPORT),
  hours: hours(),
  nodes: count('Instances as nodes, in all clusters together', { ...INSTANCES, least: '0' }, '0'),
  instance: optional(instance('Their instance type: m5.large')),
  disk: gigabytes('GB for each node, none by default', gigabytesOf(), '0GB'),
  ...diskOptions('disk'),
  pods: count('Pods on Fargate, in all clusters together', { ...TASKS, least: '0' }, '0'),
  vcpu: optional(taskVcpu('Of one pod: 0.25 to 16')),
  memory: optional(taskMemory('Of one pod: 0.5GB to 120GB')),
  region: REGION,
};
type EksInput = Input<typeof OPTIONS>;

/** Clusters, and what runs in them: instances as nodes, pods on Fargate, both or neither. */
export const eks = service({
  id: 'eks',
  name: 'EKS',
  group: 'containers',
  plain: eksWords,
  about: 'What EKS clusters and what runs in them cost a month',
  example: NODES_EXAMPLE,
  options: OPTIONS,
  check: (reader, input, prices) => {
    reader.requireWith(['nodes', 'instance'], ['nodes', 'instance'], NODES_EXAMPLE);
    reader.requireWith(['disk'], ['nodes'], NODES_EXAMPLE);
    const pods = ['pods', 'vcpu', 'memory'];
    reader.requireWith(pods, pods, `${EXAMPLE} pods:10 vcpu:0.25 memory:1GB`);
    checkDisk(reader, 'disk', { ...input, sizeGb: input.disk }, NODES_EXAMPLE, prices);
  },
  estimate: (input, prices) => {
    const { support, nodes, pods, disk, region } = input;
    const { facts } = prices.eks;
    const included = includedText({ ...input, sizeGb: disk }, prices.ebs.facts);
    const pod = podOf(input);
    const problem = pod && podProblem(pod, prices);
    if (problem) return { problem };
    const hasNodes = nodes.gt(ZERO);
    const hasPods = pods.gt(ZERO);
    return {
      title: titleOf(input),
      // Pods on Fargate run on x86 only; nothing else here depends on the architecture.
      place: { region, architecture: 'x86_64' },
      usages: usagesOf(input, prices),
      assumptions: [
        !hasNodes &&
          !hasPods &&
          excluded(
            'nodes and pods',
            'Nothing runs in it yet: add `nodes` with `instance`, or `pods` with `vcpu` and `memory`.',
          ),
        billing(supportText(support, prices.eks)),
        hasNodes &&
          (disk.gt(ZERO)
            ? billing(`Each node has its own disk, which you pay for all month${included}.`)
            : excluded('disks of the nodes')),
        hasNodes && excluded('public IPv4 addresses of the nodes'),
        hasPods &&
          billing(
            `EKS adds ${facts.mbAddedToPod} MB to each pod and rounds up to the next size, so enter the size that is billed.`,
          ),
        excluded('load balancers'),
        excluded('data transfer'),
        minorExclusion('logs'),
      ],
    };
  },
  variants: (input, { ec2 }) => {
    const support = input.support === 'standard' ? 'extended' : 'standard';
    const otherSupport = { label: `In ${support} support`, changed: { ...input, support } as const };
    return [...onCounterpart(input, ec2.variantsOf('instance')), otherSupport];
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

/** The size of the pods, if there are any. */
function podOf({ pods, vcpu, memory }: EksInput): Size | undefined {
  return pods.gt(ZERO) && vcpu && memory ? { vcpu, memoryGb: memory } : undefined;
}

/** Tasks on ECS may be larger than pods on EKS. */
function podProblem(pod: Size, { eks: { facts }, fargate }: Prices): PriceProblem | undefined {
  if (pod.vcpu.lte(facts.mostVcpuPerPod)) return sizeProblem(pod, fargate.facts.taskSizes);
  const limit = `${facts.mostVcpuPerPod} vCPU for a pod on EKS`;
  return { kind: 'too-large', option: 'vcpu', quantity: 'vCPUs', text: formatVcpu(pod.vcpu), limit };
}

/** Everything but the clusters may be left out where it has no price. */
function usagesOf(input: EksInput, prices: Prices): readonly Usage[] {
  const { clusters, support, hours: running, nodes, instance: variant = '', pods } = input;
  const disks = diskUsages({ ...input, sizeGb: input.disk }, nodes, prices.ebs);
  const { eks: table, ec2, fargate } = prices;
  const pod = podOf(input);
  const podUsages = pod ? taskUsages(pod, pods.times(running), fargate) : [];
  return [
    { table, component: `cluster-${support}-support`, quantity: clusters.times(running) },
    ...inUse([
      { table: ec2, component: 'instance', variant, quantity: nodes.times(running), option: 'nodes', called: 'nodes' },
      ...disks.map((usage) => ({ ...usage, option: 'disk', called: 'disk of the nodes' })),
      ...podUsages.map((usage) => ({ ...usage, option: 'pods', called: 'pods' })),
    ]),
  ];
}

function titleOf(input: EksInput): string {
  const { clusters, support, hours: running, nodes, instance: type, disk, pods } = input;
  const pod = podOf(input);
  const withDisk = disk.gt(ZERO) ? ` with ${diskText({ ...input, sizeGb: disk })}` : '';
  const parts = [
    `${formatCounted(clusters, 'cluster')} in ${support} support`,
    ...(nodes.gt(ZERO) ? [`${formatCount(nodes)} × ${type}${withDisk}`] : []),
    ...(pod ? [`${formatCounted(pods, 'pod')} of ${sizeText(pod)}`] : []),
  ];
  return `EKS: ${parts.join(', ')}, ${shownHours(running)} hours a month`;
}
