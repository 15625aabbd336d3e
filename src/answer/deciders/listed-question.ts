import { answerOf } from '../build/said.js';
import { type Decider, sure } from '../decider.js';

/** A line that an author listed word for word gets the answer that it is listed for. */
export const listedQuestion: Decider = {
  name: 'listed-question',
  decide: (line, knowledge) => {
    const entry = knowledge.questions.exactly(line.text);
    if (!entry) return { declined: 'not listed' };
    const { candidates } = knowledge.retriever(line);
    return sure(answerOf({ kind: 'entry', entry }, 1, line, candidates, knowledge));
  },
};
