import type { Decimal } from '../decimal.js';
import { instanceSize } from '../instance-sizes.js';

/** Types to compare a function with, smallest first: one that costs about as much as a small task, and larger ones. */
const USUAL_INSTANCES: readonly string[] = ['t3.medium', 'm5.large', 'm5.xlarge'];

/** The first of the usual types with so much memory; the largest has more than any function. */
export function usualInstanceFor(memoryGb: Decimal): string | undefined {
  return USUAL_INSTANCES.find((type) => instanceSize(type)?.memoryGb.gte(memoryGb));
}
