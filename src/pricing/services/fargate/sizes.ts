import type { Usage } from '../../bill.js';
import { type Decimal, plain } from '../../decimal.js';
import type { Size } from '../../facts.js';
import type { NoSuch } from '../../price-problem.js';
import { formatVcpu } from '../../quantities/format.js';
import type { RateTable } from '../../rate-table.js';
import { formatTaskMemory } from './task-options.js';

/** What is wrong with a size that does not exist: only some pairs of vCPUs and GB do. */
export function sizeProblem(size: Size, sizes: readonly Size[], of = 'Fargate'): NoSuch | undefined {
  if (sizes.some(({ vcpu, memoryGb }) => size.vcpu.eq(vcpu) && size.memoryGb.eq(memoryGb))) return undefined;
  const closest = nearest(size, sizes);
  const units = size.vcpu.gte('256') ? ' For CPU units, write "256 units".' : '';
  const why = `${of} has no size of ${sizeText(size)}. The closest are ${closest.map(sizeText).join('; ')}.${units}`;
  const near = closest.filter(({ vcpu }) => vcpu.eq(size.vcpu)).map(({ memoryGb }) => `${plain(memoryGb)}GB`);
  return { kind: 'no-such', option: 'memory', why, near };
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
