import { DATA_THROUGH, UNITS } from '../../balancers.js';
import { roundHalfUp, ZERO } from '../../decimal.js';
import { optionValue } from '../../plain-words/entities/amount.js';
import { COUNTED_OPTIONS, DATA_OPTIONS } from '../../plain-words/entities/data-options.js';
import {
  type Amount,
  type Clause,
  endOf,
  entitiesOf,
  isPaidData,
  type Placed,
  quoted,
  startOf,
} from '../../plain-words/entities/entity.js';
import type { OptionCollector, Slot } from '../../plain-words/slots/interpretation.js';
import {
  alwaysOn,
  countSlot,
  counts,
  countsHead,
  diskSlot,
  isDuration,
  ownersOf,
} from '../../plain-words/slots/slots.js';
import type { PhraseRow } from '../../plain-words/tokens/row.js';
import type { Role } from '../../plain-words/tokens/sense.js';
import { A_MONTH, AN_HOUR, HOURS_A_MONTH } from '../../quantities/periods.js';
import type { GivenWords } from '../../service/plain.js';
import { ITEM_NAMES, ITEMS } from './items.js';

/** How requests in plain words name what surrounds compute: NAT gateways, load balancers, data and logs. */
export const networkWords: GivenWords = {
  names: '',
  phrases: [
    itemPhrase(
      'nat_gateways',
      'nat gateway, nat gateways, nat, nats, nat gw, nat gws, natgw, natgws, natgateway, natgateways',
    ),
    itemPhrase(
      'load_balancers',
      'load balancer, load balancers, loadbalancer, loadbalancers, a balancer, one balancer, load balanced, load-balanced, lb, lbs, application lb, alb, albs, elb, elastic load balancer, application load balancer, application load balancers',
    ),
    itemPhrase('network_load_balancers', 'nlb, nlbs, network lb, network load balancer, network load balancers'),
    itemPhrase(
      'gateway_load_balancers',
      'gwlb, gwlbs, gateway lb, gateway lbs, gateway load balancer, gateway load balancers',
    ),
    itemPhrase(
      'classic_load_balancers',
      'clb, clbs, classic lb, classic lbs, classic elb, classic elbs, classic load balancer, classic load balancers, classic elastic load balancer',
    ),
    ['nlcu, nlcus', { kind: 'noun', noun: 'own nlcu' }],
    ['glcu, glcus', { kind: 'noun', noun: 'own glcu' }],
    ['lcu, lcus, capacity unit, capacity units', { kind: 'noun', noun: 'capacity-units' }],
  ],
  read: (collector, sorted, entities) => {
    const { schedules } = sorted;
    const items = entitiesOf(entities, 'choice').filter(({ option }) => option === 'extra');
    // "22 students, a load balancer each": what goes through it is that of each as well.
    const [first, ...rest] = items;
    const crowd = first && rest.length === 0 ? ownersOf(sorted, entities) : undefined;
    const owners = first && crowd && hasOneEach(crowd, first, entities) ? crowd : undefined;
    const named = sorted.named.map((amount) =>
      owners && amount.each && amount.measure === 'memory'
        ? { ...amount, value: amount.value.times(owners.value) }
        : amount,
    );
    // A second line, "500 GB", is about what was priced before.
    const before = ITEM_NAMES.filter((name) => items.length === 0 && isThing(name) && collector.has(name));
    const things = [...items.map(({ value }) => value), ...before];
    collector.fill(named, slotsFor(things));
    // "A NAT gateway in 3 AZs": one in each zone.
    const isNew = items.some(({ value }) => value === 'nat_gateways') && !collector.has('nat_gateways');
    if (isNew || before.includes('nat_gateways'))
      collector.fill(named, [countSlot('nat_gateways', (amount) => counts(amount, 'zones'))]);
    for (const goal of entitiesOf(entities, 'choice'))
      if (goal.option === 'to_region' && collector.has('between_regions')) collector.set('to_region', goal.value, goal);
    for (const item of items) if (!collector.has(item.value)) collector.set(item.value, '1', item);
    if (owners && first) collector.replaceCount(first.value, owners);
    // "Six elastic IPs, two of them attached"
    if (items.length === 0 && collector.has('ipv4') && schedules.length === 0 && !named.some(isDuration))
      collector.explain(
        named.filter((amount) => countsHead(amount, 'them')),
        'A public IPv4 address costs the same, in use or not.',
      );
    const addresses = entitiesOf(entities, 'public-address').filter(({ wanted }) => wanted);
    collector.use(...addresses);
    const [item, ...others] = items;
    const each = addresses.some((address) => address.each) && item && others.length === 0 ? item.value : '';
    if (addresses.length > 0 && !collector.has('ipv4')) collector.set('ipv4', collector.options()[each] ?? '1');
    // Nothing here is kept for minutes: those belong to something else.
    const times = [...schedules, ...named.filter((amount) => isDuration(amount) && amount.value.gte(AN_HOUR))];
    // "5 GB of logs a day, kept for 30 days": the logs of that time are stored.
    const logs = named.find(({ role }) => role === 'logs');
    const kept = times.find((amount) => amount.kept);
    const isNotStored = entitiesOf(entities, 'aside').some(
      ({ what, typed }) => (what === 'left-out' || what === 'denied') && /stor|keep|retention|kept/i.test(typed),
    );
    if (kept && isNotStored) collector.use(kept);
    else if (logs && kept && !collector.has('logs_kept')) {
      const gigabytes = roundHalfUp(logs.value.times(kept.value).div(A_MONTH).div('1024'), 4);
      collector.set('logs_kept', optionValue('memory', { ...logs, value: gigabytes.times('1024') }), kept);
    }
    // "3 MB of logs every minute, around the clock"
    if (logs) collector.use(...alwaysOn(entities));
    // "3.7 GB in 3 days" are not the data of a month.
    if (ITEM_NAMES.some((name) => ITEMS[name].hourly && collector.has(name))) collector.hours('hours', times);
    else collector.use(...times.filter(({ value }) => value.eq(A_MONTH)));
    readCapacity(collector, named, things);
  },
  guesses: [['nat_data', 'GB', '#GB through it']],
  unitPrices: [
    ['network', 'nat-gateway'],
    ['network', 'load-balancer'],
    ['network', 'data-out'],
  ],
};

