import type { Estimate } from '../../assemble-quote.js';
import { billing, excluded, warning } from '../../assumption.js';
import { isWhole, roundUp } from '../../decimal.js';
import type { OptionReader } from '../../options.js';
import { parseDuration, runsUpTo } from '../../quantities/duration.js';
import { formatCounted, formatDuration, formatMemory } from '../../quantities/format.js';
import type { RateTable } from '../../rate-table.js';
import { GLOBAL } from '../../regions.js';
import type { LambdaInput } from './options.js';

/** The limit of origin events; those of viewer events are lower. */
const DURATION = runsUpTo('30000');
const VIEWER = { memoryMb: '128', durationMs: '5000' } as const;
/** What belongs to a Region. */
const EXTRAS = ['region', 'storage', 'provisioned', 'provisioned_hours', 'snapstart', 'restores'];

/** Reports what Lambda@Edge does not have. */
export function edgeConflicts(reader: OptionReader, { architecture, duration }: Partial<LambdaInput>): void {
  const others = architecture === 'arm64' ? ['architecture', ...EXTRAS] : EXTRAS;
  reader.exclude('Lambda@Edge runs on x86 at every edge location, with nothing to add', 'edge', others);
  if (duration?.gt(DURATION.most)) reader.quantity('duration', (given) => parseDuration(given, DURATION));
}

/** A function on Lambda@Edge: one price worldwide, without a free tier. */
export function edgeEstimate({ requests, memory, duration }: LambdaInput, table: RateTable): Estimate {
  const gbSeconds = memory.div('1024').times(roundUp(duration).div('1000')).times(requests);
  const load = `${formatCounted(requests, 'request')} a month of ${formatDuration(duration)}`;
  return {
    title: `Lambda@Edge: ${load} at ${formatMemory(memory)}`,
    table,
    place: { region: GLOBAL },
    usages: [
      { table, component: 'requests', quantity: requests },
      { table, component: 'duration', quantity: gbSeconds },
    ],
    assumptions: [
      billing('Lambda@Edge has no free tier.'),
      (memory.gt(VIEWER.memoryMb) || duration.gt(VIEWER.durationMs)) &&
        warning('Only origin events may use this much: viewer events have at most 128 MB and 5 seconds.'),
      !isWhole(duration) && billing(`${formatDuration(duration)} count as ${formatDuration(roundUp(duration))}.`),
      excluded('CloudFront requests'),
      excluded('data transfer'),
    ],
    withoutHours: true,
  };
}
