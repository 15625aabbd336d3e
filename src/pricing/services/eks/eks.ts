import { type Assumption, billing, lacking, lackingToo } from '../../assumption.js';
import type { Usage } from '../../bill.js';
import { ZERO } from '../../decimal.js';
import { doubled, type Variant } from '../../follow-ups.js';
import type { OptionReader } from '../../options.js';
import type { PriceProblem } from '../../price-problem.js';
import { wholeNumber } from '../../quantities/counts.js';
import { formatCount, formatCounted, formatVcpu, shownHours } from '../../quantities/format.js';
import { wordTable } from '../../quantities/word-table.js';
import type { Prices } from '../../rates.js';
import { diskOption, diskText, diskUsages, includedText } from '../ebs/disk.js';
import { INSTANCES, onCounterpart } from '../ec2/ec2.js';
import { TASKS } from '../fargate/fargate.js';
import { type FargateSize, sizeProblem, sizeText, taskUsages } from '../fargate/sizes.js';
import { taskMemory, taskVcpu } from '../fargate/task-size.js';
import type { Input } from '../form.js';
import { choice, count, hours, instance, optional, REGION } from '../option.js';
import { service } from '../service.js';
import { eksWords } from './words.js';

/** Which support the cluster's Kubernetes version is in: extended for versions older than 14 months, at six times the fee. */
type EksSupport = 'standard' | 'extended';
const EXAMPLE = '/price eks clusters:1';
const NODES_EXAMPLE = `${EXAMPLE} nodes:3 instance:m5.large`;
/** Pods have no larger size on EKS, though tasks on ECS do. */
const LARGEST_POD_VCPU = '16';
/** How many clusters may run. */
const CLUSTERS = wholeNumber('clusters', '1', '10000');
const SUPPORT = wordTable<EksSupport>({ 'standard normal': 'standard', 'extended long': 'extended' });
const OPTIONS = {
  clusters: count('How many clusters', CLUSTERS),
  support: choice(
    'Of the Kubernetes version: standard unless you say otherwise',
    SUPPORT,
    ['standard', 'extended'],
    'standard',
  ),
  hours: hours(),
  nodes: count('Instances as nodes, of all clusters together', { ...INSTANCES, least: '0' }, '0'),
  instance: optional(instance('Their instance type: m5.large')),
  disk: diskOption('GB for each node, none unless you say otherwise', 'disk', NODES_EXAMPLE),
  pods: count('Pods on Fargate, of all clusters together', { ...TASKS, least: '0' }, '0'),
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
  needs: (reader) => {
    requireTogether(reader, ['nodes', 'instance'], NODES_EXAMPLE);
    if (reader.text('disk') !== undefined) reader.require(['nodes'], NODES_EXAMPLE);
    requireTogether(reader, ['pods', 'vcpu', 'memory'], `${EXAMPLE} pods:10 vcpu:0.25 memory:1GB`);
  },
  parts: (input, prices) => {
    const pod = podOf(input);
    const problem = pod && podProblem(pod);
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

/** Options that mean nothing without each other: all of them or none. */
function requireTogether(reader: OptionReader, options: readonly string[], example: string): void {
  if (options.some((option) => reader.text(option) !== undefined)) reader.require(options, example);
}

/** The size of the pods; nothing without a number of them. */
function podOf({ pods, vcpu, memory }: EksInput): FargateSize | undefined {
  return pods.gt(ZERO) && vcpu && memory ? { vcpu, memoryGb: memory } : undefined;
}

function podProblem(pod: FargateSize): PriceProblem | undefined {
  if (pod.vcpu.lte(LARGEST_POD_VCPU)) return sizeProblem(pod);
  const limit = `${LARGEST_POD_VCPU} vCPU for a pod on EKS`;
  return { kind: 'too-large', option: 'vcpu', quantity: 'vCPUs', text: formatVcpu(pod.vcpu), limit };
}

/** What a cluster may be priced without, if the Region has no price for it. */
const NODES_LEFT_OUT = { option: 'nodes', called: 'nodes' } as const;
const DISKS_LEFT_OUT = { option: 'disk', called: 'disk of the nodes' } as const;
const PODS_LEFT_OUT = { option: 'pods', called: 'pods' } as const;

function usagesOf(input: EksInput, prices: Prices): readonly Usage[] {
  const { clusters, support, hours: running, nodes, instance: variant, disk, pods } = input;
  const pod = podOf(input);
  const disks = diskUsages(disk, nodes, prices.ebs);
  return [
    { table: prices.eks, component: `cluster-${support}-support`, quantity: clusters.times(running) },
    ...(nodes.gt(ZERO) && variant !== undefined
      ? [{ table: prices.ec2, component: 'instance', variant, quantity: nodes.times(running), ...NODES_LEFT_OUT }]
      : []),
    ...(hasDisks(input) ? disks.map((usage) => ({ ...usage, ...DISKS_LEFT_OUT })) : []),
    ...(pod
      ? taskUsages(pod, pods.times(running), prices.fargate).map((usage) => ({ ...usage, ...PODS_LEFT_OUT }))
      : []),
  ];
}

function hasDisks({ nodes, disk }: EksInput): boolean {
  return nodes.gt(ZERO) && disk.sizeGb.gt(ZERO);
}

function titleOf(input: EksInput): string {
  const { clusters, support, hours: running, nodes, instance: type, disk, pods } = input;
  const pod = podOf(input);
  const parts = [
    `${formatCounted(clusters, 'cluster')} in ${support} support`,
    ...(nodes.gt(ZERO) ? [`${formatCount(nodes)} × ${type}${hasDisks(input) ? ` with ${diskText(disk)}` : ''}`] : []),
    ...(pod ? [`${formatCounted(pods, 'pod')} of ${sizeText(pod)}`] : []),
  ];
  return `EKS: ${parts.join(', ')}, ${shownHours(running)} hours a month`;
}

function assumptionsOf(input: EksInput): readonly Assumption[] {
  const { support, nodes, disk, pods } = input;
  const ofDisks = hasDisks(input)
    ? billing(`Each node has its own disk, which is paid for all month${includedText(disk)}.`)
    : lacking('disks of the nodes');
  return [
    ...(nodes.eq(ZERO) && pods.eq(ZERO)
      ? [
          lacking(
            'nodes and pods',
            'Nothing runs in it yet: add `nodes` with `instance`, or `pods` with `vcpu` and `memory`.',
          ),
        ]
      : []),
    billing(
      support === 'extended'
        ? 'Extended support is the whole fee for a Kubernetes version older than 14 months, not an addition.'
        : 'The Kubernetes version is in standard support, the first 14 months; later the fee is six times as high.',
    ),
    ...(nodes.gt(ZERO) ? [ofDisks, lacking('public IPv4 addresses of the nodes')] : []),
    ...(pods.gt(ZERO)
      ? [billing('EKS adds 256 MB to each pod and rounds up to the next size: name the size that is billed.')]
      : []),
    lacking('load balancers'),
    lacking('data transfer'),
    lackingToo('logs'),
  ];
}

function onOtherNodes(input: EksInput, types: readonly string[]): readonly Variant<EksInput>[] {
  const { instance: type } = input;
  return type === undefined ? [] : onCounterpart({ ...input, instance: type }, types);
}

/** Doubles what carries the traffic: nodes, else pods, else clusters. */
function withDouble(input: EksInput): Variant<EksInput> {
  if (input.nodes.gt(ZERO)) return doubled(input, 'nodes', 'Double the nodes');
  return input.pods.gt(ZERO)
    ? doubled(input, 'pods', 'Double the pods')
    : doubled(input, 'clusters', 'Double the clusters');
}
