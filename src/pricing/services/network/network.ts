import { type Assumption, billing, excluded } from '../../assumption.js';
import { DATA_THROUGH, UNITS } from '../../balancers.js';
import { type Decimal, exact, ZERO } from '../../decimal.js';
import { formatMoney } from '../../money.js';
import { HOURS_A_MONTH } from '../../quantities/periods.js';
import type { RateTable } from '../../rate-table.js';
import type { Region } from '../../regions.js';
import { service } from '../../service/form.js';
import { flag, hours, optional, REGION } from '../../service/option.js';
import { ITEM_NAMES, ITEMS, type ItemName, type NetworkInput } from './items.js';
import { networkWords } from './words.js';

const EXAMPLE = '/price network nat_gateways:1 nat_data:100GB load_balancers:1';

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
    to_region: optional({ ...REGION, about: 'The Region that the data is sent to' }),
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
        const { hourly, billed = '1' } = ITEMS[option];
        const component =
          option === 'between_regions' && isWithinUsEast(input) ? 'within-us-east' : ITEMS[option].component;
        const free = exact((input.free_tier && table.free.get(component)) || '0');
        const quantity = (hourly ? amount.times(input.hours) : amount).times(billed);
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
          billing('Data between zones is billed on both sides: each GB where it leaves, and where it arrives.'),
        input.between_regions &&
          billing(
            'Data between Regions is billed where it leaves. The rate holds for nearly all destinations; to some of the newest Regions AWS charges a different one.',
          ),
      ],
    };
  },
  double: (input) => ['Double it all', ...requestedIn(input).map(([option]) => option)],
});

/** N. Virginia and Ohio. */
function isWithinUsEast({
  region,
  to_region: to,
}: {
  readonly region: Region;
  readonly to_region: Region | undefined;
}): boolean {
  return [region, to].every((one) => one?.code.startsWith('us-east-'));
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
