import { inUse, type Usage } from '../../bill.js';
import { type Decimal, exact, larger, plain, smaller, ZERO } from '../../decimal.js';
import type { DISK_TYPES, Facts } from '../../facts.js';
import type { OptionReader } from '../../options.js';
import { type Amount, type Entity, quoted } from '../../plain-words/entities/entity.js';
import type { OptionCollector, Slot } from '../../plain-words/slots/interpretation.js';
import { countSlot, counts, diskSlot } from '../../plain-words/slots/slots.js';
import { parseCount } from '../../quantities/counts.js';
import { formatCount, formatGigabytes, groupThousands } from '../../quantities/format.js';
import { gigabytesOf } from '../../quantities/memory.js';
import type { QuantityRules } from '../../quantities/parsed.js';
import type { RateTable } from '../../rate-table.js';
import type { Prices } from '../../rates.js';
import { choice, optional, quantity } from '../../service/option.js';

/** A type of EBS volumes. */
type DiskType = (typeof DISK_TYPES)[number];

/** An EBS volume, as the options of a service have it. */
interface Disk {
  readonly disk_type: DiskType;
  /** Whole; 0 for none. */
  readonly sizeGb: Decimal;
  /** IOPS of gp3 and of provisioned IOPS, if not just those included with the size. */
  readonly iops: Decimal | undefined;
  /** MB/s of gp3, if more than is included. */
  readonly throughput: Decimal | undefined;
}

/**
 * Options for what is chosen beside the GB of a volume.
 * @param noun what the volume is called in descriptions
 */
export function diskOptions(noun: 'disk' | 'volume') {
  const speed = (about: string, rules: QuantityRules) =>
    optional(quantity('count', about, (given) => parseCount(given, rules), plain));
  return {
    disk_type: choice<DiskType>('gp3 by default', { gp3: 'ssd', gp2: '', io2: '', io1: '', st1: '', sc1: '' }),
    iops: speed(`Of each ${noun}: above 3,000 on gp3, all of them on io2 and io1`, speedRules('IOPS', 'IOPS')),
    throughput: speed(`MB/s of each gp3 ${noun}; 125 are included`, speedRules('throughput', 'MB/s')),
  };
}

function speedRules(name: string, unit: string, least = '0', most = '1000000000'): QuantityRules {
  return { quantity: name, least, most, whole: true, show: (value) => `${formatCount(value)} ${unit}` };
}

/** Checks what may be chosen for a volume of its type, and with its size, which has an option of its own. */
export function checkDisk(
  reader: OptionReader,
  option: 'disk' | 'storage',
  { sizeGb = ZERO, disk_type: type, iops, throughput }: { [K in keyof Disk]?: Disk[K] | undefined },
  example: string,
  { ebs }: Prices,
): void {
  reader.requireWith(['iops', 'throughput'], [option], example);
  if (!type || sizeGb.eq(ZERO)) return;
  const limits = ebs.facts.volumeTypes[type];
  // A fraction of a TB is no fraction of a GB that somebody means: "1.2 TB".
  const whole = sizeGb.lt('1024');
  reader.narrow(option, sizeGb, { ...gigabytesOf(limits.leastGb, limits.mostGb), whole });
  const chosen = `disk_type:${type}`;
  if (!limits.iops) reader.exclude('Only gp3, io2 and io1 have IOPS that can be chosen', chosen, ['iops']);
  if (!limits.throughput) reader.exclude('Only gp3 has a throughput that can be chosen', chosen, ['throughput']);
  if (limits.iops) {
    const { included, least, most, perGb } = limits.iops;
    if (included === '0') reader.require(['iops'], `${example} ${chosen} iops:5000`);
    const fitting = larger(exact(least), smaller(exact(most), sizeGb.times(perGb)));
    reader.narrow('iops', iops, speedRules('IOPS', 'IOPS', least, plain(fitting)));
  }
  if (limits.throughput) {
    const { included, most } = limits.throughput;
    reader.narrow('throughput', throughput, speedRules('throughput', 'MB/s', included, most));
  }
}

/** The usage of volumes: their GB, and the IOPS and throughput above what is included. */
export function diskUsages(
  { disk_type: type, sizeGb, iops, throughput }: Disk,
  count: Decimal,
  table: RateTable<'ebs'>,
): readonly Usage[] {
  if (sizeGb.eq(ZERO)) return [];
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
export function includedText({ disk_type: type, iops, throughput }: Disk, { volumeTypes }: Facts['ebs']): string {
  const limits = volumeTypes[type];
  if (!limits.iops || !limits.throughput || iops || throughput) return '';
  const [freeIops, speed] = [limits.iops.included, limits.throughput.included].map(groupThousands);
  return `; ${freeIops} IOPS and ${speed} MB/s of each are included`;
}

/** "100 GB gp3 with 6,000 IOPS". */
export function diskText({ disk_type: type, sizeGb, iops, throughput }: Disk): string {
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

/**
 * "2x m5.large, 2x 150 GB gp3": what begins a part with a number of its own are so many volumes in all. "2 m5.large with 2 50 GB disks" may
 * be two of each, so that the number stands open.
 */
export function withoutOtherVolumes(
  amounts: readonly Amount[],
  disk: Slot,
  count: Slot,
  entities: readonly Entity[],
): readonly Amount[] {
  const volumes = amounts.find((amount) => counts(amount, 'volumes'));
  const machines = amounts.find(count.takes);
  const isOfEach = amounts.some((amount) => amount.each && (amount === volumes || disk.takes(amount)));
  if (!volumes || !machines?.value.gt('1') || isOfEach) return amounts;
  const isOther = entities[entities.findIndex(({ at }) => at[0] === volumes.at[0]) - 1]?.kind === 'separator';
  if (!isOther && !volumes.value.eq(machines.value)) return amounts;
  return amounts.filter((amount) => amount !== volumes && !(isOther && disk.takes(amount)));
}
