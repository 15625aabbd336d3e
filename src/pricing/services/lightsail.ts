import { billing, minorExclusion } from '../assumption.js';
import { inUse } from '../bill.js';
import { commandLine, fittingLines } from '../command-line.js';
import { type Decimal, plain } from '../decimal.js';
import type { Bundle, Facts } from '../facts.js';
import { instanceSize } from '../instance-types.js';
import { formatMoney } from '../money.js';
import { explainUses } from '../plain-words/clauses/running.js';
import {
  alwaysOn,
  countSlot,
  counts,
  countsHead,
  isDuration,
  MEMORY_SLOT,
  ownersOf,
} from '../plain-words/clauses/slots.js';
import { entitiesOf, quoted } from '../plain-words/entities/entity.js';
import { wholeNumber } from '../quantities/counts.js';
import { formatCount, formatGigabytes } from '../quantities/format.js';
import { gigabytesOf, parseGigabytes } from '../quantities/memory.js';
import { textOf } from '../quantities/said.js';
import { service } from './form.js';
import { choice, count, type Option, REGION, suggestSizes } from './option.js';

/** The bundle with exactly this memory. */
export function findBundle(memoryGb: Decimal, { bundles }: Facts['lightsail']): Bundle | undefined {
  return bundles.find((bundle) => bundle.memoryGb.eq(memoryGb));
}

/** An option with the memory of a bundle, or its name such as `micro`. */
const BUNDLE: Option<Bundle> = {
  about: 'Of the bundle: 0.5, 1, 2, 4, 8, 16, 32 or 64 GB',
  required: true,
  suggest: (typed, _, { lightsail: { facts } }) =>
    suggestSizes(
      typed,
      facts.bundles.map(({ memoryGb }) => `${plain(memoryGb)}GB`),
    ),
  read: (given, option, reader, { lightsail: { facts } }) => {
    const { bundles } = facts;
    const named = bundles.find(({ name }) => name === textOf(given).trim().toLowerCase());
    if (named) return named;
    const memoryGb = reader.take(
      option,
      parseGigabytes(given, { ...gigabytesOf('0.001', '1024'), quantity: 'memory' }),
    );
    const found = memoryGb && findBundle(memoryGb, facts);
    if (!memoryGb || found) return found;
    // The largest bundle below and the smallest above.
    const below = bundles.findLast((bundle) => bundle.memoryGb.lt(memoryGb));
    const above = bundles.find((bundle) => bundle.memoryGb.gt(memoryGb));
    const near = [below, above].flatMap((bundle) => (bundle ? [formatGigabytes(bundle.memoryGb)] : []));
    const why = `Lightsail has no bundle with ${formatGigabytes(memoryGb)}. The closest have ${near.join(' or ')}.`;
    return reader.report({ kind: 'no-such', option, why, near });
  },
  write: ({ memoryGb }) => formatGigabytes(memoryGb),
};
const COUNT = countSlot('count', (amount) => counts(amount, 'instances', 'nodes') || countsHead(amount));

const ADDRESSES = { ipv4: '', ipv6: 'IPv6 only' };

