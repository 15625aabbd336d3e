import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Condition } from '../../recommend/choices.js';
import type { ExamOption } from '../../understand/exam-question.js';
import type { Query } from '../../understand/query.js';
import { decidableTopic, type OptionTopics, topicsOfOption } from './option-topics.js';
import { endedBefore, longestWork, type RuledOut } from './ruled-out.js';

/** An option with the conditions for and against it. */
export interface WeighedOption extends OptionTopics {
  /** Sum of the weights of `reasons`. */
  readonly points: number;
  /** Conditions of the question that favour the option, the strongest first. */
  readonly reasons: readonly Condition[];
  readonly ruledOut?: RuledOut;
}

/** Weighs the options by the conditions in the stem of the question. */
export function weighOptions(
  stem: Query,
  options: readonly ExamOption[],
  knowledge: Knowledge,
): readonly WeighedOption[] {
  const withTopics = options.map((option) => topicsOfOption(option, stem, knowledge));
  const conditions = [...knowledge.findConditions(stem.text), ...knowledge.findSignals(stem.text)];
  const offered = new Set(withTopics.flatMap(({ topics }) => topics.map(({ id }) => id)));
  // A condition that favours none of the options is no condition of this question.
  const relevant = conditions.filter(({ favours }) => Object.keys(favours).some((id) => offered.has(id)));
  // The stem names its subject, not the answer: "gives the function a public address" is no vote for Lambda.
  const subjects = new Set(stem.topics.map((topic) => decidableTopic(topic, knowledge)));
  const notes = new Set(stem.topics.filter(({ term }) => term).map(({ note }) => note.id));
  const work = longestWork(stem.text);
  return withTopics.map((one): WeighedOption => {
    const ids = one.topics.filter((topic) => !subjects.has(topic) && !notes.has(topic.id)).map(({ id }) => id);
    const reasons = conditions.filter(({ favours }) => ids.some((id) => id in favours));
    const [listed] = relevant.flatMap((by) => ids.flatMap((id) => by.rulesOut[id] ?? []).map((why) => ({ why, by })));
    const ruledOut = listed ?? endedBefore(one.topics, work);
    return {
      ...one,
      points: reasons.reduce((sum, reason) => sum + weightFor(ids, reason), 0),
      reasons: [...reasons].sort((a, b) => weightFor(ids, b) - weightFor(ids, a)),
      ...(ruledOut ? { ruledOut } : {}),
    };
  });
}

function weightFor(ids: readonly string[], { favours }: Condition): number {
  return Math.max(0, ...ids.map((id) => favours[id] ?? 0));
}
