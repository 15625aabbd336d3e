import { ARCHITECTURE_NAMES } from '../../architecture.js';
import type { Estimate } from '../../assemble-quote.js';
import { billing, excluded, warning } from '../../assumption.js';
import { billUsage, inUse, type Usage } from '../../bill.js';
import { BREAK_EVEN } from '../../break-even/form.js';
import { fittingLines } from '../../command-line.js';
import { type Decimal, exact, isWhole, roundUp, ZERO } from '../../decimal.js';
import { COMPARES_WITH, onOtherArchitecture } from '../../follow-ups.js';
import type { OptionReader } from '../../options.js';
import { runsUpTo } from '../../quantities/duration.js';
import { formatCounted, formatDuration, formatMemory } from '../../quantities/format.js';
import { HOURS_A_MONTH } from '../../quantities/periods.js';
import type { FollowUp } from '../../quote.js';
import type { RateTable } from '../../rate-table.js';
import type { Prices } from '../../rates.js';
import { GLOBAL } from '../../regions.js';
import { lineOf, service } from '../../service/form.js';
import { lambdaAssumptions } from './assumptions.js';
import { FREE_STORAGE_MB, LAMBDA_OPTIONS, type LambdaInput } from './options.js';
import { lambdaWords } from './words.js';

const EXAMPLE = '/price lambda requests:3M memory:512MB duration:200ms';

/**
 * A function: requests, GB-seconds by tier, storage above 512 MB, warm instances, snapshots. Each request is billed in whole
 * milliseconds, rounded up; a GB is 1,024 MB.
 */
export const lambda = service({
  id: 'lambda',
  name: 'Lambda',
  group: 'serverless',
  moreLists: ['lambda-edge'],
  plain: lambdaWords,
  about: 'What a Lambda function costs a month',
  example: EXAMPLE,
  options: LAMBDA_OPTIONS,
  check,
  estimate: (input, { lambda: table, 'lambda-edge': edgeTable }) => {
    if (input.edge) return edgeEstimate(input, edgeTable);
    const { requests, memory, architecture, provisioned, snapstart, readings } = input;
    const load =
      requests.eq(ZERO) && provisioned.gt(ZERO)
        ? `${formatCounted(provisioned, 'instance')} kept warm`
        : loadText(input);
    return {
      title: `Lambda: ${load} at ${formatMemory(memory)}, ${ARCHITECTURE_NAMES[architecture]}`,
      usages: usagesOf(input, table),
      assumptions: ({ lines }) => lambdaAssumptions(input, lines, table),
      withoutHours: provisioned.eq(ZERO) && snapstart.eq(ZERO) && readings.length === 0,
    };
  },
  variants: (input) => [
    input.edge ? { label: 'In one Region instead', changed: { ...input, edge: false } } : onOtherArchitecture(input),
  ],
  double: () => ['Double the traffic', 'requests'],
  otherLines: againstFargate,
});

/** The limit of origin events of Lambda@Edge; those of viewer events are lower. */
const EDGE_DURATION = runsUpTo('30000');
const VIEWER = { memoryMb: '128', durationMs: '5000' } as const;
/** What belongs to a Region. */
const REGIONAL = ['region', 'storage', 'provisioned', 'provisioned_hours', 'snapstart', 'restores'];

function check(reader: OptionReader, input: Partial<LambdaInput>): void {
  const { edge, snapstart, provisioned, storage, requests, architecture, duration } = input;
  reader.requireWith(['provisioned_hours'], ['provisioned'], `${EXAMPLE} provisioned:5 provisioned_hours:100`);
  reader.requireWith(['restores'], ['snapstart'], `${EXAMPLE} snapstart:1 restores:100k`);
  if (requests?.eq(ZERO) && (edge || !provisioned?.gt(ZERO)))
    reader.report({ kind: 'zero', option: 'requests', quantity: 'requests', text: '0' });
  if (edge) {
    const others = architecture === 'arm64' ? ['architecture', ...REGIONAL] : REGIONAL;
    reader.exclude('Lambda@Edge runs on x86 at every edge location, with nothing to add', 'edge', others);
    reader.narrow('duration', duration, EDGE_DURATION);
  } else if (snapstart?.gt(ZERO)) {
    if (provisioned?.gt(ZERO))
      reader.exclude('SnapStart does not work with provisioned concurrency', 'snapstart', ['provisioned']);
    if (storage?.gt(FREE_STORAGE_MB))
      reader.exclude('SnapStart works with 512 MB of storage only', 'snapstart', ['storage']);
  }
}

