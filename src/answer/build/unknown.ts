import type { Knowledge } from '../../knowledge/knowledge.js';
import { shortNameOf, type Topic } from '../../notes/topics.js';
import type { OutOfScopeSubject } from '../../understand/out-of-scope.js';
import type { NextStep, Unknown } from '../answer.js';
import { explainStep } from './next-steps.js';
import { referTo } from './references.js';
import { wayOn } from './way-on.js';

const MOST_NEAREST = 3;

/** Why there is no answer. */
type Reason = Pick<Unknown, 'reason' | 'subject'>;

/** A topic that the notes do not have, with the closest that they have. */
export function unknownTopic(typed: readonly string[], knowledge: Knowledge): Unknown {
  const question = typed.join(', ');
  const [outside] = knowledge.findOutOfScope(question, []);
  const nearest = typed.flatMap((name) => knowledge.names.suggest(name, MOST_NEAREST));
  return unknown(question, outside ? reasonOf(outside) : { reason: 'no-such-topic' }, nearest, knowledge);
}

/** The reason for not answering, from what the question is about. */
export function reasonFor(outside: OutOfScopeSubject | undefined, [topic]: readonly Topic[]): Reason {
  if (outside) return reasonOf(outside);
  return topic ? { reason: 'no-detail', subject: shortNameOf(topic) } : { reason: 'off-topic' };
}

/**
 * "Not in my notes", never a guess, and a way on.
 * @param nearest topics that come closest; filled up with the best known ones
 * @param questions what comes closest that the notes do answer; offered in the place of topics
 */
export function unknown(
  question: string,
  reason: Reason,
  nearest: readonly Topic[],
  knowledge: Knowledge,
  questions: readonly NextStep[] = [],
): Unknown {
  const { topics } = knowledge;
  const close = reason.reason === 'other-provider' ? servicesBehind(nearest, topics) : nearest;
  const offered = [...new Set([...close, ...topics.filter(({ term }) => !term)])].slice(0, MOST_NEAREST);
  // Whoever names nothing of the notes is helped by questions, more than by names that may be as unknown.
  const others = close.length > 0 || questions.length > 0 ? [] : wayOn(question, knowledge);
  return {
    kind: 'unknown',
    question,
    ...reason,
    nearest: others.length > 0 ? [] : offered.map(referTo),
    near: close.length > 0,
    questions: questions.length,
    nextSteps:
      questions.length > 0
        ? [...questions.map(({ label, line }) => ({ label, line })), ...offered.slice(0, 1).map(explainStep)]
        : others.length > 0
          ? others
          : offered.map(explainStep),
    sources: [],
    corrections: [],
  };
}

/** Who asks for another provider's product looks for a service: Lambda for "Azure Functions", not what a function is. */
function servicesBehind(nearest: readonly Topic[], topics: readonly Topic[]): Topic[] {
  return nearest.flatMap(({ note }) => topics.find(({ id, term }) => !term && id === note.id) ?? []);
}

const REASONS = { aws: 'not-in-notes', elsewhere: 'other-provider', wishes: 'wish' } as const;

function reasonOf({ kind, name }: OutOfScopeSubject): Reason {
  return { reason: REASONS[kind], subject: name };
}
