import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Answer } from '../answer.js';
import { distinctSources } from './references.js';
import { onlyNew } from './repetition.js';
import { answerLead, answerText } from './told.js';

/**
 * The answers to two questions of one line as one: the first, and below it what answers the second.
 * @param toSecond asked only if the notes are sure of the first
 * @returns undefined unless the notes are sure of both and the second says something new
 */
export function bothAnswers(first: Answer, toSecond: () => Answer, { index }: Knowledge): Answer | undefined {
  const told = answerText(first);
  if ((told === '' && first.kind !== 'quote') || first.certainty !== 'sure') return undefined;
  const second = toSecond();
  const heading = second.certainty === 'sure' ? headingOf(second) : undefined;
  const says = answerLead(second);
  if (heading === undefined || onlyNew([says], (text) => text, { said: told, index }).length === 0) return undefined;
  return { ...first, alsoLikely: [{ heading, says }], sources: distinctSources([...first.sources, ...second.sources]) };
}

/** What stands over the sentence of an answer; what a topic is was not asked by a second question about it. */
function headingOf(answer: Answer): string | undefined {
  switch (answer.kind) {
    case 'passages':
      return answer.answers ?? answer.heading;
    case 'steps':
    case 'error':
      return answer.title;
    default:
      return undefined;
  }
}
