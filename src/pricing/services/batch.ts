import { ARCHITECTURE_NAMES } from '../architecture.js';
import type { Assumptions } from '../assemble-quote.js';
import { billing, excluded, minorExclusion, warning } from '../assumption.js';
import type { Usage } from '../bill.js';
import { type Decimal, exact, larger, plain, roundDown, roundUp, smaller, ZERO } from '../decimal.js';
import { onCounterpart, onOtherArchitecture } from '../follow-ups.js';
import { instanceSize, partsOfType } from '../instance-types.js';
import { type Amount, entitiesOf } from '../plain-words/entities/entity.js';
import {
  asRuns,
  countSlot,
  counts,
  countsHead,
  DURATION_SLOT,
  MEMORY_SLOT,
  VCPU_SLOT,
} from '../plain-words/slots/slots.js';
import { withinHours } from '../plain-words/slots/traffic.js';
import type { PriceProblem } from '../price-problem.js';
import { wholeNumber } from '../quantities/counts.js';
import { runsUpTo } from '../quantities/duration.js';
import { formatCounted, formatDuration } from '../quantities/format.js';
import { A_DAY } from '../quantities/periods.js';
import type { RateTable } from '../rate-table.js';
import type { Prices } from '../rates.js';
import { type Input, service } from '../service/form.js';
import { ARCHITECTURE, duration, HOST, monthly, REGION } from '../service/option.js';
import { sizeProblem, sizeText, taskUsages } from './fargate/sizes.js';
import { taskMemory, taskVcpu } from './fargate/task-options.js';

const JOBS = countSlot(
  'jobs',
  (amount) =>
    !isMachine(amount) && (counts(amount, 'jobs', 'requests', 'tasks', 'images', undefined) || countsHead(amount)),
);

/** "On one c6i.4xlarge": what runs the jobs, and none of them. */
function isMachine({ value, beforeHead }: Amount): boolean {
  return beforeHead === 'instance' && value.eq('1');
}

/** Fargate bills each task for a minute at least, and guarantees 14 days. */
const MIN_SECONDS = exact('60');
const FARGATE_GUARANTEE_MS = '1209600000';
/** Batch itself has no limit, but a run longer than a month has no price a month. */
const A_MONTH_MS = '2678400000';
/** A type that fits most small jobs, to compare Fargate with. */
const USUAL_INSTANCE = 'c5.large';

const OPTIONS = {
  jobs: monthly('A month, or a rate: 1000, 50/day', wholeNumber('jobs', '1', '1e9')),
  duration: duration('Of one job: 90s, 10 min, 2h', runsUpTo(A_MONTH_MS, 's')),
  vcpu: taskVcpu('Of one job: 0.25, 1, 4'),
  memory: taskMemory('Of one job: 512MB, 2GB'),
  on: HOST,
  // On Fargate; an instance type has its own.
  architecture: ARCHITECTURE,
  region: REGION,
};
type BatchInput = Input<typeof OPTIONS>;

/** Jobs, each on Fargate by itself, or packed onto instances that run only as long as needed. */
export const batch = service({
  id: 'batch',
  name: 'Batch',
  group: 'containers',
  plain: {
    names: 'batch, aws batch, batch processing',
    hints: 'job, jobs',
    beside: ['fargate', 'ec2', 'ecs'],
    discounts: () => ['spot', 'commitment'],
    phrases: [['batch job, batch jobs', { kind: 'noun', noun: 'jobs' }, { kind: 'service', service: 'batch' }]],
    read: (collector, sorted, entities) => {
      const { named, bare, schedules } = asRuns(sorted, JOBS.takes, entities);
      const jobs = withinHours(named, JOBS.takes, schedules, entities, collector, A_DAY);
      collector.fill(jobs, [VCPU_SLOT, MEMORY_SLOT, DURATION_SLOT, JOBS]);
      collector.fillBare(bare, [JOBS]);
      collector.use(...entitiesOf(entities, 'amount').filter(isMachine));
      const types = entitiesOf(entities, 'instance');
      for (const entity of types) collector.set('on', entity.type, entity);
      for (const entity of entitiesOf(entities, 'service'))
        if (entity.service === 'fargate' && !entity.weak) collector.set('on', 'fargate', entity);
      const [{ type, size } = { type: '', size: undefined }] = types;
      if (size && !collector.has('vcpu') && !collector.has('memory')) {
        collector.set('vcpu', plain(size.vcpu));
        collector.set('memory', `${plain(size.memoryGb)}GB`);
        collector.explained.push(`I assumed that each job has the ${type} to itself.`);
      }
    },
    usual: { on: 'on Fargate', architecture: 'x86' },
    likely: {
      jobs: ['100', '1000', '10000'],
      duration: ['1min', '10min', '1h'],
      vcpu: ['1', '2', '4', '8'],
      memory: ['2GB', '4GB', '8GB', '16GB'],
    },
    guesses: [['jobs', '', '# jobs']],
    bought: ['jobs', 'jobs a month'],
    unitPrices: [
      ['fargate', 'vcpu'],
      ['fargate', 'memory'],
    ],
  },
  about: 'What AWS Batch jobs cost a month',
  example: '/price batch jobs:1000 duration:10min vcpu:1 memory:2GB',
  options: OPTIONS,
  check: (reader, { on }) => {
    if (on?.instance !== undefined) reader.exclude('The instance type decides that', 'on', ['architecture']);
  },
  estimate: (input, prices) => {
    const { jobs, duration: time, vcpu, memory, on } = input;
    const compute = on.instance === undefined ? onFargate(input, prices) : onInstances(input, on.instance, prices);
    if ('problem' in compute) return compute;
    const size = sizeText({ vcpu, memoryGb: memory });
    const load = `${formatCounted(jobs, 'job')} a month of ${formatDuration(time)} at ${size}`;
    return {
      title: `Batch: ${load}, on ${compute.where}`,
      usages: [{ table: prices.batch, component: 'service-fee', quantity: exact('1') }, ...compute.usages],
      assumptions: [
        billing('AWS Batch has no fee of its own: this is what the compute underneath costs.'),
        ...compute.assumptions,
        excluded('data transfer'),
        minorExclusion('logs'),
      ],
      withoutHours: true,
    };
  },
  variants: (input) => {
    const on = (instance: string) => ({ ...input, on: { instance }, architecture: 'x86_64' as const });
    const { instance } = input.on;
    return instance === undefined
      ? [onOtherArchitecture(input), { label: `On ${USUAL_INSTANCE}`, changed: on(USUAL_INSTANCE) }]
      : [...onCounterpart(instance, on), { label: 'On Fargate', changed: { ...input, on: {} } }];
  },
  double: () => ['Double the jobs', 'jobs'],
});

