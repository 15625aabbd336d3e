import { type Decimal, exact, larger, plain, roundDown, roundUp, smaller, ZERO } from '../decimal.js';
import { instanceSize } from '../instance-sizes.js';
import type { PriceProblem } from '../price-problem.js';
import { formatMemory, groupThousands } from '../quantities/format.js';
import { HOURS_A_MONTH, SECONDS_A_MONTH } from '../quantities/periods.js';
import type { QuoteResult } from '../quote.js';
import type { Prices } from '../rates.js';
import { NO_DISK } from '../services/ebs/disk.js';
import { ec2 } from '../services/ec2/ec2.js';
import { FREE_STORAGE_GB, fargate } from '../services/fargate/fargate.js';
import { FARGATE_SIZES, type FargateSize, sizeProblem, sizeText } from '../services/fargate/sizes.js';
import { quoteOf } from '../services/form.js';
import type { BreakEvenInput } from './form.js';
import { usualInstanceFor } from './usual-instance.js';

/** A function has one vCPU at this memory, and more or less in proportion (AWS Lambda developer guide, 2026). */
const MB_A_VCPU = '1769';

/** A container that could do a function's work. */
export interface Container {
  /** "0.5 vCPU with 1 GB on Fargate", "c5.large". */
  readonly name: string;
  /** Requests a second that one of them carries. */
  readonly perSecond: Decimal;
  /** The same in a month, whole. */
  readonly requestsAMonth: Decimal;
  /** What so many of them cost, running all month. */
  readonly quote: (count: Decimal) => QuoteResult;
  /** How size and load were chosen, in sentences. */
  readonly assumptions: readonly string[];
}

type ContainerResult = { readonly container: Container } | { readonly problem: PriceProblem };

/** The container that a function is compared with, or why there is none. */
export function containerFor(input: BreakEvenInput, prices: Prices): ContainerResult {
  return input.against.instance === undefined
    ? fargateContainer(input, prices)
    : ec2Container(input, input.against.instance, prices);
}

function fargateContainer(input: BreakEvenInput, prices: Prices): ContainerResult {
  const size = fargateSizeFor(input);
  const problem = sizeProblem(size);
  if (problem) return { problem: { ...problem, option: 'container_memory' } };
  const name = `${sizeText(size)} on Fargate`;
  const option = input.container_memory ? 'container_memory' : 'vcpu';
  if (lacksMemory(size, input)) return { problem: memoryProblem(option, name, size, input, []) };
  const { architecture, region } = input;
  const { vcpu, memoryGb: memory } = size;
  const rest = { hours: exact(HOURS_A_MONTH), storage: exact(FREE_STORAGE_GB), readings: [] };
  const quote = (tasks: Decimal) => quoteOf(fargate, { vcpu, memory, ...rest, tasks, architecture, region }, prices);
  const chosen = input.vcpu && input.container_memory ? [] : [CHOSEN_SIZE];
  return { container: containerOf(input, name, size, quote, chosen) };
}

const CHOSEN_SIZE = 'The container is the smallest Fargate size with the CPU and the memory of the function.';

function ec2Container(input: BreakEvenInput, instance: string, prices: Prices): ContainerResult {
  const size = instanceSize(instance) ?? shareOf(input);
  if (lacksMemory(size, input)) {
    const fitting = usualInstanceFor(shareOf(input).memoryGb);
    return { problem: memoryProblem('against', instance, size, input, fitting === undefined ? [] : [fitting]) };
  }
  const common = { disk: NO_DISK, disks: undefined, snapshots: ZERO, ipv4: ZERO, readings: [] } as const;
  const quote = (count: Decimal) =>
    quoteOf(ec2, { ...common, instance, count, hours: exact(HOURS_A_MONTH), region: input.region }, prices);
  return { container: containerOf(input, instance, size, quote, ['One container fills an instance.']) };
}

/** With less CPU a request only takes longer; without the memory it does not run at all. */
function lacksMemory({ memoryGb }: FargateSize, input: BreakEvenInput): boolean {
  return memoryGb.lt(shareOf(input).memoryGb);
}

function memoryProblem(
  option: string,
  container: string,
  { memoryGb }: FargateSize,
  { memory }: BreakEvenInput,
  near: readonly string[],
): PriceProblem {
  const has = `${container} has ${formatMemory(memoryGb.times('1024'))}, and the function needs ${formatMemory(memory)}.`;
  const others =
    near.length === 0 ? 'Name a larger size, or leave it out for one that fits.' : `Try ${near.join(' or ')}.`;
  return { kind: 'no-such', option, why: `${has} ${others}`, near };
}

function containerOf(
  input: BreakEvenInput,
  name: string,
  size: FargateSize,
  quote: Container['quote'],
  chosen: readonly string[],
): Container {
  const atATime = requestsAtATime(size, input);
  const perSecond = input.per_container ?? atATime.times('1000').div(roundUp(input.duration));
  const share = `At ${formatMemory(input.memory)}, Lambda gives ${approximate(shareOf(input).vcpu)} vCPU`;
  const why = input.per_container
    ? 'as you said'
    : `which is ${approximate(atATime)} at a time, without a pause. ${share}; a container shares its own among as many as have that CPU and memory`;
  return {
    name,
    perSecond,
    requestsAMonth: larger(roundDown(perSecond.times(SECONDS_A_MONTH)), exact('1')),
    quote,
    assumptions: [`One container carries ${approximate(perSecond)} requests a second, ${why}.`, ...chosen],
  };
}

/** How many requests a container can serve at once if each needs the CPU and the memory that it has on Lambda. */
function requestsAtATime({ vcpu, memoryGb }: FargateSize, input: BreakEvenInput): Decimal {
  const each = shareOf(input);
  return smaller(vcpu.div(each.vcpu), memoryGb.div(each.memoryGb));
}

/** The CPU and memory that a function has to itself. */
function shareOf({ memory }: BreakEvenInput): FargateSize {
  return { vcpu: memory.div(MB_A_VCPU), memoryGb: memory.div('1024') };
}

/** The size that was asked for; what was left open is the least that has the function's CPU and memory. */
function fargateSizeFor(input: BreakEvenInput): FargateSize {
  const need = shareOf(input);
  const { vcpu, container_memory: containerGb } = input;
  const open = FARGATE_SIZES.filter(
    (size) => (!vcpu || size.vcpu.eq(vcpu)) && (!containerGb || size.memoryGb.eq(containerGb)),
  );
  const enough = open.find((size) => size.vcpu.gte(need.vcpu) && size.memoryGb.gte(need.memoryGb));
  return enough ?? open.at(-1) ?? { vcpu: vcpu ?? need.vcpu, memoryGb: containerGb ?? need.memoryGb };
}

/** Three digits are enough for an assumption. */
function approximate(value: Decimal): string {
  return groupThousands(plain(exact(value.toPrecision(3))));
}
