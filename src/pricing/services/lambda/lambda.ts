import { ARCHITECTURE_NAMES } from '../../architecture.js';
import { billUsage, inUse, type Usage } from '../../bill.js';
import { fittingLines } from '../../command-line.js';
import { type Decimal, exact, roundUp, ZERO } from '../../decimal.js';
import { onOtherArchitecture } from '../../follow-ups.js';
import { formatCounted, formatDuration, formatMemory } from '../../quantities/format.js';
import { HOURS_A_MONTH } from '../../quantities/periods.js';
import type { FollowUp } from '../../quote.js';
import type { RateTable } from '../../rate-table.js';
import type { Prices } from '../../rates.js';
import { lineOf, service } from '../form.js';
import { lambdaAssumptions } from './assumptions.js';
import { edgeConflicts, edgeEstimate } from './edge.js';
import { FREE_STORAGE_MB, LAMBDA_LOAD, LAMBDA_OPTIONS, type LambdaInput } from './options.js';
import { lambdaWords } from './words.js';

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
  example: '/price lambda requests:3M memory:512MB duration:200ms',
  options: LAMBDA_OPTIONS,
  short: true,
  conflicts: (reader, input) => {
    const { edge, snapstart, provisioned, storage, requests } = input;
    if (requests?.eq(ZERO) && (edge || !provisioned?.gt(ZERO)))
      reader.report({ kind: 'zero', option: 'requests', quantity: 'requests', text: '0' });
    if (edge) return edgeConflicts(reader, input);
    if (!snapstart?.gt(ZERO)) return;
    if (provisioned?.gt(ZERO))
      reader.exclude('SnapStart does not work with provisioned concurrency', 'snapstart', ['provisioned']);
    if (storage?.gt(FREE_STORAGE_MB))
      reader.exclude('SnapStart works with 512 MB of storage only', 'snapstart', ['storage']);
  },
  estimate: (input, { lambda: table, 'lambda-edge': edgeTable }) => {
    if (input.edge) return edgeEstimate(input, edgeTable);
    const { requests, memory, duration, architecture, provisioned, snapstart, readings } = input;
    const load =
      requests.eq(ZERO) && provisioned.gt(ZERO)
        ? `${formatCounted(provisioned, 'instance')} kept warm`
        : `${formatCounted(requests, 'request')} a month of ${formatDuration(duration)}`;
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

const { memory, duration, architecture, region } = LAMBDA_LOAD;
const BREAK_EVEN = {
  id: 'break-even',
  example: '',
  options: { memory, duration, architecture, region },
  short: true,
} as const;

/** A comparison with Fargate, for functions without extras that a container does not have. */
function againstFargate(input: LambdaInput, { fargate }: Prices): readonly FollowUp[] {
  const { edge, storage, provisioned, snapstart, architecture } = input;
  const hasExtras = edge || !storage.eq(FREE_STORAGE_MB) || provisioned.gt(ZERO) || snapstart.gt(ZERO);
  const tiers = fargate.tiersOf({ component: 'vcpu', region: input.region.code, architecture });
  if (hasExtras || tiers.length === 0) return [];
  return fittingLines([{ label: 'Compare with Fargate', line: lineOf(BREAK_EVEN, input) }]);
}

/** The total alone, for searches that need it often. Only for an input that has a quote. */
export function lambdaTotal(input: LambdaInput, { lambda }: Pick<Prices, 'lambda'>): Decimal {
  const billed = billUsage(usagesOf(input, lambda), input, []);
  return billed.ok ? billed.bill.total : ZERO;
}

function usagesOf(input: LambdaInput, table: RateTable): readonly Usage[] {
  const { requests, provisioned, snapstart, restores } = input;
  const memoryGb = input.memory.div('1024');
  const storageGb = input.storage.minus(FREE_STORAGE_MB).div('1024');
  const seconds = roundUp(input.duration).div('1000').times(requests);
  const gbSeconds = memoryGb.times(seconds);
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
    warm
      ? { table, component: 'provisioned-duration', quantity: gbSeconds }
      : { table, component: 'duration', quantity: gbSeconds, free: freeOf('duration') },
    ...inUse([
      { table, component: 'ephemeral-storage', quantity: storageGb.times(seconds), option: 'storage' },
      { table, component: 'snapstart-cache', quantity: cachedSeconds.times(memoryGb), option: 'snapstart' },
      { table, component: 'snapstart-restore', quantity: restored.times(memoryGb), option: 'snapstart' },
    ]),
  ];
}
