import type { Meaning } from '../meaning.js';

/** Phrases with commas between them, and what all of them mean. */
export type PhraseRow = readonly [phrases: string, ...meanings: Meaning[]];
