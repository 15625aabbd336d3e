import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Candidate } from '../../retrieval/candidate.js';
import type { FoundError } from '../../retrieval/error-finder.js';
import type { Decider } from '../decider.js';
import { withStatements } from '../parts/also-likely.js';
import { alternativesTo } from '../parts/alternatives.js';
import { buildAnswer } from '../parts/build-answer.js';
import { THRESHOLDS } from '../thresholds.js';

/** Buttons for other errors in the same paste. */
const MOST_OTHERS = 2;

/**
 * The message of a known error in the line: the most specific one is the cause, others get buttons. What the line asks besides stands
 * below: "does the address change on a reboot?".
 */
export const knownError: Decider = {
  name: 'known-error',
  mayMisread: true,
  decide: (query, knowledge) => {
    const found = knowledge.findErrors(query.text);
    const [error] = found;
    const [first, ...others] = found.map(
      ({ entry }): Candidate => ({ content: { kind: 'entry', entry }, probability: 1, features: {} }),
    );
    if (!error || !first) return { declined: 'no known message' };
    const named = new Set(found.map(({ entry }) => entry));
    const { candidates } = knowledge.retriever(query);
    const unnamed = candidates.filter(({ content }) => content.kind !== 'entry' || !named.has(content.entry));
    const known = buildAnswer(first.content, 1, query, [], knowledge);
    const answer = withStatements(known, unnamed, THRESHOLDS.besideError, knowledge);
    const alternatives = alternativesTo(first, others, query.text);
    return {
      answer: { ...answer, nextSteps: [...alternatives.slice(0, MOST_OTHERS), ...answer.nextSteps] },
      certainty: mayBeForeign(error, query.text, knowledge) ? 'unsure' : 'sure',
      alternatives,
    };
  },
};

/** Whether another product may have written the message. */
function mayBeForeign({ named, shared }: FoundError, text: string, { names, findOutOfScope }: Knowledge): boolean {
  if (named) return false;
  return shared || findOutOfScope(text, names.spot(text)).some(({ kind }) => kind === 'elsewhere');
}
