import type { Architecture } from './architecture.js';
import { type Decimal, exact } from './decimal.js';
import { OptionReader, type OptionValues } from './options.js';
import { formatCount, formatGigabytes, formatMemory } from './quantities/format.js';
import { parseHours } from './quantities/hours.js';
import { type MemoryRules, parseGigabytes, parseMemory } from './quantities/memory.js';
import type { Parsed, QuantityRules, Reading } from './quantities/parsed.js';
import { HOURS_A_MONTH } from './quantities/periods.js';
import type { Given } from './quantities/said.js';
import { parseVcpu } from './quantities/vcpu.js';
import type { ReadOptions } from './read-options.js';
import type { Region } from './regions.js';

/** What `/price fargate` prices. */
export interface FargateInput {
  /** vCPUs of one task. */
  readonly vcpu: Decimal;
  /** Memory of one task. */
  readonly memoryGb: Decimal;
  /** Tasks that run at the same time, whole. */
  readonly tasks: Decimal;
  /** Hours a month for which each runs. */
  readonly hours: Decimal;
  readonly architecture: Architecture;
  readonly region: Region;
  /** Ephemeral storage of one task, 20 (which is free) to 200, whole. */
  readonly storageGb: Decimal;
  /** How doubtful options were understood. */
  readonly readings: readonly Reading[];
}

/** The storage that every task has without paying for it, in GB. */
export const FREE_STORAGE_GB = '20';

const ESSENTIALS = ['vcpu', 'memory'] as const;
const EXAMPLE = '/price fargate vcpu:0.5 memory:1GB tasks:2';
const LARGEST_MEMORY_GB = '244';

/** How many tasks may run at the same time. */
export const TASKS: QuantityRules = { quantity: 'tasks', least: '1', most: '1000000', whole: true, show: formatCount };
const MEMORY: MemoryRules = {
  quantity: 'memory',
  least: '1',
  most: exact(LARGEST_MEMORY_GB).times('1024').toFixed(),
  whole: false,
  show: formatMemory,
  // Task definitions give memory in MB (512, 1024, 2048), people in GB (0.5, 1, 2).
  bareUnit: (number) => (number.lte(LARGEST_MEMORY_GB) ? 'GB' : 'MB'),
};
// In GB, unlike other sizes: Fargate takes whole GB only.
const STORAGE_GB: QuantityRules = {
  quantity: 'storage',
  least: FREE_STORAGE_GB,
  most: '200',
  whole: true,
  show: formatGigabytes,
};

/** The options of `/price fargate`, or everything that is wrong with them. Whether the size exists is not checked. */
export function readFargateOptions(options: OptionValues, regions: readonly Region[]): ReadOptions<FargateInput> {
  const reader = new OptionReader(options);
  const { problems, readings } = reader;
  reader.require(ESSENTIALS, EXAMPLE);
  const vcpu = reader.quantity('vcpu', parseVcpu);
  const memoryGb = reader.quantity('memory', parseTaskMemory);
  const tasks = reader.count('tasks', TASKS, exact('1'));
  const hours = reader.quantity('hours', parseHours, exact(HOURS_A_MONTH));
  const architecture = reader.architecture();
  const region = reader.region(regions);
  const storageGb = reader.quantity('storage', (typed) => parseGigabytes(typed, STORAGE_GB), exact(FREE_STORAGE_GB));
  if (!vcpu || !memoryGb || !tasks || !hours || !architecture || !region || !storageGb) return { problems };
  if (problems.length > 0) return { problems };
  return { input: { vcpu, memoryGb, tasks, hours, architecture, region, storageGb, readings } };
}

/** Reads the memory of a task or a container, in GB. */
export function parseTaskMemory(given: Given): Parsed<Decimal> {
  const megabytes = parseMemory(given, MEMORY);
  return megabytes.ok ? { ...megabytes, value: megabytes.value.div('1024') } : megabytes;
}
