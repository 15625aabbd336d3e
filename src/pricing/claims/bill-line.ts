import { numberAt } from '../plain-words/entities/numbers.js';
import { matches, typedText, type Words } from '../plain-words/tokens/sense.js';
import { HOURS_A_MONTH } from '../quantities/periods.js';
import type { Prices } from '../rates.js';
import { compareRate, isLikely } from './compare-rate.js';
import type { Figure } from './figures.js';
import type { Named } from './named-rates.js';
import { type CheckedFigure, rateSentence, runningText } from './texts.js';
import { isAlwaysOn, unitAt } from './units.js';

const BILL = /^(?:bill|bills|invoice|billed|charged|charge)$/;
const SEVERAL = '1.5';
/** So many words may stand between the start of a quantity and what it cost, and between its end and that. */
const FARTHEST = { start: 8, end: 3 } as const;

/**
 * Checks a line of a bill: "1,563,577.501 Lambda-GB-Second USD 26.06", "1M requests = $0.02". Where a text is about no bill, an
 * amount beside a quantity is taken for its price only if it is right, or behind "=".
 */
export function checkBillLine(words: Words, figure: Figure, named: Named, prices: Prices): CheckedFigure | undefined {
  const before = words.slice(0, figure.from);
  if (figure.unit) return undefined;
  const isStated = matches(before.at(-1), /^=$/) || words.some((word) => matches(word, BILL));
  for (let at = Math.max(0, figure.from - FARTHEST.start); at < figure.from; at += 1) {
    const quantity = numberAt(words, at);
    const read = quantity?.value.gt('0') ? unitAt(before, quantity.to, true) : undefined;
    if (!quantity || !read || figure.from - read.to > FARTHEST.end) continue;
    const { unit, to } = read;
    const typed = typedText(words, at, to);
    const line = { ...figure, per: `for ${typed}`, unit: { ...unit, count: unit.count.times(quantity.value) } };
    const compared = compareRate(line, named, prices);
    if (!compared || !(isStated ? isLikely(compared) : compared.ratio.eq('1'))) continue;
    const checked = rateSentence(line, compared, prices);
    const number = quantity.value.div(HOURS_A_MONTH);
    return isAlwaysOn(unit) && number.gte(SEVERAL)
      ? { ...checked, text: `${checked.text} ${typed} are ${runningText(number)} all month.` }
      : checked;
  }
  return undefined;
}
