import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Statement } from '../../notes/note.js';
import type { Topic } from '../../notes/topics.js';
import type { Candidate, Said } from '../../retrieval/candidate.js';
import type { Understood } from '../../understand/understood.js';
import type { Explanation } from '../answer.js';
import { explain } from './explanation.js';

/** "What is X, and how/when/why …?" asks for two things. */
const TWO_PARTS =
  /^(?:so |ok |and )?(?:what(?:['’]?s| is| are)|define|describe|explain)\b.+?(?:\band\b|&|,|\?)\s*(?:how|when|why|what|where|who|which|its|their|the|is|are|does|do|can|some|key|main)\b/i;
/** The subject of the first part stands at its beginning: "what is a cold start", not "what is the most that Lambda". */
const BEGINS_BY = 3;
/** What answers the second part is among so many candidates. */
const NEAREST = 5;

/**
 * Both halves of "what is X, and how …?": the explanation of X with the statement of its note that answers the other half.
 * @returns undefined for any other line, or where the notes have only one half
 */
export function bothParts(
  { question, mentions: [first] }: Understood,
  candidates: readonly Candidate[],
  knowledge: Knowledge,
): Explanation | undefined {
  if (!first || first.from > BEGINS_BY || !TWO_PARTS.test(question)) return undefined;
  const { topic } = first;
  const other = candidates.slice(0, NEAREST).flatMap(({ said }) => tellsBesides(said, topic) ?? [])[0];
  return other && explain({ topic }, knowledge, [other]);
}

/** What a candidate tells of the same note besides what the topic is. */
function tellsBesides(said: Said, { id, note }: Topic): Statement | undefined {
  if (said.kind === 'entry') {
    const { passage, statement } = said.entry;
    return passage.kind === 'section' && passage.note === note ? statement : undefined;
  }
  if (said.kind !== 'explanation' || said.topic.topic.note !== note || said.topic.topic.id === id) return undefined;
  const { summary } = said.topic.topic;
  return { markdown: summary, text: summary, sources: [] };
}
