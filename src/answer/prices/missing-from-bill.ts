import { commandLine, fittingLines } from '../../pricing/command-line.js';
import { formatMoney } from '../../pricing/money.js';
import type { PlainLine, PriceRequest } from '../../pricing/plain-words/reading.js';
import { type Given, textOf } from '../../pricing/quantities/said.js';
import type { Prices } from '../../pricing/rates.js';
import { resolveRegion } from '../../pricing/region-search.js';
import { DEFAULT_REGION } from '../../pricing/regions.js';
import { priceService } from '../../pricing/services/index.js';
import type { NextStep } from '../answer.js';

/** Something that a request plainly needs and does not name, with its size and a button that adds it. */
export interface MissingFromBill {
  /** What a quote calls it among what is not included, if it has such a thing. */
  readonly what?: string;
  readonly text: string;
  readonly step: NextStep;
}

/** A gateway with this much through it, where the whole request does not fit a button. */
const ALONE = { nat_gateways: '1', nat_data: '100GB' };

/** What the request needs beside what it names: a NAT gateway from a VPC to the internet, capacity units of a balancer. */
export function missingFromBill(
  { lacksGateway }: PriceRequest,
  text: string,
  lines: readonly PlainLine[],
  prices: Prices,
): readonly MissingFromBill[] {
  const [region] = lines.flatMap(({ options: { region: named } }) => (named === undefined ? [] : textOf(named)));
  return [...(lacksGateway ? [gateway(text, region, prices)] : []), ...unitsOf(text, lines, prices)];
}

function gateway(text: string, region: string | undefined, prices: Prices): MissingFromBill {
  const money = moneyOf({ nat_gateways: '1', region }, prices);
  const perGb = perUnit(prices, region);
  const size =
    money === undefined ? 'it has no price in my list there' : `**${money} a month**, and $${perGb} for each GB`;
  return {
    text: `a NAT gateway, without which nothing in a private subnet reaches the internet: ${size}.`,
    step: withMore(text, 'a NAT gateway', 'With a NAT gateway', { ...ALONE, region }),
  };
}

function unitsOf(text: string, lines: readonly PlainLine[], prices: Prices): readonly MissingFromBill[] {
  // "One ALB, 1 LCU" may be two parts of a sum.
  if (lines.some(({ options }) => options['lcu'] !== undefined)) return [];
  return lines.flatMap(({ service, options }) => {
    const { load_balancers: balancers = '0', region } = options;
    if (service !== 'network' || textOf(balancers) === '0' || lines.length === 1) return [];
    const money = moneyOf({ lcu: '1', region }, prices);
    if (money === undefined) return [];
    const step = withMore(text, '1 LCU', 'With a capacity unit', { ...options, lcu: '1' });
    return [
      {
        what: 'capacity units of the load balancer',
        text: `capacity units of the load balancer: **${money} a month** for each that is busy all month.`,
        step,
      },
    ];
  });
}

/** The request with something more, or that alone where it would be too long for a button. */
function withMore(
  text: string,
  more: string,
  label: string,
  alone: Readonly<Record<string, Given | undefined>>,
): NextStep {
  const whole = { label, line: `/price quote text:${text.replaceAll(/\s+/g, ' ').trim()} plus ${more}` };
  return fittingLines([whole])[0] ?? { label: `${label} alone`, line: commandLine('/price network', alone) };
}

function moneyOf(options: Readonly<Record<string, Given | undefined>>, prices: Prices): string | undefined {
  const result = priceService('network', options, prices);
  return result.ok ? formatMoney(result.quote.total) : undefined;
}

/** What a GB through a gateway costs, with every digit that AWS publishes. */
function perUnit({ network, regions }: Prices, region: string = DEFAULT_REGION): string {
  const found = resolveRegion(region, regions);
  const [rate] = network.tiersOf({ component: 'nat-data', region: found.ok ? found.region.code : DEFAULT_REGION });
  return rate?.price ?? '0';
}
