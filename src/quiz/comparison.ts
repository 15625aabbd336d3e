import { splitSentences } from '../language/sentences.js';
import { everyNameOf, type Topic } from '../notes/topics.js';
import { nameMatches } from './mask.js';
import { namesAny } from './named-things.js';

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
