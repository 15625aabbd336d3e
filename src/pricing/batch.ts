import { ARCHITECTURE_NAMES } from './architecture.js';
import { assembleQuote } from './assemble-quote.js';
import { type Assumption, billing, lacking, lackingToo, warning } from './assumption.js';
import { batchFollowUps } from './batch-follow-ups.js';
import { type BatchInput, readBatchOptions } from './batch-options.js';
import { billUsage, type Usage } from './bill.js';
import { type Decimal, exact, larger, roundDown, roundUp, smaller } from './decimal.js';
import { sizeProblem, sizeText, taskUsages } from './fargate-sizes.js';
import { type InstanceSize, instanceSize } from './instance-sizes.js';
import type { OptionValues } from './options.js';
import type { PriceProblem } from './price-problem.js';
import { formatCounted, formatDuration } from './quantities/format.js';
import type { PriceResult, QuoteResult } from './quote.js';
import type { Prices } from './rates.js';
import { answerWith } from './read-options.js';

const NO_FEE = 'AWS Batch has no fee of its own: this is what the compute underneath costs.';
/** Fargate bills each task for a minute at least. */
const LEAST_SECONDS = exact('60');
const FARGATE_GUARANTEE_MS = '1209600000';

/**
 * Answers `/price batch`.
 * @param options as typed: jobs, duration, vcpu, memory; optionally on, architecture, region
 * @returns the quote with lines to try next, or everything that is wrong with the options
 */
export function priceBatch(options: OptionValues, prices: Prices): PriceResult {
  const quote = (input: BatchInput) => quoteBatch(input, prices);
  return answerWith(readBatchOptions(options, prices), quote, (input) =>
    batchFollowUps(input, prices, (other) => quote(other).ok),
  );
}

/** What jobs cost a month: each on Fargate by itself, or packed onto instances that run only as long as needed. */
function quoteBatch(input: BatchInput, prices: Pick<Prices, 'batch' | 'fargate' | 'ec2' | 'regions'>): QuoteResult {
  const compute =
    input.host.instance === undefined ? onFargate(input, prices) : onInstances(input, input.host.instance, prices);
  if ('problem' in compute) return { ok: false, problem: compute.problem };
  const fee = { table: prices.batch, component: 'service-fee', quantity: exact('1') };
  const billed = billUsage([fee, ...compute.usages], input, prices.regions);
  if (!billed.ok) return billed;
  const { jobs, durationMs, readings } = input;
  const load = `${formatCounted(jobs, 'job')} a month of ${formatDuration(durationMs)} at ${sizeText(input)}`;
  const parts = { title: `Batch: ${load}, on ${compute.where}`, place: input, bill: billed.bill, table: prices.batch };
  const assumptions = [billing(NO_FEE), ...compute.assumptions, lacking('data transfer'), lackingToo('logs')];
  return { ok: true, quote: assembleQuote({ ...parts, readings, assumptions, withoutHours: true }) };
}

/** What the jobs use, and what was assumed to work that out. */
interface Compute {
  readonly usages: readonly Usage[];
  readonly where: string;
  readonly assumptions: readonly Assumption[];
}
type ComputeResult = Compute | { readonly problem: PriceProblem };

function onFargate(input: BatchInput, { fargate }: Pick<Prices, 'fargate'>): ComputeResult {
  const problem = sizeProblem(input);
  if (problem) return { problem };
  const { jobs, durationMs, architecture } = input;
  const seconds = larger(wholeSeconds(durationMs), LEAST_SECONDS);
  const short = durationMs.lt(LEAST_SECONDS.times('1000'));
  return {
    usages: taskUsages(input, jobs.times(seconds).div('3600'), fargate),
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
  const hours = runs.times(wholeSeconds(input.durationMs)).div('3600');
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
function fitting({ vcpu, memoryGb }: BatchInput, size: InstanceSize): Decimal | undefined {
  const jobs = roundDown(smaller(size.vcpu.div(vcpu), size.memoryGb.div(memoryGb)));
  return jobs.gte('1') ? jobs : undefined;
}

function doesNotFit(input: BatchInput, instance: string, types: readonly string[]): PriceProblem {
  const [family = ''] = instance.split('.');
  const large = types.filter((type) => {
    const size = instanceSize(type);
    return size !== undefined && fitting(input, size) !== undefined;
  });
  const near = [...large.filter((type) => type.startsWith(`${family}.`)), ...large];
  return { kind: 'does-not-fit', option: 'on', job: sizeText(input), instance, near: [...new Set(near)].slice(0, 2) };
}

function wholeSeconds(milliseconds: Decimal): Decimal {
  return roundUp(milliseconds.div('1000'));
}
