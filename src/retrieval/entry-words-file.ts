import MiniSearch from 'minisearch';
import { type EntryWords, SEARCH_OPTIONS } from './entry-words.js';

/** Writes the words of all entries as two lines of JSON: the stems with their weights, and the index as MiniSearch writes itself. */
export function encodeEntryWords({ search, weights }: EntryWords): string {
  return `${JSON.stringify([...weights])}\n${JSON.stringify(search)}`;
}

/** Reads back what `encodeEntryWords` made. */
export function decodeEntryWords(text: string): EntryWords {
  const end = text.indexOf('\n');
  const weights: readonly (readonly [string, number | null])[] = JSON.parse(text.slice(0, end));
  return {
    search: MiniSearch.loadJSON(text.slice(end + 1), SEARCH_OPTIONS),
    weights: new Map(weights.map(([stem, weight]) => [stem, weight ?? undefined])),
  };
}
