import { memoryText } from '../amount-text.js';
import { type Fact, factsOf } from '../facts.js';
import { AN_HOUR } from '../hours.js';
import { OptionCollector, type PartReading } from '../options-of-part.js';
import { countSlot, counts, countsHead, diskSlot, isDuration, MEMORY_SLOT } from './slots.js';
import { sortAmounts } from './sort-amounts.js';

const STORAGE = diskSlot('storage', undefined, 'disk', 'images', 'memory', 'temporary');
const COUNT = countSlot('count', (amount) => counts(amount, 'instances', 'nodes') || countsHead(amount));

/** Reads the part of a request that is about images kept in ECR. */
export function readRegistryPart(facts: readonly Fact[]): PartReading {
  const collector = new OptionCollector();
  const { named, bare, schedules } = sortAmounts(facts);
  const images = named.find((amount) => counts(amount, 'images'));
  const sizes = named.filter((amount) => amount !== images);
  const each = sizes.some((size) => size.each);
  collector.fill(images && each ? sizes.map((size) => ({ ...size, value: size.value.times(images.value) })) : sizes, [
    STORAGE,
  ]);
  collector.fillBare(bare, [{ ...STORAGE, write: memoryText }]);
  collector.unused.push(...schedules);
  collector.place(facts, false);
  return collector.reading('ecr');
}

/** Reads the part of a request that is about Lightsail instances. */
export function readLightsailPart(facts: readonly Fact[]): PartReading {
  const collector = new OptionCollector();
  const { named, bare } = sortAmounts(facts);
  // A bundle is paid for all month, whenever it runs.
  collector.fill(
    named.filter((amount) => !isDuration(amount)),
    [MEMORY_SLOT, COUNT],
  );
  for (const { value } of named.filter(isDuration)) collector.span(value.div(AN_HOUR));
  const [bundle] = factsOf(facts, 'choice').filter(({ option }) => option === 'bundle');
  if (bundle && !collector.has('memory')) collector.set('memory', bundle.value);
  if (collector.has('memory')) collector.fillBare(bare, [COUNT]);
  else collector.unused.push(...bare);
  collector.place(facts, false);
  return collector.reading('lightsail');
}

/** Reads the part of a request that is about ECS, which has no price of its own. */
export function readEcsPart(facts: readonly Fact[]): PartReading {
  const collector = new OptionCollector();
  collector.unused.push(...sortAmounts(facts).named);
  return collector.reading('ecs');
}
