import type { Size } from './facts.js';
import type { RateTable } from './rate-table.js';

/** Our choice of a family to compare with on the other architecture; where there are several, the one of the same age. */
const COUNTERPARTS: Readonly<Record<string, string>> = {
  t2: 't4g',
  t3: 't4g',
  t4g: 't3',
  c5: 'c6g',
  c6g: 'c5',
  c7g: 'c5',
  m5: 'm6g',
  m6i: 'm7g',
  m6g: 'm5',
  m7g: 'm6i',
  r5: 'r6g',
  r6g: 'r5',
};

/** vCPUs and memory of an instance type, or nothing if it is not in the price list. */
export function instanceSize(type: string, { facts }: RateTable<'ec2'>): Size | undefined {
  return facts.instanceSizes.get(type);
}

/** Whether the type earns credits for bursts instead of having its vCPUs all the time. */
export function isBurstable(type: string): boolean {
  return /^t\d/.test(type);
}

/** Whether the type comes with GPUs, also if it has no price. */
export function hasGpu(type: string): boolean {
  return /^[gp]\d/.test(type);
}

/** The type of the same size on the other architecture, `m6g.large` for `m5.large`; it may have no price. */
export function counterpart(type: string): string | undefined {
  const { family, size } = partsOf(type);
  const other = COUNTERPARTS[family];
  return other === undefined ? undefined : `${other}.${size}`;
}

/** Whether the type has an arm64 processor: AWS's own, with a "g" behind the generation. */
export function isArm(type: string): boolean {
  return /^[a-z]+\d+g/.test(type);
}

function partsOf(type: string): { readonly family: string; readonly size: string } {
  const [family = '', size = ''] = type.split('.');
  return { family, size };
}
