import type { WantedSize } from '../../choose-instance.js';
import { instanceSize, isArm } from '../../instance-sizes.js';
import { type Amount, type Fact, factsOf } from '../../plain-words/facts.js';
import type { OptionCollector } from '../../plain-words/options-of-part.js';
import { ownersOf } from '../../plain-words/parts/people.js';
import { readRunning } from '../../plain-words/parts/running.js';
import { countSlot, counts, countsHead, diskSlot, isDuration } from '../../plain-words/parts/slots.js';
import type { SortedAmounts } from '../../plain-words/parts/sort-amounts.js';
import { quoted } from '../../plain-words/quoted.js';
import { saidAs } from '../../plain-words/said-amount.js';
import { amountOf } from '../../quantities/said.js';
import { DEFAULT_REGION } from '../../regions.js';
import { SNAPSHOTS_SLOT, SPEED_SLOTS, severalVolumes } from '../ebs/disk-slots.js';
import { HOURS_A_DAY, HOURS_A_MONTH, type PlainWords } from '../plain.js';

const COUNT = countSlot(
  'count',
  (amount) => (counts(amount, 'instances', 'nodes', 'tasks') && !amount.rate) || countsHead(amount),
);
const DISK = diskSlot('disk', undefined, 'disk', 'volume', 'temporary');
const ADDRESSES = countSlot('ipv4', (amount) => counts(amount, 'addresses'));
const SLOTS = [DISK, SNAPSHOTS_SLOT, ...SPEED_SLOTS, COUNT, ADDRESSES];

/** Reads the part of a request that is about EC2 instances. */
function readEc2Part(collector: OptionCollector, sorted: SortedAmounts, facts: readonly Fact[]): void {
  const types = factsOf(facts, 'instance');
  for (const fact of types) collector.set('instance', fact.type, fact);
  const sizes = sorted.named.filter((amount) =>
    isSize(
      amount,
      types.map(({ type }) => type),
      sorted.named,
    ),
  );
  const [first] = types;
  if (first && types.every(({ type }) => sizes.every((size) => isSizeOf(size, type))))
    collector.explain(sizes, `${quoted(sizes)} is what ${first.type} has.`);
  else if (!first) collector.use(...sizes);
  const amounts = sorted.named.filter((amount) => !isDuration(amount) && !sizes.includes(amount));
  // Archived snapshots stand by themselves: here they would have the price of others.
  const archived = factsOf(facts, 'choice').some(({ option }) => option === 'snapshot_tier');
  const slots = archived ? SLOTS.filter((slot) => slot !== SNAPSHOTS_SLOT) : SLOTS;
  collector.fill(severalVolumes(amounts, DISK, collector), slots);
  const wanted = types.length === 0 ? wantedSize(sizes, facts) : undefined;
  if (wanted) {
    collector.wanted = wanted;
    collector.set('size', sizes.map(({ typed }) => typed).join(', '), ...factsOf(facts, 'architecture'));
  }
  collector.fillBare(sorted.bare, [COUNT]);
  tellDisks(collector, amounts.filter(DISK.takes), facts);
  readRunning(collector, sorted, facts, 'count');
  collector.choices(['disk_type']);
  if (hasWrongProcessor(facts)) collector.contradict('architecture');
  if (saysTwoSizes(sizes)) collector.contradict('size');
  // "A t3.medium in each of 3 AZs"
  const zones = sorted.named.find((amount) => counts(amount, 'zones') && amount.each);
  const owners = ownersOf(sorted.crowd, facts) ?? zones;
  const { count: ofEachOwner = '1' } = collector.options();
  const all = owners && { ...owners, value: owners.value.times(amountOf(ofEachOwner)) };
  if (all) collector.replace('count', saidAs('count', all), all);
  // "With public IPs" means one for each instance.
  const addresses = factsOf(facts, 'public-address');
  collector.use(...addresses);
  const { count = '1' } = collector.options();
  if (addresses.some(({ wanted: one }) => one) && !collector.has('ipv4')) collector.set('ipv4', count);
  const ofEach = amounts.find((amount) => amount.each && ADDRESSES.takes(amount));
  if (ofEach)
    collector.replace('ipv4', saidAs('count', { ...ofEach, value: ofEach.value.times(amountOf(count)) }), ofEach);
}

