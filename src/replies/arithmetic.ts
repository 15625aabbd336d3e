import type { QuoteAnswer } from '../answer/answer.js';
import { exact, plain } from '../pricing/decimal.js';
import { decimalsToAddUp, formatMoney, unitMoney } from '../pricing/money.js';
import { counted } from './quantity.js';

type Line = QuoteAnswer['lines'][number];

const MILLION = 'million ';

/** The lines of a sum, with decimals that add up to its total. */
export function arithmetic(sum: Pick<QuoteAnswer, 'lines' | 'total'>): readonly string[] {
  return sum.lines.map((line) => lineText(line, decimalsOf(sum)));
}

/** How many decimals the amounts of a sum need to add up to its total. */
export function decimalsOf({ lines, total }: Pick<QuoteAnswer, 'lines' | 'total'>): number {
  const amounts = lines.map(({ amount }) => amount);
  return decimalsToAddUp(amounts, total);
}

/**
 * "requests: 3 million requests × $0.20 = $0.60". Less than a million is counted in ones: "1,217 requests × $0.20 a million".
 * @param share what stands behind the amount, such as " (12% of it)"
 */
export function lineText(
  { label, quantity, unitLabel, price, amount, free }: Line,
  decimals: number,
  share = '',
): string {
  if (quantity === '0' && free !== undefined) {
    return `- ${label}: ${countedInOnes(free, unitLabel)}, all of it free = **$0.00**`;
  }
  const result = `**${formatMoney(amount, decimals)}**${share}${free === undefined ? '' : ` (${counted(free, unitLabel)} free)`}`;
  const each = `${unitMoney(price)}${isBelowMillion(quantity, unitLabel) ? ' a million' : ''}`;
  return `- ${label}: ${countedInOnes(quantity, unitLabel)} × ${each} = ${result}`;
}

function isBelowMillion(quantity: string, unitLabel: string): boolean {
  return unitLabel.startsWith(MILLION) && exact(quantity).lt('1');
}

/** "1,217 requests" instead of "0.001217 million requests". */
function countedInOnes(quantity: string, unitLabel: string): string {
  if (!isBelowMillion(quantity, unitLabel)) return counted(quantity, unitLabel);
  return counted(plain(exact(quantity).times('1e6')), unitLabel.slice(MILLION.length));
}
