import { billing, lacking } from '../../assumption.js';
import { ZERO } from '../../decimal.js';
import { doubled } from '../../follow-ups.js';
import { wholeNumber } from '../../quantities/counts.js';
import { formatCount, formatGigabytes } from '../../quantities/format.js';
import { wordTable } from '../../quantities/word-table.js';
import type { Input } from '../form.js';
import { choice, count, gigabytes, REGION } from '../option.js';
import { service } from '../service.js';
import { type Disk, diskOption, diskText, diskUsages, includedText, SNAPSHOTS } from './disk.js';
import { ebsWords } from './words.js';

const EXAMPLE = '/price ebs storage:100GB';
const VOLUMES = wholeNumber('volumes', '1', '100000');
/** Where snapshots are kept: the archive costs a quarter, and whoever takes one out pays by the GB. */
type Tier = 'standard' | 'archive';
const TIERS = wordTable<Tier>({ standard: 'standard', 'archive archived': 'archive' });
const OPTIONS = {
  storage: diskOption('GB of each volume', 'volume', EXAMPLE),
  count: count('How many volumes, 1 unless you say otherwise', VOLUMES, '1'),
  snapshots: gigabytes('GB of snapshots kept, altogether', SNAPSHOTS, '0'),
  snapshot_tier: choice(
    'Where they are kept: standard unless you say otherwise',
    TIERS,
    ['standard', 'archive'],
    'standard',
  ),
  region: REGION,
};

/** Volumes of EBS by themselves, and snapshots. */
export const ebs = service({
  id: 'ebs',
  name: 'EBS',
  group: 'servers',
  note: 'ec2',
  plain: ebsWords,
  besideCompute: true,
  about: 'What EBS volumes and snapshots cost a month',
  example: EXAMPLE,
  options: OPTIONS,
  needs: (reader) => {
    if (reader.text('snapshots') === undefined) reader.require(['storage'], EXAMPLE);
  },
  parts: (input, { ebs: table }) => {
    const { storage: disk, count: volumes, snapshots, snapshot_tier: tier } = input;
    const kept = { table, component: `snapshot-${tier}`, quantity: snapshots, option: 'snapshots' };
    const paid = `Paid for all month by the size that was asked for, full or empty${includedText(disk)}.`;
    return {
      title: titleOf(input),
      usages: [
        ...(disk.sizeGb.gt(ZERO) ? diskUsages(disk, volumes, table) : []),
        ...(snapshots.gt(ZERO) ? [kept] : []),
      ],
      assumptions: [
        ...(disk.sizeGb.gt(ZERO) ? [billing(paid)] : []),
        ...(snapshots.eq(ZERO) ? [lacking('snapshots')] : []),
        ...(tier === 'archive' ? [lacking('taking snapshots out of the archive')] : []),
      ],
      withoutHours: true,
    };
  },
  variants: (input) =>
    input.storage.type === 'gp3' ? [] : [{ label: 'On gp3', changed: { ...input, storage: onGp3(input.storage) } }],
  double: (input) => doubled(input, 'count', 'Double the volumes'),
});

function titleOf({ storage, count: volumes, snapshots, snapshot_tier: tier }: Input<typeof OPTIONS>): string {
  const times = volumes.eq('1') ? '' : `${formatCount(volumes)} × `;
  const parts = [
    ...(storage.sizeGb.gt(ZERO) ? [`${times}${diskText(storage)}`] : []),
    ...(snapshots.gt(ZERO)
      ? [`${formatGigabytes(snapshots)} of ${tier === 'archive' ? 'archived ' : ''}snapshots`]
      : []),
  ];
  return `EBS: ${parts.join(', ')}, all month`;
}

/** The same GB on gp3, with as many IOPS as come with it or were asked for. */
function onGp3({ sizeGb, iops }: Disk): Disk {
  return { type: 'gp3', sizeGb, ...(iops?.gt('3000') && { iops }) };
}
