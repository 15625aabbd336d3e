import { ARCHITECTURE_NAMES } from '../../architecture.js';
import { type Assumption, billing, lacking, lackingToo, warning } from '../../assumption.js';
import type { Usage } from '../../bill.js';
import { type Decimal, exact, larger, roundDown, roundUp, smaller } from '../../decimal.js';
import { doubled, onOtherArchitecture, type Variant } from '../../follow-ups.js';
import { counterpart, type InstanceSize, instanceSize, isArm } from '../../instance-sizes.js';
import type { PriceProblem } from '../../price-problem.js';
import { wholeNumber } from '../../quantities/counts.js';
import { runsUpTo } from '../../quantities/duration.js';
import { formatCounted, formatDuration } from '../../quantities/format.js';
import type { Prices } from '../../rates.js';
import { type FargateSize, sizeProblem, sizeText, taskUsages } from '../fargate/sizes.js';
import { taskMemory, taskVcpu } from '../fargate/task-size.js';
import type { Input } from '../form.js';
import { ARCHITECTURE, duration, HOST, monthly, REGION } from '../option.js';
import { service } from '../service.js';
import { batchWords } from './words.js';

const NO_FEE = 'AWS Batch has no fee of its own: this is what the compute underneath costs.';
/** Fargate bills each task for a minute at least. */
const LEAST_SECONDS = exact('60');
const FARGATE_GUARANTEE_MS = '1209600000';
/** A type that most small jobs fit on, to compare Fargate with. */
const USUAL_INSTANCE = 'c5.large';

/** How many jobs may run in a month. */
const JOBS = wholeNumber('jobs', '1', '1e9');
/** Batch itself has no limit; beyond a month, a price a month means nothing. */
const DURATION = runsUpTo('2678400000', 's');
const OPTIONS = {
  jobs: monthly('A month, or a rate: 1000, 50/day', JOBS),
  duration: duration('Of one job: 90s, 10 min, 2h', DURATION),
  vcpu: taskVcpu('Of one job: 0.25, 1, 4'),
  memory: taskMemory('Of one job: 512MB, 2GB'),
  on: HOST,
  // Of Fargate; instance types decide it themselves.
  architecture: ARCHITECTURE,
  region: REGION,
};
type BatchInput = Input<typeof OPTIONS>;

/** Jobs, each on Fargate by itself, or packed onto instances that run only as long as needed. */
export const batch = service({
  id: 'batch',
  name: 'Batch',
  group: 'containers',
  plain: batchWords,
  about: 'What AWS Batch jobs cost a month',
  example: '/price batch jobs:1000 duration:10min vcpu:1 memory:2GB',
  options: OPTIONS,
  conflicts: (reader, { on }) => {
    if (on?.instance !== undefined) reader.exclude('The instance type decides that', 'on', ['architecture']);
  },
  parts: (input, prices) => {
    const { jobs, duration: time, on } = input;
    const compute = on.instance === undefined ? onFargate(input, prices) : onInstances(input, on.instance, prices);
    if ('problem' in compute) return compute;
    const load = `${formatCounted(jobs, 'job')} a month of ${formatDuration(time)} at ${sizeText(sizeOf(input))}`;
    return {
      title: `Batch: ${load}, on ${compute.where}`,
      usages: [{ table: prices.batch, component: 'service-fee', quantity: exact('1') }, ...compute.usages],
      assumptions: [billing(NO_FEE), ...compute.assumptions, lacking('data transfer'), lackingToo('logs')],
      withoutHours: true,
    };
  },
  variants: (input) => [...onOtherProcessor(input), onOtherHost(input)],
  double: (input) => doubled(input, 'jobs', 'Double the jobs'),
});

function sizeOf({ vcpu, memory }: BatchInput): FargateSize {
  return { vcpu, memoryGb: memory };
}

/** What the jobs use, and what was assumed to work that out. */
interface Compute {
  readonly usages: readonly Usage[];
  readonly where: string;
  readonly assumptions: readonly Assumption[];
}
type ComputeResult = Compute | { readonly problem: PriceProblem };

