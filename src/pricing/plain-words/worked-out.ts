import { type Decimal, exact } from '../decimal.js';
import { isCurrency } from './currency.js';
import { hasSense, senseOf, type Word } from './meaning.js';
import { numberAt } from './numbers.js';
import { rateAt } from './periods.js';
import { A_MONTH, AN_HOUR } from './times.js';

/** A sum of the writer's own, with the position behind what of it is not counted. */
export interface WorkedOut {
  readonly money: boolean;
  readonly to: number;
}

/** One factor of it: money, a time, or a bare number. */
interface Factor {
  readonly value: Decimal;
  readonly money: boolean;
  readonly time: boolean;
  readonly to: number;
}

/** How far the writer may have rounded. */
const ROUNDED = '0.02';
/** Shorter than a month by no more than this, it is all of one: 720 hours. */
const WHOLE_MONTH = exact(A_MONTH).div(AN_HOUR).times('0.98');

/**
 * Reads "$0.0464/hour * 720 hours = 33.408" and "* 730 h = 70$" as money. Of times only what comes out is counted ("8 hours x
 * 20 days = 160 hours"), and not even that if it is all month. What counts things or sizes is no such sum.
 */
export function workedOutAt(words: readonly Word[], at: number): WorkedOut | undefined {
  const isEnd = hasSense(words[at], 'times');
  const factors: Factor[] = [];
  for (let place = isEnd ? at + 1 : at; ; place = (factors.at(-1)?.to ?? place) + 1) {
    const factor = factorAt(words, place);
    if (!factor) return undefined;
    factors.push(factor);
    if (!hasSense(words[factor.to], 'times')) break;
  }
  const behind = factors.at(-1)?.to ?? at;
  const result = words[behind]?.text === '=' ? factorAt(words, behind + 1) : undefined;
  const money = result?.money || factors.some((factor) => factor.money);
  if (money && (result || !isEnd) && factors.length + (isEnd ? 1 : 0) > 1) return { money, to: result?.to ?? behind };
  const [first] = factors;
  // "3 t3.small * 720 hours = 2160 hours"
  if (result?.time && isEnd && first?.time && first.value.gte(WHOLE_MONTH)) return { money: false, to: result.to };
  if (!result || isEnd || factors.length < 2 || !factors.some(({ time }) => time)) return undefined;
  const product = factors.reduce((all, { value }) => all.times(value), exact('1'));
  if (product.minus(result.value).abs().gt(product.times(ROUNDED))) return undefined;
  if (result.value.gte(WHOLE_MONTH)) return { money: false, to: result.to };
  return result.time ? { money: false, to: behind + 1 } : undefined;
}

/** Units and periods are passed, for only the writer's own numbers are multiplied. */
function factorAt(words: readonly Word[], at: number): Factor | undefined {
  const sign = isCurrency(words[at]) ? 1 : 0;
  const number = numberAt(words, at + sign);
  // "24 hours" may be a phrase of its own.
  const daily = senseOf(words[at], 'schedule')?.hoursADay;
  if (daily !== undefined) return { value: exact(daily), money: false, time: true, to: at + 1 };
  if (!number) return undefined;
  const behind = isCurrency(words[number.to]) ? number.to + 1 : number.to;
  const time = senseOf(words[behind], 'time') !== undefined;
  const unit = time ? behind + 1 : behind;
  const to = rateAt(words, unit)?.to ?? unit;
  if (hasSense(words[to], 'memory', 'vcpu', 'noun', 'role', 'instance', 'service', 'scale')) return undefined;
  return { value: number.value, money: sign + behind - number.to > 0, time, to };
}
