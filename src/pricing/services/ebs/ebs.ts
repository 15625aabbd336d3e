import { billing, excluded } from '../../assumption.js';
import { inUse } from '../../bill.js';
import { ZERO } from '../../decimal.js';
import { withPositions } from '../../plain-words/entities/amount.js';
import { type Amount, type Clause, endOf, entitiesOf, startOf } from '../../plain-words/entities/entity.js';
import {
  alwaysOn,
  countSlot,
  counts,
  countsHead,
  diskSlot,
  ownersOf,
  type SortedAmounts,
} from '../../plain-words/slots/slots.js';
import { pairs } from '../../plain-words/tokens/vocabulary/phrases.js';
import { wholeNumber } from '../../quantities/counts.js';
import { formatCount, formatGigabytes } from '../../quantities/format.js';
import { gigabytesOf } from '../../quantities/memory.js';
import { service } from '../../service/form.js';
import { choice, count, gigabytes, REGION } from '../../service/option.js';
import { checkDisk, diskOptions, diskText, diskUsages, includedText, SNAPSHOTS_SLOT, SPEED_SLOTS } from './disk.js';

const EXAMPLE = '/price ebs storage:100GB';
/** The archive costs a quarter, but restoring from it is billed by the GB. */
const SNAPSHOT_TIERS = { standard: '', archive: 'archived' };
const STORAGE = diskSlot('storage', undefined, 'data', 'disk', 'volume', 'memory');
const COUNT = countSlot('count', (amount) => counts(amount, 'volumes') || countsHead(amount));

/** "Four full 500 GB snapshots": what counts them stands right before their size. */
function withSnapshotsCounted(sorted: SortedAmounts, entities: Clause): SortedAmounts {
  const size = sorted.named.find(({ role, measure }) => measure === 'memory' && role === 'snapshots');
  const number = entitiesOf(entities, 'amount').find(
    (amount) => size && amount.bare && amount.measure === 'count' && startOf(size) - endOf(amount) <= 1,
  );
  if (!size || !number || startOf(number) > startOf(size)) return sorted;
  const all = withPositions({ ...size, value: size.value.times(number.value) }, number.at);
  return {
    ...sorted,
    named: sorted.named.map((amount) => (amount === size ? all : amount)),
    bare: sorted.bare.filter((amount) => amount !== number),
  };
}

/** EBS volumes and snapshots without an instance. */
export const ebs = service({
  id: 'ebs',
  name: 'EBS',
  group: 'servers',
  note: 'ec2',
  plain: {
    // Volumes are mostly named as a part of something else.
    names: '',
    hints: 'ebs, ebs volume, ebs disk, ebs storage, elastic block store, ebs volumes, ebs disks',
    phrases: [
      // What is backed up is there already.
      [
        pairs(
          'back up, backing up, backup of, backups of',
          pairs('the, my, our', 'server, servers, instance, instances, machine, machines, vm, vms, box, boxes, ec2'),
        ),
      ],
      [
        'archive, archived, archive tier, snapshot archive, archive storage',
        { kind: 'choice', option: 'snapshot_tier', value: 'archive' },
      ],
      [
        'standard tier, standard snapshots, standard snapshot',
        { kind: 'choice', option: 'snapshot_tier', value: 'standard' },
      ],
    ],
    read: (collector, sorted, entities) => {
      const { named, bare } = withSnapshotsCounted(sorted, entities);
      const owners = ownersOf(sorted, entities);
      if (owners) collector.setCount('count', owners);
      const hasCount = owners !== undefined || bare.length > 0 || named.some(COUNT.takes);
      // "100 GB each" does not say how many, "4 volumes, 200 GB in all" not how large each is.
      const isOpen = (amount: Amount) => STORAGE.takes(amount) && (hasCount ? amount.together : amount.each);
      collector.fill(
        named.filter((amount) => !isOpen(amount)),
        [SNAPSHOTS_SLOT, STORAGE, ...SPEED_SLOTS, COUNT],
      );
      collector.fillBare(bare, [COUNT]);
      const onlyVolumes = collector.has('storage') && !collector.has('snapshots');
      collector.choices(onlyVolumes ? ['disk_type'] : ['disk_type', 'snapshot_tier']);
      collector.use(...alwaysOn(entities), ...entitiesOf(entities, 'cheapest'));
    },
    essentials: ['storage'],
    missing: ({ storage, snapshots }) => (storage === undefined && snapshots === undefined ? ['storage'] : []),
    usual: { disk_type: 'gp3' },
    likely: { storage: ['20GB', '100GB', '500GB'] },
    guesses: [
      ['count', '', '# volumes'],
      ['iops', '', '# IOPS'],
    ],
    totals: ['snapshots'],
    bought: ['storage', 'GB'],
    unitPrices: [
      ['ebs', 'gp3-storage'],
      ['ebs', 'gp2-storage'],
      ['ebs', 'snapshot-standard'],
    ],
  },
  besideCompute: true,
  about: 'What EBS volumes and snapshots cost a month',
  example: EXAMPLE,
  options: {
    storage: gigabytes('GB of each volume', gigabytesOf(), '0GB'),
    ...diskOptions('volume'),
    count: count('How many volumes, 1 by default', wholeNumber('volumes', '1', '100000'), '1'),
    snapshots: gigabytes('GB of snapshots kept, in total', gigabytesOf(), '0GB'),
    snapshot_tier: choice('Where they are kept: standard by default', SNAPSHOT_TIERS),
    region: REGION,
  },
  check: (reader, input, prices) => {
    if (reader.given('snapshots') === undefined) reader.require(['storage'], EXAMPLE);
    checkDisk(reader, 'storage', { ...input, sizeGb: input.storage }, EXAMPLE, prices);
  },
  estimate: (input, { ebs: table }) => {
    const { count: volumes, snapshots, snapshot_tier: tier } = input;
    const disk = { ...input, sizeGb: input.storage };
    const paid = `You pay for the requested size all month, full or empty${includedText(disk, table.facts)}.`;
    const times = volumes.eq('1') ? '' : `${formatCount(volumes)} × `;
    const volumesText = disk.sizeGb.gt(ZERO) ? [`${times}${diskText(disk)}`] : [];
    const archived = tier === 'archive' ? 'archived ' : '';
    const snapshotsText = snapshots.gt(ZERO) ? [`${formatGigabytes(snapshots)} of ${archived}snapshots`] : [];
    return {
      title: `EBS: ${[...volumesText, ...snapshotsText].join(', ')}, all month`,
      usages: inUse([
        ...diskUsages(disk, volumes, table),
        { table, component: `snapshot-${tier}`, quantity: snapshots, option: 'snapshots' },
      ]),
      assumptions: [
        disk.sizeGb.gt(ZERO) && billing(paid),
        snapshots.eq(ZERO) && excluded('snapshots'),
        tier === 'archive' && excluded('taking snapshots out of the archive'),
      ],
      withoutHours: true,
    };
  },
  variants: (input, { ebs: { facts } }) => {
    const free = facts.volumeTypes.gp3.iops?.included ?? '0';
    const iops = input.iops?.gt(free) ? input.iops : undefined;
    return input.disk_type === 'gp3'
      ? []
      : [{ label: 'On gp3', changed: { ...input, disk_type: 'gp3' as const, iops } }];
  },
  double: () => ['Double the volumes', 'count'],
});
