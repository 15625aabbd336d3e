import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Candidate } from '../../retrieval/candidate.js';
import type { Understood } from '../../understand/understood.js';
import type { Explanation } from '../answer.js';
import { explain } from './explanation.js';

/** "What is X, and how/when/why …?" asks for two things. */
const TWO_PARTS =
  /^(?:so |ok |and )?(?:what(?:['’]?s| is| are)|define|describe|explain)\b.+?(?:\band\b|&|,|\?)\s*(?:how|when|why|what|where|who|which|its|their|the|is|are|does|do|can|some|key|main)\b/i;
/** What answers the second part is among so many candidates. */
const NEAREST = 5;

/**
 * Both halves of "what is X, and how …?": the explanation of X with the statement of its note that answers the other half.
 * @returns undefined for any other line, or where the notes have only one half
 */
export function bothParts(
  { question }: Understood,
  candidates: readonly Candidate[],
  knowledge: Knowledge,
): Explanation | undefined {
  if (!TWO_PARTS.test(question)) return undefined;
  const nearest = candidates.slice(0, NEAREST).map(({ said, features }) => ({ said, features }));
  for (const { said, features } of nearest) {
    if (said.kind !== 'explanation' || features['unnamed']) continue;
    const { note } = said.topic.topic;
    const other = nearest.flatMap(({ said: one }) =>
      one.kind === 'entry' && one.entry.passage.kind === 'section' && one.entry.passage.note === note
        ? [one.entry]
        : [],
    )[0];
    return other && explain(said.topic, knowledge, [other.statement]);
  }
  return undefined;
}
