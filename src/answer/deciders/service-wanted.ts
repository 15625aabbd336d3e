import type { Knowledge } from '../../knowledge/knowledge.js';
import { asksWhatFits } from '../../language/question-form.js';
import { toldBesideChoice } from '../../language/sides.js';
import { needProbability } from '../../recommend/need.js';
import { logitOf } from '../../retrieval/rank-features.js';
import { parseQuery, type Query } from '../../understand/query.js';
import type { Decider } from '../decider.js';
import { THRESHOLDS } from '../thresholds.js';
import { providerWanted, recommendFor } from '../which.js';

/** A need for a service is answered like `/which`, unless nothing decides which service fits. */
export const serviceWanted: Decider = {
  name: 'service-wanted',
  decide: (query, knowledge) => {
    const { retriever, choices, boundaries } = knowledge;
    const isWish = query.outOfScope.some(({ kind }) => kind === 'wishes') && !tellsNeed(query, knowledge);
    if (providerWanted(query) !== undefined || isWish) return { declined: 'wants something out of scope' };
    const beside = needBesideChoice(query, knowledge);
    const need = beside ?? query;
    const { candidates } = retriever(query);
    const worded = logitOf(needProbability(need.text, knowledge));
    const told = logitOf(retriever(need).recommendable);
    // What goes with a given service, or a part of it, is mostly in its notes.
    const isPlaced = need.topics.some(({ id }) => id in choices.services);
    const least =
      beside || asksWhatFits(query.question)
        ? THRESHOLDS.needBesideChoice
        : isPlaced
          ? THRESHOLDS.needOfPlaced
          : THRESHOLDS.need;
    if (worded + THRESHOLDS.needTold * told < least) return { declined: 'no need for a service' };
    const answer = recommendFor(query, knowledge);
    if (answer.kind !== 'recommendation' || answer.service === undefined) return { declined: 'no known need' };
    const isLikely = answer.confidence >= THRESHOLDS.recommendUnreasoned;
    if (!isLikely && answer.signals.length === 0) return { declined: 'nothing decides which service' };
    // No statement weighs all that is told: "every night, 20 min, 2 GB" rules out what the general one recommends.
    const isReasoned = answer.signals.length > 1 && answer.ruledOut.length > 0;
    const statement = candidates.find(({ content }) => content.kind !== 'recommendation');
    if (!isLikely && !isReasoned && (statement?.probability ?? 0) >= boundaries.sure)
      return { declined: 'the notes are surer' };
    return { answer, certainty: isLikely || isReasoned ? 'sure' : 'unsure', alternatives: [] };
  },
};

/** The website of a football club is no small talk: whether a line surely tells what has to run. */
function tellsNeed({ text }: Query, knowledge: Knowledge): boolean {
  const signals = knowledge.findSignals(text).length;
  const least = signals > 1 ? NEED_BY_SIGNALS : signals > 0 ? NEED_BY_SIGNAL : 1;
  return needProbability(text, knowledge) >= least;
}
/** Probability of a need from which it is one although it has words of a wish, with one signal and with several. */
const NEED_BY_SIGNAL = 0.8;
const NEED_BY_SIGNALS = 0.5;

/** What a line tells beside the services that it asks to choose from: those are no place where the work is. */
function needBesideChoice({ text }: Query, { names, choices, lexicon }: Knowledge): Query | undefined {
  const { told, sides = [] } = toldBesideChoice(text, names) ?? {};
  const isOfServices = sides.every((side) => (names.find(side)?.topic.id ?? '') in choices.services);
  return told !== undefined && isOfServices ? parseQuery(told, lexicon) : undefined;
}
