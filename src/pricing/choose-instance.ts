import { type Decimal, exact, ZERO } from './decimal.js';
import { instanceSize, isArm, isBurstable } from './instance-sizes.js';
import type { RateTable } from './rate-table.js';
import { DEFAULT_REGION } from './regions.js';

/** The least that an instance must have. */
export interface WantedSize {
  readonly vcpu?: Decimal | undefined;
  readonly memoryGb?: Decimal | undefined;
  /** Either processor if undefined. */
  readonly arm?: boolean | undefined;
  /** The cheapest of both processors. */
  readonly cheapest?: boolean | undefined;
}

/** The cheapest type that is large enough, with alternatives. */
export interface ChosenInstance {
  readonly type: string;
  /** The cheapest on the other processor, the cheapest that is not burstable, and the next larger one, if they exist. */
  readonly neighbours: readonly string[];
}

/** Every type of a Region that is large enough, cheapest first; of two at the same price, the larger one. */
export function cheapestInstances(
  { arm, ...size }: WantedSize,
  ec2: RateTable<'ec2'>,
  region: string = DEFAULT_REGION,
): readonly string[] {
  return fittingInstances(size, ec2, region).filter((type) => arm === undefined || isArm(type) === arm);
}

/** The same for both processors. */
function fittingInstances(
  { vcpu = ZERO, memoryGb = ZERO }: WantedSize,
  ec2: RateTable<'ec2'>,
  region: string = DEFAULT_REGION,
): readonly string[] {
  const fitting = ec2.variantsOf('instance').flatMap((type) => {
    const [rate] = ec2.tiersOf({ component: 'instance', variant: type, region });
    const size = instanceSize(type, ec2);
    const fits = size?.vcpu.gte(vcpu) && size.memoryGb.gte(memoryGb);
    return rate && size && fits ? [{ type, price: exact(rate.price), ...size }] : [];
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
  const { cheapest = false } = wanted;
  const all = fittingInstances(wanted, ec2, region);
  const types = all.length > 0 ? all : fittingInstances(wanted, ec2);
  const asked = wanted.arm ?? (cheapest ? isArm(types[0] ?? '') : false);
  const [type, ...larger] = types.filter((one) => isArm(one) === asked);
  if (type === undefined) return undefined;
  const neighbours = [
    types.find((one) => isArm(one) !== asked),
    larger.find((one) => !isBurstable(one)),
    larger.find((one) => isBurstable(one) === isBurstable(type)),
  ];
  return { type, neighbours: [...new Set(neighbours.flatMap((one) => one ?? []))] };
}
