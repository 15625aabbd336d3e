import { type Decimal, exact } from './decimal.js';
import { instanceSize, isArm, isBurstable } from './instance-sizes.js';
import type { RateTable } from './rate-table.js';
import { DEFAULT_REGION } from './regions.js';

/** What an instance must have at least. */
export interface WantedSize {
  readonly vcpu?: Decimal | undefined;
  readonly memoryGb?: Decimal | undefined;
  /** Of either processor if it is not said. */
  readonly arm?: boolean | undefined;
  /** The cheapest of all is asked for, whatever its processor. */
  readonly cheapest?: boolean | undefined;
}

/** The cheapest type that is large enough, with others to look at. */
export interface ChosenInstance {
  readonly type: string;
  /** The cheapest on the other processor, the cheapest that is not burstable, and the next larger one, as far as there are. */
  readonly neighbours: readonly string[];
}

interface Candidate {
  readonly type: string;
  readonly price: Decimal;
  readonly vcpu: Decimal;
  readonly memoryGb: Decimal;
}

/** Every type of a Region that is large enough, the cheapest first; of two at a price, the larger one. */
export function cheapestInstances(
  { arm, ...size }: WantedSize,
  ec2: RateTable,
  region: string = DEFAULT_REGION,
): readonly string[] {
  return fittingInstances(size, ec2, region).filter((type) => arm === undefined || isArm(type) === arm);
}

/** The same of both processors. */
function fittingInstances(wanted: WantedSize, ec2: RateTable, region: string = DEFAULT_REGION): readonly string[] {
  return candidates(ec2, region)
    .filter((candidate) => fits(candidate, wanted))
    .map(({ type }) => type);
}

/**
 * Chooses the cheapest instance type with so many vCPUs and so much memory. Unless Arm is asked for it is one of x86, where
 * all software runs.
 * @returns nothing if no type of the price list is large enough
 */
export function chooseInstance(wanted: WantedSize, ec2: RateTable, region?: string): ChosenInstance | undefined {
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

function candidates(ec2: RateTable, region: string): readonly Candidate[] {
  const found = ec2.variantsOf('instance').flatMap((type): Candidate[] => {
    const [rate] = ec2.tiersOf({ component: 'instance', variant: type, region });
    const size = instanceSize(type);
    return rate && size ? [{ type, price: exact(rate.price), ...size }] : [];
  });
  return found.sort((a, b) => a.price.cmp(b.price) || b.vcpu.cmp(a.vcpu) || b.memoryGb.cmp(a.memoryGb));
}

function fits({ vcpu, memoryGb }: Candidate, wanted: WantedSize): boolean {
  return vcpu.gte(wanted.vcpu ?? '0') && memoryGb.gte(wanted.memoryGb ?? '0');
}