/** What runs the jobs. */
type Compute =
  | { readonly usages: readonly Usage[]; readonly where: string; readonly assumptions: Assumptions }
  | { readonly problem: PriceProblem };

function onFargate(input: BatchInput, { fargate }: Prices): Compute {
  const { jobs, duration: time, vcpu, memory, architecture } = input;
  const size = { vcpu, memoryGb: memory };
  const problem = sizeProblem(size, fargate.facts.taskSizes);
  if (problem) return { problem };
  const seconds = larger(wholeSeconds(time), MIN_SECONDS);
  return {
    usages: taskUsages(size, jobs.times(seconds).div('3600'), fargate),
    where: `Fargate ${ARCHITECTURE_NAMES[architecture]}`,
    assumptions: [
      time.lt(MIN_SECONDS.times('1000')) &&
        warning(`Fargate bills each job for at least a minute, so ${formatDuration(time)} counts as 1 min.`),
      time.gt(FARGATE_GUARANTEE_MS) && warning('On Fargate, AWS may stop jobs after 14 days.'),
      billing('The time to download the image also counts: add it to the duration.'),
      minorExclusion('disks', 'Disk above 20 GB for a job is not included.'),
    ],
  };
}

function onInstances(input: BatchInput, instance: string, { ec2 }: Prices): Compute {
  const sideBySide = jobsPerInstance(input, instance, ec2);
  if (sideBySide.lt('1')) return { problem: doesNotFit(input, instance, ec2) };
  // "Every night" is 30.4 jobs a month, and no 31.
  const runs = sideBySide.eq('1') ? input.jobs : roundUp(input.jobs.div(sideBySide));
  const hours = runs.times(wholeSeconds(input.duration)).div('3600');
  return {
    usages: [{ table: ec2, component: 'instance', variant: instance, quantity: hours }],
    where: instance,
    assumptions: [
      warning(
        `Instances are full, with ${formatCounted(sideBySide, 'job')} at a time on each, and run only while jobs do.`,
      ),
      excluded('disks'),
      minorExclusion(
        'time to start instances',
        'The time to start instances and the memory that the system itself needs are not counted.',
      ),
    ],
  };
}

/** How many jobs run on an instance at the same time. */
function jobsPerInstance({ vcpu, memory }: BatchInput, type: string, ec2: RateTable<'ec2'>): Decimal {
  const size = instanceSize(type, ec2);
  return size ? roundDown(smaller(size.vcpu.div(vcpu), size.memoryGb.div(memory))) : ZERO;
}

function doesNotFit(input: BatchInput, instance: string, ec2: RateTable<'ec2'>): PriceProblem {
  const { family } = partsOfType(instance);
  const large = ec2.variantsOf('instance').filter((type) => jobsPerInstance(input, type, ec2).gte('1'));
  const near = [...new Set([...large.filter((type) => type.startsWith(`${family}.`)), ...large])].slice(0, 2);
  const others =
    near.length === 0 ? 'No instance type in my price list is large enough.' : `It fits on ${near.join(' or ')}.`;
  const size = sizeText({ vcpu: input.vcpu, memoryGb: input.memory });
  return { kind: 'no-such', option: 'on', why: `A job of ${size} does not fit on ${instance}. ${others}`, near };
}

function wholeSeconds(milliseconds: Decimal): Decimal {
  return roundUp(milliseconds.div('1000'));
}
