import { type Decimal, roundHalfUp } from '../../decimal.js';
import { type Amount, type Fact, factsOf } from '../../plain-words/facts.js';
import type { OptionCollector } from '../../plain-words/options-of-part.js';
import { DATA_OPTIONS, isPaidData } from '../../plain-words/paid-data.js';
import { countSlot, counts, countsHead, isDuration } from '../../plain-words/parts/slots.js';
import type { SortedAmounts } from '../../plain-words/parts/sort-amounts.js';
import { saidAs } from '../../plain-words/said-amount.js';
import { A_MONTH, AN_HOUR } from '../../plain-words/times.js';
import { DEFAULT_REGION } from '../../regions.js';
import type { PlainWords } from '../plain.js';

/** What is paid by the hour. */
const HOURLY = ['nat_gateways', 'load_balancers', 'network_load_balancers', 'ipv4', 'lcu', 'nlcu'];

/** Reads the part of a request that is about what surrounds compute: NAT gateways, load balancers, data and logs. */
function readNetworkPart(
  collector: OptionCollector,
  { named, schedules }: SortedAmounts,
  facts: readonly Fact[],
): void {
  const extras = factsOf(facts, 'choice').filter(({ option }) => option === 'extra');
  const dataSlots = Object.entries(DATA_OPTIONS).map(([role, option]) => ({
    option,
    takes: (amount: Amount) => isPaidData(amount) && amount.role === role,
    measure: 'memory' as const,
  }));
  const throughNat = {
    option: 'nat_data',
    takes: ({ measure, role }: Amount) =>
      measure === 'memory' &&
      (role === undefined || role === 'data') &&
      extras.some(({ value }) => value === 'nat_gateways'),
    measure: 'memory' as const,
  };
  const metrics = countSlot('metrics', (amount) => counts(amount, 'metrics'));
  const addresses = countSlot('ipv4', (amount) => counts(amount, 'addresses'));
  const isNamed = (balancers: string) => extras.some(({ value }) => value === balancers);
  const ofNetwork = isNamed('network_load_balancers');
  const units = [
    // Of both kinds of balancers at once, nobody knows which has them.
    countSlot('lcu', (amount) => counts(amount, 'capacity-units') && !ofNetwork),
    countSlot(
      'nlcu',
      (amount) =>
        counts(amount, 'own nlcu') || (counts(amount, 'capacity-units') && ofNetwork && !isNamed('load_balancers')),
    ),
  ];
  const numbers = extras.map(({ value }) =>
    countSlot(value, (amount) => counts(amount, 'extras') || countsHead(amount, 'them')),
  );
  collector.fill(
    named.filter((amount) => !isDuration(amount)),
    [...dataSlots, throughNat, ...units, metrics, addresses, ...(numbers.length === 1 ? numbers : [])],
  );
  // One stands in each zone: "a NAT gateway in 3 AZs".
  const gateways = countSlot('nat_gateways', (amount) => counts(amount, 'zones'));
  if (isNamed('nat_gateways') && !collector.has('nat_gateways')) collector.fill(named, [gateways]);
  for (const extra of extras) if (!collector.has(extra.value)) collector.set(extra.value, '1', extra);
  const wanted = factsOf(facts, 'public-address').filter((fact) => fact.wanted);
  collector.use(...wanted);
  if (wanted.length > 0 && !collector.has('ipv4')) collector.set('ipv4', '1');
  // Nobody keeps any of it for minutes: those are of something else.
  const times = [...schedules, ...named.filter((amount) => isDuration(amount) && amount.value.gte(AN_HOUR))];
  // "5 GB of logs a day, kept for 30 days": what comes in that time is there.
  const logs = named.find(({ role }) => role === 'logs');
  const kept = times.find((amount) => amount.kept);
  if (logs && kept && !collector.has('logs_kept'))
    collector.set('logs_kept', saidAs('memory', { ...logs, value: inTime(logs.value, kept.value) }), kept);
  // "3.7 GB in 3 days" is no month's data.
  if (HOURLY.some((option) => collector.has(option))) collector.hours('hours', times);
  else collector.use(...times.filter(({ value }) => value.eq(A_MONTH)));
}

/** What comes in so many milliseconds of the MB that come in a month, in GB of up to four places. */
function inTime(aMonth: Decimal, time: Decimal): Decimal {
  return roundHalfUp(aMonth.times(time).div(A_MONTH).div('1024'), 4).times('1024');
}

/** How what surrounds compute is asked for in plain words. */
export const networkWords: PlainWords = {
  names: '',
  phrases: [
    [
      'nat gateway, nat gateways, nat, nats, nat gw',
      { kind: 'service', service: 'network' },
      { kind: 'noun', noun: 'extras' },
      { kind: 'choice', option: 'extra', value: 'nat_gateways' },
    ],
    [
      'load balancer, load balancers, lb, lbs, application lb, alb, albs, elb, elastic load balancer, application load balancer, application load balancers',
      { kind: 'service', service: 'network' },
      { kind: 'noun', noun: 'extras' },
      { kind: 'choice', option: 'extra', value: 'load_balancers' },
    ],
    [
      'nlb, nlbs, network lb, network load balancer, network load balancers',
      { kind: 'service', service: 'network' },
      { kind: 'noun', noun: 'extras' },
      { kind: 'choice', option: 'extra', value: 'network_load_balancers' },
    ],
    ['nlcu, nlcus', { kind: 'noun', noun: 'own nlcu' }],
    ['lcu, lcus, capacity unit, capacity units', { kind: 'noun', noun: 'capacity-units' }],
  ],
  read: readNetworkPart,
  essentials: [],
  usual: { region: DEFAULT_REGION },
  likely: {},
  guesses: [['nat_data', 'GB', '#GB through it']],
  unitPrices: ['network nat-gateway', 'network load-balancer', 'network data-out'],
};
