import type { Architecture } from './architecture.js';
import { type Decimal, exact, ZERO } from './decimal.js';
import { OptionReader, type OptionValues } from './options.js';
import { parseMonthly, parseRequests } from './quantities/counts.js';
import { parseDuration } from './quantities/duration.js';
import { formatCount, formatDuration, formatMemory } from './quantities/format.js';
import { parseHours } from './quantities/hours.js';
import { type MemoryRules, parseMemory } from './quantities/memory.js';
import type { QuantityRules, Reading } from './quantities/parsed.js';
import { HOURS_A_MONTH } from './quantities/periods.js';
import type { ReadOptions } from './read-options.js';
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
  /** Versions whose snapshot SnapStart keeps all month; 0 for none. */
  readonly snapstartVersions: Decimal;
  /** How often a month an environment starts from a snapshot. */
  readonly restores: Decimal;
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
/** The memory of a function. */
export const LAMBDA_MEMORY: MemoryRules = { ...inMegabytes, quantity: 'memory', least: '128' };
const STORAGE: MemoryRules = { ...inMegabytes, quantity: 'storage', least: FREE_STORAGE_MB };
/** How long one run may take. */
export const LAMBDA_DURATION: QuantityRules = {
  quantity: 'duration',
  least: '0.001',
  most: '900000',
  whole: false,
  show: formatDuration,
};
const VERSIONS: QuantityRules = { quantity: 'versions', least: '0', most: '10000', whole: true, show: formatCount };
const RESTORES: QuantityRules = { quantity: 'restores', least: '0', most: '1e15', whole: true, show: formatCount };
const INSTANCES: QuantityRules = { quantity: 'instances', least: '0', most: '100000', whole: true, show: formatCount };

/** The options of `/price lambda`, or everything that is wrong with them. */
export function readLambdaOptions(options: OptionValues, regions: readonly Region[]): ReadOptions<LambdaInput> {
  const reader = new OptionReader(options);
  const { problems, readings } = reader;
  reader.require(ESSENTIALS, EXAMPLE);
  const requestsAMonth = reader.quantity('requests', parseRequests);
  const memoryMb = reader.quantity('memory', (typed) => parseMemory(typed, LAMBDA_MEMORY));
  const durationMs = reader.quantity('duration', (typed) => parseDuration(typed, LAMBDA_DURATION));
  const architecture = reader.architecture();
  const region = reader.region(regions);
  const extras = readExtras(reader);
  const freeTier = reader.flag('free_tier', true);
  if (!requestsAMonth || !memoryMb || !durationMs || !architecture || !region) return { problems };
  if (!extras || freeTier === undefined || problems.length > 0) return { problems };
  const load = { requestsAMonth, memoryMb, durationMs, ...extras };
  return { input: { ...load, architecture, region, freeTier, readings } };
}

type Extras = Pick<LambdaInput, 'storageMb' | 'provisioned' | 'provisionedHours' | 'snapstartVersions' | 'restores'>;

function readExtras(reader: OptionReader): Extras | undefined {
  if (reader.text('provisioned_hours'))
    reader.require(['provisioned'], `${EXAMPLE} provisioned:5 provisioned_hours:100`);
  if (reader.text('restores')) reader.require(['snapstart'], `${EXAMPLE} snapstart:1 restores:100k`);
  const storageMb = reader.quantity('storage', (typed) => parseMemory(typed, STORAGE), exact(FREE_STORAGE_MB));
  const provisioned = reader.count('provisioned', INSTANCES, ZERO);
  const provisionedHours = reader.quantity('provisioned_hours', parseHours, exact(HOURS_A_MONTH));
  const snapstartVersions = reader.count('snapstart', VERSIONS, ZERO);
  const restores = reader.quantity('restores', (typed) => parseMonthly(typed, RESTORES), ZERO);
  if (!storageMb || !provisioned || !provisionedHours || !snapstartVersions || !restores) return undefined;
  if (snapstartVersions.gt(ZERO)) {
    if (provisioned.gt(ZERO)) reader.exclude('snapstart-provisioned', 'snapstart', ['provisioned']);
    if (storageMb.gt(FREE_STORAGE_MB)) reader.exclude('snapstart-storage', 'snapstart', ['storage']);
  }
  return { storageMb, provisioned, provisionedHours, snapstartVersions, restores };
}
