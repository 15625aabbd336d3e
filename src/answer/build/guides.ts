import type { Entry } from '../../notes/entries.js';
import type { KnownError, Task } from '../../notes/note.js';
import type { ErrorExplanation, SourceReference, Steps } from '../answer.js';
import { explainStep } from './next-steps.js';
import { passageSource, referTo } from './references.js';

/** How a task is done, step by step. */
export function stepsAnswer(entry: Entry, task: Task, probability: number): Steps {
  const { title, inShort, needs, steps, worksWhen, costs } = task;
  const [topic] = entry.passage.topics;
  if (!topic) throw new Error('a task without a topic got into the index');
  return {
    kind: 'steps',
    topic: referTo(topic),
    title,
    inShort,
    ...(needs === undefined ? {} : { needs }),
    steps: steps.map(({ markdown }) => markdown),
    worksWhen,
    ...(costs === undefined ? {} : { costs }),
    sources: [sourceOf(entry, task.reviewed, steps, probability)],
    nextSteps: [explainStep(topic)],
    corrections: [],
  };
}

/** What an error means and what mends it. */
export function errorAnswer(entry: Entry, error: KnownError, probability: number): ErrorExplanation {
  const { title, means, causes, lookFirst, mend } = error;
  const [topic] = entry.passage.topics;
  if (!topic) throw new Error('an error without a topic got into the index');
  return {
    kind: 'error',
    topic: referTo(topic),
    title,
    means,
    causes: causes.map(({ markdown }) => markdown),
    lookFirst,
    mend,
    sources: [sourceOf(entry, error.reviewed, causes, probability)],
    nextSteps: [explainStep(topic)],
    corrections: [],
  };
}

/** The guide as a source, with the page that proves its first point. */
function sourceOf({ passage }: Entry, reviewed: string, points: Task['steps'], probability: number): SourceReference {
  return { ...passageSource(passage, probability, points[0]), reviewed };
}
