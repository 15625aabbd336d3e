import type { Usage } from '../../bill.js';
import { type Decimal, exact, plain } from '../../decimal.js';
import type { NoSuch } from '../../price-problem.js';
import { formatMemory, formatVcpu } from '../../quantities/format.js';
import type { RateTable } from '../../rate-table.js';

/** A task size: vCPUs and GB of memory. */
export interface FargateSize {
  readonly vcpu: Decimal;
  readonly memoryGb: Decimal;
}

/** Pairs of vCPUs and GB, smallest first. */
export function sizesOf(memories: Readonly<Record<string, readonly string[]>>): readonly FargateSize[] {
  return (
    Object.entries(memories)
      .flatMap(([vcpu, sizes]) => sizes.map((memory) => ({ vcpu: exact(vcpu), memoryGb: exact(memory) })))
      // JavaScript puts whole numbers first among keys, so 0.25 would come after 32.
      .sort((a, b) => a.vcpu.cmp(b.vcpu) || a.memoryGb.cmp(b.memoryGb))
  );
}

/** The memory sizes of each vCPU size on Linux, in GB (AWS Fargate task sizes, ECS developer guide, 2026). */
const MEMORY_SIZES: Readonly<Record<string, readonly string[]>> = {
  '0.25': ['0.5', '1', '2'],
  '0.5': steps(1, 4, 1),
  '1': steps(2, 8, 1),
  '2': steps(4, 16, 1),
  '4': steps(8, 30, 1),
  '8': steps(16, 60, 4),
  '16': steps(32, 120, 8),
  '32': ['60', '120', '244'],
};

/** Every task size that exists, smallest first. */
export const FARGATE_SIZES = sizesOf(MEMORY_SIZES);

/** The closest sizes, one for each of the three closest numbers of vCPUs, counting in doublings of vCPUs and of memory. */
function nearest(wanted: FargateSize, sizes: readonly FargateSize[]): readonly FargateSize[] {
  const ranked = sizes
    .map((size) => ({ size, distance: doublings(size, wanted) }))
    .sort((a, b) => a.distance - b.distance);
  return ranked
    .map(({ size }) => size)
    .filter((size, index, sizes) => sizes.findIndex((other) => other.vcpu.eq(size.vcpu)) === index)
    .slice(0, 3);
}

/** What is wrong with a size that does not exist: vCPUs and GB go together in fixed pairs. */
export function sizeProblem(size: FargateSize, sizes = FARGATE_SIZES, of = 'Fargate'): NoSuch | undefined {
  if (sizes.some(({ vcpu, memoryGb }) => size.vcpu.eq(vcpu) && size.memoryGb.eq(memoryGb))) return undefined;
  const near = nearest(size, sizes).map(sizeText).join('; ');
  const units = size.vcpu.gte('256') ? ' For CPU units, write "256 units".' : '';
  const why = `${of} has no size of ${sizeText(size)}. The closest are ${near}.${units}`;
  return { kind: 'no-such', option: 'memory', why, near: [] };
}

/** A size in words: "0.5 vCPU with 1 GB". */
export function sizeText({ vcpu, memoryGb }: FargateSize): string {
  return `${formatVcpu(vcpu)} with ${formatMemory(memoryGb.times('1024'))}`;
}

/** What tasks of a size use: vCPUs and memory as asked for, whether or not they are busy. */
export function taskUsages({ vcpu, memoryGb }: FargateSize, taskHours: Decimal, table: RateTable): readonly Usage[] {
  return [
    { table, component: 'vcpu', quantity: taskHours.times(vcpu) },
    { table, component: 'memory', quantity: taskHours.times(memoryGb) },
  ];
}

/** Only ranks sizes, so a float is exact enough. */
function doublings(first: FargateSize, second: FargateSize): number {
  const ratio = (a: Decimal, b: Decimal) => Math.abs(Math.log2(Number(plain(a)) / Number(plain(b))));
  return ratio(first.vcpu, second.vcpu) + ratio(first.memoryGb, second.memoryGb);
}

function steps(from: number, to: number, step: number): readonly string[] {
  return Array.from({ length: (to - from) / step + 1 }, (_, index) => String(from + index * step));
}
