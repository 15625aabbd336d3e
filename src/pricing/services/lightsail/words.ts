import { type Fact, factsOf } from '../../plain-words/facts.js';
import type { OptionCollector } from '../../plain-words/options-of-part.js';
import { ownersOf } from '../../plain-words/parts/people.js';
import { countSlot, counts, countsHead, isDuration, MEMORY_SLOT } from '../../plain-words/parts/slots.js';
import { alwaysOn, type SortedAmounts } from '../../plain-words/parts/sort-amounts.js';
import { quoted } from '../../plain-words/quoted.js';
import { saidAs } from '../../plain-words/said-amount.js';
import { DEFAULT_REGION } from '../../regions.js';
import type { PlainWords } from '../plain.js';

const COUNT = countSlot('count', (amount) => counts(amount, 'instances', 'nodes') || countsHead(amount));

/** Reads the part of a request that is about Lightsail instances. */
function readLightsailPart(
  collector: OptionCollector,
  { named, bare, schedules, crowd }: SortedAmounts,
  facts: readonly Fact[],
): void {
  const spans = named.filter(isDuration);
  collector.fill(
    named.filter((amount) => !isDuration(amount)),
    [MEMORY_SLOT, COUNT],
  );
  // The bundle has an address in its price: without one it would be another.
  collector.use(...alwaysOn(facts), ...factsOf(facts, 'public-address').filter(({ wanted }) => wanted));
  const recurring = [...schedules, ...factsOf(facts, 'schedule').filter((fact) => !alwaysOn(facts).includes(fact))];
  const when = [...recurring, ...spans];
  const counted =
    recurring.length > 0
      ? `beside ${quoted(when)} I counted all month`
      : `${quoted(when)} costs a month's price at most`;
  collector.explain(when, `Lightsail is billed by the hour, stopped or not, until it is deleted: ${counted}.`);
  const [bundle] = factsOf(facts, 'choice').filter(({ option }) => option === 'bundle');
  if (bundle && !collector.has('memory')) collector.set('memory', bundle.value, bundle);
  if (collector.has('memory')) collector.fillBare(bare, [COUNT]);
  const owners = ownersOf(crowd, facts);
  if (owners && !collector.has('count')) collector.set('count', saidAs('count', owners), owners);
}

/** How Lightsail is asked for in plain words. */
export const lightsailWords: PlainWords = {
  names: 'lightsail, light sail, aws lightsail',
  hints: 'vps',
  read: readLightsailPart,
  essentials: ['memory'],
  usual: { count: '1 instance', region: DEFAULT_REGION },
  likely: { memory: ['1GB', '2GB', '4GB'] },
  guesses: [['count', '', '# instances']],
  bought: ['count', 'instances'],
  unitPrices: ['lightsail bundle-public-ipv4 nano', 'lightsail bundle-public-ipv4 small'],
};
