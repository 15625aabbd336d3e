import { choiceShares, withChoice } from '../../src/retrieval/rank.js';
import type { JudgedCandidate } from './judged-candidates.js';
import { fitChoice, fitLogistic } from './regression.js';

/** Fitted weights by the names of their features. */
interface Fitted<Choice extends string, Confidence extends string> {
  readonly choice: Record<Choice, number>;
  readonly confidence: Record<Confidence, number>;
}

/**
 * Fits which of the candidates for a line is meant, and how likely the best is right.
 * @param judged the candidates of each line
 */
export function fitModels<Choice extends string, Confidence extends string>(
  judged: readonly (readonly JudgedCandidate[])[],
  choiceFeatures: readonly Choice[],
  confidenceFeatures: readonly Confidence[],
): Fitted<Choice, Confidence> {
  const sets = judged.map((candidates) =>
    candidates.map(({ features, right }) => ({ measures: measuresOf(features, choiceFeatures), right })),
  );
  const choice = named(choiceFeatures, fitChoice(sets, choiceFeatures.length));
  const cases = judged.flatMap((candidates) => {
    const [best] = choiceShares(candidates, choice);
    const right = candidates.find(({ content }) => content === best?.content)?.right;
    return best && right !== undefined ? [{ measures: measuresOf(withChoice(best), confidenceFeatures), right }] : [];
  });
  return { choice, confidence: named(confidenceFeatures, fitLogistic(cases, confidenceFeatures.length)) };
}

function measuresOf(features: Readonly<Record<string, number>>, names: readonly string[]): readonly number[] {
  return names.map((name) => features[name] ?? 0);
}

/** In thousandths. */
function named<Name extends string>(names: readonly Name[], values: readonly number[]): Record<Name, number> {
  return Object.fromEntries(
    names.map((name, index) => [name, Math.round(1000 * (values[index] ?? 0)) / 1000]),
  ) as Record<Name, number>;
}
