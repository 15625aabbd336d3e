import type { Decimal } from '../../decimal.js';
import type { WantedSize } from '../../instance-types.js';
import { type Amount, type Entity, entitiesOf, quoted } from '../../plain-words/entities/entity.js';
import type { OptionCollector } from '../../plain-words/slots/interpretation.js';
import { readRunning } from '../../plain-words/slots/running.js';
import { countSlot, counts, countsHead, diskSlot, isDuration, ownersOf } from '../../plain-words/slots/slots.js';
import { hoursIn } from '../../plain-words/slots/times.js';
import { NONSTOP } from '../../quantities/hours.js';
import { AN_HOUR } from '../../quantities/periods.js';
import { amountOf, isOneOff } from '../../quantities/said.js';
import { type GivenWords, HOURS_A_DAY, HOURS_IN_ALL } from '../../service/plain.js';
import { mergeVolumes, SNAPSHOTS_SLOT, SPEED_SLOTS, withoutOtherVolumes } from '../ebs/disk.js';

/** An instance type that is named. */
type Instance = Extract<Entity, { kind: 'instance' }>;

const COUNT = countSlot(
  'count',
  (amount) => (counts(amount, 'instances', 'nodes', 'tasks') && !amount.rate) || countsHead(amount),
);
const DISK = diskSlot('disk', undefined, 'disk', 'volume', 'temporary');
const ADDRESSES = countSlot('ipv4', (amount) => counts(amount, 'addresses'));

/** What runs for some days has its disk for as long; hours may be spread over a month. */
const IN_DAYS = /(?:days?|weeks?|fortnights?|and a half)$/i;
/** An Elastic IP stays, and is paid for, while its instance is stopped. */
const STAYS = /elastic|static|eip|reserved/i;

/** How requests in plain words name EC2. */
export const ec2Words: GivenWords = {
  names: 'ec2, ec2s, ec 2, elastic compute cloud, virtual machine, virtual machines',
  beside: ['ecs'],
  discounts: () => ['spot', 'commitment'],
  hints: 'instance, instances, server, servers, box, boxes, machine, machines, vm, vms',
  read: (collector, sorted, entities) => {
    const { named, bare } = sorted;
    const types = entitiesOf(entities, 'instance');
    for (const entity of types) collector.set('instance', entity.type, entity);
    const sizes = named.filter((amount) => isInstanceSize(amount, types, named));
    const first = types[0]?.type;
    if (first === undefined && !collector.has('instance')) collector.use(...sizes);
    else if (first !== undefined && types.every((type) => sizes.every((size) => matchesType(size, type))))
      collector.explain(sizes, `${quoted(sizes)} is what ${first} has.`);
    const amounts = named.filter((amount) => !sizes.includes(amount));
    // Archived snapshots are priced by EBS alone: here they would get the price of standard ones.
    const archived = entitiesOf(entities, 'choice').some(({ option }) => option === 'snapshot_tier');
    const slots = [DISK, ...(archived ? [] : [SNAPSHOTS_SLOT]), ...SPEED_SLOTS, COUNT, ADDRESSES];
    collector.fill(mergeVolumes(withoutOtherVolumes(amounts, DISK, COUNT, entities), DISK, collector), slots);
    const wanted = first === undefined ? wantedSize(sizes, entities) : undefined;
    if (wanted) {
      collector.wanted = wanted;
      collector.set('size', sizes.map(({ typed }) => typed).join(', '), ...entitiesOf(entities, 'architecture'));
    }
    collector.fillBare(bare, [COUNT]);
    readNumberOfDisks(collector, amounts.filter(DISK.takes), entities);
    readRunning(collector, sorted, entities, 'count');
    const { disk, hours: running } = collector.options();
    const isOnce = isOneOff(running);
    const [span] = named.filter((amount) => isDuration(amount) && IN_DAYS.test(amount.typed));
    const isSpan = isOnce && span?.value.div(AN_HOUR).eq(running.value);
    const ends = entitiesOf(entities, 'end');
    const ofDisk = disk ? named.filter(({ measure, role }) => measure === 'time' && role === 'disk') : [];
    for (const time of ofDisk) collector.set('disk_hours', hoursIn(time.value.div(AN_HOUR)), time);
    const isGone = isOnce ? isSpan || ends.length > 0 : ends.some(({ each }) => each);
    if (disk && running && isGone && ofDisk.length === 0) collector.set('disk_hours', running, ...ends);
    collector.choices(['disk_type', 'os']);
    if (new Set(sizes.map(({ measure }) => measure)).size < sizes.length) collector.contradict('size');
    setPerInstance(collector, 'count', ownersOf(sorted, entities));
    // "With public IPs" means one for each instance.
    const addresses = entitiesOf(entities, 'public-address');
    collector.use(...addresses);
    if (addresses.some((address) => address.wanted) && !collector.has('ipv4'))
      collector.set('ipv4', collector.options()['count'] ?? '1');
    const isKept = addresses.some(({ typed, wanted }) => wanted && STAYS.test(typed));
    // Hours of a request that a second line changes are kept as text.
    const comesBack = typeof running === 'object' && running.period !== undefined;
    if (isKept && comesBack) collector.set('ipv4_hours', NONSTOP);
    // "1 ip, 10 GB, x4" multiplies the address as well, and so does "each with 20 GB and one ip".
    const multiplier = amounts.findLastIndex((amount) => amount.each && COUNT.takes(amount));
    const hasOwnDisk = amounts.some((amount) => amount.each && DISK.takes(amount));
    const isOfEach = ({ each, value }: Amount, at: number) => each || at < multiplier || (hasOwnDisk && value.eq('1'));
    setPerInstance(
      collector,
      'ipv4',
      amounts.find((amount, at) => ADDRESSES.takes(amount) && isOfEach(amount, at)),
    );
  },
  // A size is as good as a type.
  missing: ({ instance, size }) => (instance === undefined && size === undefined ? ['instance'] : []),
  usual: { count: '1 instance', hours: 'all month' },
  likely: { instance: ['t3.micro', 't3.medium', 'm5.large'] },
  guesses: [['count', '', '# instances'], HOURS_A_DAY, HOURS_IN_ALL, ['disk', 'GB', '#GB of disk']],
  totals: ['snapshots'],
  bought: ['count', 'instances'],
  unitPrices: [
    ['ec2', 'instance', 't3.micro'],
    ['ec2', 'instance', 'm5.large'],
  ],
};

