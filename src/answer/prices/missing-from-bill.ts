import { commandLine, fittingLines, quoteLine } from '../../pricing/command-line.js';
import { formatMoney } from '../../pricing/money.js';
import type { ServiceRequest } from '../../pricing/plain-words/requests/request.js';
import { textOf } from '../../pricing/quantities/said.js';
import type { Prices } from '../../pricing/rates.js';
import { priceWith } from '../../pricing/services/form.js';
import { serviceOf } from '../../pricing/services/index.js';
import { UNITS } from '../../pricing/services/network/items.js';
import type { NextStep } from '../answer.js';

/** Something that a request needs and does not name, with its price and a button that adds it. */
export interface MissingFromBill {
  /** What a quote calls it in its exclusions. */
  readonly what: string;
  readonly text: string;
  readonly step: NextStep;
}

/** The capacity units of a load balancer that stands beside other services, with their price and a button that adds them. */
export function missingFromBill(
  text: string,
  lines: readonly ServiceRequest[],
  prices: Prices,
): readonly MissingFromBill[] {
  if (lines.length === 1) return [];
  return UNITS.flatMap(([balancer, units]) => {
    const line = lines.find(
      ({ service, options }) => service === 'network' && textOf(options[balancer] ?? '0') !== '0',
    );
    // "One ALB, 1 LCU" may be two parts of a sum.
    const isGiven = lines.some(({ options }) => options[units] !== undefined);
    if (!line || isGiven) return [];
    const priced = priceWith(serviceOf('network'), { [units]: '1', region: line.options['region'] }, prices);
    if (!priced.ok) return [];
    const what = 'load balancer capacity units';
    const name = units.toUpperCase();
    const money = formatMoney(priced.quote.total);
    const label = `With 1 ${name}`;
    const whole = { label, line: `${quoteLine(text)} plus 1 ${name}` };
    const alone = { label: `${label} alone`, line: commandLine('/price network', { ...line.options, [units]: '1' }) };
    // A line may be too long for a button.
    const step = fittingLines([whole])[0] ?? alone;
    return [{ what, text: `${what} (${name}), at **${money} a month** for each one that is busy all month.`, step }];
  });
}
