import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Entry } from '../../notes/entries.js';
import type { CandidateContent } from '../../retrieval/candidate.js';
import type { Understood } from '../../understand/understood.js';

/** An entry of the notes with the probability that it answers a question. */
export interface LikelyEntry {
  readonly entry: Entry;
  /** 0 to 1. */
  readonly probability: number;
}

/** What the notes may say to a question, the likeliest first. */
export function likelyEntries(question: Understood, knowledge: Knowledge): readonly LikelyEntry[] {
  const { candidates } = knowledge.retriever(question);
  const found = candidates.flatMap(({ said, probability }) =>
    entriesSaid(said, knowledge).map((entry) => ({ entry, probability })),
  );
  return found.filter(({ entry }, at) => found.findIndex((other) => other.entry === entry) === at);
}

/** What a candidate states: an entry as it is, and of an explanation the definition. */
function entriesSaid(said: CandidateContent, { index }: Knowledge): readonly Entry[] {
  if (said.kind === 'entry') return [said.entry];
  if (said.kind !== 'explanation') return [];
  const { topic } = said.topic;
  return index.entries.filter(({ passage }) => passage.kind === 'definition' && passage.topics[0] === topic);
}
