import { type Decimal, exact, plain } from './decimal.js';

/** A task size: vCPUs and GB of memory. */
export interface FargateSize {
  readonly vcpu: Decimal;
  readonly memoryGb: Decimal;
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

/** Every task size that exists. */
export const FARGATE_SIZES: readonly FargateSize[] = Object.entries(MEMORY_SIZES).flatMap(([vcpu, memories]) =>
  memories.map((memory) => ({ vcpu: exact(vcpu), memoryGb: exact(memory) })),
);

/** Whether Fargate offers this pair. */
export function isFargateSize({ vcpu, memoryGb }: FargateSize): boolean {
  return FARGATE_SIZES.some((size) => size.vcpu.eq(vcpu) && size.memoryGb.eq(memoryGb));
}

/** The closest sizes, one for each of the three closest numbers of vCPUs, counting in doublings of vCPUs and of memory. */
export function nearestFargateSizes(wanted: FargateSize): readonly FargateSize[] {
  const ranked = FARGATE_SIZES.map((size) => ({ size, distance: doublings(size, wanted) })).sort(
    (a, b) => a.distance - b.distance,
  );
  return ranked
    .map(({ size }) => size)
    .filter((size, index, sizes) => sizes.findIndex((other) => other.vcpu.eq(size.vcpu)) === index)
    .slice(0, 3);
}

/** Only ranks sizes, so a float is exact enough. */
function doublings(first: FargateSize, second: FargateSize): number {
  const ratio = (a: Decimal, b: Decimal) => Math.abs(Math.log2(Number(plain(a)) / Number(plain(b))));
  return ratio(first.vcpu, second.vcpu) + ratio(first.memoryGb, second.memoryGb);
}

function steps(from: number, to: number, step: number): readonly string[] {
  return Array.from({ length: (to - from) / step + 1 }, (_, index) => String(from + index * step));
}
