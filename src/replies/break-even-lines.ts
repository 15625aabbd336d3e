import type { BreakEven, BreakEvenAtRequests } from '../pricing/break-even/break-even.js';
import { exact, plain } from '../pricing/decimal.js';
import { formatMoney } from '../pricing/money.js';
import { groupThousands } from '../pricing/quantities/format.js';
import { aboutCount, aboutRate } from './about.js';
import { arithmetic } from './arithmetic.js';
import { containersText } from './charts/break-even-chart.js';

/** The cheaper side at the requested number of requests, and the crossing point. */
export function breakEvenHeadline(breakEven: BreakEven): readonly string[] {
  const { requests, requestsWithoutFreeTier: unfree, containerName, asked } = breakEven;
  const requested = asked ? [requestedLine(asked, breakEven)] : [];
  if (requests === undefined) {
    const never = `**Lambda costs less at any number of requests**, even if ${containerName} is always busy.`;
    return [...requested, never];
  }
  const from = `From about ${aboutCount(requests)} requests a month (${aboutRate(requests)})`;
  const without =
    unfree === undefined || unfree === requests ? '' : ` (from ${aboutCount(unfree)} without the free tier)`;
  return [...requested, `**${from}, ${containerName} costs no more than Lambda**${without}.`];
}

/** The arithmetic of both sides at the crossing point. */
export function breakEvenArithmetic(breakEven: BreakEven): readonly string[] {
  const { requests, requestsAContainer, lambda, container } = breakEven;
  const at = groupThousands(requests ?? requestsAContainer);
  return [
    `At ${at} requests in ${lambda.regionName}, Lambda costs **${formatMoney(lambda.total)}** a month:`,
    ...arithmetic(lambda),
    `${containersText(breakEven)} costs **${formatMoney(container.total)}**:`,
    ...arithmetic(container),
  ];
}

function requestedLine(asked: BreakEvenAtRequests, { containerName, requestsAContainer }: BreakEven): string {
  const { requests, lambda, lambdaWithoutFreeTier, container } = asked;
  const containers = containersText({ containers: asked.containers, containerName });
  const difference = exact(container).minus(lambda);
  const winner = difference.gt('0') ? 'Lambda' : containers;
  const verdict = difference.eq('0')
    ? 'both cost the same'
    : `${winner} is cheaper by ${formatMoney(plain(difference.abs()))}`;
  const without =
    lambda === lambdaWithoutFreeTier ? '' : ` (${formatMoney(lambdaWithoutFreeTier)} without the free tier)`;
  const several = exact(asked.containers).gt('1') ? `, as one carries about ${aboutCount(requestsAContainer)}` : '';
  return `**At ${groupThousands(requests)} requests a month, ${verdict}**: Lambda costs ${formatMoney(lambda)}${without}, ${containers} ${formatMoney(container)}${several}.`;
}
