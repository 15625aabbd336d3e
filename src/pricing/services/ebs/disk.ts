import { inUse, type Usage } from '../../bill.js';
import { type Decimal, exact, plain, smaller, ZERO } from '../../decimal.js';
import { DISK_TYPES, type Facts } from '../../facts.js';
import type { OptionReader } from '../../options.js';
import type { OptionCollector, Slot } from '../../plain-words/clauses/interpretation.js';
import { countSlot, counts, diskSlot } from '../../plain-words/clauses/slots.js';
import { type Amount, quoted } from '../../plain-words/entities/entity.js';
import { parseCount } from '../../quantities/counts.js';
import { formatCount, formatGigabytes, groupThousands } from '../../quantities/format.js';
import { gigabytesOf, parseGigabytes } from '../../quantities/memory.js';
import type { QuantityRules } from '../../quantities/parsed.js';
import type { RateTable } from '../../rate-table.js';
import type { Prices } from '../../rates.js';
import { choice, type Option } from '../option.js';

/** A type of EBS volumes. */
export type DiskType = (typeof DISK_TYPES)[number];

/** An EBS volume. */
export interface Disk {
  readonly type: DiskType;
  /** Whole; 0 for none. */
  readonly sizeGb: Decimal;
  /** IOPS of gp3 and of provisioned IOPS, if not just those included with the size. */
  readonly iops?: Decimal;
  /** MB/s of gp3, if more than is included. */
  readonly throughput?: Decimal;
}

/** What may be provisioned of each type. */
type Limits = Facts['ebs']['volumeTypes'][DiskType];

/** Rules for GB of snapshots. */
export const SNAPSHOTS = gigabytesOf();

/** No volume at all. */
export const NO_DISK: Disk = { type: 'gp3', sizeGb: ZERO };

const DISK_TYPE = choice<DiskType>(
  'gp3 by default',
  new Map([...DISK_TYPES.map((type) => [type, type] as const), ['ssd', 'gp3']]),
);

/**
 * Options for a volume: its GB, and with them its type, IOPS and throughput.
 * @param noun what the volume is called in descriptions
 */
export function diskOption(about: string, noun: 'disk' | 'volume', example: string): Option<Disk> {
  return {
    about,
    with: {
      disk_type: DISK_TYPE,
      iops: { about: `Of each ${noun}: above 3,000 on gp3, all of them on io2 and io1` },
      throughput: { about: `MB/s of each gp3 ${noun}, 125 are included` },
    },
    read: (reader, name, prices) => readDisk(reader, name, example, prices),
    write: ({ type, sizeGb, iops, throughput }, name) => ({
      [name]: sizeGb.eq(ZERO) ? undefined : formatGigabytes(sizeGb),
      disk_type: type === 'gp3' ? undefined : type,
      iops: iops && plain(iops),
      throughput: throughput && plain(throughput),
    }),
  };
}

function readDisk(reader: OptionReader, option: string, example: string, prices: Prices): Disk | undefined {
  const type = DISK_TYPE.read(reader, 'disk_type', prices);
  if (!type) return undefined;
  const { leastGb, mostGb, iops: limits, throughput: speeds } = prices.ebs.facts.volumeTypes[type];
  if (reader.text('iops') ?? reader.text('throughput')) reader.require([option], example);
  const rules: QuantityRules = { ...gigabytesOf('0', mostGb), whole: true };
  const sizeGb = reader.quantity(option, (typed) => parseGigabytes(typed, rules), ZERO);
  if (!sizeGb) return undefined;
  if (sizeGb.eq(ZERO)) return { type, sizeGb };
  if (sizeGb.lt(leastGb)) reader.quantity(option, (typed) => parseGigabytes(typed, { ...rules, least: leastGb }));
  const chosen = `disk_type:${type}`;
  if (!limits) reader.exclude('Only gp3, io2 and io1 have IOPS that can be chosen', chosen, ['iops']);
  if (!speeds) reader.exclude('Only gp3 has a throughput that can be chosen', chosen, ['throughput']);
  if (limits?.included === '0') reader.require(['iops'], `${example} ${chosen} iops:5000`);
  const amount = (name: string, rule: QuantityRules) => reader.quantity(name, (typed) => parseCount(typed, rule));
  const iops = limits && amount('iops', iopsRules(limits, sizeGb));
  const throughput = speeds && amount('throughput', throughputRules(speeds));
  return { type, sizeGb, ...(iops && { iops }), ...(throughput && { throughput }) };
}

