import type { QuoteAnswer } from '../answers/answer.js';
import { formatMoney } from '../pricing/money.js';
import type { Card } from './card.js';
import { GROUP_COLORS } from './wording.js';

/** The total first, then the arithmetic line by line, then what was assumed. */
export function quoteCard(quote: QuoteAnswer): Card {
  const derived = quote.lines.some((line) => line.derived);
  return {
    title: quote.title,
    color: GROUP_COLORS.serverless,
    lines: [
      `**${formatMoney(quote.total)} a month** in ${quote.regionName}${freeTierRemark(quote)}`,
      ...quote.lines.map(arithmetic),
      ...quote.assumptions.map((assumption) => `-# ${assumption}`),
      derived ? '-# * This rate is worked out from another one, not published.' : '',
      `-# Rates of ${quote.ratesAsOf}; [AWS's own price page](${quote.pricingPage}) wins where they differ.`,
    ],
  };
}

function freeTierRemark({ total, totalBeforeFreeTier }: QuoteAnswer): string {
  return total === totalBeforeFreeTier ? '' : `, after the free tier (${formatMoney(totalBeforeFreeTier)} without it)`;
}

function arithmetic({
  label,
  quantity,
  unitLabel,
  price,
  amount,
  free,
  derived,
}: QuoteAnswer['lines'][number]): string {
  const mark = derived ? '*' : '';
  if (quantity === '0' && free !== undefined) {
    return `- ${label}: ${grouped(free)} ${unitLabel}, all of it free = **$0.00**`;
  }
  const freed = free === undefined ? '' : ` (${grouped(free)} ${unitLabel} free)`;
  return `- ${label}: ${grouped(quantity)} ${unitLabel} × $${unitPrice(price)}${mark} = **${formatMoney(amount)}**${freed}`;
}

/** A price with at least two decimals, all of those that AWS publishes: 0.20, 0.0000166667. */
function unitPrice(price: string): string {
  const [whole, decimals = ''] = price.split('.');
  return `${whole}.${decimals.padEnd(2, '0')}`;
}

/** A decimal string with commas between thousands: 1,234,567.5. */
function grouped(quantity: string): string {
  const [whole = '', decimals] = quantity.split('.');
  const commas = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return decimals === undefined ? commas : `${commas}.${decimals}`;
}
