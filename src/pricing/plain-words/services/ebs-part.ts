import { type Fact, factsOf } from '../facts.js';
import { OptionCollector, type PartReading } from '../options-of-part.js';
import { saidAs } from '../said-amount.js';
import { SNAPSHOTS_SLOT, SPEED_SLOTS } from './disks.js';
import { ownersOf } from './people.js';
import { countSlot, counts, countsHead, diskSlot } from './slots.js';
import { alwaysOn, sortAmounts } from './sort-amounts.js';

const STORAGE = diskSlot('storage', undefined, 'data', 'disk', 'volume', 'memory');
const COUNT = countSlot('count', (amount) => counts(amount, 'volumes') || countsHead(amount));

/** Reads the part of a request that is about volumes of EBS by themselves. */
export function readEbsPart(facts: readonly Fact[]): PartReading {
  const collector = new OptionCollector(facts);
  const { named, bare, crowd } = sortAmounts(facts);
  const owners = ownersOf(crowd, facts);
  if (owners) collector.set('count', saidAs('count', owners), owners);
  const counted = owners !== undefined || bare.length > 0 || named.some(COUNT.takes);
  // "100 GB each" of something that is not told leaves open how many.
  const known = named.filter((amount) => !STORAGE.takes(amount) || (counted ? !amount.together : !amount.each));
  collector.fill(known, [SNAPSHOTS_SLOT, STORAGE, ...SPEED_SLOTS, COUNT]);
  collector.fillBare(bare, [COUNT]);
  collector.choices(['disk_type']);
  collector.use(...alwaysOn(facts), ...factsOf(facts, 'cheapest'));
  collector.place(false);
  return collector.reading('ebs');
}
