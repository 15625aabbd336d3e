import { hasSense, isDiskRole, matches, roleOf, upToSeparator, type Words } from '../tokens/sense.js';
import type { WordEntity } from './entity.js';

/** The end of what runs, by a word for it: "terminated", "deleted after each run". */
export function endOfRun(word: 'ends' | 'deletes', words: Words, at: number): WordEntity {
  const open = word === 'ends' || isOfDisk(words, at);
  return { kind: 'end', open, ...(isEachTime(words, at) && { each: true }), typed: words[at]?.typed ?? '' };
}

/** "Deleted after each run", "terminate it after every session" */
function isEachTime(words: Words, at: number): boolean {
  const behind = upToSeparator(words, at + 1, 4).filter(({ text }) => !/^(?:right|it|them|the|straight)$/.test(text));
  // "Each evening" may be hours later.
  return behind.slice(0, 2).some((word) => matches(word, /^(?:each|every)\b/) && !hasSense(word, 'rate', 'weekday'));
}

/** "I deleted the volume after a week": a disk costs no month then. */
function isOfDisk(words: Words, at: number): boolean {
  return upToSeparator(words, at + 1, 3).some((word) => isDiskRole(roleOf(word)));
}
