import type { Difficulty } from './item.js';
import type { Material } from './material.js';
import type { ProposedItem } from './proposal.js';

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
export function levelOfProposals(material: Material): (proposal: ProposedItem) => Difficulty {
  const remoteness = remotenessOfWords(material);
  return ({ kind, topic, explanation, effort }) => {
    const ofTopic = ABOUT_TOPIC.includes(kind) ? material.remoteness(topic) : 1;
    const steps = effort - 1 + (remoteness.get(explanation) ?? ofTopic);
    return steps <= 1 ? 1 : steps === 2 ? 2 : 3;
  };
}

/** The remoteness of statements by their position, and of differences by the remoter topic. */
function remotenessOfWords({ notes, remoteness }: Material): ReadonlyMap<string, number> {
  const differences = notes.flatMap(({ versus }) =>
    versus.map(({ of, with: second, difference }): [string, number] => [
      difference,
      Math.max(remoteness(of), remoteness(second)),
    ]),
  );
  const statements = notes.flatMap(({ sections }) =>
    sections.flatMap(({ path, statements: said }, place) =>
      said.map(({ markdown }, bullet): [string, number] => {
        if (OPENING.includes(path.at(-1) ?? '')) return [markdown, 0];
        if (place >= MAIN_SECTIONS) return [markdown, 2];
        return [markdown, bullet === 0 ? 0 : 1];
      }),
    ),
  );
  return new Map([...differences, ...statements]);
}