/** Lightsail instances that run all month. */
export const lightsail = service({
  id: 'lightsail',
  name: 'Lightsail',
  group: 'servers',
  plain: {
    names: 'lightsail, light sail, aws lightsail',
    hints: 'vps',
    phrases: [
      [
        'lightsail load balancer, lightsail load balancers, lightsail lb, lightsail lbs',
        { kind: 'service', service: 'lightsail', weak: true },
        { kind: 'choice', option: 'extra', value: 'lightsail_load_balancers' },
      ],
      ['ipv6 only, ipv6 - only, only ipv6, just ipv6', { kind: 'choice', option: 'address', value: 'ipv6' }],
    ],
    read: (collector, sorted, facts) => {
      const { named, bare, schedules } = sorted;
      const durations = named.filter(isDuration);
      collector.fill(named, [MEMORY_SLOT, COUNT]);
      explainUses(collector, [...named, ...(sorted.people ? [sorted.people] : [])]);
      const always = alwaysOn(facts);
      // The price of a bundle includes an address.
      const addresses = entitiesOf(facts, 'public-address');
      collector.use(...always, ...addresses);
      const without = addresses.find(({ wanted }) => !wanted);
      if (without) collector.set('address', 'ipv6', without);
      collector.choices(['address']);
      const recurring = [...schedules, ...entitiesOf(facts, 'schedule').filter((fact) => !always.includes(fact))];
      const stops = entitiesOf(facts, 'negation').filter(({ typed }) => /^stop/i.test(typed));
      const times = recurring.length > 0 ? [...recurring, ...durations, ...stops] : stops;
      collector.explain(
        times,
        `Lightsail is billed by the hour, stopped or not, until it is deleted: beside ${quoted(times)} I counted all month.`,
      );
      const bundle = entitiesOf(facts, 'choice').find(({ option }) => option === 'bundle');
      const balancer = entitiesOf(facts, 'choice').find(({ value }) => value === 'lightsail_load_balancers');
      if (balancer) collector.set('load_balancers', '1', balancer);
      if (bundle && !collector.has('memory')) collector.set('memory', bundle.value, bundle);
      if (collector.has('memory')) collector.fillBare(bare, [COUNT]);
      const owners = ownersOf(sorted, facts);
      if (owners && !collector.has('count')) collector.setCount('count', owners);
    },
    usual: { count: '1 instance' },
    likely: { memory: ['1GB', '2GB', '4GB'] },
    guesses: [['count', '', '# instances']],
    bought: ['count', 'instances'],
    unitPrices: [
      ['lightsail', 'bundle-public-ipv4', 'nano'],
      ['lightsail', 'bundle-public-ipv4', 'small'],
    ],
  },
  about: 'What Lightsail instances cost a month',
  example: '/price lightsail memory:1GB',
  options: {
    memory: BUNDLE,
    count: count('How many of them, 1 by default', wholeNumber('instances', '1', '10000'), '1'),
    load_balancers: count(
      'How many Lightsail load balancers, none by default',
      wholeNumber('load balancers', '0', '1000'),
      '0',
    ),
    address: choice('IPv4 and IPv6 by default, or IPv6 only', ADDRESSES),
    region: REGION,
  },
  estimate: (input, { lightsail: table }) => {
    const { memory, count: instances, load_balancers: balancers, address, region } = input;
    const { name, memoryGb } = memory;
    const isWithout = address === 'ipv6';
    const [ipv6] = table.tiersOf({ component: 'bundle-ipv6-only', variant: name, region: region.code });
    const component = isWithout ? 'bundle-ipv6-only' : 'bundle-public-ipv4';
    return {
      title: `Lightsail: ${formatCount(instances)} × ${formatGigabytes(memoryGb)} (${name})${isWithout ? ', IPv6 only' : ''}, all month`,
      usages: [
        { table, component, variant: name, quantity: instances },
        ...inUse([{ table, component: 'lightsail-load-balancer', quantity: balancers, option: 'load_balancers' }]),
      ],
      assumptions: [
        billing(
          `Linux bundles with ${isWithout ? 'disk' : 'a public IPv4 address, disk'} and an allowance of data transfer.`,
        ),
        minorExclusion('snapshots'),
        !isWithout && ipv6 && billing(`Without IPv4 the bundle is ${formatMoney(ipv6.price)} a month.`),
        billing('Billed by the hour up to this price a month, stopped or not, until an instance is deleted.'),
      ],
      withoutHours: true,
    };
  },
  variants: (input, { lightsail: { facts } }) => {
    const larger = facts.bundles[facts.bundles.indexOf(input.memory) + 1];
    return larger ? [{ label: `With ${formatGigabytes(larger.memoryGb)}`, changed: { ...input, memory: larger } }] : [];
  },
  double: () => ['Double the instances', 'count'],
  otherLines: ({ memory, count: instances }, { ec2 }) => {
    // The burstable type of the same name, if it has the same memory.
    const instance = `t3.${memory.name}`;
    if (!instanceSize(instance, ec2)?.memoryGb.eq(memory.memoryGb)) return [];
    const options = { instance, count: instances.eq('1') ? undefined : formatCount(instances) };
    const line = commandLine('/price ec2', options);
    return fittingLines([{ label: 'On EC2 instead', line }]);
  },
});