function onFargate(input: BatchInput, { fargate }: Pick<Prices, 'fargate'>): ComputeResult {
  const problem = sizeProblem(sizeOf(input));
  if (problem) return { problem };
  const { jobs, duration: durationMs, architecture } = input;
  const seconds = larger(wholeSeconds(durationMs), LEAST_SECONDS);
  const short = durationMs.lt(LEAST_SECONDS.times('1000'));
  return {
    usages: taskUsages(sizeOf(input), jobs.times(seconds).div('3600'), fargate),
    where: `Fargate ${ARCHITECTURE_NAMES[architecture]}`,
    assumptions: [
      ...(short
        ? [warning(`Fargate bills each job for a minute at least, so ${formatDuration(durationMs)} count as 1 min.`)]
        : []),
      ...(durationMs.gt(FARGATE_GUARANTEE_MS) ? [warning('On Fargate, AWS may stop jobs after 14 days.')] : []),
      billing('The time to download the image counts, too: add it to the duration.'),
      lackingToo('disks', 'Disk above 20 GB for a job is not included.'),
    ],
  };
}

function onInstances(input: BatchInput, instance: string, { ec2 }: Pick<Prices, 'ec2'>): ComputeResult {
  const size = instanceSize(instance);
  const sideBySide = size ? fitting(input, size) : undefined;
  if (!sideBySide) return { problem: doesNotFit(input, instance, ec2.variantsOf('instance')) };
  const runs = roundUp(input.jobs.div(sideBySide));
  const hours = runs.times(wholeSeconds(input.duration)).div('3600');
  return {
    usages: [{ table: ec2, component: 'instance', variant: instance, quantity: hours }],
    where: instance,
    assumptions: [
      warning(
        `Instances are full, ${formatCounted(sideBySide, 'job')} side by side on each, and run only while jobs do.`,
      ),
      lacking('disks'),
      lackingToo(
        'time to start instances',
        'Time to start instances and memory that the system needs for itself are not counted.',
      ),
    ],
  };
}

/** How many jobs fit on an instance at the same time, or nothing if not even one does. */
function fitting({ vcpu, memory }: BatchInput, size: InstanceSize): Decimal | undefined {
  const jobs = roundDown(smaller(size.vcpu.div(vcpu), size.memoryGb.div(memory)));
  return jobs.gte('1') ? jobs : undefined;
}

function doesNotFit(input: BatchInput, instance: string, types: readonly string[]): PriceProblem {
  const [family = ''] = instance.split('.');
  const large = types.filter((type) => {
    const size = instanceSize(type);
    return size !== undefined && fitting(input, size) !== undefined;
  });
  const near = [...new Set([...large.filter((type) => type.startsWith(`${family}.`)), ...large])].slice(0, 2);
  const others =
    near.length === 0 ? 'No instance type in my price list is large enough.' : `It fits on ${near.join(' or ')}.`;
  const why = `A job of ${sizeText(sizeOf(input))} does not fit on ${instance}. ${others}`;
  return { kind: 'no-such', option: 'on', why, near };
}

function wholeSeconds(milliseconds: Decimal): Decimal {
  return roundUp(milliseconds.div('1000'));
}

function onOtherProcessor(input: BatchInput): readonly Variant<BatchInput>[] {
  if (input.on.instance === undefined) return [onOtherArchitecture(input)];
  const instance = counterpart(input.on.instance);
  if (instance === undefined) return [];
  return [{ label: `On ${instance} (${isArm(instance) ? 'arm64' : 'x86'})`, changed: { ...input, on: { instance } } }];
}

function onOtherHost(input: BatchInput): Variant<BatchInput> {
  if (input.on.instance !== undefined) return { label: 'On Fargate', changed: { ...input, on: {} } };
  const changed: BatchInput = { ...input, on: { instance: USUAL_INSTANCE }, architecture: 'x86_64' };
  return { label: `On ${USUAL_INSTANCE}`, changed };
}
