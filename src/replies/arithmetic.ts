import type { QuoteAnswer } from '../answer/answer.js';
import { exact, plain } from '../pricing/decimal.js';
import { addingUp, formatMoney, unitMoney } from '../pricing/money.js';
import { counted } from './quantity.js';

type Line = QuoteAnswer['lines'][number];

const MILLION = 'million ';

/**
 * The lines of a sum, which add up to its total.
 * @param shareOf what stands behind an amount, such as " (12% of it)"
 */
export function arithmetic(
  { lines, total }: Pick<QuoteAnswer, 'lines' | 'total'>,
  shareOf: (amount: string) => string = () => '',
): readonly string[] {
  const shown = addingUp(
    lines.map(({ amount }) => amount),
    total,
  );
  return lines.map((line, at) => lineText(line, shown[at] ?? line.amount, shareOf(line.amount)));
}

/**
 * "requests: 3 million requests × $0.20 = $0.60". Less than a million is counted in ones: "1,217 requests × $0.20 a million".
 */
function lineText({ label, quantity, unitLabel, price, free }: Line, amount: string, share: string): string {
  if (quantity === '0' && free !== undefined) {
    return `- ${label}: ${countedInOnes(free, unitLabel)}, all of it free = **$0.00**`;
  }
  const result = `**${formatMoney(amount)}**${share}${free === undefined ? '' : ` (${counted(free, unitLabel)} free)`}`;
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
