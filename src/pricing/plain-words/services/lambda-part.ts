import { countText } from '../amount-text.js';
import { type Amount, type Fact, factsOf } from '../facts.js';
import { OptionCollector, type PartReading } from '../options-of-part.js';
import { countSlot, counts, countsHead, DURATION_SLOT, diskSlot, MEMORY_SLOT, REQUESTS_SLOT } from './slots.js';
import { sortAmounts } from './sort-amounts.js';

const SLOTS = [
  countSlot('provisioned', ({ role }) => role === 'warm'),
  countSlot('snapstart', (amount) => amount.role === 'snapstart' || counts(amount, 'versions')),
  countSlot('restores', (amount) => counts(amount, 'restores')),
  diskSlot('storage', 'temporary', 'disk'),
  MEMORY_SLOT,
  DURATION_SLOT,
  REQUESTS_SLOT,
];
const BARE = [REQUESTS_SLOT, { ...MEMORY_SLOT, write: countText }, { ...DURATION_SLOT, write: countText }];

/** Reads the part of a request that is about a Lambda function. */
export function readLambdaPart(facts: readonly Fact[]): PartReading {
  const collector = new OptionCollector();
  const { named, bare, schedules } = sortAmounts(facts);
  const copies = named.find(isCopies);
  const traffic = named.filter((amount) => !isCopies(amount));
  collector.fill(copies ? multiplied(traffic, copies, collector) : traffic, SLOTS);
  collector.fillBare(bare, BARE);
  if (collector.has('provisioned')) collector.hours('provisioned_hours', schedules, facts);
  else collector.unused.push(...schedules);
  collector.choices(facts, collector.has('snapstart') ? ['edge'] : ['edge', 'snapstart']);
  collector.place(facts, true);
  if (factsOf(facts, 'no-free-tier').length > 0) collector.set('free_tier', 'false');
  return collector.reading('lambda');
}

/** Nobody has so many functions: "5M lambda" and "20,000 lambdas" are requests. */
const MANY = '1000';

function isCopies(amount: Amount): boolean {
  return countsHead(amount) && !amount.scaled && amount.value.lt(MANY);
}

/** "3 lambdas each 1M requests" have 3M together; without "each", the traffic may be that of all of them. */
function multiplied(traffic: readonly Amount[], copies: Amount, collector: OptionCollector): readonly Amount[] {
  const each = copies.each || traffic.some((amount) => REQUESTS_SLOT.takes(amount) && amount.each);
  if (copies.value.eq('1')) return traffic;
  if (!each) {
    collector.remarks.push(`I took the requests as those of all ${countText(copies)} functions together.`);
    return traffic;
  }
  collector.remarks.push(
    `${countText(copies)} functions with that many requests each are priced as one with all of them.`,
  );
  return traffic.map((amount) =>
    REQUESTS_SLOT.takes(amount) ? { ...amount, value: amount.value.times(copies.value) } : amount,
  );
}
