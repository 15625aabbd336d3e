import { type Assumption, billing, lacking, lackingToo } from '../../assumption.js';
import type { Usage } from '../../bill.js';
import { type Decimal, ZERO } from '../../decimal.js';
import { doubled, type Variant } from '../../follow-ups.js';
import type { OptionReader } from '../../options.js';
import type { PriceProblem } from '../../price-problem.js';
import { wholeNumber } from '../../quantities/counts.js';
import { formatCount, formatCounted, formatVcpu, shownHours } from '../../quantities/format.js';
import { wordTable } from '../../quantities/word-table.js';
import type { Prices } from '../../rates.js';
import { type Disk, diskOption, diskText, diskUsages, includedText } from '../ebs/disk.js';
import { INSTANCES, onCounterpart } from '../ec2/ec2.js';
import { TASKS } from '../fargate/fargate.js';
import { type FargateSize, sizeProblem, sizeText, taskUsages } from '../fargate/sizes.js';
import { taskMemory, taskVcpu } from '../fargate/task-size.js';
import type { Input } from '../form.js';
import { choice, count, hours, instance, type Option, REGION } from '../option.js';
import { service } from '../service.js';
import { eksWords } from './words.js';

/** Which support the cluster's Kubernetes version is in: extended for versions older than 14 months, at six times the fee. */
type EksSupport = 'standard' | 'extended';
/** Instances as nodes of all clusters together. */
interface Nodes {
  readonly count: Decimal;
  readonly instance: string;
  readonly disk: Disk;
}
/** Pods on Fargate of all clusters together, and the size of each. */
interface Pods extends FargateSize {
  readonly count: Decimal;
}

const EXAMPLE = '/price eks clusters:1';
const NODES_EXAMPLE = `${EXAMPLE} nodes:3 instance:m5.large`;
/** Pods have no larger size on EKS, though tasks on ECS do. */
const LARGEST_POD_VCPU = '16';
/** How many clusters may run. */
const CLUSTERS = wholeNumber('clusters', '1', '10000');
const SUPPORT = wordTable<EksSupport>({ 'standard normal': 'standard', 'extended long': 'extended' });
const NODE = {
  nodes: count('Instances as nodes, of all clusters together', { ...INSTANCES, least: '0' }, '0'),
  instance: instance('Their instance type: m5.large'),
  disk: diskOption('GB for each node, none unless you say otherwise', 'disk', NODES_EXAMPLE),
};
const POD = {
  pods: count('Pods on Fargate, of all clusters together', { ...TASKS, least: '0' }, '0'),
  vcpu: taskVcpu('Of one pod: 0.25 to 16'),
  memory: taskMemory('Of one pod: 0.5GB to 120GB'),
};
const OPTIONS = {
  clusters: count('How many clusters', CLUSTERS),
  support: choice(
    'Of the Kubernetes version: standard unless you say otherwise',
    SUPPORT,
    ['standard', 'extended'],
    'standard',
  ),
  hours: hours(),
  nodes: nodesOption(),
  pods: podsOption(),
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
  parts: (input, prices) => {
    const problem = input.pods && podProblem(input.pods);
    if (problem) return { problem };
    // Pods on Fargate run on x86 only; nothing else here depends on the architecture.
    const place = { region: input.region, architecture: 'x86_64' } as const;
    return { title: titleOf(input), place, usages: usagesOf(input, prices), assumptions: assumptionsOf(input) };
  },
  variants: (input, { ec2 }) => {
    const support: EksSupport = input.support === 'standard' ? 'extended' : 'standard';
    const supported = { label: `In ${support} support`, changed: { ...input, support } };
    return [...onOtherNodes(input, ec2.variantsOf('instance')), supported];
  },
  double: withDouble,
});

/** The nodes with their type and disks; nothing without a number. */
function nodesOption(): Option<Nodes | undefined> {
  const { nodes, instance: type, disk } = NODE;
  return {
    about: nodes.about,
    with: { instance: { ...type, required: false }, disk, ...disk.with },
    read: (reader, _, prices) => {
      requireTogether(reader, ['nodes', 'instance'], NODES_EXAMPLE);
      const number = nodes.read(reader, 'nodes', prices);
      const named = type.read(reader, 'instance', prices);
      if (reader.text('disk') !== undefined) reader.require(['nodes'], NODES_EXAMPLE);
      const own = disk.read(reader, 'disk', prices);
      return number?.gt(ZERO) && named !== undefined && own ? { count: number, instance: named, disk: own } : undefined;
    },
    write: (value) =>
      value === undefined
        ? {}
        : { nodes: formatCount(value.count), instance: value.instance, ...disk.write(value.disk, 'disk') },
  };
}

