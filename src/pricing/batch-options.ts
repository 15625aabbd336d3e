import type { Architecture } from './architecture.js';
import type { Decimal } from './decimal.js';
import { parseTaskMemory } from './fargate-options.js';
import { type Host, OptionReader, type OptionValues } from './options.js';
import { parseMonthly } from './quantities/counts.js';
import { type DurationRules, parseDuration } from './quantities/duration.js';
import { formatCount, formatDuration } from './quantities/format.js';
import type { QuantityRules, Reading } from './quantities/parsed.js';
import { parseVcpu } from './quantities/vcpu.js';
import type { Prices } from './rates.js';
import type { ReadOptions } from './read-options.js';
import type { Region } from './regions.js';

/** What `/price batch` prices. */
export interface BatchInput {
  readonly jobs: Decimal;
  /** How long one job runs, up to a month. */
  readonly durationMs: Decimal;
  /** vCPUs of one job. */
  readonly vcpu: Decimal;
  /** Memory of one job. */
  readonly memoryGb: Decimal;
  readonly host: Host;
  /** Of Fargate; instance types decide it themselves. */
  readonly architecture: Architecture;
  readonly region: Region;
  /** How doubtful options were understood. */
  readonly readings: readonly Reading[];
}

const EXAMPLE = '/price batch jobs:1000 duration:10min vcpu:1 memory:2GB';

/** How many jobs may run in a month. */
export const JOBS: QuantityRules = { quantity: 'jobs', least: '1', most: '1e9', whole: true, show: formatCount };
/** Batch itself has no limit; beyond a month, a price a month means nothing. */
const DURATION: DurationRules = {
  quantity: 'duration',
  least: '0.001',
  most: '2678400000',
  whole: false,
  show: formatDuration,
  bareUnit: 's',
};

/** The options of `/price batch`, or everything that is wrong with them. Whether a size exists is not checked. */
export function readBatchOptions(
  options: OptionValues,
  { ec2, regions }: Pick<Prices, 'ec2' | 'regions'>,
): ReadOptions<BatchInput> {
  const reader = new OptionReader(options);
  const { problems, readings } = reader;
  reader.require(['jobs', 'duration', 'vcpu', 'memory'], EXAMPLE);
  const jobs = reader.quantity('jobs', (typed) => parseMonthly(typed, JOBS));
  const durationMs = reader.quantity('duration', (typed) => parseDuration(typed, DURATION));
  const vcpu = reader.quantity('vcpu', parseVcpu);
  const memoryGb = reader.quantity('memory', parseTaskMemory);
  const host = reader.host('on', ec2);
  const architecture = reader.architecture();
  const region = reader.region(regions);
  if (host?.instance !== undefined) reader.exclude('instance-decides', 'on', ['architecture']);
  if (!jobs || !durationMs || !vcpu || !memoryGb || !host || !architecture || !region) return { problems };
  if (problems.length > 0) return { problems };
  return { input: { jobs, durationMs, vcpu, memoryGb, host, architecture, region, readings } };
}
