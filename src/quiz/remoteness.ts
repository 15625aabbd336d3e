import { singularOf } from '../language/name-spotter.js';
import type { Topic } from '../notes/topics.js';
import { sortedBy } from '../sorted-by.js';

/** How late in a course something comes: 0 introductory, 1 later, 2 a detail. */
export type Remoteness = 0 | 1 | 2;

const MAX_NAME_WORDS = 4;
/** Terms mentioned less often are details. */
const MIN_MENTIONS = 8;
/** How many terms of a note are introductory, or this share of them if that is more. */
const FIRST_TERMS = 8;
const FIRST_SHARE = 1 / 5;

/**
 * The remoteness of each topic by id: 0 for notes and the terms mentioned most often, 2 for the others.
 * @param texts statements and questions of the notes
 */
export function remotenessOfTopics(
  topics: readonly Topic[],
  texts: readonly string[],
): ReadonlyMap<string, Remoteness> {
  const counts = new Map(topics.flatMap(({ names }) => names.map((name) => [wordsOf(name).join(' '), 0])));
  for (const text of texts) {
    const words = wordsOf(text);
    for (let length = 1; length <= MAX_NAME_WORDS; length += 1)
      for (let from = 0; from + length <= words.length; from += 1) {
        const name = words.slice(from, from + length).join(' ');
        const count = counts.get(name);
        if (count !== undefined) counts.set(name, count + 1);
      }
  }
  // "Stop" and "image" stand for something else as often.
  const namedOf = ({ names, everyday }: Topic): number =>
    names.reduce((sum, name) => sum + (everyday.includes(name) ? 0 : (counts.get(wordsOf(name).join(' ')) ?? 0)), 0);
  return new Map(
    [...new Set(topics.map(({ note }) => note))].flatMap((note) => {
      const terms = sortedBy(
        topics.filter((topic) => topic.term && topic.note === note).map((topic) => ({ topic, named: namedOf(topic) })),
        ({ named }) => -named,
      );
      const first = Math.max(FIRST_TERMS, terms.length * FIRST_SHARE);
      const isFirst = (named: number, place: number): boolean => place < first && named >= MIN_MENTIONS;
      const places = terms.map(({ topic, named }, place) => [topic.id, isFirst(named, place) ? 0 : 2] as const);
      return [[note.id, 0] as const, ...places];
    }),
  );
}

/** Lower-case words in the singular. */
function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(singularOf);
}
