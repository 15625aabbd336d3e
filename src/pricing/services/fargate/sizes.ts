import type { Usage } from '../../bill.js';
import { type Decimal, exact, plain } from '../../decimal.js';
import type { NoSuch } from '../../price-problem.js';
import { formatMemory, formatVcpu } from '../../quantities/format.js';
import { type MemoryRules, parseMemory } from '../../quantities/memory.js';
import type { Parsed } from '../../quantities/parsed.js';
import type { Given } from '../../quantities/said.js';
import { parseVcpu } from '../../quantities/vcpu.js';
import type { RateTable } from '../../rate-table.js';
import { type Option, quantity } from '../option.js';
import { suggestSizes } from '../suggest.js';

/** The size of a task: vCPUs and GB of memory. */
export interface FargateSize {
  readonly vcpu: Decimal;
  readonly memoryGb: Decimal;
}

/** Pairs of vCPUs and GB, smallest first, from the memory sizes of each vCPU size. */
export function sizesOf(memories: Readonly<Record<string, readonly string[]>>): readonly FargateSize[] {
  return (
    Object.entries(memories)
      .flatMap(([vcpu, sizes]) => sizes.map((memory) => ({ vcpu: exact(vcpu), memoryGb: exact(memory) })))
      // JavaScript puts whole numbers first among keys, so 0.25 would come after 32.
      .sort((a, b) => a.vcpu.cmp(b.vcpu) || a.memoryGb.cmp(b.memoryGb))
  );
}

/** Every size of a task on Linux, smallest first (AWS Fargate task sizes, ECS developer guide, 2026). */
export const FARGATE_SIZES = sizesOf({
  '0.25': ['0.5', '1', '2'],
  '0.5': steps(1, 4, 1),
  '1': steps(2, 8, 1),
  '2': steps(4, 16, 1),
  '4': steps(8, 30, 1),
  '8': steps(16, 60, 4),
  '16': steps(32, 120, 8),
  '32': ['60', '120', '244'],
});

function steps(from: number, to: number, step: number): readonly string[] {
  return Array.from({ length: (to - from) / step + 1 }, (_, index) => String(from + index * step));
}

/** What is wrong with a size that does not exist: only some pairs of vCPUs and GB do. */
export function sizeProblem(size: FargateSize, sizes = FARGATE_SIZES, of = 'Fargate'): NoSuch | undefined {
  if (sizes.some(({ vcpu, memoryGb }) => size.vcpu.eq(vcpu) && size.memoryGb.eq(memoryGb))) return undefined;
  const near = nearest(size, sizes).map(sizeText).join('; ');
  const units = size.vcpu.gte('256') ? ' For CPU units, write "256 units".' : '';
  const why = `${of} has no size of ${sizeText(size)}. The closest are ${near}.${units}`;
  return { kind: 'no-such', option: 'memory', why, near: [] };
}

/** The closest size of each of the three closest numbers of vCPUs. */
function nearest(wanted: FargateSize, sizes: readonly FargateSize[]): readonly FargateSize[] {
  const ranked = sizes
    .map((size) => ({ size, distance: doublings(size, wanted) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ size }) => size);
  return ranked.filter(({ vcpu }, index) => ranked.findIndex((other) => other.vcpu.eq(vcpu)) === index).slice(0, 3);
}

/** The distance of two sizes in doublings of vCPUs and of memory. It only ranks sizes, so floats are exact enough. */
function doublings(first: FargateSize, second: FargateSize): number {
  const ratio = (a: Decimal, b: Decimal) => Math.abs(Math.log2(Number(plain(a)) / Number(plain(b))));
  return ratio(first.vcpu, second.vcpu) + ratio(first.memoryGb, second.memoryGb);
}

/** "0.5 vCPU with 1 GB". */
export function sizeText({ vcpu, memoryGb }: FargateSize): string {
  return `${formatVcpu(vcpu)} with ${formatTaskMemory(memoryGb)}`;
}

/** The usage of tasks: vCPUs and memory as provisioned, busy or not. */
export function taskUsages({ vcpu, memoryGb }: FargateSize, taskHours: Decimal, table: RateTable): readonly Usage[] {
  return [
    { table, component: 'vcpu', quantity: taskHours.times(vcpu) },
    { table, component: 'memory', quantity: taskHours.times(memoryGb) },
  ];
}

const LARGEST_GB = '244';
const MEMORY: MemoryRules = {
  quantity: 'memory',
  least: '1',
  most: exact(LARGEST_GB).times('1024').toFixed(),
  whole: false,
  show: formatMemory,
  // Task definitions give memory in MB (512, 1024, 2048), people in GB (0.5, 1, 2).
  bareUnit: (number) => (number.lte(LARGEST_GB) ? 'GB' : 'MB'),
};

/** Parses the memory of a task or a container, in GB. */
export function parseTaskMemory(given: Given): Parsed<Decimal> {
  const megabytes = parseMemory(given, MEMORY);
  return megabytes.ok ? { ...megabytes, value: megabytes.value.div('1024') } : megabytes;
}

/** "512 MB", "2 GB". */
export function formatTaskMemory(memoryGb: Decimal): string {
  return formatMemory(memoryGb.times('1024'));
}

/** An option with the vCPUs of one task; autocomplete offers those of Fargate. */
export function taskVcpu(about: string): Option<Decimal> {
  const sizes = FARGATE_SIZES.map((size) => plain(size.vcpu));
  return { ...quantity(about, parseVcpu, plain), suggest: (typed) => suggestSizes(typed, sizes) };
}

/** An option with the memory of one task, in GB; autocomplete offers the sizes that fit the chosen vCPUs. */
export function taskMemory(about: string): Option<Decimal> {
  return {
    ...quantity(about, parseTaskMemory, formatTaskMemory),
    suggest: (typed, { vcpu = '' }) => {
      const chosen = parseVcpu(String(vcpu));
      const sizes = FARGATE_SIZES.filter((size) => !chosen.ok || size.vcpu.eq(chosen.value));
      const memories = sizes.map(({ memoryGb }) => memoryGb).sort((a, b) => a.cmp(b));
      return suggestSizes(
        typed,
        memories.map((memoryGb) => `${plain(memoryGb)}GB`),
      );
    },
  };
}
