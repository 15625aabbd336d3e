import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { NEW_CHOICE_FEATURES, NEW_CONFIDENCE_FEATURES, type RankWeights } from '../../src/retrieval/rank-weights.js';
import { fitModels } from './fit-models.js';
import { listedCandidatesFrom } from './judged-candidates.js';
import { leftOutKeys } from './left-out.js';
import { isHeldOut, type Sample } from './training-lists.js';

/** Of the listed texts of the notes left out every so many-th is used: all would take long and tell no more. */
const LEFT_OUT_EVERY = 3;

/**
 * Fits which entry is meant of those of which nothing was learned, and how likely the best is right.
 * @param knowledge with a classifier that knows nothing of some notes: their listed texts are to find their entries, and no others
 */
export function fitNewNotes(
  samples: readonly Sample[],
  knowledge: Knowledge,
): Pick<RankWeights, 'newChoice' | 'newConfidence'> {
  const leftOut = leftOutKeys(knowledge.index.entries);
  const ofThem = samples.filter(({ label, listed }) => listed && leftOut.has(label));
  const ofOthers = samples.filter((sample) => isHeldOut(sample) && !leftOut.has(sample.label));
  const used = [...ofThem.filter((_, place) => place % LEFT_OUT_EVERY === 0), ...ofOthers];
  const candidatesFor = listedCandidatesFrom(knowledge);
  const judged = used.map((sample) =>
    candidatesFor(sample).filter(({ content }) => content.kind === 'entry' && leftOut.has(content.entry.key)),
  );
  const { choice, confidence } = fitModels(judged, NEW_CHOICE_FEATURES, NEW_CONFIDENCE_FEATURES);
  return { newChoice: choice, newConfidence: confidence };
}
