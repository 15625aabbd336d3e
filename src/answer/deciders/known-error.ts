import type { Candidate } from '../../retrieval/candidate.js';
import { alternativesTo } from '../build/alternatives.js';
import { answerOf } from '../build/said.js';
import { type Decider, sure } from '../decider.js';

/** So many other errors in the same paste get a button. */
const MOST_OTHERS = 2;

/** A message of a known error stands in the line: the most specific one is the cause, the others are offered. */
export const knownError: Decider = {
  name: 'known-error',
  mayMisread: true,
  decide: (line, knowledge) => {
    const [first, ...others] = knowledge
      .findErrors(line.text)
      .map((entry): Candidate => ({ said: { kind: 'entry', entry }, probability: 1, features: {} }));
    if (!first) return { declined: 'no known message' };
    const answer = answerOf(first.said, 1, line, [], knowledge);
    const alternatives = alternativesTo(first, others, line.text);
    return sure({ ...answer, nextSteps: [...alternatives.slice(0, MOST_OTHERS), ...answer.nextSteps] }, alternatives);
  },
};
