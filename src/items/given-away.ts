import { keptByText } from '../kept-by-text.js';
import { analyze } from '../language/tokenize.js';

const SHORTEST_START = 4;
const SHORTEST_PART = 5;
const SHORTEST_HELD = 3;

/** A telling word as written, in small letters, and its stem. */
type Word = ReturnType<typeof analyze>[number];

const wordsOf = keptByText((text): readonly Word[] => [
  ...new Map(
    analyze(text)
      .filter(({ text: word }) => !/^\d/.test(word))
      .map((word) => [word.stem, word]),
  ).values(),
]);

/**
 * The words of an answer that a question holds as well, by their stems. A part of a word counts: "docker.sock" gives "socket" away.
 * @param known names that tell nothing, such as that of the note
 */
export function sharedWords(answer: string, question: string, known = ''): ReadonlySet<string> {
  const asked = wordsOf(question);
  const told = wordsOf(known);
  return new Set(
    wordsOf(answer)
      .filter((word) => asked.some((other) => isAlike(word, other)) && !told.some(({ stem }) => stem === word.stem))
      .map(({ stem }) => stem),
  );
}

/** Whether a text holds a word of this stem. */
export function holdsWord(text: string, stem: string): boolean {
  return wordsOf(text).some((word) => word.stem === stem);
}

/** How many words of an option stand in the letters of a message: "toomanyrequests" holds "requests". */
export function wordsHeldIn(message: string, option: string): number {
  const letters = message.toLowerCase().replace(/[^a-z]/g, '');
  return wordsOf(option).filter(({ stem }) => stem.length >= SHORTEST_HELD && letters.includes(stem)).length;
}

function isAlike(one: Word, other: Word): boolean {
  return one.stem === other.stem || isPart(one.stem, other.text) || isPart(other.stem, one.text);
}

function isPart(stem: string, word: string): boolean {
  return (
    (stem.length >= SHORTEST_START && word.startsWith(stem)) || (stem.length >= SHORTEST_PART && word.includes(stem))
  );
}
