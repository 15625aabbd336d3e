/** The features that a classifier is to know, and how telling each is. */
export interface Vocabulary {
  readonly features: readonly string[];
  readonly rarities: Float32Array;
}

/** What stands in a single sample is not taken for more telling than this. */
const MOST_RARE = 7;

/**
 * Collects the features of samples.
 * @param fewest pairs of words and groups of letters that stand in fewer samples are left out
 */
export function vocabularyOf(texts: readonly (readonly string[])[], fewest: number): Vocabulary {
  const counts = new Map<string, number>();
  for (const features of texts) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = [...counts].filter(([feature, count]) => !feature.includes(' ') || count >= fewest);
  return {
    features: kept.map(([feature]) => feature),
    rarities: Float32Array.from(kept, ([, count]) => Math.min(MOST_RARE, Math.log(texts.length / count))),
  };
}
