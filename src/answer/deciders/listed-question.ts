import { contentOf } from '../../retrieval/candidate.js';
import { type Decider, sure } from '../decider.js';
import { buildAnswer } from '../parts/build-answer.js';

/**
 * A question that the notes list, in any grammatical person ("how can we" is "how can I"). A question under "Asked as" gets the likeliest
 * statement of the section, or its first until the classifier has learned the note.
 */
export const listedQuestion: Decider = {
  name: 'listed-question',
  decide: (query, knowledge) => {
    const found = knowledge.questions.listed(query.text) ?? knowledge.questions.listed(query.question);
    if (!found) return { declined: 'not listed' };
    const { passage } = found.entry;
    const { candidates } = knowledge.retriever(query);
    const likeliest = candidates.find(({ content }) => content.kind === 'entry' && content.entry.passage === passage);
    const isLearned = found.wholeSection && likeliest && !likeliest.features['namesNew'];
    const content = isLearned ? likeliest.content : contentOf(found.entry);
    return sure(buildAnswer(content, 1, query, candidates, knowledge));
  },
};
