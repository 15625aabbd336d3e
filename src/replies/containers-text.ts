import type { BreakEven } from '../pricing/break-even/break-even.js';
import { exact } from '../pricing/decimal.js';
import { formatCount } from '../pricing/quantities/format.js';

/** The containers that a function is compared with, and how many if it is not one: "3 × 0.5 vCPU with 1 GB on Fargate". */
export function containersText({ containers, containerName }: Pick<BreakEven, 'containers' | 'containerName'>): string {
  return containers === '1' ? containerName : `${formatCount(exact(containers))} × ${containerName}`;
}