/** "Each of 22 students makes a load balancer", "one NAT per student": nothing else stands between them that each may have. */
function hasOneEach(crowd: Amount, item: Placed, entities: Clause): boolean {
  const isBehind = entities.some((entity) => entity.kind === 'each-person' && startOf(entity) === endOf(item));
  const between = entities.filter((entity) => startOf(entity) >= endOf(crowd) && endOf(entity) <= startOf(item));
  const isOther = between.some(({ kind }) => kind === 'amount' || kind === 'separator');
  return isBehind || (crowd.each && endOf(crowd) <= startOf(item) && !isOther);
}

/** Whether a name is that of something that runs, and not of its capacity units. */
function isThing(name: (typeof ITEM_NAMES)[number]): boolean {
  return ITEMS[name].hourly && UNITS.every(([, option]) => option !== name);
}

function itemPhrase(value: string, phrases: string): PhraseRow {
  return [
    phrases,
    { kind: 'service', service: 'network' },
    { kind: 'noun', noun: 'extras' },
    { kind: 'choice', option: 'extra', value },
  ];
}

/** The option with the capacity units of the balancer that data goes through; none if it may be another one, or a gateway. */
function unitsThrough(items: readonly string[]): (typeof UNITS)[number][1] | undefined {
  const [balancer, ...others] = UNITS.filter(([thing]) => items.includes(thing));
  return others.length === 0 && !DATA_THROUGH.some(([thing]) => items.includes(thing)) ? balancer?.[1] : undefined;
}

/** Data through a balancer as capacity units, of which each carries a GB an hour. Source: https://aws.amazon.com/elasticloadbalancing/pricing/ */
function readCapacity(collector: OptionCollector, named: readonly Amount[], items: readonly string[]): void {
  const units = unitsThrough(items);
  const data = named.filter(({ measure, role }) => measure === 'memory' && (!role || THROUGH.has(role)));
  const [first] = data;
  // A balancer of a few days has more of them in its hours.
  if (!units || !first || collector.has(units) || collector.has('hours')) return;
  const gigabytes = data.reduce((sum, { value }) => sum.plus(value), ZERO).div('1024');
  collector.setCount(units, { ...first, measure: 'count', value: roundHalfUp(gigabytes.div(HOURS_A_MONTH), 4) });
  collector.explain(
    data,
    `A capacity unit carries a GB an hour, so ${quoted(data)} counts as so many; many new connections need more.`,
  );
}

const THROUGH: ReadonlySet<Role> = new Set(['data', 'nat-data']);

/** The slots for amounts beside these named items. */
function slotsFor(items: readonly string[]): readonly Slot[] {
  const [item, ...others] = items;
  const isNamed = (name: string) => items.includes(name);
  const [through, ...alsoThrough] = DATA_THROUGH.filter(([thing]) => isNamed(thing));
  const balancers = UNITS.filter(([balancer]) => isNamed(balancer));
  const isMeant = ([balancer]: (typeof UNITS)[number]) => balancers.length === 0 || isNamed(balancer);
  const isByUnits = unitsThrough(items) !== undefined;
  return [
    ...Object.entries(DATA_OPTIONS).map(
      ([role, option]): Slot => ({
        // "100 GB through it" may go through a classic load balancer.
        option: role === 'nat-data' && through && alsoThrough.length === 0 ? through[1] : option,
        takes: (amount) => isPaidData(amount) && amount.role === role && !(isByUnits && role === 'nat-data'),
        measure: 'memory',
      }),
    ),
    // With two of them, nobody knows which the data goes through.
    ...(through && alsoThrough.length === 0 ? [diskSlot(through[1], undefined, 'data')] : []),
    ...UNITS.filter(isMeant).map(([balancer, option]) =>
      countSlot(
        option,
        (amount) =>
          counts(amount, `own ${option}`) ||
          // With two kinds of balancers, nobody knows which has them.
          (counts(amount, 'capacity-units') &&
            (balancers.length === 0 ? balancer === 'load_balancers' : balancers.length === 1)),
      ),
    ),
    ...Object.entries(COUNTED_OPTIONS).map(([noun, option]) => countSlot(option, (amount) => amount.noun === noun)),
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
