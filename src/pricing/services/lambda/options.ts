import { REQUESTS, wholeNumber } from '../../quantities/counts.js';
import { runsUpTo } from '../../quantities/duration.js';
import { formatMemory } from '../../quantities/format.js';
import type { MemoryRules } from '../../quantities/memory.js';
import type { Input } from '../form.js';
import { ARCHITECTURE, beside, count, duration, flag, hours, megabytes, monthly, REGION } from '../option.js';

/** The storage that every Lambda function has without paying for it, in MB. */
export const FREE_STORAGE_MB = '512';

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
export const LAMBDA_DURATION = runsUpTo('900000');
const VERSIONS = wholeNumber('versions', '0', '10000');
const RESTORES = wholeNumber('restores', '0', '1e15');
const INSTANCES = wholeNumber('instances', '0', '100000');

const REQUESTS_A_MONTH = 'A month, or a rate: 3M, 1.5 billion, 5M/day, 100/s';

/** What a function has to do, where, and on which processor. */
export const LAMBDA_LOAD = {
  requests: monthly(REQUESTS_A_MONTH, REQUESTS),
  memory: megabytes('128 MB to 10,240 MB: 512MB, 2GB', LAMBDA_MEMORY),
  duration: duration('Of one run, up to 15 minutes: 200ms, 1.5s', LAMBDA_DURATION),
  architecture: ARCHITECTURE,
  region: REGION,
};

/** The options of `/price lambda`. */
export const LAMBDA_OPTIONS = {
  ...LAMBDA_LOAD,
  // None, where only what is kept warm is to be priced.
  requests: monthly(REQUESTS_A_MONTH, { ...REQUESTS, least: '0' }),
  storage: megabytes('Temporary disk /tmp: 512 MB are included, 10,240 MB at most', STORAGE, FREE_STORAGE_MB),
  provisioned: count('Instances kept warm (provisioned concurrency)', INSTANCES, '0'),
  provisioned_hours: beside(
    'provisioned',
    hours('Hours a month for which they are kept warm: 730, or 8h/day'),
    `${EXAMPLE} provisioned:5 provisioned_hours:100`,
  ),
  snapstart: count('Versions that SnapStart keeps cached', VERSIONS, '0'),
  restores: beside(
    'snapstart',
    monthly('Starts from a SnapStart snapshot: 100k, or 1000/day', RESTORES, '0'),
    `${EXAMPLE} snapstart:1 restores:100k`,
  ),
  edge: flag('Lambda@Edge: one price worldwide, x86 only, no free tier', false),
  free_tier: flag('Take the monthly free tier off (yes unless you say otherwise)', true),
};

/** What `/price lambda` prices, in MB and milliseconds. */
export type LambdaInput = Input<typeof LAMBDA_OPTIONS>;
