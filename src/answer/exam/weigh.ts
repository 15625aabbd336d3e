import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Condition } from '../../recommend/conditions.js';
import type { Query } from '../../understand/query.js';
import { THRESHOLDS } from '../thresholds.js';
import { decidable, type OptionTopics } from './option-topics.js';

/** An option with what speaks for and against it. */
export interface Weighed extends OptionTopics {
  /** How much the conditions of the question speak for it. */
  readonly points: number;
  readonly reasons: readonly Condition[];
  readonly ruledOut?: { readonly why: string; readonly by: Condition };
}

/** Weighs the options by the conditions that a question names. */
export function weigh(stem: Query, options: readonly OptionTopics[], knowledge: Knowledge): readonly Weighed[] {
  const said = stem.text;
  const conditions = [...knowledge.findConditions(said), ...knowledge.findSignals(said)];
  const offered = new Set(options.flatMap(({ topics }) => topics.map(({ id }) => id)));
  // What speaks for none of the options is no condition of this question.
  const telling = conditions.filter(({ favours }) => Object.keys(favours).some((id) => offered.has(id)));
  // What the question names itself is what is asked about: "gives the function a public address" is no vote for Lambda.
  const asked = new Set(stem.topics.map((topic) => decidable(topic, knowledge)));
  return options.map((one): Weighed => {
    const ids = one.topics.filter((topic) => !asked.has(topic)).map(({ id }) => id);
    const reasons = conditions.filter(({ favours }) => ids.some((id) => id in favours));
    const ruledOut = whyRuledOut(ids, telling);
    return {
      ...one,
      points: reasons.reduce((sum, reason) => sum + most(reason, ids), 0),
      reasons: [...reasons].sort((a, b) => most(b, ids) - most(a, ids)),
      ...(ruledOut ? { ruledOut } : {}),
    };
  });
}

function most({ favours }: Condition, ids: readonly string[]): number {
  return Math.max(0, ...ids.map((id) => favours[id] ?? 0));
}

function whyRuledOut(ids: readonly string[], conditions: readonly Condition[]): Weighed['ruledOut'] {
  for (const by of conditions) {
    const why = ids.flatMap((id) => by.rulesOut[id] ?? [])[0];
    if (why !== undefined) return { why, by };
  }
  return undefined;
}

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
  return last.points - (left[count]?.points ?? 0) >= THRESHOLDS.examPoints ? chosen : [];
}
