import { type Decimal, exact } from './decimal.js';

/** What an instance type offers. */
export interface InstanceSize {
  readonly vcpu: Decimal;
  readonly memoryGb: Decimal;
}

/** GB of memory for each vCPU, by family (AWS EC2 instance types, 2026). */
const GB_A_VCPU: Readonly<Record<string, string>> = {
  c5: '2',
  c6g: '2',
  c7g: '2',
  m5: '4',
  m6i: '4',
  m6g: '4',
  m7g: '4',
  r5: '8',
  r6g: '8',
  g4dn: '4',
  g5: '4',
  g6: '4',
};

/** vCPUs of each size in those families. */
const VCPUS: Readonly<Record<string, string>> = {
  medium: '1',
  large: '2',
  xlarge: '4',
  '2xlarge': '8',
  '4xlarge': '16',
};

/** vCPUs and GB of burstable sizes: t3 and t4g have two vCPUs from the smallest on, t2 has one up to small. */
const BURSTABLE: Readonly<Record<string, readonly [vcpu: string, memoryGb: string]>> = {
  nano: ['2', '0.5'],
  micro: ['2', '1'],
  small: ['2', '2'],
  medium: ['2', '4'],
  large: ['2', '8'],
  xlarge: ['4', '16'],
  '2xlarge': ['8', '32'],
};
const ONE_VCPU = new Set(['t2.nano', 't2.micro', 't2.small']);

/** The counterparts of families on the other architecture; where there are several, the one of the same age. */
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

/** vCPUs and memory of an instance type, or nothing if they are not known. */
export function instanceSize(type: string): InstanceSize | undefined {
  const { family, size } = partsOf(type);
  if (isBurstable(type)) {
    const [vcpu, memoryGb] = BURSTABLE[size] ?? [];
    if (vcpu === undefined || memoryGb === undefined) return undefined;
    return { vcpu: exact(ONE_VCPU.has(type) ? '1' : vcpu), memoryGb: exact(memoryGb) };
  }
  const [vcpu, ratio] = [VCPUS[size], GB_A_VCPU[family]];
  return vcpu === undefined || ratio === undefined
    ? undefined
    : { vcpu: exact(vcpu), memoryGb: exact(vcpu).times(ratio) };
}

/** Whether the type earns credits for bursts instead of having its vCPUs all the time. */
export function isBurstable(type: string): boolean {
  return /^t\d/.test(type);
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