function loadText({ requests, duration }: LambdaInput): string {
  return `${formatCounted(requests, 'request')} a month of ${formatDuration(duration)}`;
}

/** The seconds of all requests, each billed in whole milliseconds. */
function secondsOf({ duration, requests }: LambdaInput): Decimal {
  return roundUp(duration).div('1000').times(requests);
}

/** A function on Lambda@Edge: one price worldwide, without a free tier. */
function edgeEstimate(input: LambdaInput, table: RateTable): Estimate {
  const { requests, memory, duration } = input;
  return {
    title: `Lambda@Edge: ${loadText(input)} at ${formatMemory(memory)}`,
    table,
    place: { region: GLOBAL },
    usages: [
      { table, component: 'requests', quantity: requests },
      { table, component: 'duration', quantity: memory.div('1024').times(secondsOf(input)) },
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

/** A comparison with Fargate, for functions without extras that a container does not have. */
function againstFargate(input: LambdaInput, { fargate }: Prices): readonly FollowUp[] {
  const { edge, storage, provisioned, snapstart, memory, duration, requests, architecture, region } = input;
  const hasExtras = edge || !storage.eq(FREE_STORAGE_MB) || provisioned.gt(ZERO) || snapstart.gt(ZERO);
  const tiers = fargate.tiersOf({ component: 'vcpu', region: region.code, architecture });
  if (hasExtras || tiers.length === 0) return [];
  const line = lineOf(BREAK_EVEN, { memory, duration, requests, architecture, region });
  return fittingLines([{ label: `${COMPARES_WITH} Fargate`, line }]);
}

/** The total alone, for searches that need it often. Only for an input that has a quote. */
export function lambdaTotal(input: LambdaInput, { lambda }: Pick<Prices, 'lambda'>): Decimal {
  const billed = billUsage(usagesOf(input, lambda), input, []);
  return billed.ok ? billed.bill.total : ZERO;
}

function usagesOf(input: LambdaInput, table: RateTable): readonly Usage[] {
  const { requests, provisioned, snapstart, restores } = input;
  const memoryGb = input.memory.div('1024');
  const seconds = secondsOf(input);
  const storageGb = input.storage.minus(FREE_STORAGE_MB).div('1024');
  const warm = provisioned.gt(ZERO);
  // Functions with provisioned concurrency have no free tier, not even for requests.
  const freeOf = (component: string) => exact((input.free_tier && !warm && table.free.get(component)) || '0');
  const warmSeconds = provisioned.times(input.provisioned_hours).times('3600');
  const cachedSeconds = snapstart.times(HOURS_A_MONTH).times('3600');
  const restored = snapstart.gt(ZERO) ? restores : ZERO;
  return [
    { table, component: 'requests', quantity: requests, free: freeOf('requests') },
    ...inUse([
      { table, component: 'provisioned-concurrency', quantity: warmSeconds.times(memoryGb), option: 'provisioned' },
    ]),
    {
      table,
      component: warm ? 'provisioned-duration' : 'duration',
      quantity: memoryGb.times(seconds),
      free: freeOf('duration'),
    },
    ...inUse([
      { table, component: 'ephemeral-storage', quantity: storageGb.times(seconds), option: 'storage' },
      { table, component: 'snapstart-cache', quantity: cachedSeconds.times(memoryGb), option: 'snapstart' },
      { table, component: 'snapstart-restore', quantity: restored.times(memoryGb), option: 'snapstart' },
    ]),
  ];
}
