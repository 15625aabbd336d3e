import { singularOf } from '../language/name-spotter.js';
import type { Note } from '../notes/note.js';
import type { Topic } from '../notes/topics.js';
import { sortedBy } from '../sorted-by.js';
import type { Difficulty } from './item.js';
import type { ProposedItem } from './proposal.js';

/** How late in a course something comes: 0 introductory, 1 later, 2 a detail. */
export type Remoteness = 0 | 1 | 2;

/** A course: its notes, and how late its topics come, by their ids. */
interface Course {
  readonly notes: readonly Note[];
  readonly remoteness: (topic: string) => Remoteness;
}

const MAX_NAME_WORDS = 4;
/** Terms mentioned less often are details. */
const MIN_MENTIONS = 8;
/** How many terms of a note are introductory, or this share of them if that is more. */
const FIRST_TERMS = 8;
const FIRST_SHARE = 1 / 5;
/** Introductory sections. */
const OPENING = ['In short', 'How it works', 'When to use it', 'When not to use it'];
/** Later sections hold details. */
const MAIN_SECTIONS = 12;
/** Kinds about a topic rather than a statement. */
const ABOUT_TOPIC: readonly ProposedItem['kind'][] = ['term', 'which-of-two', 'figure'];

/**
 * The expected difficulty of questions: the effort of answering plus the remoteness of the subject. Recognising
 * something introductory is easy, and so is anything one step from that.
 */
export function levelOfProposals(course: Course): (proposal: ProposedItem) => Difficulty {
  const remoteness = remotenessOfWords(course);
  return ({ kind, topic, explanation, effort }) => {
    const ofTopic = ABOUT_TOPIC.includes(kind) ? course.remoteness(topic) : 1;
    const steps = effort - 1 + (remoteness.get(explanation) ?? ofTopic);
    return steps <= 1 ? 1 : steps === 2 ? 2 : 3;
  };
}

/** The remoteness of statements by their position, and of differences by the remoter topic. */
function remotenessOfWords({ notes, remoteness }: Course): ReadonlyMap<string, number> {
  const differences = notes
    .flatMap(({ versus }) => versus)
    .map(({ of, with: second, difference }) => [difference, Math.max(remoteness(of), remoteness(second))] as const);
  const statements = notes.flatMap(({ sections }) =>
    sections.flatMap(({ path, statements: said }, place) => {
      const isOpening = OPENING.includes(path.at(-1) ?? '');
      const remotenessOf = (bullet: number): Remoteness =>
        isOpening ? 0 : place >= MAIN_SECTIONS ? 2 : bullet === 0 ? 0 : 1;
      return said.map(({ markdown }, bullet) => [markdown, remotenessOf(bullet)] as const);
    }),
  );
  return new Map([...differences, ...statements]);
}

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
