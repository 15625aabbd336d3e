import type { BreakEven } from '../../pricing/break-even/break-even.js';
import { formatMoney } from '../../pricing/money.js';
import { groupThousands } from '../../pricing/quantities/format.js';
import { containersText } from '../containers-text.js';

/** What the chart of a break-even shows, in sentences with the figures of the answer: for those who do not see it. */
export function breakEvenAltText(breakEven: BreakEven): string {
  const { title, lambda } = breakEven;
  const subject = `${title}. Dollars against requests a month in ${lambda.regionName}.`;
  return `${subject} ${breakEven.requests === undefined ? never(breakEven) : meeting(breakEven, breakEven.requests)}.`;
}

function meeting(breakEven: BreakEven, requests: string): string {
  const { requestsWithoutFreeTier: unfree } = breakEven;
  const alone =
    unfree === undefined || unfree === requests ? '' : `; without the free tier they meet at ${groupThousands(unfree)}`;
  return `The lines meet at ${groupThousands(requests)} requests: ${costs(breakEven)}${alone}`;
}

function never(breakEven: BreakEven): string {
  const at = groupThousands(breakEven.requestsAContainer);
  return `Lambda's line stays below that of ${breakEven.containerName}: it costs less at any number of requests. At ${at}, ${costs(breakEven)}`;
}

function costs(breakEven: BreakEven): string {
  const { lambda, container } = breakEven;
  return `Lambda costs ${formatMoney(lambda.total)} a month after its free tier and ${containersText(breakEven)} ${formatMoney(container.total)}`;
}
