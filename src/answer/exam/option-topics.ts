import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Topic } from '../../notes/topics.js';
import type { ExamOption } from '../../understand/exam-question.js';

/** What an option is about. */
export interface OptionTopics {
  readonly option: ExamOption;
  /** Topics that it names. */
  readonly topics: readonly Topic[];
  /** An AWS service or another provider's product that the notes do not cover, if it names nothing else. */
  readonly outside?: string;
}

/** Finds what an option of an exam question is about. */
export function topicsOfOption(option: ExamOption, knowledge: Knowledge): OptionTopics {
  const { names, findOutOfScope } = knowledge;
  const spotted = names.spot(option.text);
  // An everyday name is one only if it is the whole option: "A region" is no regional endpoint, nor is an edge location an endpoint.
  const whole = spotted.length > 0 ? undefined : names.findNamed(option.text);
  const mentions = whole ? [whole] : spotted;
  const named = new Set(mentions.map(({ topic }) => decidable(topic, knowledge)));
  const outside = findOutOfScope(option.text, spotted).find(({ kind }) => kind !== 'wishes');
  return {
    option,
    topics: [...named],
    ...(outside && named.size === 0 ? { outside: outside.name } : {}),
  };
}

/** A term that nothing decides about stands for the service that it belongs to: "EC2 instances" for EC2. */
export function decidable(topic: Topic, { choices, conditions, topics }: Knowledge): Topic {
  if (!topic.term || topic.id in choices.services) return topic;
  if (conditions.some(({ favours, rulesOut }) => topic.id in favours || topic.id in rulesOut)) return topic;
  const isInstance = topic.id === `${topic.note.id}-instance` || topic.id === `${topic.note.id}-function`;
  return (isInstance && topics.find(({ id }) => id === topic.note.id)) || topic;
}
