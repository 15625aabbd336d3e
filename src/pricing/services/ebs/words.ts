import { type Amount, type Fact, factsOf } from '../../plain-words/facts.js';
import type { OptionCollector } from '../../plain-words/options-of-part.js';
import { ownersOf } from '../../plain-words/parts/people.js';
import { countSlot, counts, countsHead, diskSlot } from '../../plain-words/parts/slots.js';
import { alwaysOn, type SortedAmounts } from '../../plain-words/parts/sort-amounts.js';
import { quoted } from '../../plain-words/quoted.js';
import { saidAs } from '../../plain-words/said-amount.js';
import { DEFAULT_REGION } from '../../regions.js';
import type { PlainWords } from '../plain.js';
import { SNAPSHOTS_SLOT, SPEED_SLOTS } from './disk-slots.js';

const STORAGE = diskSlot('storage', undefined, 'data', 'disk', 'volume', 'memory');
const COUNT = countSlot('count', (amount) => counts(amount, 'volumes') || countsHead(amount));

/** Reads the part of a request that is about volumes of EBS by themselves. */
function readEbsPart(collector: OptionCollector, { named, bare, crowd }: SortedAmounts, facts: readonly Fact[]): void {
  const owners = ownersOf(crowd, facts);
  if (owners) collector.set('count', saidAs('count', owners), owners);
  const counted = owners !== undefined || bare.length > 0 || named.some(COUNT.takes);
  // "4 volumes, 200 GB split over them" have the price of one with all of it.
  const shared = named.filter((amount) => STORAGE.takes(amount) && amount.together);
  const volumes = shared.length > 0 ? named.filter(COUNT.takes) : [];
  collector.explain(volumes, `However ${quoted(volumes)} divide it, ${quoted(shared)} cost the same.`);
  // "100 GB each" of something that is not told leaves open how many.
  const isOpen = (amount: Amount) => STORAGE.takes(amount) && !counted && amount.each;
  collector.fill(
    named.filter((amount) => !isOpen(amount) && !volumes.includes(amount)),
    [SNAPSHOTS_SLOT, STORAGE, ...SPEED_SLOTS, COUNT],
  );
  collector.fillBare(bare, [COUNT]);
  collector.choices([
    'disk_type',
    ...(collector.has('storage') && !collector.has('snapshots') ? [] : ['snapshot_tier']),
  ]);
  collector.use(...alwaysOn(facts), ...factsOf(facts, 'cheapest'));
}

/** How a volume by itself is asked for in plain words. */
export const ebsWords: PlainWords = {
  // People name volumes beside what they belong to.
  names: '',
  hints: 'ebs, ebs volume, ebs disk, ebs storage, elastic block store, ebs volumes, ebs disks',
  phrases: [
    [
      'archive, archived, archive tier, snapshot archive, archive storage',
      { kind: 'choice', option: 'snapshot_tier', value: 'archive' },
    ],
  ],
  read: readEbsPart,
  essentials: ['storage'],
  missing: ({ storage, snapshots }) => (storage === undefined && snapshots === undefined ? ['storage'] : []),
  usual: { disk_type: 'gp3', region: DEFAULT_REGION },
  likely: { storage: ['20GB', '100GB', '500GB'] },
  guesses: [
    ['count', '', '# volumes'],
    ['iops', '', '# IOPS'],
  ],
  unitPrices: ['ebs gp3-storage', 'ebs gp2-storage', 'ebs snapshot-standard'],
};
