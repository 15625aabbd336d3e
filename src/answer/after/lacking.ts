import type { Knowledge } from '../../knowledge/knowledge.js';
import { shortNameOf } from '../../notes/topics.js';
import type { Candidate } from '../../retrieval/candidate.js';
import type { Lackable } from '../../understand/follow-up.js';
import type { Answer } from '../answer.js';
import { sentenceOf } from '../build/also-likely.js';
import { offered } from '../build/alternatives.js';
import { ledWith } from '../build/told.js';
import { unknown } from '../build/unknown.js';
import { type Context, candidatesOf, relatedTo } from './context.js';

const MOST_QUESTIONS = 3;

/**
 * What the notes do not say of what was told: that once more, and the questions closest to it.
 * @param likely what else may be meant
 */
export function notSaidOf(
  wants: Lackable,
  text: string,
  context: Context,
  knowledge: Knowledge,
  likely?: Candidate,
): Answer {
  const { subject, told, answer, line } = context;
  const near = relatedTo([line.text], context, (entry) => !told.includes(entry), knowledge);
  const questions = offered(candidatesOf(near), text).slice(0, MOST_QUESTIONS);
  const also = likely && sentenceOf(likely, knowledge);
  const reason = {
    reason: 'no-detail',
    subject: shortNameOf(subject),
    lacks: { wants, told: ledWith(answer) },
  } as const;
  return {
    ...unknown(text, reason, [subject], knowledge, questions),
    certainty: 'sure',
    decidedBy: 'notes',
    trace: [`lacks: ${wants}`],
    alternatives: questions,
    ...(also ? { alsoLikely: [{ heading: also.heading, says: also.says }] } : {}),
  };
}
