import { firstSentence } from '../../language/sentences.js';
import type { Others } from '../answer.js';
import { answerLead } from '../parts/answer-text.js';
import { explainStep } from '../parts/next-steps.js';
import type { Context } from './conversation.js';

/** The first sentence of an answer or, if it has only one, what its subject is. */
export function inOneSentence({ answer, subject }: Context): Others {
  const told = answerLead(answer);
  const first = firstSentence(told);
  return {
    kind: 'others',
    title: 'In one sentence',
    intro: first === told ? subject.summary : first,
    likely: [],
    sources: answer.sources.slice(0, 1),
    nextSteps: [explainStep(subject)],
    corrections: [],
  };
}
