import { analyze } from '../../src/language/tokenize.js';
import type { ExpansionTable } from '../../src/retrieval/expansions.js';
import { isHeldOut, type Sample } from './training-lists.js';

/** More words of an entry make the index larger and tell less. */
const MOST_WORDS = 24;

/**
 * The words with which people ask for each entry: those of its listed questions that say most about which entry it is.
 * @param keys of the entries; other classes have no words of their own
 */
export function expansionsOf(samples: readonly Sample[], keys: ReadonlySet<string>): ExpansionTable {
  const counts = new Map<string, Map<string, number>>();
  for (const sample of samples) {
    if (!sample.listed || !keys.has(sample.label) || isHeldOut(sample)) continue;
    const own = counts.get(sample.label) ?? new Map<string, number>();
    for (const stem of new Set(analyze(sample.text).map((term) => term.stem))) own.set(stem, (own.get(stem) ?? 0) + 1);
    counts.set(sample.label, own);
  }
  const entriesWith = new Map<string, number>();
  for (const own of counts.values())
    for (const stem of own.keys()) entriesWith.set(stem, (entriesWith.get(stem) ?? 0) + 1);
  const weightOf = ([stem, count]: readonly [string, number]): number =>
    count * Math.log(1 + counts.size / (entriesWith.get(stem) ?? 1));
  return new Map(
    [...counts].map(([key, own]) => [
      key,
      [...own]
        .sort((a, b) => weightOf(b) - weightOf(a))
        .slice(0, MOST_WORDS)
        .map(([stem]) => stem),
    ]),
  );
}
