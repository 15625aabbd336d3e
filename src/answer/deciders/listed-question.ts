import { contentOf } from '../../retrieval/proposal.js';
import { buildAnswer } from '../build/said.js';
import { type Decider, sure } from '../decider.js';

/**
 * A line that an author listed, whoever asks and whosever it is ("how can we" is "how can I"), gets the answer that it is listed for: an entry, or whichever statement of the section
 * under "Asked as" is the likeliest; the first one while nothing has been learned of the note.
 */
export const listedQuestion: Decider = {
  name: 'listed-question',
  decide: (line, knowledge) => {
    const found = knowledge.questions.listed(line.text) ?? knowledge.questions.listed(line.question);
    if (!found) return { declined: 'not listed' };
    const { entry } = found;
    const { candidates } = knowledge.retriever(line);
    const ofSection = candidates.find(({ said }) => said.kind === 'entry' && said.entry.passage === entry.passage);
    const isKnown = found.wholeSection && ofSection && !ofSection.features['namesNew'];
    const said = isKnown ? ofSection.said : contentOf(entry);
    return sure(buildAnswer(said, 1, line, candidates, knowledge));
  },
};
