import type { Knowledge } from '../../knowledge/knowledge.js';
import { shortNameOf, type Topic } from '../../notes/topics.js';
import type { OutOfScopeSubject } from '../../understand/out-of-scope.js';
import type { Query } from '../../understand/query.js';
import type { NextStep, Unknown } from '../answer.js';
import { explainStep } from './next-steps.js';
import { referTo } from './references.js';
import { suggestedQuestions } from './suggested-questions.js';

const MOST_NEAREST = 3;
/** A pasted list may hold hundreds of names, of which no reply shows more. */
const MOST_NAMES = 5;

/** Why there is no answer. */
type Reason = Pick<Unknown, 'reason' | 'subject'>;

const REASONS = { aws: 'not-in-notes', elsewhere: 'other-provider', wishes: 'wish' } as const;

/**
 * A name that no topic has, with the closest topics.
 * @param known topics that were named beside it
 */
export function unknownTopic(typed: readonly string[], knowledge: Knowledge, known: readonly Topic[] = []): Unknown {
  const question = typed.join(', ');
  const outside = knowledge.findOutOfScope(question, []).find(({ kind }) => kind !== 'wishes');
  const names = [...new Set(typed)].slice(0, MOST_NAMES);
  const nearest = names.flatMap((name) => knowledge.names.suggest(name, MOST_NEAREST));
  const reason: Reason = outside ? reasonFor(outside, []) : { reason: 'no-such-topic' };
  return unknown(question, reason, [...known, ...nearest], knowledge);
}

/** Why a question has no answer, from what it is about. */
export function reasonFor(outside: OutOfScopeSubject | undefined, [topic]: readonly Topic[]): Reason {
  if (outside) return { reason: REASONS[outside.kind], subject: outside.name };
  return topic ? { reason: 'no-detail', subject: shortNameOf(topic) } : { reason: 'off-topic' };
}

/**
 * "Not in my notes", never a guess, with next steps.
 * @param nearest the closest topics, to be topped up with the best known ones
 * @param questions the closest questions that the notes answer, offered instead of topics
 */
export function unknown(
  question: string,
  reason: Reason,
  nearest: readonly Topic[],
  knowledge: Knowledge,
  questions: readonly NextStep[] = [],
): Unknown {
  const { topics } = knowledge;
  const close = reason.reason === 'other-provider' ? servicesOf(nearest, topics) : nearest;
  const offered = [...new Set([...close, ...topics.filter(({ term }) => !term)])].slice(0, MOST_NEAREST);
  // Those who name no topic are helped more by questions than by names that they may not know either.
  const suggested = close.length > 0 || questions.length > 0 ? [] : suggestedQuestions(question, knowledge);
  const topicSteps = offered.map(explainStep);
  return {
    kind: 'unknown',
    question,
    ...reason,
    nearest: suggested.length > 0 ? [] : offered.map(referTo),
    near: close.length > 0,
    questions: questions.length,
    nextSteps:
      questions.length > 0
        ? [...questions.map(({ label, line }) => ({ label, line })), ...topicSteps.slice(0, close.length > 0 ? 1 : 0)]
        : suggested.length > 0
          ? suggested
          : topicSteps,
    sources: [],
    corrections: [],
  };
}

/** For another provider's product the closest service: Lambda for "Azure Functions", not the term function. */
function servicesOf(nearest: readonly Topic[], topics: readonly Topic[]): Topic[] {
  return nearest.flatMap(({ note }) => topics.find(({ id, term }) => !term && id === note.id) ?? []);
}

/** The remark that an answer leaves out the names out of scope, if the line has any. */
export function remarkOn({ outOfScope }: Pick<Query, 'outOfScope'>): { readonly remark?: string } {
  const names = [...new Set(outOfScope.filter(({ kind }) => kind !== 'wishes').map(({ name }) => name))];
  return names.length === 0
    ? {}
    : { remark: `My notes do not cover ${names.join(' or ')}, so the answer leaves that out.` };
}
