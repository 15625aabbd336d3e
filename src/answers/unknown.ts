import type { Knowledge } from '../knowledge.js';
import type { Topic } from '../notes/topics.js';
import type { Unknown } from './answer.js';
import { explainStep } from './next-steps.js';
import { referTo } from './references.js';

const MOST_NEAREST = 3;

/** A topic that the notes do not have, with the closest that they have. */
export function unknownTopic(typed: readonly string[], knowledge: Knowledge): Unknown {
  const nearest = typed.flatMap((name) => knowledge.names.suggest(name, MOST_NEAREST));
  return unknown(typed.join(', '), nearest, knowledge);
}

/**
 * "Not in my notes", never a guess.
 * @param nearest topics that come closest; filled up with the best known ones, so that there is always a way on
 */
export function unknown(question: string, nearest: readonly Topic[], { topics }: Knowledge): Unknown {
  const offered = [...new Set([...nearest, ...topics.filter(({ term }) => !term)])].slice(0, MOST_NEAREST);
  return {
    kind: 'unknown',
    question,
    nearest: offered.map(referTo),
    nextSteps: offered.map(explainStep),
    sources: [],
    corrections: [],
  };
}
