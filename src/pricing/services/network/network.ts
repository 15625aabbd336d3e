import { type Assumption, billing, excluded, warning } from '../../assumption.js';
import { type Decimal, exact, plain, roundHalfUp, ZERO } from '../../decimal.js';
import { formatMoney } from '../../money.js';
import type { Slot } from '../../plain-words/clauses/interpretation.js';
import { countSlot, counts, countsHead, diskSlot, isDuration } from '../../plain-words/clauses/slots.js';
import { optionValue } from '../../plain-words/entities/amount.js';
import { DATA_OPTIONS, entitiesOf, isPaidData } from '../../plain-words/entities/entity.js';
import type { PhraseRow } from '../../plain-words/tokens/vocabulary/row.js';
import { parseCount } from '../../quantities/counts.js';
import { formatCount, formatCounted, formatGigabytes } from '../../quantities/format.js';
import { gigabytesOf, parseGigabytes } from '../../quantities/memory.js';
import { A_MONTH, AN_HOUR, HOURS_A_MONTH } from '../../quantities/periods.js';
import type { RateTable } from '../../rate-table.js';
import type { Region } from '../../regions.js';
import { service } from '../form.js';
import { hours, type Option, optional, quantity, REGION } from '../option.js';
import type { GivenWords } from '../plain.js';

