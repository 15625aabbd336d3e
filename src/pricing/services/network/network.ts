import { type Assumption, billing, lacking, warning } from '../../assumption.js';
import { type Decimal, exact, plain, ZERO } from '../../decimal.js';
import { formatMoney } from '../../money.js';
import { parseCount } from '../../quantities/counts.js';
import { formatCount, formatCounted, formatGigabytes } from '../../quantities/format.js';
import { gigabytesOf, parseGigabytes } from '../../quantities/memory.js';
import type { QuantityRules } from '../../quantities/parsed.js';
import { HOURS_A_MONTH } from '../../quantities/periods.js';
import type { Given } from '../../quantities/said.js';
import type { RateTable } from '../../rate-table.js';
import type { Input } from '../form.js';
import { hours, type Option, optional, quantity, REGION } from '../option.js';
import { service } from '../service.js';
import { networkWords } from './words.js';

/** One thing around compute that has a price. */
interface Extra extends Option<Decimal | undefined> {
  /** In the price list. */
  readonly component: string;
  /** Paid for every hour, not only by the month. */
  readonly hourly: boolean;
  /** How much of it, in words. */
  readonly show: (amount: Decimal) => string;
}

const EXAMPLE = '/price network nat_gateways:1 nat_data:100GB load_balancers:1';
const COUNT: Omit<QuantityRules, 'quantity'> = { least: '0', most: '10000', whole: true, show: formatCount };
const GIGABYTES = gigabytesOf();

const EXTRAS = {
  nat_gateways: things('How many NAT gateways', 'nat-gateway', 'NAT gateways', 'NAT gateway'),
  nat_data: data('GB a month through them', 'nat-data', 'through NAT'),
  load_balancers: things('How many application load balancers', 'load-balancer', 'load balancers', 'load balancer'),
  lcu: things('Their capacity units at an average hour, all together', 'capacity-units', 'LCUs', 'capacity unit'),
  network_load_balancers: things(
    'How many network load balancers',
    'network-load-balancer',
    'load balancers',
    'network load balancer',
  ),
  nlcu: things('Their capacity units at an average hour, all together', 'network-capacity-units', 'NLCUs', 'NLCU'),
  ipv4: things(
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
  metrics: things('How many custom metrics in CloudWatch', 'custom-metrics', 'metrics', 'custom metric'),
};
const OPTIONS = {
  ...EXTRAS,
  hours: hours(),
  region: REGION,
};
type NetworkInput = Input<typeof OPTIONS>;
type ExtraName = keyof typeof EXTRAS;
const EXTRA_NAMES: readonly ExtraName[] = Object.keys(EXTRAS).filter((name): name is ExtraName => name in EXTRAS);

/** What a bill has beside compute. Nothing is counted unless it is asked for. */
export const network = service({
  id: 'network',
  name: 'Network and logs',
  group: 'servers',
  note: 'elastic-load-balancing',
  plain: networkWords,
  besideCompute: true,
  about: 'What a bill has beside compute: NAT gateways, load balancers, data, logs',
  example: EXAMPLE,
  options: OPTIONS,
  needs: (reader) => {
    if (Object.keys(EXTRAS).every((option) => reader.text(option) === undefined))
      reader.require(['nat_gateways'], EXAMPLE);
  },
  parts: (input, { network: table, ec2 }) => ({
    title: asked(input)
      .map(([option, amount]) => EXTRAS[option].show(amount))
      .join(', '),
    usages: asked(input).map(([option, amount]) => {
      const { component, hourly } = EXTRAS[option];
      const free = exact(table.free.get(component) ?? '0');
      const quantity = hourly ? amount.times(input.hours) : amount;
      return { table: option === 'ipv4' ? ec2 : table, component, quantity, free, option };
    }),
    assumptions: assumptionsOf(input, table),
  }),
  double: (input) => ({
    label: 'Double it all',
    changed: { ...input, ...Object.fromEntries(asked(input).map(([option, amount]) => [option, amount.times('2')])) },
  }),
});

/** What is asked for, in the order of the options. */
function asked(input: NetworkInput): readonly (readonly [ExtraName, Decimal])[] {
  return EXTRA_NAMES.flatMap((name) => {
    const amount = input[name];
    return amount ? [[name, amount] as const] : [];
  });
}

function assumptionsOf(input: NetworkInput, table: RateTable): readonly Assumption[] {
  const { nat_gateways: gateways, nat_data: through } = input;
  return [
    ...BALANCERS.flatMap(({ balancers, units }) =>
      input[balancers]?.gt(ZERO) && !input[units]
        ? [
            lacking(
              'capacity units of the load balancer',
              `Capacity units of the load balancer (\`${units}\`) are not counted: ${unitMoney(units, table, input)} a month for each that is busy all month.`,
            ),
          ]
        : [],
    ),
    ...(gateways?.gt(ZERO) && !through
      ? [
          lacking(
            'data through the NAT gateway',
            'Data through the NAT gateway (`nat_data`) is not counted: it is paid by the GB.',
          ),
        ]
      : []),
    ...(input.data_out
      ? [
          billing(
            '100 GB out to the internet are free each month for the whole account, so other uses may use them up.',
          ),
        ]
      : []),
    ...(input.between_zones
      ? [warning('Data between zones is paid on both sides: give the GB out and the GB in together.')]
      : []),
  ];
}

/** Load balancers with their capacity units. */
const BALANCERS = [
  { balancers: 'load_balancers', units: 'lcu' },
  { balancers: 'network_load_balancers', units: 'nlcu' },
] as const;

/** What one capacity unit costs that is busy all month. */
function unitMoney(units: ExtraName, table: RateTable, { region }: NetworkInput): string {
  const [rate] = table.tiersOf({ component: EXTRAS[units].component, region: region.code });
  return formatMoney(plain(exact(rate?.price ?? '0').times(HOURS_A_MONTH)));
}

/** Units of a balancer may have parts, and metrics are paid by the month. */
function things(about: string, component: string, of: QuantityRules['quantity'], one: string, more?: string): Extra {
  const rules = { ...COUNT, quantity: of, whole: !of.endsWith('LCUs') };
  const option = optional(quantity(about, (given) => parseCount(given, rules), plain));
  return { ...option, component, hourly: of !== 'metrics', show: (amount) => formatCounted(amount, one, more) };
}

function data(about: string, component: string, where: string): Extra {
  const parse = (given: Given) => parseGigabytes(given, GIGABYTES);
  const option = optional(quantity(about, parse, (amount) => `${plain(amount)}GB`));
  return { ...option, component, hourly: false, show: (amount) => `${formatGigabytes(amount)} ${where}` };
}
