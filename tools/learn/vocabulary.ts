import { analyze } from '../../src/language/tokenize.js';
import type { ExpansionTable } from '../../src/retrieval/expansions.js';
import { isHeldOut, type Sample } from './training-lists.js';
import type { TrainingTexts } from './training-texts.js';

/** So that features of a single sample are not overrated. */
const HIGHEST_IDF = 7;

/** A feature, by its number, and how many texts have it. */
interface Frequency {
  readonly feature: string;
  readonly place: number;
  readonly count: number;
}

/**
 * The most frequent features of some texts, with their inverse document frequencies. Only the first variant of each text counts.
 * @param isPossible other features are left out
 * @param minCount drops pairs and groups of letters of fewer texts
 * @param most keeps at most so many
 * @returns the numbers of the features
 */
export function vocabularyOf(
  { labels, variants, starts, features: numbers }: TrainingTexts,
  features: readonly string[],
  isPossible: (feature: string) => boolean,
  { minCount, mostFeatures }: { readonly minCount: number; readonly mostFeatures: number },
): { readonly places: readonly number[]; readonly idf: Float32Array } {
  const counts = new Int32Array(features.length);
  for (const first of variants.subarray(0, labels.length))
    for (const place of numbers.subarray(starts[first], starts[first + 1])) counts[place] = (counts[place] ?? 0) + 1;
  const kept = features
    .map((feature, place): Frequency => ({ feature, place, count: counts[place] ?? 0 }))
    .filter(({ feature, count }) => count >= (feature.includes(' ') ? minCount : 2) && isPossible(feature))
    .sort((a, b) => priorityOf(b) - priorityOf(a))
    .slice(0, mostFeatures);
  return {
    places: kept.map(({ place }) => place),
    idf: Float32Array.from(kept, ({ count }) => Math.min(HIGHEST_IDF, Math.log(labels.length / count))),
  };
}

/** Single words generalise better than pairs and groups of letters of the same frequency. */
function priorityOf({ feature, count }: Frequency): number {
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