function instancesOf(collector: OptionCollector): Decimal {
  return amountOf(collector.options()['count'] ?? '1');
}

/** Gives an option a number for each instance. */
function setPerInstance(collector: OptionCollector, option: string, each: Amount | undefined): void {
  if (each) collector.replaceCount(option, { ...each, value: each.value.times(instancesOf(collector)) });
}

/** "Two t3.medium with 50 GB" have a disk each, "two t3.medium and 50 GB" share one. */
function readNumberOfDisks(collector: OptionCollector, [disk]: readonly Amount[], entities: readonly Entity[]): void {
  if (disk?.together) collector.set('disks', '1', disk);
  if (!disk || disk.each || disk.together || instancesOf(collector).eq('1')) return;
  if (!isAddedDisk(disk, entities)) {
    collector.explained.push(`I counted ${quoted([disk])} for each instance.`);
    return;
  }
  collector.set('disks', '1', disk);
  collector.explained.push(`I counted ${quoted([disk])} once; say "each" if every instance has that much.`);
}

/** Whether a disk follows "and" or "plus" right after the instances, their schedule or Region. */
function isAddedDisk(disk: Amount, entities: readonly Entity[]): boolean {
  const before = entities.slice(
    0,
    entities.findIndex(({ at }) => at[0] === disk.at[0]),
  );
  const joint = before.findLastIndex(({ kind }) => kind === 'separator');
  const entity = before[joint];
  const isJoined = entity?.kind === 'separator' && (entity.separator === 'and' || entity.separator === 'plus');
  return isJoined && /^(?:instance|schedule|region)$/.test(before[joint - 1]?.kind ?? '');
}

/** More than that is hardly memory if nothing says so. */
const LARGEST_UNNAMED_MB = '65536';

/**
 * Whether an amount is the size of the instance: vCPUs or memory. A bare "30 GB" after a type is its disk, unless the type has
 * exactly that much memory.
 */
function isInstanceSize(amount: Amount, types: readonly Instance[], all: readonly Amount[]): boolean {
  if (amount.measure === 'vcpu') return true;
  if (amount.measure !== 'memory' || (amount.role !== undefined && amount.role !== 'memory')) return false;
  const isNamed = amount.role === 'memory' || all.some(({ measure }) => measure === 'vcpu');
  // "EC2 with 400 GB" hardly means memory.
  const isLikely = types.length === 0 && amount.value.lte(LARGEST_UNNAMED_MB);
  return isNamed || isLikely || types.some((type) => matchesType(amount, type));
}

function matchesType({ measure, value }: Amount, { size }: Instance): boolean {
  return size !== undefined && (measure === 'vcpu' ? size.vcpu.eq(value) : size.memoryGb.times('1024').eq(value));
}

function wantedSize(sizes: readonly Amount[], entities: readonly Entity[]): WantedSize | undefined {
  const memory = sizes.find(({ measure }) => measure === 'memory');
  if (!memory) return undefined;
  const [processor] = entitiesOf(entities, 'architecture');
  return {
    vcpu: sizes.find(({ measure }) => measure === 'vcpu')?.value,
    memoryGb: memory.value.div('1024'),
    arm: processor && processor.architecture === 'arm64',
    cheapest: entitiesOf(entities, 'cheapest').length > 0,
    windows: entitiesOf(entities, 'choice').some(({ value }) => value === 'windows'),
  };
}
