import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Candidate } from '../../retrieval/candidate.js';
import type { FoundError } from '../../retrieval/error-finder.js';
import { alternativesTo } from '../build/alternatives.js';
import { buildAnswer } from '../build/said.js';
import { type Decider, sure } from '../decider.js';

/** So many other errors in the same paste get a button. */
const MOST_OTHERS = 2;

/** A message of a known error stands in the line: the most specific one is the cause, the others are offered. */
export const knownError: Decider = {
  name: 'known-error',
  mayMisread: true,
  decide: (line, knowledge) => {
    const found = knowledge.findErrors(line.text);
    const [error] = found;
    const [first, ...others] = found.map(
      ({ entry }): Candidate => ({ said: { kind: 'entry', entry }, probability: 1, features: {} }),
    );
    if (!error || !first) return { declined: 'no known message' };
    const answer = buildAnswer(first.said, 1, line, [], knowledge);
    const alternatives = alternativesTo(first, others, line.text);
    const decided = sure(
      { ...answer, nextSteps: [...alternatives.slice(0, MOST_OTHERS), ...answer.nextSteps] },
      alternatives,
    );
    return isOfAnother(error, line.text, knowledge) ? { ...decided, certainty: 'unsure' } : decided;
  },
};

/** Whether another product may have written the message: it is none of this one alone, or another provider is named. */
function isOfAnother({ named, shared }: FoundError, text: string, { names, findOutOfScope }: Knowledge): boolean {
  if (named) return false;
  return shared || findOutOfScope(text, names.spot(text)).some(({ kind }) => kind === 'elsewhere');
}
