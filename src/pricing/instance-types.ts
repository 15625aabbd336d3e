import { type Decimal, exact, ZERO } from './decimal.js';
import type { Size } from './facts.js';
import type { RateTable } from './rate-table.js';
import { DEFAULT_REGION } from './regions.js';

/** Our choice of a family to compare with on the other architecture; where there are several, the one of the same age. */
const COUNTERPARTS: Readonly<Record<string, string>> = {
  t2: 't4g',
  t3: 't4g',
  t3a: 't4g',
  t4g: 't3',
  c5: 'c6g',
  c5n: 'c6gn',
  c6g: 'c5',
  c6gn: 'c5n',
  c6i: 'c7g',
  c6a: 'c7g',
  c7g: 'c6i',
  c7i: 'c8g',
  c7a: 'c8g',
  c8g: 'c7i',
  m5: 'm6g',
  m6i: 'm7g',
  m6a: 'm7g',
  m6g: 'm5',
  m7g: 'm6i',
  m7i: 'm8g',
  m7a: 'm8g',
  m8g: 'm7i',
  r5: 'r6g',
  r6g: 'r5',
  r6i: 'r7g',
  r6a: 'r7g',
  r7g: 'r6i',
  r7i: 'r8g',
  r7a: 'r8g',
  r8g: 'r7i',
};

/** Families for any software: of Intel and AWS, without disks, accelerators or other extras. */
const USUAL = /^(?:t[34]g?|[cmr][5-9][gi]?)\./;

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

/** "m5" and "large" of `m5.large`. */
export function partsOfType(type: string): { readonly family: string; readonly size: string } {
  const [family = '', size = ''] = type.split('.');
  return { family, size };
}

/** The type of the same size on the other architecture, `m6g.large` for `m5.large`; it may have no price. */
export function counterpart(type: string): string | undefined {
  const { family, size } = partsOfType(type);
  const other = COUNTERPARTS[family];
  return other === undefined ? undefined : `${other}.${size}`;
}

/** Whether the type has an arm64 processor: AWS's own, with a "g" behind the generation. */
export function isArm(type: string): boolean {
  return /^[a-z]+\d+g/.test(type);
}

/** The least that an instance must have. */
export interface WantedSize {
  readonly vcpu?: Decimal | undefined;
  readonly memoryGb?: Decimal | undefined;
  /** Either processor if undefined. */
  readonly arm?: boolean | undefined;
  /** The cheapest of both processors. */
  readonly cheapest?: boolean | undefined;
  /** With a license of Windows, which not every type has. */
  readonly windows?: boolean | undefined;
}

/** The cheapest type that is large enough, with alternatives. */
export interface ChosenInstance {
  readonly type: string;
  /** The cheapest on the other processor, the cheapest that is not burstable, and the next larger one, if they exist. */
  readonly neighbors: readonly string[];
}

/** What Linux costs beside the type. */
const FREE = [{ price: '0' }] as const;

/** Every type of a Region that is large enough, cheapest first; of two at the same price, the larger one. */
export function cheapestInstances(
  { vcpu = ZERO, memoryGb = ZERO, arm, windows = false }: WantedSize,
  ec2: RateTable<'ec2'>,
  region: string = DEFAULT_REGION,
): readonly string[] {
  const fitting = ec2.variantsOf('instance').flatMap((type) => {
    const [rate] = ec2.tiersOf({ component: 'instance', variant: type, region });
    const size = instanceSize(type, ec2);
    const fits = size?.vcpu.gte(vcpu) && size.memoryGb.gte(memoryGb) && (arm === undefined || isArm(type) === arm);
    const [license] = windows ? ec2.tiersOf({ component: 'windows-license', variant: type, region }) : FREE;
    return rate && license && size && fits ? [{ type, price: exact(rate.price).plus(license.price), ...size }] : [];
  });
  return fitting
    .sort((a, b) => a.price.cmp(b.price) || b.vcpu.cmp(a.vcpu) || b.memoryGb.cmp(a.memoryGb))
    .map(({ type }) => type);
}

/**
 * Chooses the cheapest instance type with so many vCPUs and so much memory. Unless Arm is asked for it is one of x86, where
 * all software runs.
 * @returns nothing if no type of the price list is large enough
 */
export function chooseInstance(wanted: WantedSize, ec2: RateTable<'ec2'>, region?: string): ChosenInstance | undefined {
  const size = { ...wanted, arm: undefined };
  const typesIn = (place?: string) => {
    const all = cheapestInstances(size, ec2, place);
    const usual = all.filter((one) => USUAL.test(one));
    return usual.length > 0 && wanted.cheapest !== true ? usual : all;
  };
  const here = typesIn(region);
  const types = here.length > 0 ? here : typesIn();
  const asked = wanted.arm ?? (wanted.cheapest === true && isArm(types[0] ?? ''));
  const [type, ...larger] = types.filter((one) => isArm(one) === asked);
  if (type === undefined) return undefined;
  const neighbors = [
    types.find((one) => isArm(one) !== asked),
    larger.find((one) => !isBurstable(one)),
    larger.find((one) => isBurstable(one) === isBurstable(type)),
  ];
  return { type, neighbors: [...new Set(neighbors.flatMap((one) => one ?? []))] };
}
