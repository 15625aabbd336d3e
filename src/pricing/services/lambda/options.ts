import { REQUESTS, wholeNumber } from '../../quantities/counts.js';
import { LONGEST_RUN_MS, runsUpTo } from '../../quantities/duration.js';
import { wholeMegabytes } from '../../quantities/memory.js';
import type { Input } from '../../service/form.js';
import { ARCHITECTURE, count, duration, flag, hours, megabytes, monthly, REGION } from '../../service/option.js';

/** The storage that is included with every function, in MB. */
export const FREE_STORAGE_MB = '512';
/** The memory of a function. */
export const LAMBDA_MEMORY = {
  ...wholeMegabytes('memory', '128', '10240'),
  elsewhere: 'For more memory, price Fargate, Batch or EC2.',
};
/** The duration of one run. */
export const LAMBDA_DURATION = { ...runsUpTo(LONGEST_RUN_MS), elsewhere: 'For longer runs, price Batch or Fargate.' };

/** The options of `/price lambda`. */
export const LAMBDA_OPTIONS = {
  // Zero is allowed for warm instances alone.
  requests: monthly('Requests a month, or a rate: 3M, 1.5 billion, 5M/day, 100/s', { ...REQUESTS, least: '0' }),
  memory: megabytes('128 MB to 10,240 MB: 512MB, 2GB', LAMBDA_MEMORY),
  duration: duration('How long one run takes, up to 15 minutes: 200ms, 1.5s', LAMBDA_DURATION),
  architecture: ARCHITECTURE,
  region: REGION,
  storage: megabytes(
    'Temporary disk /tmp: 512 MB included, at most 10,240 MB',
    wholeMegabytes('storage', FREE_STORAGE_MB, '10240'),
    `${FREE_STORAGE_MB}MB`,
  ),
  provisioned: count('Instances kept warm (provisioned concurrency)', wholeNumber('instances', '0', '100000'), '0'),
  provisioned_hours: hours('Hours a month for which they are kept warm: 730, or 8h/day'),
  snapstart: count('Versions that SnapStart keeps cached', wholeNumber('versions', '0', '10000'), '0'),
  restores: monthly('Starts from a SnapStart snapshot: 100k, or 1000/day', wholeNumber('restores', '0', '1e15'), '0'),
  edge: flag('Lambda@Edge: one price worldwide, x86 only, no free tier', false),
  free_tier: flag('Subtract the monthly free tier (yes by default)', true),
};

/** The input of `/price lambda`, in MB and milliseconds. */
export type LambdaInput = Input<typeof LAMBDA_OPTIONS>;
