import { type Assumption, billing, excluded, warning } from '../../assumption.js';
import { type Decimal, exact, plain, ZERO } from '../../decimal.js';
import { formatMoney } from '../../money.js';
import { parseCount } from '../../quantities/counts.js';
import { formatCount, formatCounted, formatGigabytes } from '../../quantities/format.js';
import { gigabytesOf, parseGigabytes } from '../../quantities/memory.js';
import { HOURS_A_MONTH } from '../../quantities/periods.js';
import type { RateTable } from '../../rate-table.js';
import { type Input, service } from '../form.js';
import { hours, type Option, optional, quantity, REGION } from '../option.js';
import { networkWords } from './words.js';

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

const ITEMS = {
  nat_gateways: counted('How many NAT gateways', 'nat-gateway', 'NAT gateways', 'NAT gateway'),
  nat_data: data('GB a month through them', 'nat-data', 'through NAT'),
  load_balancers: counted('How many application load balancers', 'load-balancer', 'load balancers', 'load balancer'),
  lcu: counted('Capacity units of all of them in an average hour', 'capacity-units', 'LCUs', 'capacity unit'),
  network_load_balancers: counted(
    'How many network load balancers',
    'network-load-balancer',
    'load balancers',
    'network load balancer',
  ),
  nlcu: counted('Capacity units of all of them in an average hour', 'network-capacity-units', 'NLCUs', 'NLCU'),
  ipv4: counted(
    'How many public IPv4 addresses',
    'public-ipv4',
    'IPv4 addresses',
    'public IPv4 address',
    'public IPv4 addresses',
  ),
  data_out: data('GB a month out to the internet; 100 GB are free', 'data-out', 'out to the internet'),
  between_zones: data('GB a month between Availability Zones, out and in together', 'between-zones', 'between zones'),
  logs: data('GB a month of logs into CloudWatch', 'logs-in', 'of logs'),
  logs_kept: data('GB of logs kept in CloudWatch', 'logs-kept', 'of logs kept'),
  metrics: counted('How many custom metrics in CloudWatch', 'custom-metrics', 'metrics', 'custom metric'),
};
const OPTIONS = { ...ITEMS, hours: hours(), region: REGION };
type NetworkInput = Input<typeof OPTIONS>;
type ItemName = keyof typeof ITEMS;
const ITEM_NAMES: readonly ItemName[] = Object.keys(ITEMS).filter((name): name is ItemName => name in ITEMS);

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
  options: OPTIONS,
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
        lacksUnits('load_balancers', 'lcu', input, table),
        lacksUnits('network_load_balancers', 'nlcu', input, table),
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
function lacksUnits(
  balancers: 'load_balancers' | 'network_load_balancers',
  units: 'lcu' | 'nlcu',
  input: NetworkInput,
  table: RateTable,
): Assumption | undefined {
  if (!input[balancers]?.gt(ZERO) || input[units]) return undefined;
  const [rate] = table.tiersOf({ component: ITEMS[units].component, region: input.region.code });
  const money = formatMoney(exact(rate?.price ?? '0').times(HOURS_A_MONTH));
  return excluded(
    'load balancer capacity units',
    `Load balancer capacity units (\`${units}\`) are not counted; each one that is busy all month costs ${money} a month.`,
  );
}

/** An item that is counted. Capacity units may be fractions, and metrics are billed by the month. */
function counted(about: string, component: string, plural: string, one: string, shownPlural?: string): Item {
  const whole = !plural.endsWith('LCUs');
  const rules = { quantity: plural, least: '0', most: '10000', whole, show: formatCount };
  const option = optional(quantity(about, (given) => parseCount(given, rules), plain));
  const show = (amount: Decimal) => formatCounted(amount, one, shownPlural);
  return { ...option, component, hourly: plural !== 'metrics', show };
}

/** An item that is measured in GB. */
function data(about: string, component: string, where: string): Item {
  const option = optional(
    quantity(
      about,
      (given) => parseGigabytes(given, GIGABYTES),
      (amount) => `${plain(amount)}GB`,
    ),
  );
  return { ...option, component, hourly: false, show: (amount) => `${formatGigabytes(amount)} ${where}` };
}
