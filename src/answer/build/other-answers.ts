import type { Knowledge } from '../../knowledge/knowledge.js';
import { understand } from '../../understand/understood.js';
import type { Answer, Others } from '../answer.js';
import { newSentences } from './also-likely.js';
import { offered, stepsOf } from './alternatives.js';
import { distinctSources } from './references.js';
import { unknown } from './unknown.js';

/** What is asked for is among so many, or hardly anywhere. */
const MOST_SENTENCES = 4;

/** What the notes say of a question besides an answer to it, each in its sentence: for who pressed "Something else?". */
export function otherAnswers(answer: Answer, question: string, knowledge: Knowledge): Answer {
  const line = understand(question, knowledge.reader);
  const { candidates } = knowledge.retriever(line);
  const sentences = newSentences(candidates, answer, knowledge).slice(0, MOST_SENTENCES);
  const alternatives = offered(
    sentences.map(({ candidate }) => candidate),
    question,
  );
  const others: Others = {
    kind: 'others',
    title: 'Something else?',
    intro: 'Perhaps one of these is what you mean. If not, ask in other words.',
    likely: sentences.map(({ heading, says }) => ({ heading, says })),
    sources: distinctSources(sentences.map(({ source }) => source)),
    nextSteps: stepsOf(alternatives),
    corrections: [],
  };
  const said = sentences.length > 0 ? others : unknown(question, { reason: 'off-topic' }, line.topics, knowledge);
  return { ...said, certainty: 'unsure', decidedBy: 'notes', trace: ['notes: others'], alternatives };
}
