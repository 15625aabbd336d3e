import { type Decimal, exact, ZERO } from './decimal.js';
import { type Disk, readDisk } from './disk.js';
import { INSTANCES } from './ec2-options.js';
import { parseTaskMemory, TASKS } from './fargate-options.js';
import type { FargateSize } from './fargate-sizes.js';
import { OptionReader, type OptionValues } from './options.js';
import { formatCount } from './quantities/format.js';
import { parseHours } from './quantities/hours.js';
import type { QuantityRules, Reading } from './quantities/parsed.js';
import { HOURS_A_MONTH } from './quantities/periods.js';
import { parseVcpu } from './quantities/vcpu.js';
import { wordTable } from './quantities/word-table.js';
import type { Prices } from './rates.js';
import type { ReadOptions } from './read-options.js';
import type { Region } from './regions.js';

/** Which support the cluster's Kubernetes version is in: extended for versions older than 14 months, at six times the fee. */
export type EksSupport = 'standard' | 'extended';

/** What `/price eks` prices. */
export interface EksInput {
  /** Clusters, whole. */
  readonly clusters: Decimal;
  readonly support: EksSupport;
  /** Hours a month for which all of it runs. */
  readonly hours: Decimal;
  /** Instances as nodes of all clusters together. */
  readonly nodes?: { readonly count: Decimal; readonly instance: string; readonly disk: Disk };
  /** Pods on Fargate of all clusters together, and the size of each. */
  readonly pods?: FargateSize & { readonly count: Decimal };
  readonly region: Region;
  /** How doubtful options were understood. */
  readonly readings: readonly Reading[];
}

const EXAMPLE = '/price eks clusters:1';
const NODES_EXAMPLE = `${EXAMPLE} nodes:3 instance:m5.large`;

/** How many clusters may run. */
export const CLUSTERS: QuantityRules = {
  quantity: 'clusters',
  least: '1',
  most: '10000',
  whole: true,
  show: formatCount,
};
const NODES: QuantityRules = { ...INSTANCES, least: '0' };
const PODS: QuantityRules = { ...TASKS, least: '0' };
const SUPPORT = wordTable<EksSupport>({ 'standard normal': 'standard', 'extended long': 'extended' });

/** The options of `/price eks`, or everything that is wrong with them. Whether a pod's size exists is not checked. */
export function readEksOptions(options: OptionValues, prices: Pick<Prices, 'ec2' | 'regions'>): ReadOptions<EksInput> {
  const reader = new OptionReader(options);
  const { problems, readings } = reader;
  reader.require(['clusters'], EXAMPLE);
  const clusters = reader.count('clusters', CLUSTERS);
  const support = reader.choice('support', SUPPORT, ['standard', 'extended'], 'standard');
  const hours = reader.quantity('hours', parseHours, exact(HOURS_A_MONTH));
  const nodes = readNodes(reader, prices);
  const pods = readPods(reader);
  const region = reader.region(prices.regions);
  if (!clusters || !support || !hours || !region || problems.length > 0) return { problems };
  return { input: { clusters, support, hours, ...(nodes && { nodes }), ...(pods && { pods }), region, readings } };
}

function readNodes(reader: OptionReader, { ec2 }: Pick<Prices, 'ec2'>): EksInput['nodes'] {
  requireTogether(reader, ['nodes', 'instance'], NODES_EXAMPLE);
  const count = reader.count('nodes', NODES, ZERO);
  const instance = reader.instance('instance', ec2);
  if (reader.text('disk') !== undefined) reader.require(['nodes'], NODES_EXAMPLE);
  const disk = readDisk(reader, 'disk', NODES_EXAMPLE);
  return count?.gt(ZERO) && instance !== undefined && disk ? { count, instance, disk } : undefined;
}

function readPods(reader: OptionReader): EksInput['pods'] {
  requireTogether(reader, ['pods', 'vcpu', 'memory'], `${EXAMPLE} pods:10 vcpu:0.25 memory:1GB`);
  const count = reader.count('pods', PODS, ZERO);
  const vcpu = reader.quantity('vcpu', parseVcpu);
  const memoryGb = reader.quantity('memory', parseTaskMemory);
  return count?.gt(ZERO) && vcpu && memoryGb ? { count, vcpu, memoryGb } : undefined;
}

/** Options that mean nothing without each other: all of them or none. */
function requireTogether(reader: OptionReader, options: readonly string[], example: string): void {
  if (options.some((option) => reader.text(option) !== undefined)) reader.require(options, example);
}
