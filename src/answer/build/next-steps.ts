import { sentenceCase } from '../../language/sentence-case.js';
import { shortNameOf, type Topic } from '../../notes/topics.js';
import type { NextStep } from '../answer.js';

/** The step to a topic's explanation. */
export function explainStep(topic: Topic): NextStep {
  return { label: `Explain ${shortNameOf(topic)}`, line: `/explain topic:${topic.id}` };
}

/** What asks for topics to be told apart: "Lambda or Fargate?" */
export function choiceBetween(topics: readonly Topic[]): string {
  return sentenceCase(`${topics.map(shortNameOf).join(' or ')}?`);
}

/** The step to an answer; the question is shown as it will be asked. */
export function askStep(question: string): NextStep {
  return { label: sentenceCase(question), line: `/ask question:${question}` };
}
