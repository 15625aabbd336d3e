import { alternativesTo } from '../build/alternatives.js';
import { answerOf } from '../build/said.js';
import { type Decider, sure } from '../decider.js';
import type { Candidate } from '../../retrieval/candidate.js';

/** A message of a known error stands in the line: the most specific one is the cause, the others are offered. */
export const knownError: Decider = {
  name: 'known-error',
  decide: (line, knowledge) => {
    const [first, ...others] = knowledge
      .findErrors(line.text)
      .map((entry): Candidate => ({ said: { kind: 'entry', entry }, probability: 1, features: {} }));
    if (!first) return { declined: 'no known message' };
    return sure(answerOf(first.said, 1, line, [], knowledge), alternativesTo(first, others, line.text));
  },
};
