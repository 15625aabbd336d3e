import { sentenceCase } from '../../language/sentence-case.js';
import { firstSentence } from '../../language/sentences.js';
import type { Answer, Others } from '../answer.js';
import { answerLead } from '../parts/answer-text.js';
import { explainStep } from '../parts/next-steps.js';
import type { Context } from './conversation.js';

/** Characters of a difference that is short enough. */
const LONGEST = 320;
/** What these say is about no subject: what an error means, what differs. */
const TOLD_WHOLE: ReadonlySet<Answer['kind']> = new Set(['error', 'comparison']);

/** An answer in short: its first sentence or, if it has only one, what its subject is; of a comparison what differs. */
export function inShort({ answer, subject }: Context): Others {
  const told = answerLead(answer);
  // What differs is told of both sides.
  const first = answer.kind === 'comparison' && told.length <= LONGEST ? told : firstSentence(told);
  return {
    kind: 'others',
    title: 'In short',
    intro: first === told && !TOLD_WHOLE.has(answer.kind) ? subject.summary : sentenceCase(first),
    likely: [],
    sources: answer.sources.slice(0, 1),
    nextSteps: [explainStep(subject)],
    corrections: [],
  };
}
