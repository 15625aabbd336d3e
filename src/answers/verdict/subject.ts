import type { Topic } from '../../notes/topics.js';
import { isEverydayWord } from '../../search/everyday-words.js';
import type { Query } from '../../search/query.js';
import { subjectOf } from '../../search/statement-ranking.js';
import type { TopicNames } from '../../search/topic-names.js';
import type { Lead } from './verdict.js';

/**
 * Whether a sentence is about what the question names, or about its own note's topic where the question names nothing: what holds for
 * "Lambda Managed Instances" decides nothing about Lambda. A term that is called by an English word ("function", "task") is the ordinary thing
 * of its topic.
 */
export function isOfItsSubject({ topics }: Query, { hit, statement }: Lead, names: TopicNames): boolean {
  const subject = subjectOf(statement, names);
  if (!subject) return true;
  const meant = topics.length === 0 ? hit.passage.topics : topics;
  return meant.some((topic) => topic === subject || (isOrdinary(subject) && topic.note === subject.note));
}

function isOrdinary({ names }: Topic): boolean {
  return names.some((name) => !name.includes(' ') && isEverydayWord(name));
}
