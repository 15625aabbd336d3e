/** The logistic function: from any number to a share between 0 and 1. */
export function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
