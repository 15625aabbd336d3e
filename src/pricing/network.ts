import { assembleQuote } from './assemble-quote.js';
import { billing, lacking, warning } from './assumption.js';
import { billUsage, type Usage } from './bill.js';
import { commandLine } from './command-line.js';
import { type Decimal, exact, plain, ZERO } from './decimal.js';
import { followUpsFor, inOtherRegion, regionOption } from './follow-ups.js';
import { formatMoney } from './money.js';
import { OptionReader, type OptionValues } from './options.js';
import { formatCount, formatGigabytes } from './quantities/format.js';
import { parseHours } from './quantities/hours.js';
import { parseGigabytes } from './quantities/memory.js';
import type { QuantityRules, Reading } from './quantities/parsed.js';
import { HOURS_A_MONTH } from './quantities/periods.js';
import type { PriceResult, QuoteResult } from './quote.js';
import type { RateTable } from './rate-table.js';
import type { Prices } from './rates.js';
import { answerWith, type ReadOptions } from './read-options.js';
import type { Region } from './regions.js';

/** One thing around compute that has a price: its option, how that is read, and its component in the price list. */
interface Extra {
  readonly option: string;
  readonly component: string;
  readonly rules: QuantityRules;
  /** Paid for every hour, not only by the month. */
  readonly hourly?: true;
}

const EXAMPLE = '/price network nat_gateways:1 nat_data:100GB load_balancers:1';
const COUNT = { least: '0', most: '10000', whole: true, show: formatCount } as const;
const GIGABYTES: QuantityRules = {
  quantity: 'storage',
  least: '0',
  most: '1000000000',
  whole: false,
  show: formatGigabytes,
};

const EXTRAS: readonly Extra[] = [
  { option: 'nat_gateways', component: 'nat-gateway', rules: { ...COUNT, quantity: 'gateways' }, hourly: true },
  { option: 'nat_data', component: 'nat-data', rules: GIGABYTES },
  { option: 'load_balancers', component: 'load-balancer', rules: { ...COUNT, quantity: 'balancers' }, hourly: true },
  { option: 'lcu', component: 'capacity-units', rules: { ...COUNT, quantity: 'units', whole: false }, hourly: true },
  { option: 'ipv4', component: 'public-ipv4', rules: { ...COUNT, quantity: 'addresses' }, hourly: true },
  { option: 'data_out', component: 'data-out', rules: GIGABYTES },
  { option: 'between_zones', component: 'between-zones', rules: GIGABYTES },
  { option: 'logs', component: 'logs-in', rules: GIGABYTES },
  { option: 'logs_kept', component: 'logs-kept', rules: GIGABYTES },
  { option: 'metrics', component: 'custom-metrics', rules: { ...COUNT, quantity: 'metrics' } },
];

/** What `/price network` prices. */
interface NetworkInput {
  /** How much of each extra is asked for, by its option. */
  readonly amounts: ReadonlyMap<string, Decimal>;
  readonly hours: Decimal;
  readonly region: Region;
  readonly readings: readonly Reading[];
}

type NetworkPrices = Pick<Prices, 'network' | 'ec2' | 'regions'>;

/**
 * Answers `/price network`: what a bill has beside compute. Nothing is counted unless it is asked for.
 * @param options as typed: at least one extra; optionally hours, region
 * @returns the quote with lines to try next, or everything that is wrong with the options
 */
export function priceNetwork(options: OptionValues, prices: Prices): PriceResult {
  const quote = (input: NetworkInput) => quoteNetwork(input, prices);
  return answerWith(readNetworkOptions(options, prices.regions), quote, (input) =>
    followUpsFor([...inOtherRegion(input, prices.regions), doubledAll(input)], (other) => quote(other).ok, networkLine),
  );
}

function doubledAll(input: NetworkInput): { readonly label: string; readonly changed: NetworkInput } {
  const amounts = new Map([...input.amounts].map(([option, amount]) => [option, amount.times('2')]));
  return { label: 'Double it all', changed: { ...input, amounts } };
}

