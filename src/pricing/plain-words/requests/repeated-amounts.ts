import { exact } from '../../decimal.js';
import { A_DAY } from '../../quantities/periods.js';
import { type Amount, type Entities, entitiesOf, startOf } from '../entities/entity.js';
import { isKeptBefore } from '../entities/lengths.js';
import { type Interpretation, isUsed, usedIn } from '../slots/interpretation.js';
import { matches, type Noun, type Words } from '../tokens/sense.js';

/** Numbers that repeat one which is counted: "26 t3.large for 26 students", "2 clusters … the two control planes". */
export function repeatedAmounts(
  entities: Entities,
  words: Words,
  interpretations: readonly Interpretation[],
  sides: number,
): readonly Amount[] {
  const used = usedIn(interpretations);
  const counts = entitiesOf(entities, 'amount').filter(
    ({ measure, rate }) => measure === 'count' && (!rate || rate.period === 'month'),
  );
  const counted = counts.filter((amount) => isUsed(amount, used));
  const isAgain = (one: Amount) =>
    isNumberOfSides(one, sides, words) ||
    counted.some(({ value, noun }) => value.eq(one.value) && (SAME.has(one.noun) || one.noun === noun || !noun));
  const pointsBack = (one: Amount) =>
    !one.bare ||
    one.value.gte(LARGE) ||
    matches(words[startOf(one) - 1], POINTS_BACK) ||
    isNumberOfSides(one, sides, words);
  const again = counts.filter(
    (amount) => !counted.includes(amount) && !amount.each && pointsBack(amount) && isAgain(amount),
  );
  // One month may be that of several parts.
  return [...new Set([...again, ...entitiesOf(entities, 'amount').filter((amount) => isTheMonth(amount, words))])];
}

/** So large a number is hardly told twice by chance: "20M calls, and a function with 20M x 256 MB". */
const LARGE = '1000';

/** "Which of the three is cheapest?", "just these two", "two options": as many as are compared. */
function isNumberOfSides({ value, bare, at: [first = 0] }: Amount, sides: number, words: Words): boolean {
  const isNamed = matches(words[first - 1], POINTS_BACK) || matches(words[first + 1], OPTIONS);
  return bare && sides > 1 && value.eq(String(sides)) && isNamed;
}

const OPTIONS = /^(?:options|choices|alternatives|variants|candidates|ways|setups|offers)$/;

/** "3 GB of logs a day, 30 days": the month of the bill. */
function isTheMonth({ measure, rate, each, at: [first = 0], value }: Amount, words: Words): boolean {
  const isMonth = value.gte(exact(A_DAY).times('28')) && value.lte(exact(A_DAY).times('31'));
  return measure === 'time' && !rate && !each && isMonth && !isKeptBefore(words, first);
}

const POINTS_BACK = /^(?:the|same|those|these|all|my|our|both)$/;

/** What may be as many as something else that is counted, and costs nothing itself. */
const SAME: ReadonlySet<Noun | undefined> = new Set([undefined, 'people', 'audience', 'zones']);
