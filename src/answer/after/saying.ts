import type { Knowledge } from '../../knowledge/knowledge.js';
import { saidBy } from '../../retrieval/proposal.js';
import { understand } from '../../understand/understood.js';
import type { Answer } from '../answer.js';
import { answerOf } from '../build/said.js';
import { candidatesOf, type Near } from './context.js';

/** The answer that the closest statement gives, with what else is close. */
export function saying(
  near: readonly Near[],
  certainty: 'sure' | 'unsure',
  text: string,
  knowledge: Knowledge,
): Answer {
  const [first, ...others] = near;
  if (!first) throw new Error('nothing to say');
  const line = understand(text, knowledge.reader);
  const answer = answerOf(saidBy(first.entry), first.closeness, line, candidatesOf(others), knowledge);
  return decided(answer, certainty);
}

/** An answer that no decider was asked for. */
export function decided(answer: Answer, certainty: 'sure' | 'unsure'): Answer {
  return { ...answer, certainty, decidedBy: 'notes', trace: ['notes: near'], alternatives: [] };
}
