import { FILLER_WORDS, STOP_WORDS } from './stop-words.js';

/**
 * A question without the chatter before and after it: "hi all, does anybody know, ecs or eks? pls help" becomes "ecs or eks?".
 * What is left may still begin with a stop word, because "does", "is" and "what" are part of the question.
 */
export function stripChatter(text: string): string {
  const words = text.trim().split(/\s+/);
  const start = lengthOfRun(words);
  const end = lengthOfRun([...words].reverse());
  return words.slice(start, Math.max(words.length - end, start)).join(' ') || text.trim();
}

/** How many words at the front are chatter: up to the last filler before the first word that tells something. */
function lengthOfRun(words: readonly string[]): number {
  const telling = words.findIndex((word) => !isEmpty(word));
  const run = telling < 0 ? words : words.slice(0, telling);
  return run.findLastIndex(isFiller) + 1;
}

function isFiller(word: string): boolean {
  return FILLER_WORDS.has(bare(word));
}

function isEmpty(word: string): boolean {
  const plain = bare(word);
  return plain === '' || FILLER_WORDS.has(plain) || STOP_WORDS.has(plain);
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
