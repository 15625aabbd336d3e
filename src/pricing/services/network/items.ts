import { type Decimal, plain } from '../../decimal.js';
import { parseCount } from '../../quantities/counts.js';
import { formatCount, formatCounted, formatGigabytes } from '../../quantities/format.js';
import { gigabytesOf, parseGigabytes } from '../../quantities/memory.js';
import { type Option, optional, quantity } from '../../service/option.js';

/** An item around compute that has a price. */
interface Item extends Option<Decimal | undefined> {
  /** In the price list. */
  readonly component: string;
  /** Billed for every hour, not only by the month. */
  readonly hourly: boolean;
  /** Each unit is billed so often: data between zones where it leaves, and where it arrives. */
  readonly billed?: string;
  /** How much of it, in words. */
  readonly show: (amount: Decimal) => string;
}

const GIGABYTES = gigabytesOf();
const ABOUT_CAPACITY = 'Capacity units of all of them in an average hour';

/** Everything that can be asked for, by its option. */
export const ITEMS = {
  nat_gateways: counted('How many NAT gateways', 'nat-gateway', 'NAT gateways', 'NAT gateway'),
  nat_data: data('GB a month through them', 'nat-data', 'through NAT'),
  load_balancers: counted('How many application load balancers', 'load-balancer', 'load balancers', 'load balancer'),
  lcu: counted(ABOUT_CAPACITY, 'capacity-units', 'LCUs', 'capacity unit'),
  network_load_balancers: counted(
    'How many network load balancers',
    'network-load-balancer',
    'load balancers',
    'network load balancer',
  ),
  nlcu: counted(ABOUT_CAPACITY, 'network-capacity-units', 'NLCUs', 'NLCU'),
  gateway_load_balancers: counted(
    'How many gateway load balancers',
    'gateway-load-balancer',
    'load balancers',
    'gateway load balancer',
  ),
  glcu: counted(ABOUT_CAPACITY, 'gateway-capacity-units', 'GLCUs', 'GLCU'),
  classic_load_balancers: counted(
    'How many classic load balancers',
    'classic-load-balancer',
    'load balancers',
    'classic load balancer',
  ),
  classic_data: data('GB a month through them', 'classic-data', 'through classic load balancers'),
  ipv4: counted('How many public IPv4 addresses', 'public-ipv4', 'IPv4 addresses', 'public IPv4 address', 'es'),
  data_out: data('GB a month out to the internet; 100 GB are free', 'data-out', 'out to the internet'),
  data_in: data('GB a month in from the internet, which is free', 'data-in', 'in from the internet'),
  between_zones: {
    ...data('GB a month from one Availability Zone to another', 'between-zones', 'between zones'),
    billed: '2',
  },
  between_regions: data('GB a month to another Region', 'between-regions', 'to another Region'),
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
} satisfies Readonly<Record<string, Item>>;

/** The option of an item. */
export type ItemName = keyof typeof ITEMS;
/** The options of all items, in the order of a bill. */
export const ITEM_NAMES: readonly ItemName[] = Object.keys(ITEMS).filter((name): name is ItemName => name in ITEMS);

/** How much of each item is asked for. */
export type NetworkInput = Readonly<Record<ItemName, Decimal | undefined>>;

/** An item that is counted, and billed for every hour. Capacity units may be fractions. */
function counted(about: string, component: string, plural: string, one: string, ending = 's'): Item {
  const whole = !plural.endsWith('LCUs');
  const rules = { quantity: plural, least: '0', most: '10000', whole, show: formatCount };
  const show = (amount: Decimal) => formatCounted(amount, one, one + ending);
  const option = optional(quantity('count', about, (given) => parseCount(given, rules), plain));
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
      'size',
      about,
      (given) => parseGigabytes(given, GIGABYTES),
      (amount) => `${plain(amount)}GB`,
    ),
  );
  return { ...option, component, hourly: false, show };
}
