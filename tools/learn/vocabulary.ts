import { analyze } from '../../src/language/tokenize.js';
import type { ExpansionTable } from '../../src/retrieval/expansions.js';
import { isHeldOut, type Sample } from './training-lists.js';

/** So that features of a single sample are not overrated. */
const HIGHEST_IDF = 7;

/**
 * The most frequent features of the samples, with their inverse document frequencies.
 * @param minCount drops features of fewer samples
 * @param most keeps at most so many
 */
export function vocabularyOf(texts: readonly (readonly string[])[], minCount: number, most: number) {
  const counts = new Map<string, number>();
  for (const features of texts) for (const feature of features) increment(counts, feature);
  const kept = [...counts]
    .filter(([feature, count]) => count >= (feature.includes(' ') ? minCount : 2))
    .sort((a, b) => priorityOf(b) - priorityOf(a))
    .slice(0, most);
  return {
    features: kept.map(([feature]) => feature),
    idf: Float32Array.from(kept, ([, count]) => Math.min(HIGHEST_IDF, Math.log(texts.length / count))),
  };
}

/** Single words generalise better than pairs and groups of letters of the same frequency. */
function priorityOf([feature, count]: readonly [string, number]): number {
  return feature.includes(' ') ? count : 4 * count;
}

/** More words of an entry make the index larger and help less. */
const MOST_WORDS = 24;

/**
 * Query expansion: the words of each entry's listed questions that are most specific to it.
 * @param keys of the entries; other classes get no words
 */
export function expansionsOf(samples: readonly Sample[], keys: ReadonlySet<string>): ExpansionTable {
  const counts = new Map<string, Map<string, number>>();
  for (const sample of samples) {
    if (!sample.listed || !keys.has(sample.label) || isHeldOut(sample)) continue;
    const own = counts.get(sample.label) ?? new Map<string, number>();
    for (const stem of new Set(analyze(sample.text).map((term) => term.stem))) increment(own, stem);
    counts.set(sample.label, own);
  }
  const entriesWith = new Map<string, number>();
  for (const own of counts.values()) for (const stem of own.keys()) increment(entriesWith, stem);
  const weightOf = ([stem, count]: readonly [string, number]): number =>
    count * Math.log(1 + counts.size / (entriesWith.get(stem) ?? 1));
  return new Map(
    [...counts].map(([key, own]) => {
      const stems = [...own].sort((a, b) => weightOf(b) - weightOf(a)).slice(0, MOST_WORDS);
      return [key, stems.map(([stem]) => stem)];
    }),
  );
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
