import type { Note } from '../notes/note.js';
import type { Difficulty } from './item.js';
import type { ProposedItem } from './proposal.js';
import type { Remoteness } from './remoteness.js';

/** A course: its notes, and how late its topics come, by their ids. */
interface Course {
  readonly notes: readonly Note[];
  readonly remoteness: (topic: string) => Remoteness;
}

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
