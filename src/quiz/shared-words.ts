import { keptByText } from '../kept-by-text.js';
import { analyze } from '../language/tokenize.js';

const SHORTEST_START = 4;
const SHORTEST_PART = 5;

/** A content word in lower case, and its stem. */
type Word = ReturnType<typeof analyze>[number];

const wordsOf = keptByText((text): readonly Word[] => [
  ...new Map(
    analyze(text)
      .filter(({ text: word }) => !/^\d/.test(word))
      .map((word) => [word.stem, word]),
  ).values(),
]);

/**
 * Stems of the words that an answer shares with a question. Parts of words count: "docker.sock" gives "socket" away.
 * @param known names that reveal nothing, such as the note's
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

function isAlike(one: Word, other: Word): boolean {
  return one.stem === other.stem || isPart(one.stem, other.text) || isPart(other.stem, one.text);
}

function isPart(stem: string, word: string): boolean {
  return (
    (stem.length >= SHORTEST_START && word.startsWith(stem)) || (stem.length >= SHORTEST_PART && word.includes(stem))
  );
}
