import type { Sense } from './sense.js';

/** Phrases with commas between them, and what all of them mean. */
export type PhraseRow = readonly [phrases: string, ...senses: Sense[]];

/** A row for each entry of a table of phrases, with the sense that its name stands for. */
export function rowsOf<K extends string | number>(
  table: Readonly<Record<K, string>>,
  senseOfName: (name: K) => Sense,
): readonly PhraseRow[] {
  return (Object.keys(table) as K[]).map((name) => [table[name], senseOfName(name)]);
}
