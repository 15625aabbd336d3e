import { THRESHOLDS } from '../thresholds.js';
import type { Weighed } from './weigh.js';

/**
 * The options that are named: those that the conditions put clearly before all others.
 * @param count how many are asked for
 * @returns none where the notes do not decide
 */
export function chooseOptions(weighed: readonly Weighed[], count: number): readonly Weighed[] {
  const left = weighed.filter(({ ruledOut }) => ruledOut === undefined).sort((a, b) => b.points - a.points);
  const chosen = left.slice(0, count);
  const last = chosen.at(-1);
  if (!last || chosen.length < count || last.points < THRESHOLDS.examPoints) return [];
  return last.points - (left[count]?.points ?? 0) >= THRESHOLDS.examLead ? chosen : [];
}
