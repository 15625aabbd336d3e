import { FILLER_WORDS, STOP_WORDS } from './stop-words.js';

/**
 * A question without the chatter before and after it: "hi all, does anybody know, ecs or eks? pls help" becomes "ecs or eks?".
 * What is left may still begin with a stop word, because "does", "is" and "what" are part of the question.
 */
export function stripChatter(text: string): string {
  const asked = text.replace(/\b(?:wtf|wth|what the (?:hell|heck))(?= (?:is|are)\b)/gi, 'what').replace(/\s+/g, ' ');
  const words = withoutOpeningClauses(asked.trim()).split(' ');
  const start = lengthOfRun(words);
  const end = lengthOfRun([...words].reverse());
  return words.slice(start, Math.max(words.length - end, start)).join(' ') || text.trim();
}

/** Drops leading clauses of nothing but chatter: "sorry noob here, …", "quick question: …". */
function withoutOpeningClauses(text: string): string {
  const match = /^([^,;:!?.]*[,;:!?.]+)\s+(.+)$/s.exec(text);
  if (!match?.[1] || !match[2]) return text;
  const words = match[1].split(/\s+/);
  return words.some(isFiller) && words.every(isEmpty) ? withoutOpeningClauses(match[2]) : text;
}

/** How many words at the front are chatter: up to the last filler before the first word that tells something. */
function lengthOfRun(words: readonly string[]): number {
  // "Why would anybody …" asks for the reason.
  const telling = words.findIndex((word) => !isEmpty(word) || bare(word) === 'why');
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
