import { FILLER_WORDS, STOP_WORDS } from './stop-words.js';

/** What is chatter only by itself ("morning!", "hey bot"): in "a report every morning" and "a Discord bot" it says what is wanted. */
const NOUNS: ReadonlySet<string> = new Set('bot course homework lecture lectures morning quiz slides video'.split(' '));
const BEFORE_NOUN: ReadonlySet<string> = new Set(['a', 'an', 'each']);
/** A mark ends what is said: "what is a pod, bot?" */
const ENDS = /[,.;:!?]$/;
const BEHIND_NOUN: ReadonlySet<string> = new Set(['for', 'that', 'which', 'with', 'to', 'from']);

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
  const start = chatterLength(words, (at) => !ENDS.test(words[at] ?? '') && joins(words[at + 1], BEHIND_NOUN));
  const backwards = [...words].reverse();
  const end = chatterLength(backwards, (at) => {
    const before = backwards[at + 1] ?? '';
    return !ENDS.test(before) && joins(before, BEFORE_NOUN);
  });
  return words.slice(start, Math.max(words.length - end, start)).join(' ') || text.trim();
}

/** Drops opening clauses of chatter: "sorry noob here, …", "quick question: …". */
function withoutOpeningClauses(text: string): string {
  const match = /^([^,;:!?.]*[,;:!?.]+)\s+(.+)$/s.exec(text);
  if (!match?.[1] || !match[2]) return text;
  const words = match[1].split(/\s+/);
  return words.some(isFiller) && words.every(isEmpty) ? withoutOpeningClauses(match[2]) : text;
}

/** Whether a word makes the noun beside it part of what is said. */
function joins(word = '', besides: ReadonlySet<string>): boolean {
  return !isEmpty(word) || besides.has(bare(word));
}

/**
 * The number of opening words that are chatter: up to the last filler before the first salient word.
 * @param isJoined whether the word beside the one at a place makes a noun part of what is said
 */
function chatterLength(words: readonly string[], isJoined: (at: number) => boolean): number {
  // "Why would anybody …" asks for a reason.
  const salient = words.findIndex(
    (word, at) => !isEmpty(word) || bare(word) === 'why' || (NOUNS.has(bare(word)) && isJoined(at)),
  );
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
