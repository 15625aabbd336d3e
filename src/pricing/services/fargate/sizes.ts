import type { Usage } from '../../bill.js';
import { type Decimal, larger, plain } from '../../decimal.js';
import type { Size } from '../../facts.js';
import type { NoSuch } from '../../price-problem.js';
import { formatMemory, formatVcpu } from '../../quantities/format.js';
import { parseMemory } from '../../quantities/memory.js';
import type { Parsed } from '../../quantities/parsed.js';
import type { Given } from '../../quantities/said.js';
import { parseVcpu } from '../../quantities/vcpu.js';
import type { RateTable } from '../../rate-table.js';
import type { Prices } from '../../rates.js';
import { type Option, quantity, suggestSizes } from '../option.js';

/** What is wrong with a size that does not exist: only some pairs of vCPUs and GB do. */
export function sizeProblem(size: Size, sizes: readonly Size[], of = 'Fargate'): NoSuch | undefined {
  if (sizes.some(({ vcpu, memoryGb }) => size.vcpu.eq(vcpu) && size.memoryGb.eq(memoryGb))) return undefined;
  const near = nearest(size, sizes).map(sizeText).join('; ');
  const units = size.vcpu.gte('256') ? ' For CPU units, write "256 units".' : '';
  const why = `${of} has no size of ${sizeText(size)}. The closest are ${near}.${units}`;
  return { kind: 'no-such', option: 'memory', why, near: [] };
}

/** The closest size of each of the three closest numbers of vCPUs. */
function nearest(wanted: Size, sizes: readonly Size[]): readonly Size[] {
  const ranked = sizes
    .map((size) => ({ size, distance: doublings(size, wanted) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ size }) => size);
  return ranked.filter(({ vcpu }, index) => ranked.findIndex((other) => other.vcpu.eq(vcpu)) === index).slice(0, 3);
}

/** The distance of two sizes in doublings of vCPUs and of memory. It only ranks sizes, so floats are exact enough. */
function doublings(first: Size, second: Size): number {
  const ratio = (a: Decimal, b: Decimal) => Math.abs(Math.log2(Number(plain(a)) / Number(plain(b))));
  return ratio(first.vcpu, second.vcpu) + ratio(first.memoryGb, second.memoryGb);
}

/** "0.5 vCPU with 1 GB". */
export function sizeText({ vcpu, memoryGb }: Size): string {
  return `${formatVcpu(vcpu)} with ${formatTaskMemory(memoryGb)}`;
}

/** The usage of tasks: vCPUs and memory as provisioned, busy or not. */
export function taskUsages({ vcpu, memoryGb }: Size, taskHours: Decimal, table: RateTable): readonly Usage[] {
  return [
    { table, component: 'vcpu', quantity: taskHours.times(vcpu) },
    { table, component: 'memory', quantity: taskHours.times(memoryGb) },
  ];
}

/** Parses the memory of a task or a container, in GB. */
function parseTaskMemory(given: Given, { fargate }: Prices): Parsed<Decimal> {
  const largest = fargate.facts.taskSizes.map(({ memoryGb }) => memoryGb).reduce(larger);
  const megabytes = parseMemory(given, {
    quantity: 'memory',
    least: '1',
    most: plain(largest.times('1024')),
    whole: false,
    show: formatMemory,
    // Task definitions give memory in MB (512, 1024, 2048), people in GB (0.5, 1, 2).
    bareUnit: (number) => (number.lte(largest) ? 'GB' : 'MB'),
  });
  return megabytes.ok ? { ...megabytes, value: megabytes.value.div('1024') } : megabytes;
}

/** "512 MB", "2 GB". */
export function formatTaskMemory(memoryGb: Decimal): string {
  return formatMemory(memoryGb.times('1024'));
}

/** An option with the vCPUs of one task; autocomplete offers those of Fargate. */
export function taskVcpu(about: string): Option<Decimal> {
  return {
    ...quantity(about, parseVcpu, plain),
    suggest: (typed, _, { fargate }) =>
      suggestSizes(
        typed,
        fargate.facts.taskSizes.map((size) => plain(size.vcpu)),
      ),
  };
}

/** An option with the memory of one task, in GB; autocomplete offers the sizes that fit the chosen vCPUs. */
export function taskMemory(about: string): Option<Decimal> {
  return {
    ...quantity(about, parseTaskMemory, formatTaskMemory),
    suggest: (typed, { vcpu = '' }, { fargate }) => {
      const chosen = parseVcpu(String(vcpu));
      const sizes = fargate.facts.taskSizes.filter((size) => !chosen.ok || size.vcpu.eq(chosen.value));
      const memories = sizes.map(({ memoryGb }) => memoryGb).sort((a, b) => a.cmp(b));
      return suggestSizes(
        typed,
        memories.map((memoryGb) => `${plain(memoryGb)}GB`),
      );
    },
  };
}
