import { type Decimal, exact, larger, plain, roundDown, roundUp, smaller } from '../decimal.js';
import type { Size } from '../facts.js';
import { instanceSize } from '../instance-types.js';
import type { PriceProblem } from '../price-problem.js';
import { formatMemory, groupThousands } from '../quantities/format.js';
import { SECONDS_A_MONTH } from '../quantities/periods.js';
import type { QuoteResult } from '../quote.js';
import type { Prices } from '../rates.js';
import { quoteOf, usualInput } from '../service/form.js';
import { ec2 } from '../services/ec2/ec2.js';
import { fargate } from '../services/fargate/fargate.js';
import { sizeText } from '../services/fargate/sizes.js';
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

/** The container that a function is compared with, or why there is none. */
export function containerFor(
  input: BreakEvenInput,
  prices: Prices,
): { readonly container: Container } | { readonly problem: PriceProblem } {
  const { architecture, region } = input;
  const { instance } = input.against;
  const need = functionSize(input, prices);
  if (instance === undefined) {
    const { taskSizes } = prices.fargate.facts;
    const size = taskSizes.find(({ vcpu, memoryGb }) => vcpu.gte(need.vcpu) && memoryGb.gte(need.memoryGb)) ?? need;
    const task = { ...usualInput(fargate, prices), vcpu: size.vcpu, memory: size.memoryGb, architecture, region };
    const chosen = 'The container is the smallest Fargate size with the CPU and the memory of the function.';
    const quote = (tasks: Decimal) => quoteOf(fargate, { ...task, tasks }, prices);
    return { container: { name: `${sizeText(size)} on Fargate`, quote, ...loadOf(input, need, size, chosen) } };
  }
  const size = instanceSize(instance, prices.ec2) ?? need;
  // With less CPU a request only takes longer; without the memory it does not run at all.
  if (size.memoryGb.lt(need.memoryGb)) {
    const other = usualInstanceFor(input, prices);
    const has = `${instance} has ${formatMemory(size.memoryGb.times('1024'))}, and the function needs ${formatMemory(input.memory)}.`;
    const advice = other === undefined ? 'Name a larger type.' : `Try ${other}.`;
    const near = other === undefined ? [] : [other];
    return { problem: { kind: 'no-such', option: 'against', why: `${has} ${advice}`, near } };
  }
  const machine = { ...usualInput(ec2, prices), instance, region };
  const quote = (count: Decimal) => quoteOf(ec2, { ...machine, count }, prices);
  return { container: { name: instance, quote, ...loadOf(input, need, size, 'One container fills an instance.') } };
}

/** Types to compare a function with, smallest first: one that costs about as much as a small task, and larger ones. */
const USUAL_INSTANCES: readonly string[] = ['t3.medium', 'm5.large', 'm5.xlarge'];

/** The first usual type with the memory of the function, if one has as much. */
export function usualInstanceFor(input: BreakEvenInput, prices: Prices): string | undefined {
  const { memoryGb } = functionSize(input, prices);
  return USUAL_INSTANCES.find((type) => instanceSize(type, prices.ec2)?.memoryGb.gte(memoryGb));
}

/** How many requests a container of such a size carries, and how its size and load were chosen. */
function loadOf(
  input: BreakEvenInput,
  need: Size,
  size: Size,
  chosen: string,
): Pick<Container, 'requestsAMonth' | 'assumptions'> {
  // Each request needs the CPU and the memory that it has on Lambda.
  const atATime = smaller(size.vcpu.div(need.vcpu), size.memoryGb.div(need.memoryGb));
  const perSecond = input.per_container ?? atATime.times('1000').div(roundUp(input.duration));
  const why = input.per_container
    ? 'as you said'
    : `which is ${approximate(atATime)} at a time, without a pause. At ${formatMemory(input.memory)}, Lambda gives ${approximate(need.vcpu)} vCPU; a container runs as many of that size at a time as its own CPU and memory allow`;
  const requestsAMonth = larger(roundDown(perSecond.times(SECONDS_A_MONTH)), exact('1'));
  const carries = `One container carries ${approximate(perSecond)} requests a second, ${why}.`;
  return { requestsAMonth, assumptions: [carries, chosen] };
}

/** The CPU and memory of a function, which has its CPU in proportion to its memory. */
function functionSize({ memory }: BreakEvenInput, { lambda }: Prices): Size {
  return { vcpu: memory.div(lambda.facts.mbPerVcpu), memoryGb: memory.div('1024') };
}

/** Three digits are enough for an assumption. */
function approximate(value: Decimal): string {
  return groupThousands(plain(exact(value.toPrecision(3))));
}
