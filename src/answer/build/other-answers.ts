import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Candidate } from '../../retrieval/candidate.js';
import { parseQuery } from '../../understand/query.js';
import type { Answer, Others } from '../answer.js';
import { newSentences } from './also-likely.js';
import { buttonsFor, stepsOf } from './alternatives.js';
import { distinctSources } from './references.js';
import { unknown } from './unknown.js';

/** What is asked for is among so many, or hardly anywhere. */
const MOST_SENTENCES = 4;

/** How such answers are headed, and what they are chosen from if not from all that the notes say to the question. */
interface Heading {
  readonly title: string;
  readonly intro?: string;
  readonly candidates?: readonly Candidate[];
}

const SOMETHING_ELSE: Heading = { title: 'Something else?' };
const USUAL_INTRO = 'Perhaps one of these is what you mean. If not, ask in other words.';

/**
 * What the notes say of a question besides what was told already, each in its sentence.
 * @param told in the answer to it, or in several
 */
export function otherAnswers(
  told: string,
  question: string,
  knowledge: Knowledge,
  { title, intro = USUAL_INTRO, candidates: from }: Heading = SOMETHING_ELSE,
): Answer {
  const line = parseQuery(question, knowledge.lexicon);
  const candidates = from ?? knowledge.retriever(line).candidates;
  const sentences = newSentences(candidates, told, knowledge, MOST_SENTENCES);
  const alternatives = buttonsFor(
    sentences.map(({ candidate }) => candidate),
    question,
  );
  const others: Others = {
    kind: 'others',
    title,
    intro,
    likely: sentences.map(({ heading, says }) => ({ heading, says })),
    sources: distinctSources(sentences.map(({ source }) => source)),
    nextSteps: stepsOf(alternatives),
    corrections: [],
  };
  const said = sentences.length > 0 ? others : unknown(question, { reason: 'off-topic' }, line.topics, knowledge);
  return { ...said, certainty: 'unsure', decidedBy: 'notes', trace: ['notes: others'], alternatives };
}
