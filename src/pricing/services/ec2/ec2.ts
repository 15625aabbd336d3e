import { billing, excluded, minorExclusion } from '../../assumption.js';
import { inUse } from '../../bill.js';
import { type Decimal, ZERO } from '../../decimal.js';
import { DISK_TYPES, type Facts } from '../../facts.js';
import { onCounterpart } from '../../follow-ups.js';
import { counterpart, isArm, isBurstable } from '../../instance-types.js';
import { SYSTEMS } from '../../plain-words/tokens/vocabulary/phrases.js';
import { wholeNumber } from '../../quantities/counts.js';
import { formatCount, formatCounted, shownHours } from '../../quantities/format.js';
import { gigabytesOf } from '../../quantities/memory.js';
import { HOURS_A_MONTH } from '../../quantities/periods.js';
import { service } from '../../service/form.js';
import { choice, count, gigabytes, hours, instance, optional, REGION } from '../../service/option.js';
import { checkDisk, diskOptions, diskUsages, includedText } from '../ebs/disk.js';
import { ec2Words } from './words.js';

/** How many instances of a type may run. */
export const INSTANCES = wholeNumber('instances', '1', '100000');
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
  options: {
    instance: instance('Instance type: t3.medium, c5.large'),
    os: choice('Operating system: linux by default', { linux: '', windows: SYSTEMS.windows }),
    count: count('How many of them, 1 by default', INSTANCES, '1'),
    hours: hours(),
    disk: gigabytes('GB for each instance, none by default', gigabytesOf(), '0GB'),
    ...diskOptions('disk'),
    disks: optional(
      count('How many such disks in total, one for each instance by default', { ...INSTANCES, quantity: 'volumes' }),
    ),
    snapshots: gigabytes('GB of snapshots kept, in total', gigabytesOf(), '0GB'),
    disk_hours: hours('Hours that the disks exist, all month by default'),
    ipv4: count(
      'Public IPv4 addresses in total, none by default',
      { ...INSTANCES, quantity: 'IPv4 addresses', least: '0' },
      '0',
    ),
    ipv4_hours: optional(hours('Hours that the addresses are kept, as long as the instances run by default')),
    region: REGION,
  },
  check: (reader, input, prices) => {
    const { instance: type = '', os } = input;
    if (os === 'windows' && isArm(type)) {
      const why = `Windows does not run on the Graviton processor of ${type}.`;
      reader.report({ kind: 'no-such', option: 'instance', why, near: [counterpart(type) ?? []].flat() });
    }
    checkDisk(reader, 'disk', { ...input, sizeGb: input.disk }, `${EXAMPLE} disk:20GB`, prices);
    reader.requireWith(['disks', 'disk_hours'], ['disk'], `${EXAMPLE} count:2 disk:20GB disks:1`);
    reader.requireWith(['ipv4_hours'], ['ipv4'], `${EXAMPLE} ipv4:1`);
  },
  estimate: (input, { ec2: table, ebs }) => {
    const { instance: variant, os, count: machines, hours: running, disks = machines, snapshots, ipv4 } = input;
    const kept = input.ipv4_hours ?? running;
    const diskMonths = input.disk_hours.div(HOURS_A_MONTH);
    const isWindows = os === 'windows';
    const disk = { ...input, sizeGb: input.disk };
    const volumes = diskUsages(disk, disks, ebs).map((usage) => ({
      ...usage,
      quantity: usage.quantity.times(diskMonths),
      option: 'disk',
      // If only the IOPS have no price, the disk itself is still counted.
      ...(usage.component.endsWith('-storage') && { called: 'disk' }),
    }));
    const ownDisk = `Each instance has its own disk, which you pay for all month, stopped or not${includedText(disk, ebs.facts)}.`;
    const wholeMonth = disks.eq(machines) ? ownDisk : sharedText(disks, ebs.facts);
    const diskAssumption = disk.sizeGb.eq(ZERO)
      ? excluded('a disk', 'No disk is counted, though most images need one.')
      : billing(diskMonths.eq('1') ? wholeMonth : `Disks are counted for ${shownHours(input.disk_hours)} hours.`);
    return {
      title: `EC2: ${formatCount(machines)} × ${variant}${isWindows ? ' with Windows' : ''}, ${shownHours(running)} hours a month`,
      usages: [
        { table, component: 'instance', variant, quantity: machines.times(running) },
        ...(isWindows ? [{ table, component: 'windows-license', variant, quantity: machines.times(running) }] : []),
        ...inUse([
          ...volumes,
          { table: ebs, component: 'snapshot-standard', quantity: snapshots, option: 'snapshots' },
          { table, component: 'public-ipv4', quantity: ipv4.times(kept), option: 'ipv4' },
        ]),
      ],
      assumptions: ({ leftOut }) => [
        !leftOut.some(({ name }) => name === 'disk') && diskAssumption,
        ipv4.eq(ZERO)
          ? excluded('a public IPv4 address')
          : billing(
              kept.eq(running)
                ? 'Public IPv4 addresses are counted for the same hours as the instances.'
                : `Public IPv4 addresses are counted for ${shownHours(kept)} hours: an Elastic IP is billed while its instance is stopped, too.`,
            ),
        isBurstable(variant) && billing(`${variant} is burstable: steady use above its baseline can cost extra.`),
        billing(
          `${isWindows ? 'Windows Server with its license' : 'Linux'}, billed by the second, with a minimum of one minute per start.`,
        ),
        excluded('data transfer'),
        snapshots.eq(ZERO) && (disk.sizeGb.gt(ZERO) ? excluded : minorExclusion)('snapshots'),
      ],
    };
  },
  variants: (input) => onCounterpart(input.instance, (instance) => ({ ...input, instance })),
  double: () => ['Double the instances', 'count'],
});

function sharedText(disks: Decimal, { volumeTypes }: Facts['ebs']): string {
  const shared = DISK_TYPES.filter((type) => volumeTypes[type].multiAttach).sort();
  return `${formatCounted(disks, 'disk')} of this size for all instances together, paid for all month. Only ${shared.join(' and ')} can be used by several instances at a time; the same GB in separate disks cost the same.`;
}