/** How requests in plain words name what surrounds compute: NAT gateways, load balancers, data and logs. */
const networkWords: GivenWords = {
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
    collector.fill(named, slotsFor(items.map(({ value }) => value)));
    // "A NAT gateway in 3 AZs": one in each zone.
    if (items.some(({ value }) => value === 'nat_gateways') && !collector.has('nat_gateways'))
      collector.fill(named, [countSlot('nat_gateways', (amount) => counts(amount, 'zones'))]);
    for (const item of items) if (!collector.has(item.value)) collector.set(item.value, '1', item);
    const addresses = entitiesOf(facts, 'public-address').filter(({ wanted }) => wanted);
    collector.use(...addresses);
    const [item, ...others] = items;
    const each = addresses.some((address) => address.each) && item && others.length === 0 ? item.value : '';
    if (addresses.length > 0 && !collector.has('ipv4')) collector.set('ipv4', collector.options()[each] ?? '1');
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
    if (ITEM_NAMES.some((name) => ITEMS[name].hourly && collector.has(name))) collector.hours('hours', times);
    else collector.use(...times.filter(({ value }) => value.eq(A_MONTH)));
  },
  guesses: [['nat_data', 'GB', '#GB through it']],
  unitPrices: [
    ['network', 'nat-gateway'],
    ['network', 'load-balancer'],
    ['network', 'data-out'],
  ],
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
  const [item, ...others] = items;
  const isNamed = (name: string) => items.includes(name);
  const ofBoth = isNamed('load_balancers') && isNamed('network_load_balancers');
  const ofNetwork = isNamed('network_load_balancers');
  return [
    ...Object.entries(DATA_OPTIONS).map(
      ([role, option]): Slot => ({
        option,
        takes: (amount) => isPaidData(amount) && amount.role === role,
        measure: 'memory',
      }),
    ),
    ...(isNamed('nat_gateways') ? [diskSlot('nat_data', undefined, 'data')] : []),
    // With both kinds of balancers, nobody knows which has them.
    countSlot('lcu', (amount) => counts(amount, 'capacity-units') && !ofNetwork),
    countSlot(
      'nlcu',
      (amount) =>
        (counts(amount, 'own nlcu') && (ofNetwork || !isNamed('load_balancers'))) ||
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

/** An item around compute that has a price. */
interface Item extends Option<Decimal | undefined> {
  /** In the price list. */
  readonly component: string;
  /** Billed for every hour, not only by the month. */
  readonly hourly: boolean;
  /** How much of it, in words. */
  readonly show: (amount: Decimal) => string;
}

const EXAMPLE = '/price network nat_gateways:1 nat_data:100GB load_balancers:1';
const GIGABYTES = gigabytesOf();
const CAPACITY = 'Capacity units of all of them in an average hour';

const ITEMS = {
  nat_gateways: counted('How many NAT gateways', 'nat-gateway', 'NAT gateways', 'NAT gateway'),
  nat_data: data('GB a month through them', 'nat-data', 'through NAT'),
  load_balancers: counted('How many application load balancers', 'load-balancer', 'load balancers', 'load balancer'),
  lcu: counted(CAPACITY, 'capacity-units', 'LCUs', 'capacity unit'),
  network_load_balancers: counted(
    'How many network load balancers',
    'network-load-balancer',
    'load balancers',
    'network load balancer',
  ),
  nlcu: counted(CAPACITY, 'network-capacity-units', 'NLCUs', 'NLCU'),
  ipv4: counted('How many public IPv4 addresses', 'public-ipv4', 'IPv4 addresses', 'public IPv4 address', 'es'),
  data_out: data('GB a month out to the internet; 100 GB are free', 'data-out', 'out to the internet'),
  between_zones: data('GB a month between Availability Zones, out and in together', 'between-zones', 'between zones'),
  logs: data('GB a month of logs into CloudWatch', 'logs-in', 'of logs'),
  logs_kept: data('GB of logs kept in CloudWatch', 'logs-kept', 'of logs kept'),
  metrics: counted('How many custom metrics in CloudWatch', 'custom-metrics', 'metrics', 'custom metric'),
};
type ItemName = keyof typeof ITEMS;
const ITEM_NAMES: readonly ItemName[] = Object.keys(ITEMS).filter((name): name is ItemName => name in ITEMS);
type NetworkInput = Readonly<Record<ItemName, Decimal | undefined>>;

/** An item that is counted. Capacity units may be fractions, and metrics are billed by the month. */
function counted(about: string, component: string, plural: string, one: string, ending = 's'): Item {
  const whole = !plural.endsWith('LCUs');
  const rules = { quantity: plural, least: '0', most: '10000', whole, show: formatCount };
  const show = (amount: Decimal) => formatCounted(amount, one, one + ending);
  const option = optional(quantity(about, (given) => parseCount(given, rules), plain));
  return { ...option, component, hourly: plural !== 'metrics', show };
}

/** An item that is measured in GB. */
function data(about: string, component: string, where: string): Item {
  const show = (amount: Decimal) => `${formatGigabytes(amount)} ${where}`;
  const option = optional(
    quantity(
      about,
      (given) => parseGigabytes(given, GIGABYTES),
      (amount) => `${plain(amount)}GB`,
    ),
  );
  return { ...option, component, hourly: false, show };
}

/** What a bill contains besides compute. Nothing is counted unless it is requested. */
export const network = service({
  id: 'network',
  name: 'Network and logs',
  group: 'servers',
  note: 'elastic-load-balancing',
  plain: networkWords,
  besideCompute: true,
  about: 'What a bill has in addition to compute: NAT gateways, load balancers, data, logs',
  example: EXAMPLE,
  options: { ...ITEMS, hours: hours(), region: REGION },
  check: (reader) => {
    if (ITEM_NAMES.every((option) => reader.given(option) === undefined)) reader.require(['nat_gateways'], EXAMPLE);
  },
  estimate: (input, { network: table, ec2 }) => {
    const requested = requestedIn(input);
    return {
      title: requested.map(([option, amount]) => ITEMS[option].show(amount)).join(', '),
      usages: requested.map(([option, amount]) => {
        const { component, hourly } = ITEMS[option];
        const free = exact(table.free.get(component) ?? '0');
        const quantity = hourly ? amount.times(input.hours) : amount;
        return { table: option === 'ipv4' ? ec2 : table, component, quantity, free, option };
      }),
      assumptions: [
        input.load_balancers?.gt(ZERO) && !input.lcu && lacksUnits('lcu', input.region, table),
        input.network_load_balancers?.gt(ZERO) && !input.nlcu && lacksUnits('nlcu', input.region, table),
        input.nat_gateways?.gt(ZERO) &&
          !input.nat_data &&
          excluded(
            'data through the NAT gateway',
            'Data through the NAT gateway (`nat_data`) is not counted; it is billed per GB.',
          ),
        input.data_out &&
          billing(
            `${table.free.get('data-out') ?? '0'} GB out to the internet are free each month for the whole account, so other uses may use them up.`,
          ),
        input.between_zones &&
          warning('Data between zones is billed on both sides, so add up the GB out and the GB in.'),
      ],
    };
  },
  double: (input) => ['Double it all', ...requestedIn(input).map(([option]) => option)],
});

/** The option that asks for something with this component, if it is counted. */
export function networkOption(component: string): ItemName | undefined {
  return ITEM_NAMES.find((name) => ITEMS[name].component === component && ITEMS[name].hourly);
}

function requestedIn(input: NetworkInput): readonly (readonly [ItemName, Decimal])[] {
  return ITEM_NAMES.flatMap((name) => {
    const amount = input[name];
    return amount ? [[name, amount] as const] : [];
  });
}

/** That the capacity units of load balancers are not counted, with what one costs that is busy all month. */
function lacksUnits(units: 'lcu' | 'nlcu', { code: region }: Region, table: RateTable): Assumption {
  const [rate] = table.tiersOf({ component: ITEMS[units].component, region });
  const money = formatMoney(exact(rate?.price ?? '0').times(HOURS_A_MONTH));
  return excluded(
    'load balancer capacity units',
    `Load balancer capacity units (\`${units}\`) are not counted; each one that is busy all month costs ${money} a month.`,
  );
}
