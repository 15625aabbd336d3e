import { serviceWantedFor } from '../../understand/service-wanted.js';
import type { Decider } from '../decider.js';
import { THRESHOLDS } from '../thresholds.js';
import { recommendService } from '../which.js';

/** "Which service should I use for …?" is a need, as `/which` reads it; what no known feature speaks of is left to the notes. */
export const serviceWanted: Decider = {
  name: 'service-wanted',
  decide: (line, knowledge) => {
    const need = line.sentences.length > 0 ? undefined : serviceWantedFor(line.text);
    if (need === undefined) return { declined: 'asks for no service' };
    // What goes with a service that is there is told by its notes.
    if (line.topics.some(({ id }) => id in knowledge.choices.services)) return { declined: 'about a service' };
    const answer = recommendService(need, knowledge);
    if (answer.kind !== 'recommendation' || answer.service === undefined || answer.signals.length === 0)
      return { declined: 'no known need' };
    const certainty = answer.confidence >= THRESHOLDS.recommendUnreasoned ? 'sure' : 'unsure';
    return { answer, certainty, alternatives: [] };
  },
};
