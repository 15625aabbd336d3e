import { roundHalfUp } from '../../decimal.js';
import type { Slot } from '../../plain-words/clauses/interpretation.js';
import { countSlot, counts, countsHead, isDuration } from '../../plain-words/clauses/slots.js';
import { optionValue } from '../../plain-words/entities/amount.js';
import { DATA_OPTIONS, entitiesOf, isPaidData } from '../../plain-words/entities/entity.js';
import type { PhraseRow } from '../../plain-words/tokens/vocabulary/row.js';
import { A_MONTH, AN_HOUR } from '../../quantities/periods.js';
import type { PlainWords } from '../plain.js';

/** Options that are billed by the hour. */
const HOURLY = ['nat_gateways', 'load_balancers', 'network_load_balancers', 'ipv4', 'lcu', 'nlcu'];

/** How requests in plain words name what surrounds compute: NAT gateways, load balancers, data and logs. */
export const networkWords: PlainWords = {
  names: '',
  phrases: [
    itemPhrase('nat_gateways', 'nat gateway, nat gateways, nat, nats, nat gw'),
    itemPhrase(
      'load_balancers',
      'load balancer, load balancers, load balanced, load-balanced, lb, lbs, application lb, alb, albs, elb, elastic load balancer, application load balancer, application load balancers',
    ),
    itemPhrase('network_load_balancers', 'nlb, nlbs, network lb, network load balancer, network load balancers'),
    ['nlcu, nlcus', { kind: 'noun', noun: 'own nlcu' }],
    ['lcu, lcus, capacity unit, capacity units', { kind: 'noun', noun: 'capacity-units' }],
  ],
  read: (collector, { named, schedules }, facts) => {
    const items = entitiesOf(facts, 'choice').filter(({ option }) => option === 'extra');
    const isNamed = (item: string) => items.some(({ value }) => value === item);
    collector.fill(named, slotsFor(items.map(({ value }) => value)));
    // "A NAT gateway in 3 AZs": one in each zone.
    if (isNamed('nat_gateways') && !collector.has('nat_gateways'))
      collector.fill(named, [countSlot('nat_gateways', (amount) => counts(amount, 'zones'))]);
    for (const item of items) if (!collector.has(item.value)) collector.set(item.value, '1', item);
    const addresses = entitiesOf(facts, 'public-address').filter(({ wanted }) => wanted);
    collector.use(...addresses);
    const [item, ...others] = items;
    const one =
      addresses.some(({ each }) => each) && item && others.length === 0 ? collector.options()[item.value] : '1';
    if (addresses.length > 0 && !collector.has('ipv4')) collector.set('ipv4', one ?? '1');
    // Nothing here is kept for minutes: those belong to something else.
    const times = [...schedules, ...named.filter((amount) => isDuration(amount) && amount.value.gte(AN_HOUR))];
    // "5 GB of logs a day, kept for 30 days": the logs of that time are stored.
    const logs = named.find(({ role }) => role === 'logs');
    const kept = times.find((amount) => amount.kept);
    if (logs && kept && !collector.has('logs_kept')) {
      const gigabytes = roundHalfUp(logs.value.times(kept.value).div(A_MONTH).div('1024'), 4);
      collector.set('logs_kept', optionValue('memory', { ...logs, value: gigabytes.times('1024') }), kept);
    }
    // "3.7 GB in 3 days" are not the data of a month.
    if (HOURLY.some((option) => collector.has(option))) collector.hours('hours', times);
    else collector.use(...times.filter(({ value }) => value.eq(A_MONTH)));
  },
  essentials: [],
  usual: {},
  likely: {},
  guesses: [['nat_data', 'GB', '#GB through it']],
  unitPrices: ['network nat-gateway', 'network load-balancer', 'network data-out'],
};

function itemPhrase(value: string, phrases: string): PhraseRow {
  return [
    phrases,
    { kind: 'service', service: 'network' },
    { kind: 'noun', noun: 'extras' },
    { kind: 'choice', option: 'extra', value },
  ];
}

/** The slots for amounts beside these named items. */
function slotsFor(items: readonly string[]): readonly Slot[] {
  const ofNetwork = items.includes('network_load_balancers');
  const ofBoth = ofNetwork && items.includes('load_balancers');
  const memorySlot = (option: string, takes: Slot['takes']): Slot => ({ option, takes, measure: 'memory' });
  const [item, ...others] = items;
  return [
    ...Object.entries(DATA_OPTIONS).map(([role, option]) =>
      memorySlot(option, (amount) => isPaidData(amount) && amount.role === role),
    ),
    memorySlot(
      'nat_data',
      ({ measure, role }) =>
        measure === 'memory' && (role === undefined || role === 'data') && items.includes('nat_gateways'),
    ),
    // With both kinds of balancers, nobody knows which has them.
    countSlot('lcu', (amount) => counts(amount, 'capacity-units') && !ofNetwork),
    countSlot(
      'nlcu',
      (amount) =>
        (counts(amount, 'own nlcu') && (ofNetwork || !items.includes('load_balancers'))) ||
        (counts(amount, 'capacity-units') && ofNetwork && !ofBoth),
    ),
    countSlot('metrics', (amount) => counts(amount, 'metrics')),
    countSlot('ipv4', (amount) => counts(amount, 'addresses')),
    ...(item !== undefined && others.length === 0
      ? [
          countSlot(
            item,
            (amount) => counts(amount, 'extras') || countsHead(amount, 'them') || countsHead(amount, 'service'),
          ),
        ]
      : []),
  ];
}
