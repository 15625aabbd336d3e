import { UNITS } from '../../pricing/balancers.js';
import { commandLine, fittingLines, quoteLine } from '../../pricing/command-line.js';
import { formatMoney } from '../../pricing/money.js';
import type { PriceRequest, ServiceRequest } from '../../pricing/plain-words/clauses/request.js';
import { type Given, textOf } from '../../pricing/quantities/said.js';
import type { Prices } from '../../pricing/rates.js';
import { resolveRegion } from '../../pricing/region-search.js';
import { DEFAULT_REGION } from '../../pricing/regions.js';
import { priceWith } from '../../pricing/service/form.js';
import { serviceOf } from '../../pricing/services/index.js';
import type { NextStep } from '../answer.js';

/** Something that a request needs and does not name, with its price and a button that adds it. */
export interface MissingFromBill {
  /** What a quote calls it in its exclusions, if it is there. */
  readonly what?: string;
  readonly text: string;
  readonly step: NextStep;
}

type NetworkOptions = Readonly<Record<string, Given | undefined>>;

/** What a request needs besides what it names: a NAT gateway from a VPC to the internet, capacity units of a balancer. */
export function missingFromBill(
  { lacksGateway }: PriceRequest,
  text: string,
  lines: readonly ServiceRequest[],
  prices: Prices,
): readonly MissingFromBill[] {
  const [region] = lines.flatMap(({ options }) => options['region'] ?? []);
  return [...(lacksGateway ? [gateway(text, region && textOf(region), prices)] : []), ...unitsOf(text, lines, prices)];
}

function gateway(text: string, region: string | undefined, prices: Prices): MissingFromBill {
  const money = moneyOf({ nat_gateways: '1', region }, prices);
  const found = resolveRegion(region ?? DEFAULT_REGION, prices.regions);
  const code = found.ok ? found.region.code : DEFAULT_REGION;
  const [rate] = prices.network.tiersOf({ component: 'nat-data', region: code });
  const size =
    money === undefined
      ? 'it has no price in my list there'
      : `**${money} a month**${rate ? `, and $${rate.price} for each GB` : ''}`;
  const alone = { nat_gateways: '1', nat_data: '100GB', region };
  return {
    text: `a NAT gateway (without one, nothing in a private subnet reaches the internet): ${size}.`,
    step: withAddition(text, 'a NAT gateway', 'With a NAT gateway', alone),
  };
}

function unitsOf(text: string, lines: readonly ServiceRequest[], prices: Prices): readonly MissingFromBill[] {
  if (lines.length === 1) return [];
  return UNITS.flatMap(([balancer, units]) => {
    const line = lines.find(
      ({ service, options }) => service === 'network' && textOf(options[balancer] ?? '0') !== '0',
    );
    // "One ALB, 1 LCU" may be two parts of a sum.
    const isGiven = lines.some(({ options }) => options[units] !== undefined);
    const money = line && !isGiven ? moneyOf({ [units]: '1', region: line.options['region'] }, prices) : undefined;
    if (!line || money === undefined) return [];
    const what = 'load balancer capacity units';
    // Behind options, words would be read as words: "network load_balancers:1" as a Network Load Balancer.
    const addition = /\bnetwork \w+:/.test(text) ? `network ${units}:1` : `1 ${units.toUpperCase()}`;
    const step = withAddition(text, addition, `With 1 ${units.toUpperCase()}`, {
      ...line.options,
      [units]: '1',
    });
    return [
      {
        what,
        text: `${what} (${units.toUpperCase()}), at **${money} a month** for each one that is busy all month.`,
        step,
      },
    ];
  });
}

/** The request with an addition, or the addition alone if the line is too long for a button. */
function withAddition(text: string, addition: string, label: string, alone: NetworkOptions): NextStep {
  const whole = { label, line: `${quoteLine(text)} + ${addition}` };
  return fittingLines([whole])[0] ?? { label: `${label} alone`, line: commandLine('/price network', alone) };
}

function moneyOf(options: NetworkOptions, prices: Prices): string | undefined {
  const result = priceWith(serviceOf('network'), options, prices);
  return result.ok ? formatMoney(result.quote.total) : undefined;
}