function iopsRules({ least, most, perGb }: NonNullable<Limits['iops']>, sizeGb: Decimal): QuantityRules {
  const fitting = smaller(exact(most), sizeGb.times(perGb));
  const highest = fitting.lt(least) ? exact(least) : fitting;
  const show = (value: Decimal) => `${formatCount(value)} IOPS`;
  return { quantity: 'IOPS', least, most: plain(highest), whole: true, show };
}

function throughputRules({ included, most }: NonNullable<Limits['throughput']>): QuantityRules {
  const show = (value: Decimal) => `${formatCount(value)} MB/s`;
  return { quantity: 'throughput', least: included, most, whole: true, show };
}

/** The usage of volumes: their GB, and the IOPS and throughput above what is included. */
export function diskUsages(
  { type, sizeGb, iops, throughput }: Disk,
  count: Decimal,
  table: RateTable<'ebs'>,
): readonly Usage[] {
  const above = (value: Decimal | undefined, included: string) => value?.minus(included) ?? ZERO;
  const included = table.facts.volumeTypes[type];
  const more = above(iops, included.iops?.included ?? '0');
  const faster = above(throughput, included.throughput?.included ?? '0');
  const iopsComponent = type === 'gp3' ? 'gp3-iops-over-3000' : `${type}-iops`;
  return inUse([
    { table, component: `${type}-storage`, quantity: sizeGb.times(count) },
    { table, component: iopsComponent, quantity: more.times(count), each: more },
    { table, component: 'gp3-throughput-over-125MBps', quantity: faster.times(count) },
  ]);
}

/** What is included with a volume, as the end of a sentence; empty if IOPS or throughput were chosen. */
export function includedText({ type, iops, throughput }: Disk, { volumeTypes }: Facts['ebs']): string {
  const limits = volumeTypes[type];
  if (!limits.iops || !limits.throughput || iops || throughput) return '';
  const [freeIops, speed] = [limits.iops.included, limits.throughput.included].map(groupThousands);
  return `; ${freeIops} IOPS and ${speed} MB/s of each are included`;
}

/** "100 GB gp3 with 6,000 IOPS". */
export function diskText({ type, sizeGb, iops, throughput }: Disk): string {
  const extras = [
    ...(iops ? [`${formatCount(iops)} IOPS`] : []),
    ...(throughput ? [`${formatCount(throughput)} MB/s`] : []),
  ];
  return [`${formatGigabytes(sizeGb)} ${type}`, extras.join(' and ')].filter(Boolean).join(' with ');
}

/** The slot for snapshots of disks. */
export const SNAPSHOTS_SLOT: Slot = diskSlot('snapshots', 'snapshots');

/** The slots for IOPS and throughput. */
export const SPEED_SLOTS: readonly Slot[] = [
  countSlot('iops', (amount) => counts(amount, 'iops')),
  countSlot('throughput', (amount) => counts(amount, 'throughput')),
];

/** Turns "2 volumes of 100 GB" of one instance into one of 200 GB, at the same price. With IOPS the price would differ. */
export function mergeVolumes(amounts: readonly Amount[], disk: Slot, collector: OptionCollector): readonly Amount[] {
  const [volumes, ...more] = amounts.filter((amount) => counts(amount, 'volumes'));
  const [size, ...moreSizes] = amounts.filter(disk.takes);
  const fast = amounts.some((amount) => SPEED_SLOTS.some(({ takes }) => takes(amount)));
  const divided = size?.together && volumes?.value.gt('1');
  if (!volumes || !size || more.length + moreSizes.length > 0 || fast || divided) return amounts;
  if (volumes.value.gt('1'))
    collector.explain([volumes], `${quoted([volumes, size])} are priced as one disk of the total size.`);
  collector.use(volumes);
  return amounts.map((amount) => (amount === size ? { ...size, value: size.value.times(volumes.value) } : amount));
}
