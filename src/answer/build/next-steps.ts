import { sentenceCase } from '../../language/sentence-case.js';
import { shortNameOf, type Topic } from '../../notes/topics.js';
import type { NextStep } from '../answer.js';

/** Names of the options of `/compare`. */
export const COMPARED_SIDES = ['first', 'second', 'third'] as const;

/** The step to a topic's explanation. */
export function explainStep(topic: Topic): NextStep {
  return { label: `Explain ${shortNameOf(topic)}`, line: `/explain topic:${topic.id}` };
}

/** What asks for topics to be told apart: "Lambda or Fargate?" */
export function choiceBetween(topics: readonly Topic[]): string {
  return sentenceCase(`${topics.map(shortNameOf).join(' or ')}?`);
}

/** The step to two or three topics side by side. */
export function compareStep(topics: readonly Topic[]): NextStep {
  const sides = topics.map(({ id }, at) => `${COMPARED_SIDES[at]}:${id}`);
  return { label: choiceBetween(topics), line: `/compare ${sides.join(' ')}` };
}

/** The step to an answer; the question is shown as it will be asked. */
export function askStep(question: string): NextStep {
  return { label: sentenceCase(question), line: `/ask question:${question}` };
}
