import { needProbability } from '../../recommend/need.js';
import { logitOf } from '../../retrieval/rank-features.js';
import type { Decider } from '../decider.js';
import { THRESHOLDS } from '../thresholds.js';
import { providerWanted, recommendFor } from '../which.js';

/** A need for a service is answered like `/which`, unless nothing decides which service fits. */
export const serviceWanted: Decider = {
  name: 'service-wanted',
  decide: (query, knowledge) => {
    const { retriever, choices, boundaries } = knowledge;
    const isElse = providerWanted(query) !== undefined || query.outOfScope.some(({ kind }) => kind === 'wishes');
    if (isElse) return { declined: 'wants something out of scope' };
    const { recommendable, candidates } = retriever(query);
    const worded = logitOf(needProbability(query.text, knowledge));
    const told = logitOf(recommendable);
    // What goes with a given service, or a part of it, is mostly in its notes.
    const isPlaced = query.topics.some(({ id }) => id in choices.services);
    const least = isPlaced ? THRESHOLDS.needOfPlaced : THRESHOLDS.need;
    if (worded + THRESHOLDS.needTold * told < least) return { declined: 'no need for a service' };
    const answer = recommendFor(query, knowledge);
    if (answer.kind !== 'recommendation' || answer.service === undefined) return { declined: 'no known need' };
    const isLikely = answer.confidence >= THRESHOLDS.recommendUnreasoned;
    if (!isLikely && answer.signals.length === 0) return { declined: 'nothing decides which service' };
    const statement = candidates.find(({ content }) => content.kind !== 'recommendation');
    if (!isLikely && (statement?.probability ?? 0) >= boundaries.sure) return { declined: 'the notes are surer' };
    return { answer, certainty: isLikely ? 'sure' : 'unsure', alternatives: [] };
  },
};