/** The pods with their size; nothing without a number. */
function podsOption(): Option<Pods | undefined> {
  const { pods, vcpu, memory } = POD;
  return {
    about: pods.about,
    with: { vcpu: { ...vcpu, required: false }, memory: { ...memory, required: false } },
    read: (reader, _, prices) => {
      requireTogether(reader, ['pods', 'vcpu', 'memory'], `${EXAMPLE} pods:10 vcpu:0.25 memory:1GB`);
      const number = pods.read(reader, 'pods', prices);
      const [cpu, memoryGb] = [vcpu.read(reader, 'vcpu', prices), memory.read(reader, 'memory', prices)];
      return number?.gt(ZERO) && cpu && memoryGb ? { count: number, vcpu: cpu, memoryGb } : undefined;
    },
    write: (value) =>
      value === undefined
        ? {}
        : {
            pods: formatCount(value.count),
            ...vcpu.write(value.vcpu, 'vcpu'),
            ...memory.write(value.memoryGb, 'memory'),
          },
  };
}

/** Options that mean nothing without each other: all of them or none. */
function requireTogether(reader: OptionReader, options: readonly string[], example: string): void {
  if (options.some((option) => reader.text(option) !== undefined)) reader.require(options, example);
}

function podProblem(pod: FargateSize): PriceProblem | undefined {
  if (pod.vcpu.lte(LARGEST_POD_VCPU)) return sizeProblem(pod);
  const limit = `${LARGEST_POD_VCPU} vCPU for a pod on EKS`;
  return { kind: 'too-large', option: 'vcpu', quantity: 'vCPUs', text: formatVcpu(pod.vcpu), limit };
}

/** What a cluster may be priced without, if the Region has no price for it. */
const NODES_LEFT_OUT = { option: 'nodes', called: 'nodes' } as const;
const PODS_LEFT_OUT = { option: 'pods', called: 'pods' } as const;

function usagesOf({ clusters, support, hours: running, nodes, pods }: EksInput, prices: Prices): readonly Usage[] {
  return [
    { table: prices.eks, component: `cluster-${support}-support`, quantity: clusters.times(running) },
    ...(nodes
      ? [
          {
            table: prices.ec2,
            component: 'instance',
            variant: nodes.instance,
            quantity: nodes.count.times(running),
            ...NODES_LEFT_OUT,
          },
          ...(nodes.disk.sizeGb.gt(ZERO) ? disksOf(nodes, prices) : []),
        ]
      : []),
    ...(pods
      ? taskUsages(pods, pods.count.times(running), prices.fargate).map((usage) => ({
          ...usage,
          ...PODS_LEFT_OUT,
        }))
      : []),
  ];
}

function disksOf({ disk, count: nodes }: Nodes, { ebs }: Prices): readonly Usage[] {
  return diskUsages(disk, nodes, ebs).map((usage) => ({ ...usage, option: 'disk', called: 'disk of the nodes' }));
}

function titleOf({ clusters, support, hours: running, nodes, pods }: EksInput): string {
  const parts = [
    `${formatCounted(clusters, 'cluster')} in ${support} support`,
    ...(nodes
      ? [
          `${formatCount(nodes.count)} × ${nodes.instance}${nodes.disk.sizeGb.gt(ZERO) ? ` with ${diskText(nodes.disk)}` : ''}`,
        ]
      : []),
    ...(pods ? [`${formatCounted(pods.count, 'pod')} of ${sizeText(pods)}`] : []),
  ];
  return `EKS: ${parts.join(', ')}, ${shownHours(running)} hours a month`;
}

function assumptionsOf({ support, nodes, pods }: EksInput): readonly Assumption[] {
  return [
    ...(nodes || pods
      ? []
      : [
          lacking(
            'nodes and pods',
            'Nothing runs in it yet: add `nodes` with `instance`, or `pods` with `vcpu` and `memory`.',
          ),
        ]),
    billing(
      support === 'extended'
        ? 'Extended support is the whole fee for a Kubernetes version older than 14 months, not an addition.'
        : 'The Kubernetes version is in standard support, the first 14 months; later the fee is six times as high.',
    ),
    ...(nodes ? [diskOfNodes(nodes.disk), lacking('public IPv4 addresses of the nodes')] : []),
    ...(pods
      ? [billing('EKS adds 256 MB to each pod and rounds up to the next size: name the size that is billed.')]
      : []),
    lacking('load balancers'),
    lacking('data transfer'),
    lackingToo('logs'),
  ];
}

function diskOfNodes(disk: Disk): Assumption {
  return disk.sizeGb.gt(ZERO)
    ? billing(`Each node has its own disk, which is paid for all month${includedText(disk)}.`)
    : lacking('disks of the nodes');
}

function onOtherNodes(input: EksInput, types: readonly string[]): readonly Variant<EksInput>[] {
  if (!input.nodes) return [];
  return onCounterpart(input.nodes, types).map(({ label, changed }) => ({
    label,
    changed: { ...input, nodes: changed },
  }));
}

/** Doubles what carries the traffic: nodes, else pods, else clusters. */
function withDouble(input: EksInput): Variant<EksInput> {
  const { nodes, pods } = input;
  if (nodes) {
    const { label, changed } = doubled(nodes, 'count', 'Double the nodes');
    return { label, changed: { ...input, nodes: changed } };
  }
  if (!pods) return doubled(input, 'clusters', 'Double the clusters');
  const { label, changed } = doubled(pods, 'count', 'Double the pods');
  return { label, changed: { ...input, pods: changed } };
}
