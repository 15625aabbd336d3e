import { type Assumption, billing, excluded, warning } from '../../assumption.js';
import { type Decimal, exact, plain, roundHalfUp, ZERO } from '../../decimal.js';
import { formatMoney } from '../../money.js';
import type { Slot } from '../../plain-words/clauses/interpretation.js';
import { countSlot, counts, countsHead, diskSlot, isDuration } from '../../plain-words/clauses/slots.js';
import { optionValue } from '../../plain-words/entities/amount.js';
import { COUNTED_OPTIONS, DATA_OPTIONS, entitiesOf, isPaidData } from '../../plain-words/entities/entity.js';
import type { PhraseRow } from '../../plain-words/tokens/vocabulary/row.js';
import { parseCount } from '../../quantities/counts.js';
import { formatCount, formatCounted, formatGigabytes } from '../../quantities/format.js';
import { gigabytesOf, parseGigabytes } from '../../quantities/memory.js';
import { A_MONTH, AN_HOUR, HOURS_A_MONTH } from '../../quantities/periods.js';
import type { RateTable } from '../../rate-table.js';
import type { Region } from '../../regions.js';
import { service } from '../form.js';
import { flag, hours, type Option, optional, quantity, REGION } from '../option.js';
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

/** The option with the capacity units of each kind of load balancer. */
const UNITS = [
  ['load_balancers', 'lcu'],
  ['network_load_balancers', 'nlcu'],
  ['gateway_load_balancers', 'glcu'],
] as const;

/** The option with the data through something, and its name in a sentence. */
const DATA_THROUGH = [
  ['nat_gateways', 'nat_data', 'the NAT gateway'],
  ['classic_load_balancers', 'classic_data', 'the classic load balancer'],
] as const;

/** The slots for amounts beside these named items. */
function slotsFor(items: readonly string[]): readonly Slot[] {
  const [item, ...others] = items;
  const isNamed = (name: string) => items.includes(name);
  const [through, ...alsoThrough] = DATA_THROUGH.filter(([thing]) => isNamed(thing));
  const balancers = UNITS.filter(([balancer]) => isNamed(balancer));
  const isMeant = ([balancer]: (typeof UNITS)[number]) => balancers.length === 0 || isNamed(balancer);
  return [
    ...Object.entries(DATA_OPTIONS).map(
      ([role, option]): Slot => ({
        option,
        takes: (amount) => isPaidData(amount) && amount.role === role,
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
  gateway_load_balancers: counted(
    'How many gateway load balancers',
    'gateway-load-balancer',
    'load balancers',
    'gateway load balancer',
  ),
  glcu: counted(CAPACITY, 'gateway-capacity-units', 'GLCUs', 'GLCU'),
  classic_load_balancers: counted(
    'How many classic load balancers',
    'classic-load-balancer',
    'load balancers',
    'classic load balancer',
  ),
  classic_data: data('GB a month through them', 'classic-data', 'through classic load balancers'),
  ipv4: counted('How many public IPv4 addresses', 'public-ipv4', 'IPv4 addresses', 'public IPv4 address', 'es'),
  data_out: data('GB a month out to the internet; 100 GB are free', 'data-out', 'out to the internet'),
  between_zones: data('GB a month between Availability Zones, out and in together', 'between-zones', 'between zones'),
  logs: data('GB a month of logs into CloudWatch', 'logs-in', 'of logs'),
  logs_kept: data('GB of logs kept in CloudWatch', 'logs-kept', 'of logs kept'),
  metrics: kept('How many custom metrics in CloudWatch; 10 are free', 'custom-metrics', 'metrics', 'custom metric'),
  alarms: kept('How many standard alarms in CloudWatch; 10 are free', 'alarms', 'alarms', 'alarm'),
  high_resolution_alarms: kept(
    'How many high-resolution alarms in CloudWatch',
    'high-resolution-alarms',
    'alarms',
    'high-resolution alarm',
  ),
  dashboards: kept('How many dashboards in CloudWatch; 3 are free', 'dashboards', 'dashboards', 'dashboard'),
};
type ItemName = keyof typeof ITEMS;
const ITEM_NAMES: readonly ItemName[] = Object.keys(ITEMS).filter((name): name is ItemName => name in ITEMS);
type NetworkInput = Readonly<Record<ItemName, Decimal | undefined>>;

/** An item that is counted, and billed for every hour. Capacity units may be fractions. */
function counted(about: string, component: string, plural: string, one: string, ending = 's'): Item {
  const whole = !plural.endsWith('LCUs');
  const rules = { quantity: plural, least: '0', most: '10000', whole, show: formatCount };
  const show = (amount: Decimal) => formatCounted(amount, one, one + ending);
  const option = optional(quantity(about, (given) => parseCount(given, rules), plain));
  return { ...option, component, hourly: true, show };
}

/** An item that is counted, and billed by the month. */
function kept(about: string, component: string, plural: string, one: string): Item {
  return { ...counted(about, component, plural, one), hourly: false };
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
  options: {
    ...ITEMS,
    hours: hours(),
    free_tier: flag('Subtract what is free each month (yes by default)', true),
    region: REGION,
  },
  check: (reader) => {
    if (ITEM_NAMES.every((option) => reader.given(option) === undefined)) reader.require(['nat_gateways'], EXAMPLE);
  },
  estimate: (input, { network: table, ec2 }) => {
    const requested = requestedIn(input);
    return {
      title: requested.map(([option, amount]) => ITEMS[option].show(amount)).join(', '),
      usages: requested.map(([option, amount]) => {
        const { component, hourly } = ITEMS[option];
        const free = exact((input.free_tier && table.free.get(component)) || '0');
        const quantity = hourly ? amount.times(input.hours) : amount;
        return { table: option === 'ipv4' ? ec2 : table, component, quantity, free, option };
      }),
      assumptions: [
        ...DATA_THROUGH.map(
          ([thing, option, name]) =>
            input[thing]?.gt(ZERO) &&
            !input[option] &&
            excluded(
              `data through ${name}`,
              `Data through ${name} (\`${option}\`) is not counted; it is billed per GB.`,
            ),
        ),
        ...UNITS.map(
          ([balancer, option]) =>
            input[balancer]?.gt(ZERO) && !input[option] && lacksUnits(option, input.region, table),
        ),
        ...requested.map(([option]) => input.free_tier && freeText(ITEMS[option].component, table)),
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
function lacksUnits(units: (typeof UNITS)[number][1], { code: region }: Region, table: RateTable): Assumption {
  const [rate] = table.tiersOf({ component: ITEMS[units].component, region });
  const each = rate
    ? `each one that is busy all month costs ${formatMoney(exact(rate.price).times(HOURS_A_MONTH))} a month`
    : 'they are billed by the hour';
  return excluded(
    'load balancer capacity units',
    `Load balancer capacity units (\`${units}\`) are not counted; ${each}.`,
  );
}

/** How much of something is free each month, if any of it is. */
function freeText(component: string, { free, components }: RateTable): Assumption | undefined {
  const { label, unitLabel } = components.get(component) ?? { label: '', unitLabel: '' };
  const amount = free.get(component);
  return amount === undefined
    ? undefined
    : billing(
        `${label}: ${amount} ${unitLabel} are free each month for the whole account, so other uses may use them up.`,
      );
}
