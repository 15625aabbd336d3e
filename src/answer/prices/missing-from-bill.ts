import { commandLine, fittingLines, quoteLine } from '../../pricing/command-line.js';
import { formatMoney } from '../../pricing/money.js';
import type { ServiceRequest } from '../../pricing/plain-words/requests/request.js';
import { textOf } from '../../pricing/quantities/said.js';
import type { Prices } from '../../pricing/rates.js';
import { priceWith } from '../../pricing/services/form.js';
import { serviceOf } from '../../pricing/services/index.js';
import type { NextStep } from '../answer.js';

/** Something that a request needs and does not name, with its price and a button that adds it. */
export interface MissingFromBill {
  /** What a quote calls it in its exclusions. */
  readonly what: string;
  readonly text: string;
  readonly step: NextStep;
}

/** What a request needs besides what it names: capacity units of a load balancer. */
export function missingFromBill(
  text: string,
  lines: readonly ServiceRequest[],
  prices: Prices,
): readonly MissingFromBill[] {
  // "One ALB, 1 LCU" may be two parts of a sum.
  if (lines.length === 1 || lines.some(({ options }) => options['lcu'] !== undefined)) return [];
  return lines.flatMap(({ service, options }) => {
    const { load_balancers: balancers = '0', region } = options;
    const unit = priceWith(serviceOf('network'), { lcu: '1', region }, prices);
    if (service !== 'network' || textOf(balancers) === '0' || !unit.ok) return [];
    const what = 'load balancer capacity units';
    const money = formatMoney(unit.quote.total);
    const label = 'With a capacity unit';
    const alone = commandLine('/price network', { ...options, lcu: '1' });
    const [step] = fittingLines([{ label, line: `${quoteLine(text)} plus 1 LCU` }]);
    return [
      {
        what,
        text: `${what}, at **${money} a month** for each one that is busy all month.`,
        step: step ?? { label: `${label} alone`, line: alone },
      },
    ];
  });
}
