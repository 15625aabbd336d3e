import type { Knowledge } from '../../knowledge/knowledge.js';
import { tokenize } from '../../language/tokenize.js';
import type { Topic } from '../../notes/topics.js';
import type { ExamOption } from '../../understand/exam-question.js';
import type { Query } from '../../understand/query.js';

/** An option of an exam question with its topics. */
export interface OptionTopics {
  readonly option: ExamOption;
  readonly topics: readonly Topic[];
  /** A product without a note, if the option names nothing else. */
  readonly outside?: string;
}

/** The topics that an option of a question names, or a product without a note. */
export function topicsOfOption(option: ExamOption, stem: Query, knowledge: Knowledge): OptionTopics {
  // "AWS Batch" is a name of its own, and no beginning of "AWS Batch job".
  const named = knowledge.names.find(option.text)?.topic;
  const completed = named && !named.term ? undefined : topicCompleted(option.text, stem, knowledge);
  if (completed) return { option, topics: [completed] };
  const { names, findOutOfScope } = knowledge;
  const spotted = names.spot(option.text);
  // An everyday word is a name only as the whole option: "A region" is no regional endpoint.
  const whole = spotted.length > 0 ? undefined : names.findNamed(option.text);
  const mentions = whole ? [whole] : spotted;
  const topics = asComposed([...new Set(mentions.map(({ topic }) => decidableTopic(topic, knowledge)))], knowledge);
  const outside = findOutOfScope(option.text, spotted).find(({ kind }) => kind !== 'wishes');
  return { option, topics, ...(outside && topics.length === 0 ? { outside: outside.name } : {}) };
}

/**
 * "EventBridge Scheduler that calls a Lambda function" is the one service that is built on both, and "a cron job on EC2" is none that is
 * built on others.
 */
function asComposed(named: readonly Topic[], { choices, topics }: Knowledge): readonly Topic[] {
  const isOf = (topic: Topic, parts: readonly string[]): boolean => parts.includes(topic.note.id);
  const composed = Object.entries(choices.services).filter(([, { builtOn }]) => builtOn.length > 1);
  const whole = composed.find(([, { builtOn }]) => builtOn.every((part) => named.some((topic) => isOf(topic, [part]))));
  const made = topics.find(({ id }) => id === whole?.[0]);
  if (made && whole && named.every((topic) => isOf(topic, whole[1].builtOn))) return [made];
  return named.filter((topic) => {
    const parts = composed.find(([id]) => id === topic.id)?.[1].builtOn;
    // "EKS with managed nodes": what is of its own note is part of it.
    return !parts || named.every((other) => other === topic || isOf(other, [...parts, topic.id]));
  });
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
export function decidableTopic(topic: Topic, { choices, conditions, topics }: Knowledge): Topic {
  if (!topic.term || topic.id in choices.services) return topic;
  if (conditions.some(({ favours, rulesOut }) => topic.id in favours || topic.id in rulesOut)) return topic;
  const isInstance = topic.id === `${topic.note.id}-instance` || topic.id === `${topic.note.id}-function`;
  return (isInstance && topics.find(({ id }) => id === topic.note.id)) || topic;
}
