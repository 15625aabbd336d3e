import { keptByObject } from '../../kept-by-object.js';
import { sentenceCase } from '../../language/sentence-case.js';
import { comparisonLine } from '../../language/sides.js';
import { nameInSentenceOf } from '../../notes/name-in-sentence.js';
import type { Note } from '../../notes/note.js';
import { isAwsName, shortNameOf, type Topic } from '../../notes/topics.js';
import type { NextStep } from '../answer.js';

/** Explains a topic. */
export function explainStep(topic: Topic): NextStep {
  return { label: `Explain ${shortNameOf(topic)}`, line: `/explain topic:${topic.id}` };
}

const OR = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** The topics as a question: "Lambda or Fargate?", "Container image or container?" */
export function choiceBetween(topics: readonly Topic[]): string {
  return sentenceCase(`${OR.format(topics.map(nameWithin))}?`);
}

const nameCaseOf = keptByObject((note: Note) => nameInSentenceOf([note]));

/** A name as its note writes it within a sentence. */
function nameWithin({ name, note, term }: Topic): string {
  if (!term && isAwsName(name)) return shortNameOf({ name });
  return nameCaseOf(note)(shortNameOf({ name }));
}

/** Compares two to five topics. */
export function compareStep(topics: readonly Topic[]): NextStep {
  return { label: choiceBetween(topics), line: comparisonLine(...topics.map(({ id }) => id)) };
}

/** Asks a question; the label shows it. */
export function askStep(question: string): NextStep {
  return { label: sentenceCase(question), line: `/ask question:${question}` };
}
