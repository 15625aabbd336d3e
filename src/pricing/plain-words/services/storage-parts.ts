import { type Fact, factsOf } from '../facts.js';
import { AN_HOUR } from '../hours.js';
import { OptionCollector, type PartReading } from '../options-of-part.js';
import { quoted } from '../quoted.js';
import { saidAs } from '../said-amount.js';
import { ownersOf } from './people.js';
import { countSlot, counts, countsHead, diskSlot, isDuration, MEMORY_SLOT } from './slots.js';
import { alwaysOn, sortAmounts } from './sort-amounts.js';

const STORAGE = diskSlot('storage', undefined, 'data', 'disk', 'images', 'memory', 'temporary');
const COUNT = countSlot('count', (amount) => counts(amount, 'instances', 'nodes') || countsHead(amount));

/** Reads the part of a request that is about images kept in ECR. */
export function readRegistryPart(facts: readonly Fact[]): PartReading {
  const collector = new OptionCollector(facts);
  const { named, bare } = sortAmounts(facts);
  const images = named.find((amount) => counts(amount, 'images'));
  const sizes = named.filter((amount) => amount !== images);
  const each = sizes.some((size) => size.each);
  collector.fill(images && each ? sizes.map((size) => ({ ...size, value: size.value.times(images.value) })) : sizes, [
    STORAGE,
  ]);
  if (images && each) collector.use(images);
  else collector.explain(images ? [images] : [], 'Images are paid by their size, however many they are.');
  collector.fillBare(bare, [STORAGE]);
  collector.use(...alwaysOn(facts));
  collector.place(false);
  return collector.reading('ecr');
}

/** Reads the part of a request that is about Lightsail instances. */
export function readLightsailPart(facts: readonly Fact[]): PartReading {
  const collector = new OptionCollector(facts);
  const { named, bare, schedules, crowd } = sortAmounts(facts);
  const spans = named.filter(isDuration);
  collector.fill(
    named.filter((amount) => !isDuration(amount)),
    [MEMORY_SLOT, COUNT],
  );
  for (const { value } of spans) collector.span(value.div(AN_HOUR));
  collector.use(...alwaysOn(facts), ...factsOf(facts, 'public-address'));
  const when = [
    ...schedules,
    ...spans,
    ...factsOf(facts, 'schedule').filter((fact) => !alwaysOn(facts).includes(fact)),
  ];
  collector.explain(when, `A Lightsail instance is paid for all month: ${quoted(when)} changes nothing.`);
  const [bundle] = factsOf(facts, 'choice').filter(({ option }) => option === 'bundle');
  if (bundle && !collector.has('memory')) collector.set('memory', bundle.value, bundle);
  if (collector.has('memory')) collector.fillBare(bare, [COUNT]);
  const owners = ownersOf(crowd, facts);
  if (owners && !collector.has('count')) collector.set('count', saidAs('count', owners), owners);
  collector.place(false);
  return collector.reading('lightsail');
}

/** Reads the part of a request that is about ECS, which has no price of its own. */
export function readEcsPart(facts: readonly Fact[]): PartReading {
  return new OptionCollector(facts).reading('ecs');
}
