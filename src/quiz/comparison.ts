import { splitSentences } from '../language/sentences.js';
import { everyNameOf, shortNameOf, type Topic } from '../notes/topics.js';
import { nameMatches, namesAny } from './mask.js';
import type { WordsExplained } from './plain-meaning.js';
import { sharedWords, stemsOf } from './words.js';

/** What a note says of two topics, without their names. */
export interface Comparison {
  /** The one that is named first is X, the other one Y. */
  readonly topics: readonly [Topic, Topic];
  /** The words with `X` and `Y` in the place of the names. */
  readonly text: string;
  /** What is said of each. */
  readonly said: readonly [string, string];
}

/** A name of one of the two, with the words behind it up to the next name; the first part may hold words alone. */
interface Part {
  readonly topic?: Topic;
  readonly words: string;
}

/** The shortest opening of a difference that names both topics: sentences that follow are advice. */
export function comparisonIn(difference: string, one: Topic, other: Topic): Comparison | undefined {
  const sentences = splitSentences(difference);
  const opening = sentences
    .map((_, place) => sentences.slice(0, place + 1).join(' '))
    .find((text) => [one, other].every((topic) => namesAny(text, everyNameOf(topic))));
  if (opening === undefined) return undefined;
  const parts = partsOf(opening, one, other);
  const [first = one] = parts.flatMap(({ topic }) => topic ?? []);
  const second = first === one ? other : one;
  if (!parts.some(({ topic }) => topic === second)) return undefined;
  const saidOf = (wanted: Topic): string =>
    parts
      .filter(({ topic }) => topic === wanted)
      .map(({ words }) => words)
      .join(' ');
  const text = parts.map(({ topic, words }) => `${topic ? (topic === first ? '`X`' : '`Y`') : ''}${words}`).join('');
  return { topics: [first, second], text, said: [saidOf(first), saidOf(second)] };
}

function partsOf(text: string, one: Topic, other: Topic): readonly Part[] {
  const found = [one, other]
    .flatMap((topic) => nameMatches(text, everyNameOf(topic)).map((match) => ({ ...match, topic })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  // "Lambda function URL" names the URL, not the function.
  const whole = found.filter(({ start }, place) => !found.slice(0, place).some(({ end }) => start < end));
  // "Scaling by steps follows the steps": the second is the word, not the name.
  const bareName = (name = ''): string => name.replace(/^(?:an?|the) /i, '').toLowerCase();
  const apart = whole.filter(
    ({ topic, text: name }) => bareName(name) === bareName(whole.find((match) => match.topic === topic)?.text),
  );
  const before = text.slice(0, apart[0]?.start ?? text.length);
  return [
    { words: before },
    ...apart.map(({ topic, end }, place) => ({ topic, words: text.slice(end, apart[place + 1]?.start) })),
  ];
}

/**
 * Whether English alone tells which of the two is which: what is said of one explains its own name more than the other one's, repeats a
 * word of its own name, or the noun of the other one's ("holds streams" is said of a group, not of a stream).
 */
export function tellsByName(
  { topics: [one, other], said: [ofOne, ofOther] }: Comparison,
  wordsExplained: WordsExplained,
): boolean {
  const [name, otherName] = [shortNameOf(one).toLowerCase(), shortNameOf(other).toLowerCase()];
  // The narrower thing bears the longer name.
  if (name.startsWith(otherName) || otherName.startsWith(name)) return true;
  const explained = (text: string, by: string) => wordsExplained(text, by).size;
  return (
    repeats(one.name, ofOne, other.name) ||
    repeats(other.name, ofOther, one.name) ||
    repeats(nounOf(one.name), ofOther, other.name) ||
    repeats(nounOf(other.name), ofOne, one.name) ||
    explained(one.name, ofOne) + explained(other.name, ofOther) >
      explained(one.name, ofOther) + explained(other.name, ofOne)
  );
}

/** Whether a text holds a word of a name that its rival's name lacks. */
function repeats(name: string, text: string, rival: string): boolean {
  const known = stemsOf(rival);
  return [...sharedWords(name, text)].some((stem) => !known.has(stem));
}

/** The last word of a name, which says what kind of thing it is. */
function nounOf(name: string): string {
  return name.split(' ').at(-1) ?? '';
}
