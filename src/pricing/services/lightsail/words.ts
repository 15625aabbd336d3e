import { type Amount, entitiesOf, quoted } from '../../plain-words/entities/entity.js';
import { explainUses } from '../../plain-words/slots/running.js';
import {
  alwaysOn,
  countSlot,
  counts,
  countsHead,
  diskSlot,
  isDuration,
  MEMORY_SLOT,
  ownersOf,
} from '../../plain-words/slots/slots.js';
import { pairs } from '../../plain-words/tokens/vocabulary/phrases.js';
import { amountOf } from '../../quantities/said.js';
import type { GivenWords } from '../../service/plain.js';
import { SNAPSHOTS_SLOT } from '../ebs/disk.js';

const COUNT = countSlot('count', (amount) => counts(amount, 'instances', 'nodes') || countsHead(amount));
const BALANCERS = countSlot('load_balancers', (amount) => counts(amount, 'extras'));
const DISK = diskSlot('extra_disk', 'lightsail-disk');
const DATA = diskSlot('data_over', 'data-over');
/** What is paid beside the bundles. */
export const EXTRAS = ['load_balancers', 'extra_disk', 'snapshots', 'data_over'] as const;

/** How requests in plain words name Lightsail, its load balancers and its disks. */
export const lightsailWords: GivenWords = {
  names: 'lightsail, light sail, aws lightsail',
  hints: 'vps',
  phrases: [
    [
      pairs('lightsail', 'load balancer, load balancers, load balanced, lb, lbs, balancer, balancers'),
      { kind: 'service', service: 'lightsail', weak: true },
      { kind: 'noun', noun: 'extras' },
      { kind: 'choice', option: 'extra', value: 'lightsail_load_balancers' },
    ],
    [
      pairs('lightsail, extra lightsail, additional lightsail', 'disk, disks, block storage'),
      { kind: 'service', service: 'lightsail', weak: true },
      { kind: 'role', role: 'lightsail-disk' },
    ],
    ['ipv6 only, ipv6 - only, only ipv6, just ipv6', { kind: 'choice', option: 'address', value: 'ipv6' }],
  ],
  read: (collector, sorted, entities) => {
    const { named, bare, schedules } = sorted;
    const durations = named.filter(isDuration);
    collector.fill(named, [MEMORY_SLOT, BALANCERS, COUNT]);
    explainUses(collector, [...named, ...(sorted.people ? [sorted.people] : [])]);
    const always = alwaysOn(entities);
    // The price of a bundle includes an address.
    const addresses = entitiesOf(entities, 'public-address');
    collector.use(...always, ...addresses);
    const without = addresses.find(({ wanted }) => !wanted);
    if (without) collector.set('address', 'ipv6', without);
    collector.choices(['address', 'os']);
    const recurring = [...schedules, ...entitiesOf(entities, 'schedule').filter((entity) => !always.includes(entity))];
    const stops = entitiesOf(entities, 'negation').filter(({ typed }) => /^stop/i.test(typed));
    const times = recurring.length > 0 ? [...recurring, ...durations, ...stops] : stops;
    collector.explain(
      times,
      `Lightsail is billed by the hour, stopped or not, until it is deleted: beside ${quoted(times)} I counted all month.`,
    );
    const bundle = entitiesOf(entities, 'choice').find(({ option }) => option === 'bundle');
    const balancer = entitiesOf(entities, 'choice').find(({ value }) => value === 'lightsail_load_balancers');
    if (balancer && !collector.has('load_balancers')) collector.set('load_balancers', '1', balancer);
    if (bundle && !collector.has('memory')) collector.set('memory', bundle.value, bundle);
    if (collector.has('memory')) collector.fillBare(bare, [COUNT]);
    const owners = ownersOf(sorted, entities);
    if (owners && !collector.has('count')) collector.setCount('count', owners);
    // "A 50 GB disk each" is that of every instance.
    const instances = amountOf(collector.options()['count'] ?? '1');
    const inAll = (amount: Amount) => (amount.each ? { ...amount, value: amount.value.times(instances) } : amount);
    collector.fill(named.map(inAll), [DISK, SNAPSHOTS_SLOT, DATA]);
    const shared = instances.eq('1') ? undefined : named.find((amount) => DISK.takes(amount) && !amount.each);
    if (shared && !shared.together)
      collector.explained.push(`I counted ${quoted([shared])} once; say "each" if every instance has that much.`);
  },
  essentials: ['memory'],
  missing: (options) => (['memory', ...EXTRAS].every((name) => options[name] === undefined) ? ['memory'] : []),
  usual: { count: '1 instance' },
  // The sizes of those of EC2, so that a question about both compares like with like.
  likely: { memory: ['1GB', '4GB', '8GB'] },
  guesses: [['count', '', '# instances']],
  totals: ['extra_disk', 'snapshots', 'data_over'],
  bought: ['count', 'instances'],
  unitPrices: [
    ['lightsail', 'bundle-public-ipv4', 'nano'],
    ['lightsail', 'bundle-public-ipv4', 'small'],
  ],
};
