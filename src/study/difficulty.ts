import type { Difficulty } from '../items/item.js';
import type { ItemCount } from '../store/records.js';

/** Share of wrong first answers that is expected of each level before anybody has answered. */
const EXPECTED: Readonly<Record<Difficulty, number>> = { 1: 0.2, 2: 0.4, 3: 0.6 };
/** The expectation weighs as much as so many answers, so that the first few change nothing. */
const EXPECTATION_WEIGHS = 8;
/** Below the first share a question is easy, below the second one fair. */
const EASY_BELOW = 0.3;
const FAIR_BELOW = 0.55;

/** How hard a question is, by the first answers of all members and by what was expected of it. */
export function difficultyFrom(
  start: Difficulty,
  { answered, wrong }: Pick<ItemCount, 'answered' | 'wrong'>,
): Difficulty {
  const share = (wrong + EXPECTED[start] * EXPECTATION_WEIGHS) / (answered + EXPECTATION_WEIGHS);
  if (share < EASY_BELOW) return 1;
  return share < FAIR_BELOW ? 2 : 3;
}
