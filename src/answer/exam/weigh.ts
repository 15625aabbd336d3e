import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Topic } from '../../notes/topics.js';
import type { Condition } from '../../recommend/conditions.js';
import type { Understood } from '../../understand/understood.js';
import { decidable, type OptionTopics } from './option-topics.js';

/** An option with what speaks for and against it. */
export interface Weighed extends OptionTopics {
  /** How much the conditions of the question speak for it. */
  readonly points: number;
  readonly reasons: readonly Condition[];
  readonly ruledOut?: { readonly why: string; readonly by: Condition };
}

/** Weighs the options by the conditions that a question names. */
export function weigh(stem: Understood, options: readonly OptionTopics[], knowledge: Knowledge): readonly Weighed[] {
  const said = stem.text;
  const conditions = [...knowledge.findConditions(said), ...knowledge.findSignals(said)];
  const offered = new Set(options.flatMap(({ topics }) => topics.flatMap((topic) => idsOf(topic, knowledge))));
  // What speaks for none of the options is no condition of this question.
  const telling = conditions.filter(({ favours }) => Object.keys(favours).some((id) => offered.has(id)));
  // What the question names itself is what is asked about: "gives the function a public address" is no vote for Lambda.
  const asked = new Set(stem.topics.map((topic) => decidable(topic, knowledge)));
  return options.map((one): Weighed => {
    const ids = one.topics.filter((topic) => !asked.has(topic)).flatMap((topic) => idsOf(topic, knowledge));
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

/** A topic and what it is a kind of: a convertible Reserved Instance is a Reserved Instance. */
function idsOf({ id, name, note }: Topic, { topics }: Knowledge): readonly string[] {
  return [id, ...topics.flatMap((other) => (other.note === note && name.endsWith(` ${other.name}`) ? [other.id] : []))];
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
