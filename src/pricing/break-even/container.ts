import { type Decimal, exact, larger, plain, roundDown, roundUp, smaller } from '../decimal.js';
import type { Size } from '../facts.js';
import { instanceSize } from '../instance-types.js';
import type { PriceProblem } from '../price-problem.js';
import { formatMemory, groupThousands } from '../quantities/format.js';
import { SECONDS_A_MONTH } from '../quantities/periods.js';
import type { QuoteResult } from '../quote.js';
import type { Prices } from '../rates.js';
import { ec2 } from '../services/ec2/ec2.js';
import { fargate } from '../services/fargate/fargate.js';
import { sizeProblem, sizeText } from '../services/fargate/sizes.js';
import { quoteOf, usualInput } from '../services/form.js';
import type { BreakEvenInput } from './form.js';

/** A container that could do a function's work. */
export interface Container {
  /** "0.5 vCPU with 1 GB on Fargate", "c5.large". */
  readonly name: string;
  /** How many requests one of them handles in a month, whole. */
  readonly requestsAMonth: Decimal;
  /** Prices a number of them, running all month. */
  readonly quote: (count: Decimal) => QuoteResult;
  /** How its size and load were chosen, in sentences. */
  readonly assumptions: readonly string[];
}

type ContainerResult = { readonly container: Container } | { readonly problem: PriceProblem };

/** The container that a function is compared with, or why there is none. */
export function containerFor(input: BreakEvenInput, prices: Prices): ContainerResult {
  const { instance } = input.against;
  return instance === undefined ? fargateContainer(input, prices) : ec2Container(input, instance, prices);
}

function fargateContainer(input: BreakEvenInput, prices: Prices): ContainerResult {
  const size = fargateSizeFor(input, prices);
  const problem = sizeProblem(size, prices.fargate.facts.taskSizes);
  if (problem) return { problem: { ...problem, option: 'container_memory' } };
  const name = `${sizeText(size)} on Fargate`;
  if (lacksMemory(size, input, prices))
    return { problem: memoryProblem(input.container_memory ? 'container_memory' : 'vcpu', name, size, input) };
  const { architecture, region } = input;
  const task = { ...usualInput(fargate, prices), vcpu: size.vcpu, memory: size.memoryGb, architecture, region };
  const quote = (tasks: Decimal) => quoteOf(fargate, { ...task, tasks }, prices);
  const chosen =
    input.vcpu && input.container_memory
      ? []
      : ['The container is the smallest Fargate size with the CPU and the memory of the function.'];
  return { container: containerOf(input, prices, name, size, quote, chosen) };
}

function ec2Container(input: BreakEvenInput, instance: string, prices: Prices): ContainerResult {
  const size = instanceSize(instance, prices.ec2) ?? functionSize(input, prices);
  if (lacksMemory(size, input, prices))
    return { problem: memoryProblem('against', instance, size, input, usualInstanceFor(input, prices)) };
  const machine = { ...usualInput(ec2, prices), instance, region: input.region };
  const quote = (count: Decimal) => quoteOf(ec2, { ...machine, count }, prices);
  return { container: containerOf(input, prices, instance, size, quote, ['One container fills an instance.']) };
}

/** Types to compare a function with, smallest first: one that costs about as much as a small task, and larger ones. */
const USUAL_INSTANCES: readonly string[] = ['t3.medium', 'm5.large', 'm5.xlarge'];

/** The first usual type with the memory of the function, if one has as much. */
export function usualInstanceFor(input: BreakEvenInput, prices: Prices): string | undefined {
  return USUAL_INSTANCES.find((type) =>
    instanceSize(type, prices.ec2)?.memoryGb.gte(functionSize(input, prices).memoryGb),
  );
}

/** With less CPU a request only takes longer; without the memory it does not run at all. */
function lacksMemory({ memoryGb }: Size, input: BreakEvenInput, prices: Prices): boolean {
  return memoryGb.lt(functionSize(input, prices).memoryGb);
}

function memoryProblem(
  option: string,
  container: string,
  { memoryGb }: Size,
  { memory }: BreakEvenInput,
  larger?: string,
): PriceProblem {
  const has = `${container} has ${formatMemory(memoryGb.times('1024'))}, and the function needs ${formatMemory(memory)}.`;
  const advice = larger === undefined ? 'Name a larger size, or leave it out for one that fits.' : `Try ${larger}.`;
  return { kind: 'no-such', option, why: `${has} ${advice}`, near: larger === undefined ? [] : [larger] };
}

function containerOf(
  input: BreakEvenInput,
  prices: Prices,
  name: string,
  size: Size,
  quote: Container['quote'],
  chosen: readonly string[],
): Container {
  // Each request needs the CPU and the memory that it has on Lambda.
  const each = functionSize(input, prices);
  const atATime = smaller(size.vcpu.div(each.vcpu), size.memoryGb.div(each.memoryGb));
  const perSecond = input.per_container ?? atATime.times('1000').div(roundUp(input.duration));
  const share = `At ${formatMemory(input.memory)}, Lambda gives ${approximate(each.vcpu)} vCPU`;
  const why = input.per_container
    ? 'as you said'
    : `which is ${approximate(atATime)} at a time, without a pause. ${share}; a container shares its own among as many as have that CPU and memory`;
  return {
    name,
    requestsAMonth: larger(roundDown(perSecond.times(SECONDS_A_MONTH)), exact('1')),
    quote,
    assumptions: [`One container carries ${approximate(perSecond)} requests a second, ${why}.`, ...chosen],
  };
}

/** The CPU and memory of a function, which has its CPU in proportion to its memory. */
function functionSize({ memory }: BreakEvenInput, { lambda }: Prices): Size {
  return { vcpu: memory.div(lambda.facts.mbPerVcpu), memoryGb: memory.div('1024') };
}

/** The requested size; what was left open is the least that has the function's CPU and memory. */
function fargateSizeFor(input: BreakEvenInput, prices: Prices): Size {
  const need = functionSize(input, prices);
  const { vcpu, container_memory: containerGb } = input;
  const open = prices.fargate.facts.taskSizes.filter(
    (size) => (!vcpu || size.vcpu.eq(vcpu)) && (!containerGb || size.memoryGb.eq(containerGb)),
  );
  const enough = open.find((size) => size.vcpu.gte(need.vcpu) && size.memoryGb.gte(need.memoryGb));
  return enough ?? open.at(-1) ?? { vcpu: vcpu ?? need.vcpu, memoryGb: containerGb ?? need.memoryGb };
}

/** Three digits are enough for an assumption. */
function approximate(value: Decimal): string {
  return groupThousands(plain(exact(value.toPrecision(3))));
}
