import { type Assumption, billing, lacking, warning } from '../../assumption.js';
import { isWhole, roundUp } from '../../decimal.js';
import { doubled } from '../../follow-ups.js';
import { OptionReader, type OptionValues } from '../../options.js';
import { REQUESTS } from '../../quantities/counts.js';
import { runsUpTo } from '../../quantities/duration.js';
import { formatCounted, formatDuration, formatMemory } from '../../quantities/format.js';
import type { PriceResult } from '../../quote.js';
import type { Prices } from '../../rates.js';
import { GLOBAL } from '../../regions.js';
import { type Input, priceWith, type Quoting } from '../form.js';
import { duration, megabytes, monthly, type Option } from '../option.js';
import { LAMBDA_MEMORY } from './options.js';

/** The limits of origin events; those of viewer events are smaller. */
const DURATION = runsUpTo('30000');
const VIEWER = { memoryMb: '128', durationMs: '5000' } as const;
/** Asked for already; only a line of its own may do without it. */
const EDGE: Option<boolean> = { about: '', read: () => true, write: (on) => ({ edge: on ? 'true' : undefined }) };
const OPTIONS = {
  requests: monthly('', REQUESTS),
  memory: megabytes('', LAMBDA_MEMORY),
  duration: duration('', DURATION),
  edge: EDGE,
};
type EdgeInput = Input<typeof OPTIONS>;

/** Whether the options ask for Lambda@Edge. A word that is neither yes nor no is reported with the other problems. */
export function wantsEdge(options: OptionValues): boolean {
  return new OptionReader(options).flag('edge', false) !== false;
}

/** Answers `/price lambda edge:true`: one price for the whole world, for x86 only, and nothing free. */
export function priceEdge(options: OptionValues, prices: Prices): PriceResult {
  return priceWith(AT_THE_EDGE, options, prices);
}

const AT_THE_EDGE: Quoting<typeof OPTIONS> = {
  id: 'lambda',
  list: 'lambda-edge',
  example: '/price lambda requests:10M memory:128MB duration:10ms edge:true',
  options: OPTIONS,
  needs: (reader) => {
    reader.flag('edge', true);
    reader.flag('free_tier', true);
    const added = ['region', 'storage', 'provisioned', 'provisioned_hours', 'snapstart', 'restores'];
    const architecture = reader.architecture() === 'arm64' ? ['architecture'] : [];
    reader.exclude('Lambda@Edge runs on x86 at every edge location, with nothing to add', 'edge', [
      ...architecture,
      ...added,
    ]);
  },
  parts: (input, { 'lambda-edge': table }) => {
    const { requests, memory, duration: time } = input;
    const gbSeconds = memory.div('1024').times(roundUp(time).div('1000')).times(requests);
    const load = `${formatCounted(requests, 'request')} a month of ${formatDuration(time)}`;
    return {
      title: `Lambda@Edge: ${load} at ${formatMemory(memory)}`,
      place: { region: GLOBAL },
      usages: [
        { table, component: 'requests', quantity: requests },
        { table, component: 'duration', quantity: gbSeconds },
      ],
      assumptions: assumptionsOf(input),
      withoutHours: true,
    };
  },
  variants: (input) => [{ label: 'In one Region instead', changed: { ...input, edge: false } }],
  double: (input) => doubled(input, 'requests', 'Double the traffic'),
};

function assumptionsOf({ memory, duration: time }: EdgeInput): readonly Assumption[] {
  const beyondViewer = memory.gt(VIEWER.memoryMb) || time.gt(VIEWER.durationMs);
  return [
    billing('Lambda@Edge has no free tier.'),
    ...(beyondViewer
      ? [warning('Only origin events may use this much: viewer events have at most 128 MB and 5 seconds.')]
      : []),
    ...(isWhole(time) ? [] : [billing(`${formatDuration(time)} count as ${formatDuration(roundUp(time))}.`)]),
    lacking('CloudFront requests'),
    lacking('data transfer'),
  ];
}
