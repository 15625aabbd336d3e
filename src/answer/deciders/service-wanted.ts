import type { Decider } from '../decider.js';
import { THRESHOLDS } from '../thresholds.js';
import { recommendService } from '../which.js';

const SERVICE = '(?:aws |amazon )?(?:compute )?(?:services?|options?|products?)';
const ASKS_FOR_SERVICE = new RegExp(
  [
    `\\b(?:which|what) ${SERVICE} (?:should|shall|do|can|could|would) (?:i|we|you|one) (?:use|take|choose|pick|need|recommend|go with|run)\\b`,
    `\\b(?:which|what) ${SERVICE} (?:is|are|would be) (?:the )?(?:best|right|good|ideal|recommended)\\b`,
    `\\b(?:which|what) ${SERVICE} (?:fits|suits)\\b`,
    '\\b(?:which|what) (?:aws |amazon )?(?:compute )?service[\\s?!.]*$',
    '\\bwhere (?:should|shall|can|could|do|would) (?:i|we|you|one) (?:best )?(?:host|run|deploy|put)\\b(?: (?:it|this|that|them))?',
    `\\bwhat (?:should|shall|would|do) (?:i|we|you) (?:use|take|choose|pick|recommend|go with)(?= for\\b|[\\s?!.]*$)`,
  ].join('|'),
  'i',
);

/** Characters of a need; a longer text asks more than one thing. */
const LONGEST_NEED = 200;

/** "Which service should I use for …?" is answered like `/which`, unless no known signal decides: then the notes may answer. */
export const serviceWanted: Decider = {
  name: 'service-wanted',
  decide: ({ text, topics }, knowledge) => {
    if (text.length > LONGEST_NEED || !ASKS_FOR_SERVICE.test(text)) return { declined: 'asks for no service' };
    // What goes with a given service, or a part of it, is in its notes.
    if (topics.some(({ note }) => note.id in knowledge.choices.services)) return { declined: 'about a service' };
    const need = text.replace(ASKS_FOR_SERVICE, ' ').replace(/^\s+|[\s,]+$/g, '');
    const answer = recommendService(need, knowledge);
    if (answer.kind !== 'recommendation' || answer.service === undefined || answer.signals.length === 0)
      return { declined: 'no known need' };
    const certainty = answer.confidence >= THRESHOLDS.recommendUnreasoned ? 'sure' : 'unsure';
    return { answer, certainty, alternatives: [] };
  },
};
