import type { Architecture } from './architecture.js';
import { type Decimal, exact, ZERO } from './decimal.js';
import { OptionReader, type OptionValues } from './options.js';
import type { PriceProblem } from './price-problem.js';
import { parseCount, parseRequests } from './quantities/counts.js';
import { parseDuration } from './quantities/duration.js';
import { formatCount, formatDuration, formatMemory } from './quantities/format.js';
import { parseHours } from './quantities/hours.js';
import { type MemoryRules, parseMemory } from './quantities/memory.js';
import type { QuantityRules, Reading } from './quantities/parsed.js';
import { HOURS_A_MONTH } from './quantities/periods.js';
import type { Region } from './regions.js';

/** What `/price lambda` prices. */
export interface LambdaInput {
  readonly requestsAMonth: Decimal;
  /** 128 to 10,240, whole. */
  readonly memoryMb: Decimal;
  /** How long one request takes, up to 15 minutes. */
  readonly durationMs: Decimal;
  readonly architecture: Architecture;
  readonly region: Region;
  /** Ephemeral storage, 512 (which is free) to 10,240, whole. */
  readonly storageMb: Decimal;
  /** Instances kept warm; 0 for none. */
  readonly provisioned: Decimal;
  /** Hours a month for which they are kept warm. */
  readonly provisionedHours: Decimal;
  readonly freeTier: boolean;
  /** How doubtful options were understood. */
  readonly readings: readonly Reading[];
}

/** The storage that every Lambda function has without paying for it, in MB. */
export const FREE_STORAGE_MB = '512';

const ESSENTIALS = ['requests', 'memory', 'duration'] as const;
const EXAMPLE = '/price lambda requests:3M memory:512MB duration:200ms';

const inMegabytes = {
  most: '10240',
  whole: true,
  show: formatMemory,
  bareUnit: () => 'MB',
} satisfies Partial<MemoryRules>;
const MEMORY: MemoryRules = { ...inMegabytes, quantity: 'memory', least: '128' };
const STORAGE: MemoryRules = { ...inMegabytes, quantity: 'storage', least: FREE_STORAGE_MB };
const DURATION: QuantityRules = {
  quantity: 'duration',
  least: '0.001',
  most: '900000',
  whole: false,
  show: formatDuration,
};
const INSTANCES: QuantityRules = { quantity: 'instances', least: '0', most: '100000', whole: true, show: formatCount };

/** The options of `/price lambda`, or everything that is wrong with them. */
export function readLambdaOptions(
  options: OptionValues,
  regions: readonly Region[],
): LambdaInput | { readonly problems: readonly PriceProblem[] } {
  const reader = new OptionReader(options);
  reader.require(ESSENTIALS, EXAMPLE);
  if (reader.text('provisioned_hours'))
    reader.require(['provisioned'], `${EXAMPLE} provisioned:5 provisioned_hours:100`);
  const requestsAMonth = reader.quantity('requests', parseRequests);
  const memoryMb = reader.quantity('memory', (typed) => parseMemory(typed, MEMORY));
  const durationMs = reader.quantity('duration', (typed) => parseDuration(typed, DURATION));
  const architecture = reader.architecture();
  const region = reader.region(regions);
  const storageMb = reader.quantity('storage', (typed) => parseMemory(typed, STORAGE), exact(FREE_STORAGE_MB));
  const provisioned = reader.quantity('provisioned', (typed) => parseCount(typed, INSTANCES), ZERO);
  const provisionedHours = reader.quantity('provisioned_hours', parseHours, exact(HOURS_A_MONTH));
  const freeTier = reader.flag('free_tier', true);
  if (!requestsAMonth || !memoryMb || !durationMs || !architecture || !region) return { problems: reader.problems };
  if (!storageMb || !provisioned || !provisionedHours || freeTier === undefined) return { problems: reader.problems };
  const { problems, readings } = reader;
  if (problems.length > 0) return { problems };
  const sizes = { requestsAMonth, memoryMb, durationMs, storageMb, provisioned, provisionedHours };
  return { ...sizes, architecture, region, freeTier, readings };
}
