import { assembleQuote } from './assemble-quote.js';
import { type Assumption, billing, lacking, lackingToo } from './assumption.js';
import { billUsage, type Usage } from './bill.js';
import { commandLine } from './command-line.js';
import { plain, ZERO } from './decimal.js';
import { type Disk, diskOptions, diskText, diskUsages, includedText } from './disk.js';
import { onCounterpart } from './ec2.js';
import { INSTANCES } from './ec2-options.js';
import { CLUSTERS, type EksInput, readEksOptions } from './eks-options.js';
import { TASKS } from './fargate-options.js';
import { type FargateSize, sizeProblem, sizeText, taskUsages } from './fargate-sizes.js';
import { doubled, followUpsFor, inOtherRegion, regionOption, type Variant } from './follow-ups.js';
import type { OptionValues } from './options.js';
import type { PriceProblem } from './price-problem.js';
import { formatCount, formatCounted, formatGigabytes, formatMemory, formatVcpu } from './quantities/format.js';
import { HOURS_A_MONTH } from './quantities/periods.js';
import type { FollowUp, PriceResult, QuoteResult } from './quote.js';
import type { Prices } from './rates.js';
import { answerWith } from './read-options.js';

type EksPrices = Pick<Prices, 'eks' | 'ec2' | 'ebs' | 'fargate' | 'regions'>;

/** Pods have no larger size on EKS, though tasks on ECS do. */
const LARGEST_POD_VCPU = '16';

/**
 * Answers `/price eks`.
 * @param options as typed: clusters; optionally support, hours, nodes with instance and disk, pods with vcpu and memory, region
 * @returns the quote with lines to try next, or everything that is wrong with the options
 */
export function priceEks(options: OptionValues, prices: Prices): PriceResult {
  const quote = (input: EksInput) => quoteEks(input, prices);
  return answerWith(readEksOptions(options, prices), quote, (input) =>
    eksFollowUps(input, prices, (other) => quote(other).ok),
  );
}

/** What clusters cost a month, and what runs in them: instances as nodes, pods on Fargate, both or neither. */
function quoteEks(input: EksInput, prices: EksPrices): QuoteResult {
  const problem = input.pods && podProblem(input.pods);
  if (problem) return { ok: false, problem };
  // Pods on Fargate run on x86 only; nothing else here depends on the architecture.
  const place = { region: input.region, architecture: 'x86_64' } as const;
  const billed = billUsage(eksUsages(input, prices), place, prices.regions);
  if (!billed.ok) return billed;
  const { readings } = input;
  const parts = { title: titleOf(input), place, bill: billed.bill, table: prices.eks, readings };
  return { ok: true, quote: assembleQuote({ ...parts, assumptions: assumptionsOf(input) }) };
}

function podProblem(pod: FargateSize): PriceProblem | undefined {
  if (pod.vcpu.lte(LARGEST_POD_VCPU)) return sizeProblem(pod);
  const limit = `${LARGEST_POD_VCPU} vCPU for a pod on EKS`;
  return { kind: 'too-large', option: 'vcpu', quantity: 'vcpu', text: formatVcpu(pod.vcpu), limit };
}

/** What a cluster may be priced without, if the Region has no price for it. */
const NODES = { option: 'nodes', called: 'nodes' } as const;
const PODS = { option: 'pods', called: 'pods' } as const;

function eksUsages({ clusters, support, hours, nodes, pods }: EksInput, prices: EksPrices): readonly Usage[] {
  return [
    { table: prices.eks, component: `cluster-${support}-support`, quantity: clusters.times(hours) },
    ...(nodes
      ? [
          {
            table: prices.ec2,
            component: 'instance',
            variant: nodes.instance,
            quantity: nodes.count.times(hours),
            ...NODES,
          },
          ...(nodes.disk.sizeGb.gt(ZERO) ? disksOf(nodes, prices) : []),
        ]
      : []),
    ...(pods
      ? taskUsages(pods, pods.count.times(hours), prices.fargate).map((usage) => ({
          ...usage,
          ...PODS,
        }))
      : []),
  ];
}

function disksOf({ disk, count }: NonNullable<EksInput['nodes']>, { ebs }: EksPrices): readonly Usage[] {
  return diskUsages(disk, count, ebs).map((usage) => ({ ...usage, option: 'disk', called: 'disk of the nodes' }));
}

function titleOf({ clusters, support, hours, nodes, pods }: EksInput): string {
  const parts = [
    `${formatCounted(clusters, 'cluster')} in ${support} support`,
    ...(nodes
      ? [
          `${formatCount(nodes.count)} × ${nodes.instance}${nodes.disk.sizeGb.gt(ZERO) ? ` with ${diskText(nodes.disk)}` : ''}`,
        ]
      : []),
    ...(pods ? [`${formatCounted(pods.count, 'pod')} of ${sizeText(pods)}`] : []),
  ];
  return `EKS: ${parts.join(', ')}, ${plain(hours)} hours a month`;
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

function eksFollowUps(
  input: EksInput,
  { ec2, regions }: Pick<Prices, 'ec2' | 'regions'>,
  canPrice: (input: EksInput) => boolean,
): readonly FollowUp[] {
  const support = input.support === 'standard' ? 'extended' : 'standard';
  const label = support === 'extended' ? 'In extended support' : 'In standard support';
  const changes = [
    ...onOtherNodes(input, ec2.variantsOf('instance')),
    { label, changed: { ...input, support } as const },
    ...inOtherRegion(input, regions),
    ...withDouble(input),
  ];
  return followUpsFor<EksInput>(changes, canPrice, eksLine);
}

function onOtherNodes(input: EksInput, types: readonly string[]): readonly Variant<EksInput>[] {
  if (!input.nodes) return [];
  return onCounterpart(input.nodes, types).map(({ label, changed }) => ({
    label,
    changed: { ...input, nodes: changed },
  }));
}

/** Doubles what carries the traffic: nodes, else pods, else clusters. */
function withDouble(input: EksInput): readonly Variant<EksInput>[] {
  const { nodes, pods } = input;
  if (nodes) {
    const more = doubled(nodes, 'count', INSTANCES.most, 'Double the nodes');
    return more.map(({ label, changed }) => ({ label, changed: { ...input, nodes: changed } }));
  }
  if (!pods) return doubled(input, 'clusters', CLUSTERS.most, 'Double the clusters');
  const more = doubled(pods, 'count', TASKS.most, 'Double the pods');
  return more.map(({ label, changed }) => ({ label, changed: { ...input, pods: changed } }));
}

/** The command line that asks for this quote, without options that have their usual value. */
function eksLine({ clusters, support, hours, nodes, pods, region }: EksInput): string {
  return commandLine('/price eks', {
    clusters: formatCount(clusters),
    support: support === 'standard' ? undefined : support,
    hours: hours.eq(HOURS_A_MONTH) ? undefined : plain(hours),
    nodes: nodes && formatCount(nodes.count),
    instance: nodes?.instance,
    disk: nodes?.disk.sizeGb.gt(ZERO) ? formatGigabytes(nodes.disk.sizeGb) : undefined,
    ...(nodes && diskOptions(nodes.disk)),
    pods: pods && formatCount(pods.count),
    vcpu: pods && plain(pods.vcpu),
    memory: pods && formatMemory(pods.memoryGb.times('1024')),
    region: regionOption(region),
  });
}
