import { type Decimal, exact, ZERO } from './decimal.js';
import { type Disk, readDisk, SNAPSHOTS } from './disk.js';
import { OptionReader, type OptionValues } from './options.js';
import { formatCount } from './quantities/format.js';
import { parseHours } from './quantities/hours.js';
import { parseGigabytes } from './quantities/memory.js';
import type { QuantityRules, Reading } from './quantities/parsed.js';
import { HOURS_A_MONTH } from './quantities/periods.js';
import type { Prices } from './rates.js';
import type { ReadOptions } from './read-options.js';
import type { Region } from './regions.js';

/** What `/price ec2` prices. */
export interface Ec2Input {
  /** A type that has a price in some Region: `c5.large`. */
  readonly instance: string;
  /** Instances that run at the same time, whole. */
  readonly count: Decimal;
  /** Hours a month for which each runs. */
  readonly hours: Decimal;
  readonly disk: Disk;
  /** Disks of all instances together, if there is not one for each. */
  readonly disks?: Decimal;
  /** Snapshots of all disks together; 0 for none. */
  readonly snapshotsGb: Decimal;
  /** Public IPv4 addresses of all instances together; 0 for none. */
  readonly addresses: Decimal;
  readonly region: Region;
  /** How doubtful options were understood. */
  readonly readings: readonly Reading[];
}

const EXAMPLE = '/price ec2 instance:t3.medium disk:20GB ipv4:1';

/** How many instances of a type may run. */
export const INSTANCES: QuantityRules = {
  quantity: 'instances',
  least: '1',
  most: '100000',
  whole: true,
  show: formatCount,
};
const DISKS: QuantityRules = { ...INSTANCES, quantity: 'volumes' };
const ADDRESSES: QuantityRules = { ...INSTANCES, quantity: 'addresses', least: '0' };

/** The options of `/price ec2`, or everything that is wrong with them. */
export function readEc2Options(
  options: OptionValues,
  { ec2, regions }: Pick<Prices, 'ec2' | 'regions'>,
): ReadOptions<Ec2Input> {
  const reader = new OptionReader(options);
  const { problems, readings } = reader;
  reader.require(['instance'], EXAMPLE);
  const instance = reader.instance('instance', ec2);
  const count = reader.count('count', INSTANCES, exact('1'));
  const hours = reader.quantity('hours', parseHours, exact(HOURS_A_MONTH));
  const disk = readDisk(reader, 'disk', '/price ec2 instance:t3.medium disk:20GB');
  if (reader.text('disks') !== undefined)
    reader.require(['disk'], '/price ec2 instance:t3.medium count:2 disk:20GB disks:1');
  const disks = reader.count('disks', DISKS);
  const snapshotsGb = reader.quantity('snapshots', (typed) => parseGigabytes(typed, SNAPSHOTS), ZERO);
  const addresses = reader.count('ipv4', ADDRESSES, ZERO);
  const region = reader.region(regions);
  if (!instance || !count || !hours || !disk || !snapshotsGb || !addresses || !region) return { problems };
  if (problems.length > 0) return { problems };
  return { input: { instance, count, hours, disk, ...(disks && { disks }), snapshotsGb, addresses, region, readings } };
}
