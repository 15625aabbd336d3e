import { assembleQuote } from './assemble-quote.js';
import { type Assumption, billing, lacking, lackingToo } from './assumption.js';
import { billUsage, type Usage } from './bill.js';
import { commandLine } from './command-line.js';
import { plain, ZERO } from './decimal.js';
import { diskOptions, diskUsages, includedText } from './disk.js';
import { type Ec2Input, INSTANCES, readEc2Options } from './ec2-options.js';
import { doubled, followUpsFor, inOtherRegion, regionOption, type Variant } from './follow-ups.js';
import { counterpart, isArm, isBurstable } from './instance-sizes.js';
import type { OptionValues } from './options.js';
import { formatCount, formatCounted, formatGigabytes } from './quantities/format.js';
import { HOURS_A_MONTH } from './quantities/periods.js';
import type { FollowUp, PriceResult, QuoteResult } from './quote.js';
import type { Prices } from './rates.js';
import { answerWith } from './read-options.js';

/**
 * Answers `/price ec2`.
 * @param options as typed: instance; optionally count, hours, disk with disk_type, iops and throughput, snapshots, ipv4,
 *   region
 * @returns the quote with lines to try next, or everything that is wrong with the options
 */
export function priceEc2(options: OptionValues, prices: Prices): PriceResult {
  const quote = (input: Ec2Input) => quoteEc2(input, prices);
  return answerWith(readEc2Options(options, prices), quote, (input) =>
    ec2FollowUps(input, prices, (other) => quote(other).ok),
  );
}

/**
 * What instances cost a month on demand, with disks that exist all month and addresses for the hours that they run.
 * What has no price in the Region is left out, and both the title and the first assumption say so.
 */
export function quoteEc2(input: Ec2Input, prices: Pick<Prices, 'ec2' | 'ebs' | 'regions'>): QuoteResult {
  const { instance, count, hours, readings } = input;
  const machines = { table: prices.ec2, component: 'instance', variant: instance, quantity: count.times(hours) };
  const billed = billUsage([machines, ...extrasOf(input, prices)], input, prices.regions);
  if (!billed.ok) return billed;
  const { bill } = billed;
  const title = `EC2: ${formatCount(count)} × ${instance}, ${plain(hours)} hours a month`;
  const parts = { title, place: input, bill, table: prices.ec2, readings };
  const omitted = bill.leftOut.map(({ name }) => name);
  return { ok: true, quote: assembleQuote({ ...parts, assumptions: assumptionsOf(input, omitted) }) };
}

/** What instances may have beside themselves, and may be priced without. */
function extrasOf(
  { count, hours, disk, disks = count, snapshotsGb, addresses }: Ec2Input,
  { ec2, ebs }: Pick<Prices, 'ec2' | 'ebs'>,
): readonly Usage[] {
  const volumes = diskUsages(disk, disks, ebs).map((usage) => ({
    ...usage,
    option: 'disk',
    // Where only its IOPS have no price, the disk itself is counted.
    ...(usage.component.endsWith('-storage') && { called: DISK }),
  }));
  const snapshots = { table: ebs, component: 'snapshot-standard', quantity: snapshotsGb, option: 'snapshots' };
  const ipv4 = { table: ec2, component: 'public-ipv4', quantity: addresses.times(hours), option: 'ipv4' };
  return [
    ...(disk.sizeGb.gt(ZERO) ? volumes : []),
    ...(snapshotsGb.gt(ZERO) ? [snapshots] : []),
    ...(addresses.gt(ZERO) ? [ipv4] : []),
  ];
}

const DISK = 'disk';
/** Amazon EBS user guide, Multi-Attach, 2026. */
const SHARING =
  'Only io1 and io2 can be used by several instances at a time; so many GB in disks of their own cost the same.';

function assumptionsOf(
  { instance, count, disk, disks = count, snapshotsGb, addresses }: Ec2Input,
  omitted: readonly string[],
): readonly Assumption[] {
  const ofDisk = disk.sizeGb.eq(ZERO)
    ? lacking('a disk', 'No disk is counted, though most images need one.')
    : disks.eq(count)
      ? billing(`Each instance has its own disk, which is paid for all month, stopped or not${includedText(disk)}.`)
      : billing(
          `${formatCounted(disks, 'disk')} of this size for all instances together, paid for all month. ${SHARING}`,
        );
  const ipv4 = addresses.eq(ZERO)
    ? lacking('a public IPv4 address')
    : billing('Public IPv4 addresses are counted for the same hours as the instances.');
  const snapshots = disk.sizeGb.gt(ZERO) ? lacking('snapshots') : lackingToo('snapshots');
  return [
    ...(omitted.includes(DISK) ? [] : [ofDisk]),
    ipv4,
    ...(isBurstable(instance)
      ? [billing(`${instance} is burstable: steady use above its baseline can cost extra.`)]
      : []),
    billing('Linux, billed by the second, for at least a minute at each start.'),
    lacking('data transfer'),
    ...(snapshotsGb.gt(ZERO) ? [] : [snapshots]),
  ];
}

function ec2FollowUps(
  input: Ec2Input,
  { ec2, regions }: Pick<Prices, 'ec2' | 'regions'>,
  canPrice: (input: Ec2Input) => boolean,
): readonly FollowUp[] {
  const changes = [
    ...onCounterpart(input, ec2.variantsOf('instance')),
    ...inOtherRegion(input, regions),
    ...doubled(input, 'count', INSTANCES.most, 'Double the instances'),
  ];
  return followUpsFor(changes, canPrice, ec2Line);
}

/** The same on instances with the other architecture, if those have a price. */
export function onCounterpart<T extends { readonly instance: string }>(
  input: T,
  types: readonly string[],
): readonly Variant<T>[] {
  const other = counterpart(input.instance);
  if (other === undefined || !types.includes(other)) return [];
  return [{ label: `On ${other} (${isArm(other) ? 'arm64' : 'x86'})`, changed: { ...input, instance: other } }];
}

/** The command line that asks for this quote, without options that have their usual value. */
function ec2Line({ instance, count, hours, disk, disks, snapshotsGb, addresses, region }: Ec2Input): string {
  return commandLine('/price ec2', {
    instance,
    count: count.eq('1') ? undefined : formatCount(count),
    hours: hours.eq(HOURS_A_MONTH) ? undefined : plain(hours),
    disk: disk.sizeGb.eq(ZERO) ? undefined : formatGigabytes(disk.sizeGb),
    disks: disks && formatCount(disks),
    ...diskOptions(disk),
    snapshots: snapshotsGb.eq(ZERO) ? undefined : formatGigabytes(snapshotsGb),
    ipv4: addresses.eq(ZERO) ? undefined : formatCount(addresses),
    region: regionOption(region),
  });
}
