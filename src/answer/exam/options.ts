import type { Knowledge } from '../../knowledge/knowledge.js';
import { tokenize } from '../../language/tokenize.js';
import type { Topic } from '../../notes/topics.js';
import type { Condition } from '../../recommend/choices.js';
import type { ExamOption } from '../../understand/exam-question.js';
import type { Query } from '../../understand/query.js';
import { THRESHOLDS } from '../thresholds.js';

/** An option of an exam question with its topics. */
export interface OptionTopics {
  readonly option: ExamOption;
  readonly topics: readonly Topic[];
  /** A product without a note, if the option names nothing else. */
  readonly outside?: string;
}

/** An option with the conditions for and against it. */
export interface WeighedOption extends OptionTopics {
  /** Sum of the weights of `reasons`. */
  readonly points: number;
  /** Conditions of the question that favour the option, the strongest first. */
  readonly reasons: readonly Condition[];
  readonly ruledOut?: { readonly why: string; readonly by: Condition };
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
  return withTopics.map((one): WeighedOption => {
    const ids = one.topics.filter((topic) => !subjects.has(topic)).map(({ id }) => id);
    const reasons = conditions.filter(({ favours }) => ids.some((id) => id in favours));
    const [ruledOut] = relevant.flatMap((by) => ids.flatMap((id) => by.rulesOut[id] ?? []).map((why) => ({ why, by })));
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

/**
 * The options that the conditions put clearly before all others.
 * @param count how many to choose
 * @returns none if the conditions do not decide
 */
export function chooseByConditions(weighed: readonly WeighedOption[], count: number): readonly WeighedOption[] {
  const left = weighed.filter(({ ruledOut }) => ruledOut === undefined).sort((a, b) => b.points - a.points);
  const chosen = left.slice(0, count);
  const last = chosen.at(-1);
  if (!last || chosen.length < count || last.points < THRESHOLDS.examPoints) return [];
  return last.points - (left[count]?.points ?? 0) >= THRESHOLDS.examPoints ? chosen : [];
}

function topicsOfOption(option: ExamOption, stem: Query, knowledge: Knowledge): OptionTopics {
  const completed = topicCompleted(option.text, stem, knowledge);
  if (completed) return { option, topics: [completed] };
  const { names, findOutOfScope } = knowledge;
  const spotted = names.spot(option.text);
  // An everyday word is a name only as the whole option: "A region" is no regional endpoint.
  const whole = spotted.length > 0 ? undefined : names.findNamed(option.text);
  const mentions = whole ? [whole] : spotted;
  const topics = [...new Set(mentions.map(({ topic }) => decidableTopic(topic, knowledge)))];
  const outside = findOutOfScope(option.text, spotted).find(({ kind }) => kind !== 'wishes');
  return { option, topics, ...(outside && topics.length === 0 ? { outside: outside.name } : {}) };
}

/** The term that an option begins and the stem completes: "Spread" after "which EC2 placement strategy" is spread placement on EC2. */
function topicCompleted(text: string, { tokens, topics }: Query, knowledge: Knowledge): Topic | undefined {
  const notes = new Set(topics.map(({ note }) => note));
  const opening = `${tokenize(text).join(' ')} `;
  const isCompleted = (name: string) =>
    name.startsWith(opening) && tokenize(name.slice(opening.length)).every((word) => tokens.includes(word));
  return knowledge.topics.find(({ note, term, names }) => term && notes.has(note) && names.some(isCompleted));
}

/** The service in place of a term that no condition mentions: EC2 for "EC2 instances". */
function decidableTopic(topic: Topic, { choices, conditions, topics }: Knowledge): Topic {
  if (!topic.term || topic.id in choices.services) return topic;
  if (conditions.some(({ favours, rulesOut }) => topic.id in favours || topic.id in rulesOut)) return topic;
  const isInstance = topic.id === `${topic.note.id}-instance` || topic.id === `${topic.note.id}-function`;
  return (isInstance && topics.find(({ id }) => id === topic.note.id)) || topic;
}
