import { billing, excluded, warning } from '../../assumption.js';
import { isWhole, roundUp } from '../../decimal.js';
import { OptionReader, type OptionValues } from '../../options.js';
import { REQUESTS } from '../../quantities/counts.js';
import { runsUpTo } from '../../quantities/duration.js';
import { formatCounted, formatDuration, formatMemory } from '../../quantities/format.js';
import { GLOBAL } from '../../regions.js';
import type { PricedForm } from '../form.js';
import { duration, megabytes, monthly, type Option } from '../option.js';
import { LAMBDA_MEMORY } from './options.js';

/** The limits of origin events; those of viewer events are lower. */
const DURATION = runsUpTo('30000');
const VIEWER = { memoryMb: '128', durationMs: '5000' } as const;
/** Known to be on, so it is only written. */
const EDGE: Option<boolean> = { about: '', read: () => true, write: (on) => ({ edge: on ? 'true' : undefined }) };
const OPTIONS = {
  requests: monthly('', REQUESTS),
  memory: megabytes('', LAMBDA_MEMORY),
  duration: duration('', DURATION),
  edge: EDGE,
};

/** Whether the options ask for Lambda@Edge. A word that is neither yes nor no is reported with the other problems. */
export function wantsEdge(options: OptionValues): boolean {
  return new OptionReader(options).flag('edge', false) !== false;
}

/** `/price lambda edge:true`: one price worldwide, for x86 only, without a free tier. */
export const LAMBDA_EDGE: PricedForm<typeof OPTIONS> = {
  id: 'lambda',
  list: 'lambda-edge',
  example: '/price lambda requests:10M memory:128MB duration:10ms edge:true',
  options: OPTIONS,
  needs: (reader) => {
    reader.flag('edge', true);
    reader.flag('free_tier', true);
    const architecture = reader.architecture() === 'arm64' ? ['architecture'] : [];
    const extras = ['region', 'storage', 'provisioned', 'provisioned_hours', 'snapstart', 'restores'];
    reader.exclude('Lambda@Edge runs on x86 at every edge location, with nothing to add', 'edge', [
      ...architecture,
      ...extras,
    ]);
  },
  estimate: ({ requests, memory, duration: time }, { 'lambda-edge': table }) => {
    const gbSeconds = memory.div('1024').times(roundUp(time).div('1000')).times(requests);
    const load = `${formatCounted(requests, 'request')} a month of ${formatDuration(time)}`;
    return {
      title: `Lambda@Edge: ${load} at ${formatMemory(memory)}`,
      place: { region: GLOBAL },
      usages: [
        { table, component: 'requests', quantity: requests },
        { table, component: 'duration', quantity: gbSeconds },
      ],
      assumptions: [
        billing('Lambda@Edge has no free tier.'),
        (memory.gt(VIEWER.memoryMb) || time.gt(VIEWER.durationMs)) &&
          warning('Only origin events may use this much: viewer events have at most 128 MB and 5 seconds.'),
        !isWhole(time) && billing(`${formatDuration(time)} count as ${formatDuration(roundUp(time))}.`),
        excluded('CloudFront requests'),
        excluded('data transfer'),
      ],
      withoutHours: true,
    };
  },
  variants: (input) => [{ label: 'In one Region instead', changed: { ...input, edge: false } }],
  double: () => ['Double the traffic', 'requests'],
};