function readNetworkOptions(options: OptionValues, regions: readonly Region[]): ReadOptions<NetworkInput> {
  const reader = new OptionReader(options);
  const { problems, readings } = reader;
  const given = EXTRAS.filter(({ option }) => reader.text(option) !== undefined);
  if (given.length === 0) reader.require(['nat_gateways'], EXAMPLE);
  const amounts = new Map(
    given.flatMap(({ option, rules }): [string, Decimal][] => {
      const amount =
        rules === GIGABYTES
          ? reader.quantity(option, (typed) => parseGigabytes(typed, GIGABYTES))
          : reader.count(option, rules);
      return amount ? [[option, amount]] : [];
    }),
  );
  const hours = reader.quantity('hours', parseHours, exact(HOURS_A_MONTH));
  const region = reader.region(regions);
  if (!hours || !region || problems.length > 0) return { problems };
  return { input: { amounts, hours, region, readings } };
}

function quoteNetwork(input: NetworkInput, prices: NetworkPrices): QuoteResult {
  const { amounts, readings } = input;
  const { network: table, regions } = prices;
  const billed = billUsage(usagesOf(input, prices), input, regions);
  if (!billed.ok) return billed;
  const balancers = amounts.get('load_balancers')?.gt(ZERO) && !amounts.has('lcu');
  const gateways = amounts.get('nat_gateways')?.gt(ZERO) && !amounts.has('nat_data');
  const assumptions = [
    ...(balancers
      ? [
          lacking(
            'capacity units of the load balancer',
            `Capacity units of the load balancer (\`lcu\`) are not counted: ${unitMoney(table, input)} a month for each that is busy all month.`,
          ),
        ]
      : []),
    ...(gateways
      ? [
          lacking(
            'data through the NAT gateway',
            'Data through the NAT gateway (`nat_data`) is not counted: it is paid by the GB.',
          ),
        ]
      : []),
    ...(amounts.has('data_out')
      ? [
          billing(
            '100 GB out to the internet are free each month for the whole account, so other uses may use them up.',
          ),
        ]
      : []),
    ...(amounts.has('between_zones')
      ? [warning('Data between zones is paid on both sides: give the GB out and the GB in together.')]
      : []),
  ];
  const parts = { title: titleOf(input), place: input, bill: billed.bill, table, readings, assumptions };
  return { ok: true, quote: assembleQuote(parts) };
}

function usagesOf({ amounts, hours }: NetworkInput, { network, ec2 }: NetworkPrices): readonly Usage[] {
  return EXTRAS.flatMap(({ option, component, hourly }) => {
    const amount = amounts.get(option);
    if (!amount) return [];
    const table = component === 'public-ipv4' ? ec2 : network;
    const free = exact(table.free.get(component) ?? '0');
    return [{ table, component, quantity: hourly ? amount.times(hours) : amount, free, option }];
  });
}

/** What one capacity unit costs that is busy all month. */
function unitMoney(table: RateTable, { region }: NetworkInput): string {
  const [rate] = table.tiersOf({ component: 'capacity-units', region: region.code });
  return formatMoney(plain(exact(rate?.price ?? '0').times(HOURS_A_MONTH)));
}

/** "Around it: nat gateways 1, nat data 100 GB". */
function titleOf({ amounts }: NetworkInput): string {
  const shown = EXTRAS.flatMap(({ option, rules }) => {
    const amount = amounts.get(option);
    return amount ? [`${option.replaceAll('_', ' ')} ${rules.show(amount)}`] : [];
  });
  return `Around it: ${shown.join(', ')}`;
}

function networkLine({ amounts, hours, region }: NetworkInput): string {
  const extras = EXTRAS.map(({ option, rules }): [string, string | undefined] => {
    const amount = amounts.get(option);
    return [option, amount && (rules === GIGABYTES ? `${plain(amount)}GB` : plain(amount))];
  });
  return commandLine('/price network', {
    ...Object.fromEntries(extras),
    hours: hours.eq(HOURS_A_MONTH) ? undefined : `${plain(hours)}h`,
    region: regionOption(region),
  });
}
