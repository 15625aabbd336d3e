import { ARCHITECTURE_NAMES } from '../../architecture.js';
import { totalOf, type Usage } from '../../bill.js';
import { fittingLines } from '../../command-line.js';
import { type Decimal, exact, roundUp, ZERO } from '../../decimal.js';
import { doubled, onOtherArchitecture } from '../../follow-ups.js';
import { formatCounted, formatDuration, formatMemory } from '../../quantities/format.js';
import { HOURS_A_MONTH } from '../../quantities/periods.js';
import type { FollowUp } from '../../quote.js';
import type { RateTable } from '../../rate-table.js';
import type { Prices } from '../../rates.js';
import { lineOf } from '../form.js';
import { service } from '../service.js';
import { lambdaAssumptions } from './assumptions.js';
import { priceEdge, wantsEdge } from './edge.js';
import { FREE_STORAGE_MB, LAMBDA_LOAD, LAMBDA_OPTIONS, type LambdaInput } from './options.js';
import { lambdaWords } from './words.js';

/**
 * A function: requests, GB-seconds by tier, storage above 512 MB, warm instances, snapshots. Each request is billed in whole
 * milliseconds, rounded up; GB are 1,024 MB.
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
  conflicts: (reader, { snapstart, provisioned, storage, requests }) => {
    if (requests?.eq(ZERO) && !provisioned?.gt(ZERO))
      reader.problems.push({ kind: 'zero', option: 'requests', quantity: 'requests', text: '0' });
    if (!snapstart?.gt(ZERO)) return;
    if (provisioned?.gt(ZERO))
      reader.exclude('SnapStart does not work with provisioned concurrency', 'snapstart', ['provisioned']);
    if (storage?.gt(FREE_STORAGE_MB))
      reader.exclude('SnapStart works with 512 MB of storage only', 'snapstart', ['storage']);
  },
  parts: (input, { lambda: table }) => {
    return {
      title: `Lambda: ${loadOf(input)} at ${formatMemory(input.memory)}, ${ARCHITECTURE_NAMES[input.architecture]}`,
      usages: usagesOf(input, table),
      assumptions: ({ lines }) => lambdaAssumptions(input, lines),
      withoutHours: !usesHours(input),
    };
  },
  variants: (input) => [onOtherArchitecture(input)],
  double: (input) => doubled(input, 'requests', 'Double the traffic'),
  steps: againstFargate,
  instead: (values, prices) => (wantsEdge(values) ? priceEdge(values, prices) : undefined),
});

/** What a function has to do; without requests, how many instances wait for them. */
function loadOf({ requests, duration: run, provisioned }: LambdaInput): string {
  return requests.eq(ZERO) && provisioned.gt(ZERO)
    ? `${formatCounted(provisioned, 'instance')} kept warm`
    : `${formatCounted(requests, 'request')} a month of ${formatDuration(run)}`;
}

/** Whether something lasts all month, or was said at a rate. */
function usesHours({ provisioned, snapstart, readings }: LambdaInput): boolean {
  return provisioned.gt(ZERO) || snapstart.gt(ZERO) || readings.length > 0;
}

const { memory, duration, architecture, region } = LAMBDA_LOAD;
const BREAK_EVEN = {
  id: 'break-even',
  example: '',
  options: { memory, duration, architecture, region },
  short: true,
} as const;

/** Only for functions without extras: a container has none of them. */
function againstFargate(input: LambdaInput, { fargate }: Prices): readonly FollowUp[] {
  const { storage, provisioned, snapstart } = input;
  const bare = storage.eq(FREE_STORAGE_MB) && provisioned.eq(ZERO) && snapstart.eq(ZERO);
  const priced =
    fargate.tiersOf({
      component: 'vcpu',
      region: input.region.code,
      architecture: input.architecture,
    }).length > 0;
  return bare && priced ? fittingLines([{ label: 'Against Fargate', line: lineOf(BREAK_EVEN, input) }]) : [];
}

/** The total alone, for searches that ask for it often. The prices must be known: ask for a quote first. */
export function lambdaTotal(input: LambdaInput, { lambda }: Pick<Prices, 'lambda'>): Decimal {
  return totalOf(usagesOf(input, lambda), input);
}

function usagesOf(input: LambdaInput, table: RateTable): readonly Usage[] {
  const seconds = roundUp(input.duration).div('1000').times(input.requests);
  const gbSeconds = gigabytes(input.memory).times(seconds);
  const storage = gigabytes(input.storage.minus(FREE_STORAGE_MB)).times(seconds);
  const warm = input.provisioned.gt(ZERO);
  // AWS gives nothing free to functions with provisioned concurrency, not even requests.
  const freeOf = (component: string) => (input.free_tier && !warm ? exact(table.free.get(component) ?? '0') : ZERO);
  return [
    { table, component: 'requests', quantity: input.requests, free: freeOf('requests') },
    ...(warm
      ? warmUsages(input, table, gbSeconds)
      : [{ table, component: 'duration', quantity: gbSeconds, free: freeOf('duration') }]),
    ...(storage.gt(ZERO) ? [{ table, component: 'ephemeral-storage', quantity: storage, option: 'storage' }] : []),
    ...snapstartUsages(input, table),
  ];
}

function warmUsages(
  { provisioned, provisioned_hours: provisionedHours, memory: memoryMb }: LambdaInput,
  table: RateTable,
  gbSeconds: Decimal,
): readonly Usage[] {
  const kept = provisioned.times(provisionedHours).times('3600').times(gigabytes(memoryMb));
  return [
    { table, component: 'provisioned-concurrency', quantity: kept, option: 'provisioned' },
    { table, component: 'provisioned-duration', quantity: gbSeconds },
  ];
}

function snapstartUsages(
  { snapstart: snapstartVersions, restores, memory: memoryMb }: LambdaInput,
  table: RateTable,
): readonly Usage[] {
  if (snapstartVersions.eq(ZERO)) return [];
  const kept = snapstartVersions.times(HOURS_A_MONTH).times('3600').times(gigabytes(memoryMb));
  const restored = restores.times(gigabytes(memoryMb));
  return [
    { table, component: 'snapstart-cache', quantity: kept, option: 'snapstart' },
    ...(restores.gt(ZERO) ? [{ table, component: 'snapstart-restore', quantity: restored, option: 'snapstart' }] : []),
  ];
}

function gigabytes(megabytes: Decimal): Decimal {
  return megabytes.div('1024');
}
