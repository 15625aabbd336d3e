import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Candidate } from '../../retrieval/candidate.js';
import type { Answer } from '../answer.js';
import { THRESHOLDS } from '../thresholds.js';
import { type Context, closenessTo } from './context.js';
import { otherThan } from './other-than.js';

/** The task in which that is done which was told. */
export function taskOf(text: string, context: Context, knowledge: Knowledge): Answer | undefined {
  const closeness = closenessTo(context, knowledge);
  const isTask = ({ said }: Candidate): boolean =>
    said.kind === 'entry' && said.entry.passage.task !== undefined && closeness(said.entry) >= THRESHOLDS.close;
  return [text, `How do I use ${context.subject.name}?`]
    .map((one) => otherThan(context, one, isTask, knowledge))
    .find(({ kind }) => kind === 'steps');
}
