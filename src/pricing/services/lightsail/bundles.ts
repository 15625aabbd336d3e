import { type Decimal, exact } from '../../decimal.js';

/** A Lightsail bundle for Linux. */
export interface Bundle {
  readonly name: string;
  readonly memoryGb: Decimal;
  readonly diskGb: string;
  /** The burstable EC2 type with the same memory. */
  readonly ec2?: string;
}

/** Every general-purpose bundle, smallest first (Lightsail bundle table and the table of baselines, 2026). */
export const BUNDLES: readonly Bundle[] = [
  { name: 'nano', memoryGb: exact('0.5'), diskGb: '20', ec2: 't3.nano' },
  { name: 'micro', memoryGb: exact('1'), diskGb: '40', ec2: 't3.micro' },
  { name: 'small', memoryGb: exact('2'), diskGb: '60', ec2: 't3.small' },
  { name: 'medium', memoryGb: exact('4'), diskGb: '80', ec2: 't3.medium' },
  { name: 'large', memoryGb: exact('8'), diskGb: '160', ec2: 't3.large' },
  { name: 'xlarge', memoryGb: exact('16'), diskGb: '320', ec2: 't3.xlarge' },
  { name: '2xlarge', memoryGb: exact('32'), diskGb: '640', ec2: 't3.2xlarge' },
  { name: '4xlarge', memoryGb: exact('64'), diskGb: '1280' },
];

/** The bundle with exactly this memory. */
export function findBundle(memoryGb: Decimal): Bundle | undefined {
  return BUNDLES.find((bundle) => bundle.memoryGb.eq(memoryGb));
}

/** The largest bundle below and the smallest above a memory size that does not exist. */
export function nearestBundles(memoryGb: Decimal): readonly Bundle[] {
  const above = BUNDLES.findIndex((bundle) => bundle.memoryGb.gt(memoryGb));
  if (above === -1) return BUNDLES.slice(-1);
  return BUNDLES.slice(Math.max(0, above - 1), above + 1);
}
