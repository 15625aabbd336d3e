import { billing, excluded, minorExclusion } from '../../assumption.js';
import { inUse } from '../../bill.js';
import { type Decimal, ZERO } from '../../decimal.js';
import { DISK_TYPES, type Facts } from '../../facts.js';
import { onCounterpart } from '../../follow-ups.js';
import { isBurstable, type WantedSize } from '../../instance-types.js';
import type { OptionCollector } from '../../plain-words/clauses/interpretation.js';
import { readRunning } from '../../plain-words/clauses/running.js';
import { countSlot, counts, countsHead, diskSlot, isDuration, ownersOf } from '../../plain-words/clauses/slots.js';
import { hoursIn } from '../../plain-words/clauses/times.js';
import { type Amount, type Entity, entitiesOf, quoted } from '../../plain-words/entities/entity.js';
import { SYSTEMS } from '../../plain-words/tokens/vocabulary/phrases.js';
import { wholeNumber } from '../../quantities/counts.js';
import { formatCount, formatCounted, shownHours } from '../../quantities/format.js';
import { NONSTOP } from '../../quantities/hours.js';
import { gigabytesOf } from '../../quantities/memory.js';
import { AN_HOUR, HOURS_A_MONTH as MONTH_HOURS } from '../../quantities/periods.js';
import { amountOf } from '../../quantities/said.js';
import {
  checkDisk,
  diskOptions,
  diskUsages,
  includedText,
  mergeVolumes,
  SNAPSHOTS_SLOT,
  SPEED_SLOTS,
  withoutOtherVolumes,
} from '../ebs/disk.js';
import { service } from '../form.js';
import { choice, count, gigabytes, hours, instance, optional, REGION } from '../option.js';
import { type GivenWords, HOURS_A_DAY, HOURS_A_MONTH } from '../plain.js';

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
const ec2Words: GivenWords = {
  names: 'ec2, ec2s, ec 2, elastic compute cloud, virtual machine, virtual machines',
  beside: ['ecs'],
  discounts: () => ['spot', 'commitment'],
  hints: 'instance, instances, server, servers, box, boxes, machine, machines, vm, vms',
  read: (collector, sorted, facts) => {
    const { named, bare } = sorted;
    const typeFacts = entitiesOf(facts, 'instance');
    for (const fact of typeFacts) collector.set('instance', fact.type, fact);
    const sizes = named.filter((amount) => isInstanceSize(amount, typeFacts, named));
    const first = typeFacts[0]?.type;
    if (first === undefined && !collector.has('instance')) collector.use(...sizes);
    else if (first !== undefined && typeFacts.every((type) => sizes.every((size) => matchesType(size, type))))
      collector.explain(sizes, `${quoted(sizes)} is what ${first} has.`);
    const amounts = named.filter((amount) => !sizes.includes(amount));
    // Archived snapshots are priced by EBS alone: here they would get the price of standard ones.
    const archived = entitiesOf(facts, 'choice').some(({ option }) => option === 'snapshot_tier');
    const slots = [DISK, ...(archived ? [] : [SNAPSHOTS_SLOT]), ...SPEED_SLOTS, COUNT, ADDRESSES];
    collector.fill(mergeVolumes(withoutOtherVolumes(amounts, DISK, COUNT, facts), DISK, collector), slots);
    const wanted = first === undefined ? wantedSize(sizes, facts) : undefined;
    if (wanted) {
      collector.wanted = wanted;
      collector.set('size', sizes.map(({ typed }) => typed).join(', '), ...entitiesOf(facts, 'architecture'));
    }
    collector.fillBare(bare, [COUNT]);
    readNumberOfDisks(collector, amounts.filter(DISK.takes), facts);
    readRunning(collector, sorted, facts, 'count');
    const { disk, hours: running } = collector.options();
    const isOnce = typeof running === 'object' && running.period === undefined;
    const [span] = named.filter((amount) => isDuration(amount) && IN_DAYS.test(amount.typed));
    const isSpan = isOnce && span?.value.div(AN_HOUR).eq(running.value);
    const overall = named.find((amount) => amount.overall)?.overall?.div(AN_HOUR);
    const ends = entitiesOf(facts, 'end');
    const ofDisk = disk ? named.filter(({ measure, role }) => measure === 'time' && role === 'disk') : [];
    for (const time of ofDisk) collector.set('disk_hours', hoursIn(time.value.div(AN_HOUR)), time);
    const isGone = isOnce ? isSpan || ends.length > 0 : ends.some(({ each }) => each);
    if (disk && running && isGone && ofDisk.length === 0)
      collector.set('disk_hours', overall ? hoursIn(overall) : running, ...ends);
    collector.choices(['disk_type', 'os']);
    if (new Set(sizes.map(({ measure }) => measure)).size < sizes.length) collector.contradict('size');
    setPerInstance(collector, 'count', ownersOf(sorted, facts));
    // "With public IPs" means one for each instance.
    const addresses = entitiesOf(facts, 'public-address');
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
  guesses: [['count', '', '# instances'], HOURS_A_DAY, HOURS_A_MONTH, ['disk', 'GB', '#GB of disk']],
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
function readNumberOfDisks(collector: OptionCollector, [disk]: readonly Amount[], facts: readonly Entity[]): void {
  if (disk?.together) collector.set('disks', '1', disk);
  if (!disk || disk.each || disk.together || instancesOf(collector).eq('1')) return;
  if (!isAddedDisk(disk, facts)) {
    collector.explained.push(`I counted ${quoted([disk])} for each instance.`);
    return;
  }
  collector.set('disks', '1', disk);
  collector.explained.push(`I counted ${quoted([disk])} once; say "each" if every instance has that much.`);
}

/** Whether a disk follows "and" or "plus" right after the instances, their schedule or Region. */
function isAddedDisk(disk: Amount, facts: readonly Entity[]): boolean {
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
 * Whether an amount is the size of the instance: vCPUs or memory. A bare "30 GB" after a type is its disk, unless the type has
 * exactly that much memory.
 */
function isInstanceSize(amount: Amount, types: readonly Instance[], all: readonly Amount[]): boolean {
  if (amount.measure === 'vcpu') return true;
  if (amount.measure !== 'memory' || (amount.role !== undefined && amount.role !== 'memory')) return false;
  const sized = types.length === 0 || amount.role === 'memory' || all.some(({ measure }) => measure === 'vcpu');
  return sized || types.some((type) => matchesType(amount, type));
}

function matchesType({ measure, value }: Amount, { size }: Instance): boolean {
  return size !== undefined && (measure === 'vcpu' ? size.vcpu.eq(value) : size.memoryGb.times('1024').eq(value));
}

function wantedSize(sizes: readonly Amount[], facts: readonly Entity[]): WantedSize | undefined {
  const memory = sizes.find(({ measure }) => measure === 'memory');
  if (!memory) return undefined;
  const [processor] = entitiesOf(facts, 'architecture');
  return {
    vcpu: sizes.find(({ measure }) => measure === 'vcpu')?.value,
    memoryGb: memory.value.div('1024'),
    arm: processor && processor.architecture === 'arm64',
    cheapest: entitiesOf(facts, 'cheapest').length > 0,
  };
}

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
    checkDisk(reader, 'disk', { ...input, sizeGb: input.disk }, `${EXAMPLE} disk:20GB`, prices);
    reader.requireWith(['disks', 'disk_hours'], ['disk'], `${EXAMPLE} count:2 disk:20GB disks:1`);
    reader.requireWith(['ipv4_hours'], ['ipv4'], `${EXAMPLE} ipv4:1`);
  },
  estimate: (input, { ec2: table, ebs }) => {
    const { instance: variant, os, count: machines, hours: running, disks = machines, snapshots, ipv4 } = input;
    const kept = input.ipv4_hours ?? running;
    const diskMonths = input.disk_hours.div(MONTH_HOURS);
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
                : `Public IPv4 addresses are counted for ${shownHours(kept)} hours: an Elastic IP is paid while its instance is stopped, too.`,
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
