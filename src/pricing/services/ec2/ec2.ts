import { billing, excluded, minorExclusion } from '../../assumption.js';
import { inUse, type Usage } from '../../bill.js';
import { ZERO } from '../../decimal.js';
import { DISK_TYPES, type Facts } from '../../facts.js';
import type { Variant } from '../../follow-ups.js';
import { counterpart, isArm, isBurstable } from '../../instance-types.js';
import { wholeNumber } from '../../quantities/counts.js';
import { formatCount, formatCounted, shownHours } from '../../quantities/format.js';
import { gigabytesOf } from '../../quantities/memory.js';
import type { Prices } from '../../rates.js';
import { checkDisk, diskOptions, diskUsages, includedText } from '../ebs/disk.js';
import { type Input, service } from '../form.js';
import { count, gigabytes, hours, instance, optional, REGION } from '../option.js';
import { ec2Words } from './words.js';

/** How many instances of a type may run. */
export const INSTANCES = wholeNumber('instances', '1', '100000');
const OPTIONS = {
  instance: instance('Instance type: t3.medium, c5.large'),
  count: count('How many of them, 1 by default', INSTANCES, '1'),
  hours: hours(),
  disk: gigabytes('GB for each instance, none by default', gigabytesOf(), '0GB'),
  ...diskOptions('disk'),
  disks: optional(
    count('How many such disks in total, one for each instance by default', { ...INSTANCES, quantity: 'volumes' }),
  ),
  snapshots: gigabytes('GB of snapshots kept, in total', gigabytesOf(), '0GB'),
  ipv4: count(
    'Public IPv4 addresses in total, none by default',
    { ...INSTANCES, quantity: 'IPv4 addresses', least: '0' },
    '0',
  ),
  region: REGION,
};
type Ec2Input = Input<typeof OPTIONS>;
const EXAMPLE = '/price ec2 instance:t3.medium';

/**
 * Instances on demand, with disks that exist all month and addresses while the instances run. What has no price in the Region is
 * left out, which both the title and the first assumption say.
 */
export const ec2 = service({
  id: 'ec2',
  name: 'EC2',
  group: 'servers',
  plain: ec2Words,
  about: 'What EC2 instances cost a month on demand',
  example: `${EXAMPLE} disk:20GB ipv4:1`,
  options: OPTIONS,
  check: (reader, input, prices) => {
    checkDisk(reader, 'disk', { ...input, sizeGb: input.disk }, `${EXAMPLE} disk:20GB`, prices);
    reader.requireWith(['disks'], ['disk'], `${EXAMPLE} count:2 disk:20GB disks:1`);
  },
  estimate: (input, prices) => {
    const { instance: type, count: machines, hours: running, disk, snapshots, ipv4 } = input;
    return {
      title: `EC2: ${formatCount(machines)} × ${type}, ${shownHours(running)} hours a month`,
      usages: usagesOf(input, prices),
      assumptions: ({ leftOut }) => [
        !leftOut.some(({ name }) => name === 'disk') && diskAssumption(input, prices.ebs.facts),
        ipv4.eq(ZERO)
          ? excluded('a public IPv4 address')
          : billing('Public IPv4 addresses are counted for the same hours as the instances.'),
        isBurstable(type) && billing(`${type} is burstable: steady use above its baseline can cost extra.`),
        billing('Linux, billed by the second, with a minimum of one minute per start.'),
        excluded('data transfer'),
        snapshots.eq(ZERO) && (disk.gt(ZERO) ? excluded : minorExclusion)('snapshots'),
      ],
    };
  },
  variants: (input, { ec2: table }) => onCounterpart(input, table.variantsOf('instance')),
  double: () => ['Double the instances', 'count'],
});

function usagesOf(input: Ec2Input, { ec2: table, ebs }: Prices): readonly Usage[] {
  const { instance: variant, count: machines, hours: running, disks = machines, snapshots, ipv4 } = input;
  const volumes = diskUsages({ ...input, sizeGb: input.disk }, disks, ebs).map((usage) => ({
    ...usage,
    option: 'disk',
    // If only the IOPS have no price, the disk itself is still counted.
    ...(usage.component.endsWith('-storage') && { called: 'disk' }),
  }));
  return [
    { table, component: 'instance', variant, quantity: machines.times(running) },
    ...inUse([
      ...volumes,
      { table: ebs, component: 'snapshot-standard', quantity: snapshots, option: 'snapshots' },
      { table, component: 'public-ipv4', quantity: ipv4.times(running), option: 'ipv4' },
    ]),
  ];
}

function diskAssumption(input: Ec2Input, ebs: Facts['ebs']) {
  const { count: machines, disk: sizeGb, disks = machines } = input;
  if (sizeGb.eq(ZERO)) return excluded('a disk', 'No disk is counted, though most images need one.');
  const included = includedText({ ...input, sizeGb }, ebs);
  if (disks.eq(machines))
    return billing(`Each instance has its own disk, which you pay for all month, stopped or not${included}.`);
  const shared = DISK_TYPES.filter((type) => ebs.volumeTypes[type].multiAttach).sort();
  return billing(
    `${formatCounted(disks, 'disk')} of this size for all instances together, paid for all month. Only ${shared.join(' and ')} can be used by several instances at a time; the same GB in separate disks cost the same.`,
  );
}

/** The same on instances of the other architecture, if those have a price. */
export function onCounterpart<T extends { readonly instance?: string | undefined }>(
  input: T,
  priced: readonly string[],
): readonly Variant<T>[] {
  const other = counterpart(input.instance ?? '');
  if (other === undefined || !priced.includes(other)) return [];
  return [{ label: `On ${other} (${isArm(other) ? 'arm64' : 'x86'})`, changed: { ...input, instance: other } }];
}
