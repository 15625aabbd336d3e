import { type Assumption, billing, lacking, lackingToo } from '../../assumption.js';
import type { Usage } from '../../bill.js';
import { ZERO } from '../../decimal.js';
import { doubled, type Variant } from '../../follow-ups.js';
import { counterpart, isArm, isBurstable } from '../../instance-sizes.js';
import { wholeNumber } from '../../quantities/counts.js';
import { formatCount, formatCounted, shownHours } from '../../quantities/format.js';
import type { QuantityRules } from '../../quantities/parsed.js';
import type { Prices } from '../../rates.js';
import { diskOption, diskUsages, includedText, SNAPSHOTS } from '../ebs/disk.js';
import type { Input } from '../form.js';
import { beside, count, gigabytes, hours, instance, optional, REGION } from '../option.js';
import { service } from '../service.js';
import { ec2Words } from './words.js';

/** How many instances of a type may run. */
export const INSTANCES = wholeNumber('instances', '1', '100000');
const DISKS: QuantityRules = { ...INSTANCES, quantity: 'volumes' };
const ADDRESSES: QuantityRules = { ...INSTANCES, quantity: 'IPv4 addresses', least: '0' };
const DISK_EXAMPLE = '/price ec2 instance:t3.medium disk:20GB';
const OPTIONS = {
  instance: instance('Instance type: t3.medium, c5.large'),
  count: count('How many of them, 1 unless you say otherwise', INSTANCES, '1'),
  hours: hours(),
  disk: diskOption('GB for each instance, none unless you say otherwise', 'disk', DISK_EXAMPLE),
  disks: beside(
    'disk',
    optional(count('How many such disks altogether, one for each instance unless you say otherwise', DISKS)),
    '/price ec2 instance:t3.medium count:2 disk:20GB disks:1',
  ),
  snapshots: gigabytes('GB of snapshots kept, altogether', SNAPSHOTS, '0'),
  ipv4: count('Public IPv4 addresses altogether, none unless you say otherwise', ADDRESSES, '0'),
  region: REGION,
};
type Ec2Input = Input<typeof OPTIONS>;

/**
 * Instances on demand, with disks that exist all month and addresses for the hours that they run. What has no price in the
 * Region is left out, and both the title and the first assumption say so.
 */
export const ec2 = service({
  id: 'ec2',
  name: 'EC2',
  group: 'servers',
  plain: ec2Words,
  about: 'What EC2 instances cost a month on demand',
  example: '/price ec2 instance:t3.medium disk:20GB ipv4:1',
  options: OPTIONS,
  parts: (input, prices) => {
    const { instance: type, count: machines, hours: running } = input;
    return {
      title: `EC2: ${formatCount(machines)} × ${type}, ${shownHours(running)} hours a month`,
      usages: [
        { table: prices.ec2, component: 'instance', variant: type, quantity: machines.times(running) },
        ...extrasOf(input, prices),
      ],
      assumptions: ({ leftOut }) =>
        assumptionsOf(
          input,
          leftOut.map(({ name }) => name),
        ),
    };
  },
  variants: (input, { ec2: table }) => onCounterpart(input, table.variantsOf('instance')),
  double: (input) => doubled(input, 'count', 'Double the instances'),
});

/** What instances may have beside themselves, and may be priced without. */
function extrasOf(
  { count: machines, hours: running, disk, disks = machines, snapshots, ipv4 }: Ec2Input,
  { ec2: table, ebs }: Prices,
): readonly Usage[] {
  const volumes = diskUsages(disk, disks, ebs).map((usage) => ({
    ...usage,
    option: 'disk',
    // Where only its IOPS have no price, the disk itself is counted.
    ...(usage.component.endsWith('-storage') && { called: DISK }),
  }));
  const kept = { table: ebs, component: 'snapshot-standard', quantity: snapshots, option: 'snapshots' };
  const addresses = { table, component: 'public-ipv4', quantity: ipv4.times(running), option: 'ipv4' };
  return [
    ...(disk.sizeGb.gt(ZERO) ? volumes : []),
    ...(snapshots.gt(ZERO) ? [kept] : []),
    ...(ipv4.gt(ZERO) ? [addresses] : []),
  ];
}

const DISK = 'disk';
/** Amazon EBS user guide, Multi-Attach, 2026. */
const SHARING =
  'Only io1 and io2 can be used by several instances at a time; so many GB in disks of their own cost the same.';

function assumptionsOf(
  { instance: type, count: machines, disk, disks = machines, snapshots: snapshotsGb, ipv4: addresses }: Ec2Input,
  omitted: readonly string[],
): readonly Assumption[] {
  const ofDisk = disk.sizeGb.eq(ZERO)
    ? lacking('a disk', 'No disk is counted, though most images need one.')
    : disks.eq(machines)
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
    ...(isBurstable(type) ? [billing(`${type} is burstable: steady use above its baseline can cost extra.`)] : []),
    billing('Linux, billed by the second, for at least a minute at each start.'),
    lacking('data transfer'),
    ...(snapshotsGb.gt(ZERO) ? [] : [snapshots]),
  ];
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