/** Of several instances each has the disk that they are said to be "with"; "two t3.medium and 50 GB" have one between them. */
function tellDisks(collector: OptionCollector, [disk]: readonly Amount[], facts: readonly Fact[]): void {
  if (disk?.together) collector.set('disks', '1', disk);
  const { count = '1' } = collector.options();
  if (!disk || disk.each || disk.together || amountOf(count).eq('1')) return;
  if (!isAddedDisk(disk, facts)) {
    collector.explained.push(`I counted ${quoted([disk])} for each instance.`);
    return;
  }
  collector.set('disks', '1', disk);
  collector.explained.push(`I counted ${quoted([disk])} once; say "each" if every instance has as much.`);
}

/** Whether a disk stands behind "and" or "plus", directly behind the instances and when they run. */
function isAddedDisk(disk: Amount, facts: readonly Fact[]): boolean {
  const before = facts.slice(
    0,
    facts.findIndex(({ at }) => at[0] === disk.at[0]),
  );
  const joint = before.findLastIndex(({ kind }) => kind === 'separator');
  const fact = before[joint];
  const isJoined = fact?.kind === 'separator' && (fact.separator === 'and' || fact.separator === 'plus');
  return isJoined && /^(?:instance|schedule|region)$/.test(before[joint - 1]?.kind ?? '');
}

/**
 * Whether an amount is the size of the instance: vCPUs, or memory. A bare "30 GB" beside a type is its disk, unless that is
 * exactly what the type has.
 */
function isSize(amount: Amount, types: readonly string[], all: readonly Amount[]): boolean {
  if (amount.measure === 'vcpu') return true;
  if (amount.measure !== 'memory' || (amount.role !== undefined && amount.role !== 'memory')) return false;
  const sized = types.length === 0 || amount.role === 'memory' || all.some(({ measure }) => measure === 'vcpu');
  return sized || types.some((type) => isSizeOf(amount, type));
}

function isSizeOf({ measure, value }: Amount, type: string): boolean {
  const size = instanceSize(type);
  return size !== undefined && (measure === 'vcpu' ? size.vcpu.eq(value) : size.memoryGb.times('1024').eq(value));
}

function wantedSize(sizes: readonly Amount[], facts: readonly Fact[]): WantedSize | undefined {
  const memory = sizes.find(({ measure }) => measure === 'memory');
  if (!memory) return undefined;
  const [processor] = factsOf(facts, 'architecture');
  return {
    vcpu: sizes.find(({ measure }) => measure === 'vcpu')?.value,
    memoryGb: memory.value.div('1024'),
    arm: processor && processor.architecture === 'arm64',
    cheapest: factsOf(facts, 'cheapest').length > 0,
  };
}

function saysTwoSizes(sizes: readonly Amount[]): boolean {
  return new Set(sizes.map(({ measure }) => measure)).size < sizes.length;
}

/** An instance type has its processor; a text that names the other one contradicts it. */
export function hasWrongProcessor(facts: readonly Fact[]): boolean {
  const types = factsOf(facts, 'instance');
  const named = factsOf(facts, 'architecture');
  return types.some(({ type }) => named.some(({ architecture }) => isArm(type) !== (architecture === 'arm64')));
}

/** How EC2 is asked for in plain words. */
export const ec2Words: PlainWords = {
  names: 'ec2, ec 2, elastic compute cloud, virtual machine, virtual machines',
  hints: 'instance, instances, server, servers, box, boxes, machine, machines, vm, vms',
  read: readEc2Part,
  essentials: ['instance'],
  // A size is as good as a type.
  missing: ({ instance, size }) => (instance === undefined && size === undefined ? ['instance'] : []),
  usual: { count: '1 instance', hours: 'all month', region: DEFAULT_REGION },
  likely: { instance: ['t3.micro', 't3.medium', 'm5.large'] },
  guesses: [['count', '', '# instances'], HOURS_A_DAY, HOURS_A_MONTH, ['disk', 'GB', '#GB of disk']],
  bought: ['count', 'instances'],
  unitPrices: ['ec2 instance t3.micro', 'ec2 instance m5.large'],
};
