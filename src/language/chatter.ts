import { FILLER_WORDS, STOP_WORDS } from './stop-words.js';

/**
 * Removes the chatter around a question: "hi all, does anybody know, ecs or eks? pls help" becomes "ecs or eks?". Opening stop words stay,
 * because "does", "is" and "what" are part of the question.
 */
export function stripChatter(text: string): string {
  const asked = text
    .replace(/\b(?:wtf|wth|what the (?:hell|heck))(?= (?:is|are)\b)/gi, 'what')
    .replace(/\bwhat means\b/i, 'what is')
    .replace(/\s+/g, ' ');
  const words = withoutOpeningClauses(asked.trim()).split(' ');
  const start = chatterLength(words);
  const end = chatterLength([...words].reverse());
  return words.slice(start, Math.max(words.length - end, start)).join(' ') || text.trim();
}

/** Drops opening clauses of chatter: "sorry noob here, …", "quick question: …". */
function withoutOpeningClauses(text: string): string {
  const match = /^([^,;:!?.]*[,;:!?.]+)\s+(.+)$/s.exec(text);
  if (!match?.[1] || !match[2]) return text;
  const words = match[1].split(/\s+/);
  return words.some(isFiller) && words.every(isEmpty) ? withoutOpeningClauses(match[2]) : text;
}

/** The number of opening words that are chatter: up to the last filler before the first salient word. */
function chatterLength(words: readonly string[]): number {
  // "Why would anybody …" asks for a reason.
  const salient = words.findIndex((word) => !isEmpty(word) || bare(word) === 'why');
  const run = salient < 0 ? words : words.slice(0, salient);
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
