/** The features that a classifier is to know, and the inverse document frequency of each. */
export interface FeatureVocabulary {
  readonly features: readonly string[];
  readonly idf: Float32Array;
}

/** What stands in a single sample is not taken for rarer than this. */
const HIGHEST_IDF = 7;

/**
 * Collects the features of samples.
 * @param minCount features in fewer samples are left out
 * @param most so many are kept, the most frequent first
 */
export function vocabularyOf(texts: readonly (readonly string[])[], minCount: number, most: number): FeatureVocabulary {
  const counts = new Map<string, number>();
  for (const features of texts) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = [...counts]
    .filter(([feature, count]) => count >= (feature.includes(' ') ? minCount : 2))
    .sort((a, b) => weightOf(b) - weightOf(a))
    .slice(0, most);
  return {
    features: kept.map(([feature]) => feature),
    idf: Float32Array.from(kept, ([, count]) => Math.min(HIGHEST_IDF, Math.log(texts.length / count))),
  };
}

/** Single words come before pairs and groups of letters that are as frequent: they hold where wordings differ. */
function weightOf([feature, count]: readonly [string, number]): number {
  return feature.includes(' ') ? count : 4 * count;
}
